// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { signIn, signInWithBackupCode, signInWithTotp } from '../../api/identity/acts.ts'
import { sessionQuery, setupQuery } from '../../api/identity/queries.ts'
import { toLocation } from '../../components/app-link.tsx'
import { PasswordField, TextField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { Entry } from '../../components/shell/entry.tsx'
import { paths } from '../../paths.ts'
import { parseNextPage } from './next-page.ts'

export function SignInPage() {
  const [step, setStep] = useState<'password' | 'code' | 'backup-code'>('password')
  const navigate = useNavigate()
  const client = useQueryClient()
  const { next }: { readonly next?: string } = useSearch({ strict: false })
  const setup = useQuery(setupQuery)
  if (setup.data?.needed) return <Navigate to={paths.setup()} replace />

  const enter = async () => {
    await client.resetQueries({ queryKey: sessionQuery.queryKey })
    await navigate({ ...toLocation(parseNextPage(next)), replace: true })
  }
  switch (step) {
    case 'password':
      return <PasswordStep onSignedIn={enter} onCodeNeeded={() => setStep('code')} />
    case 'code':
      return <CodeStep onSignedIn={enter} onLost={() => setStep('backup-code')} />
    case 'backup-code':
      return <BackupCodeStep onSignedIn={enter} onFound={() => setStep('code')} />
  }
}

type PasswordStepProps = { readonly onSignedIn: () => void; readonly onCodeNeeded: () => void }

function PasswordStep({ onSignedIn, onCodeNeeded }: PasswordStepProps) {
  const form = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) => ({
      ...(email === '' && { email: 'Give your e-mail address' }),
      ...(password === '' && { password: 'Give your password' }),
    }),
    submit: ({ email, password }) => signIn(email.trim(), password),
    onDone: ({ state }) => (state === 'signed-in' ? onSignedIn() : onCodeNeeded()),
  })
  return (
    <Entry title="Sign in" intro="With the account that your administrator made for you.">
      <FormShell form={form} submitLabel="Sign in" wide>
        <TextField form={form} name="email" label="E-mail" type="email" autoComplete="username" />
        <PasswordField form={form} name="password" label="Password" autoComplete="current-password" />
      </FormShell>
    </Entry>
  )
}

function CodeStep({ onSignedIn, onLost }: { readonly onSignedIn: () => void; readonly onLost: () => void }) {
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => (/^\d{6}$/.test(code.replaceAll(' ', '')) ? {} : { code: 'Six digits are needed' }),
    submit: ({ code }) => signInWithTotp(code.replaceAll(' ', '')),
    onDone: onSignedIn,
  })
  return (
    <Entry
      title="One-time code"
      intro="Open your authenticator app and type the code that it shows for Primum."
    >
      <FormShell form={form} submitLabel="Continue" wide>
        <TextField
          form={form}
          name="code"
          label="Six-digit code"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Anchor component="button" type="button" size="sm" ta="left" onClick={onLost}>
          Use a backup code instead
        </Anchor>
      </FormShell>
    </Entry>
  )
}

function BackupCodeStep({
  onSignedIn,
  onFound,
}: {
  readonly onSignedIn: () => void
  readonly onFound: () => void
}) {
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => (code.trim() === '' ? { code: 'Give one of your backup codes' } : {}),
    submit: ({ code }) => signInWithBackupCode(code.trim()),
    onDone: onSignedIn,
  })
  return (
    <Entry
      title="Backup code"
      intro="Each of the codes that you kept when you set up the second factor works once."
    >
      <FormShell form={form} submitLabel="Continue" wide>
        <TextField form={form} name="code" label="Backup code" autoComplete="off" />
        <Anchor component="button" type="button" size="sm" ta="left" onClick={onFound}>
          Use the authenticator app
        </Anchor>
      </FormShell>
    </Entry>
  )
}
