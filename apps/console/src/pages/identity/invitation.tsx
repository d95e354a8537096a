// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { acceptInvitation } from '../../api/identity/acts.ts'
import { sessionQuery } from '../../api/identity/queries.ts'
import { PasswordField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { takeOneTimeToken } from '../../components/one-time-token.ts'
import { Entry } from '../../components/shell/entry.tsx'
import { paths } from '../../paths.ts'
import { checkNewPassword, passwordHelp } from './new-password.ts'

/** An invited person chooses a password, with the one-time link that an administrator handed over. */
export function InvitationPage() {
  const [token] = useState(takeOneTimeToken)
  if (token !== null) return <AcceptForm token={token} />
  return (
    <Entry title="Open your invitation link">
      <p>The link that an administrator gave you holds a one-time token, and this address has none.</p>
      <p>Open the link once more, or ask for a new invitation.</p>
    </Entry>
  )
}

function AcceptForm({ token }: { readonly token: string }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const form = useForm({
    initial: { password: '', repeated: '' },
    check: ({ password, repeated }) => checkNewPassword(password, repeated),
    submit: ({ password }) => acceptInvitation({ token, password }),
    onDone: async ({ state }) => {
      await client.resetQueries({ queryKey: sessionQuery.queryKey })
      await navigate({ to: state === 'signed-in' ? paths.overview() : paths.signIn(), replace: true })
    },
  })
  return (
    <Entry title="Welcome to Primum" intro="Choose the password for your account.">
      <FormShell form={form} submitLabel="Set the password" wide>
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
