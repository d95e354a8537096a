// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { signIn, signInWithBackupCode, signInWithTotp } from '../api/identity/acts.ts'
import { PasswordField, TextField } from './form/fields.tsx'
import { FormShell } from './form/form-shell.tsx'
import { useForm } from './form/use-form.ts'
import { Entry } from './shell/entry.tsx'

type SignInStepsProps = {
  readonly title: string
  readonly intro: ReactNode
  /** Known already when somebody comes back. */
  readonly email?: string
  readonly onSignedIn: () => void
}

/** Password, and the second factor of who has one; in front of the console, or of a page that waits. */
export function SignInSteps({ onSignedIn, ...first }: SignInStepsProps) {
  const [step, setStep] = useState<'password' | 'code' | 'backup-code'>('password')
  switch (step) {
    case 'password':
      return <PasswordStep {...first} onSignedIn={onSignedIn} onCodeNeeded={() => setStep('code')} />
    case 'code':
      return <CodeStep onSignedIn={onSignedIn} onLost={() => setStep('backup-code')} />
    case 'backup-code':
      return <BackupCodeStep onSignedIn={onSignedIn} onFound={() => setStep('code')} />
  }
}

type PasswordStepProps = Omit<SignInStepsProps, 'onSignedIn'> & {
  readonly onSignedIn: () => void
  readonly onCodeNeeded: () => void
}

function PasswordStep({ title, intro, email: given = '', onSignedIn, onCodeNeeded }: PasswordStepProps) {
  const form = useForm({
    initial: { email: given, password: '' },
    check: ({ email, password }) => ({
      ...(email === '' && { email: 'Give your e-mail address' }),
      ...(password === '' && { password: 'Give your password' }),
    }),
    submit: ({ email, password }) => signIn(email.trim(), password),
    onDone: ({ state }) => (state === 'signed-in' ? onSignedIn() : onCodeNeeded()),
  })
  return (
    <Entry title={title} intro={intro}>
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
