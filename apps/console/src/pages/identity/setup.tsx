// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { setUp } from '../../api/identity/acts.ts'
import { sessionQuery, setupQuery } from '../../api/identity/queries.ts'
import { TextLink } from '../../components/app-link.tsx'
import { FailedEntry } from '../../components/error-boundary.tsx'
import { PasswordField, SearchField, TextField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { Loaded } from '../../components/loaded.tsx'
import { takeOneTimeToken } from '../../components/one-time-token.ts'
import { Entry } from '../../components/shell/entry.tsx'
import { timeZones } from '../../components/time-zones.ts'
import { paths } from '../../paths.ts'
import { checkNewPassword, passwordHelp } from './new-password.ts'

/** First run, opened with the one-time link that the server printed when it started. */
export function SetupPage() {
  const [token] = useState(takeOneTimeToken)
  const setup = useQuery(setupQuery)
  return (
    <Loaded query={setup} skeleton={null} failed={FailedEntry}>
      {({ needed }) => {
        if (!needed) return <AlreadySetUp />
        return token === null ? <LinkNeeded /> : <SetupForm token={token} />
      }}
    </Loaded>
  )
}

const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

function SetupForm({ token }: { readonly token: string }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const form = useForm({
    initial: {
      organisation: '',
      timeZone: ownTimeZone,
      name: '',
      email: '',
      password: '',
      repeated: '',
    },
    check: ({ organisation, name, email, password, repeated }) => ({
      ...(organisation.trim() === '' && { organisation: 'Give the name of your organisation' }),
      ...(name.trim() === '' && { name: 'Give your name' }),
      ...(!email.includes('@') && { email: 'Give an e-mail address' }),
      ...checkNewPassword(password, repeated),
    }),
    submit: ({ repeated: _repeated, ...values }) => setUp({ token, ...values }),
    onDone: async () => {
      await client.resetQueries({ queryKey: sessionQuery.queryKey })
      await navigate({ to: paths.overview(), replace: true })
    },
  })
  return (
    <Entry
      title="Set up Primum"
      intro="One instance belongs to one organisation. You become its first administrator."
    >
      <FormShell form={form} submitLabel="Set up" wide>
        <TextField
          form={form}
          name="organisation"
          label="Organisation"
          autoComplete="organization"
          required
        />
        <SearchField
          form={form}
          name="timeZone"
          label="Time zone"
          description="Days of deadlines begin and end in this zone."
          options={timeZones(ownTimeZone)}
          required
        />
        <TextField form={form} name="name" label="Your name" autoComplete="name" required />
        <TextField form={form} name="email" label="E-mail" type="email" autoComplete="username" required />
        <PasswordField
          form={form}
          name="password"
          label="Password"
          description={passwordHelp}
          autoComplete="new-password"
          required
        />
        <PasswordField
          form={form}
          name="repeated"
          label="Password again"
          autoComplete="new-password"
          required
        />
      </FormShell>
    </Entry>
  )
}

function LinkNeeded() {
  return (
    <Entry title="Open the set-up link">
      <p>
        This instance has no account yet. When it started, it printed a one-time set-up link in the terminal.
        Open that link to make the first account.
      </p>
      <p>The link works once and for 24 hours. Start the server again to get a new one.</p>
    </Entry>
  )
}

function AlreadySetUp() {
  return (
    <Entry title="This instance is set up">
      <p>
        The set-up link has done its work. <TextLink href={paths.signIn()}>Sign in</TextLink> with your
        account, or ask an administrator for an invitation.
      </p>
    </Entry>
  )
}
