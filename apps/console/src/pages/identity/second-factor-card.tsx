// SPDX-License-Identifier: Apache-2.0
import { Anchor, Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import {
  confirmSecondFactor,
  disableSecondFactor,
  prepareSecondFactor,
  renewBackupCodes,
} from '../../api/identity/acts.ts'
import { PasswordField, TextField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { Secret } from '../../components/secret.tsx'
import { useSession } from '../../components/session.tsx'
import { Card } from '../../ui/card.tsx'
import { notify } from '../../ui/notices.tsx'
import { Status } from '../../ui/status.tsx'
import { formatTotpSecret } from './totp.ts'

type Enrolment = { readonly totpUri: string; readonly backupCodes: readonly string[] }

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'password'; readonly purpose: 'enable' | 'disable' | 'codes' }
  | { readonly kind: 'enrol'; readonly enrolment: Enrolment }
  | { readonly kind: 'codes'; readonly backupCodes: readonly string[] }

const purposes = {
  enable: 'Turn on',
  disable: 'Turn off',
  codes: 'Make new backup codes',
} as const

/** One-time codes beside the password (TOTP, RFC 6238), and the codes for when the app is lost. */
export function SecondFactorCard() {
  const { twoFactorEnabled } = useSession()
  const [step, setStep] = useState<Step>({ kind: 'idle' })
  const idle = () => setStep({ kind: 'idle' })
  return (
    <Card
      title="Second factor"
      aside={
        twoFactorEnabled ? (
          <Status tone="good" icon="check">
            On
          </Status>
        ) : (
          <Status tone="notice" icon="alert">
            Off
          </Status>
        )
      }
    >
      {step.kind === 'idle' ? (
        <Stack gap="sm">
          <p style={{ margin: 0 }}>
            A one-time code from an authenticator app, asked for after the password. A stolen password alone
            then opens nothing.
          </p>
          <Group>
            {(twoFactorEnabled ? (['codes', 'disable'] as const) : (['enable'] as const)).map((purpose) => (
              <Button
                key={purpose}
                variant={purpose === 'enable' ? 'filled' : 'default'}
                onClick={() => setStep({ kind: 'password', purpose })}
              >
                {purposes[purpose]}
              </Button>
            ))}
          </Group>
        </Stack>
      ) : null}
      {step.kind === 'password' ? (
        <PasswordStep purpose={step.purpose} onStep={setStep} onCancel={idle} />
      ) : null}
      {step.kind === 'enrol' ? (
        <EnrolStep enrolment={step.enrolment} onStep={setStep} onCancel={idle} />
      ) : null}
      {step.kind === 'codes' ? <BackupCodes codes={step.backupCodes} onDone={idle} /> : null}
    </Card>
  )
}

type PasswordStepProps = {
  readonly purpose: keyof typeof purposes
  readonly onStep: (step: Step) => void
  readonly onCancel: () => void
}

function PasswordStep({ purpose, onStep, onCancel }: PasswordStepProps) {
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => (password === '' ? { password: 'Give your password' } : {}),
    submit: async ({ password }): Promise<Step> => {
      switch (purpose) {
        case 'enable':
          return { kind: 'enrol', enrolment: await prepareSecondFactor(password) }
        case 'codes':
          return { kind: 'codes', backupCodes: (await renewBackupCodes(password)).backupCodes }
        case 'disable':
          await disableSecondFactor(password)
          notify('Second factor turned off')
          return { kind: 'idle' }
      }
    },
    onDone: onStep,
  })
  return (
    <FormShell form={form} submitLabel={purposes[purpose]} onCancel={onCancel} label={purposes[purpose]}>
      <PasswordField
        form={form}
        name="password"
        label="Confirm with your password"
        autoComplete="current-password"
      />
    </FormShell>
  )
}

type EnrolStepProps = {
  readonly enrolment: Enrolment
  readonly onStep: (step: Step) => void
  readonly onCancel: () => void
}

function EnrolStep({ enrolment, onStep, onCancel }: EnrolStepProps) {
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => (/^\d{6}$/.test(code.replaceAll(' ', '')) ? {} : { code: 'Six digits are needed' }),
    submit: ({ code }) => confirmSecondFactor(code.replaceAll(' ', '')),
    onDone: () => {
      notify('Second factor turned on')
      onStep({ kind: 'codes', backupCodes: enrolment.backupCodes })
    },
  })
  return (
    <FormShell form={form} submitLabel="Turn on" onCancel={onCancel} label="Confirm the second factor">
      <p style={{ margin: 0 }}>
        On this device,{' '}
        <Anchor href={enrolment.totpUri} underline="always">
          open your authenticator app
        </Anchor>
        . On another one, add an account by hand with this key (time-based, six digits):
      </p>
      <Secret label="Key for the authenticator app" value={formatTotpSecret(enrolment.totpUri)} />
      <TextField
        form={form}
        name="code"
        label="Code that the app shows"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
    </FormShell>
  )
}

function BackupCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  return (
    <Stack gap="sm">
      <p style={{ margin: 0 }}>
        Keep these backup codes where only you find them. Each works once when the app is lost. They are not
        shown again.
      </p>
      <Secret label="Backup codes" value={codes.join('  ')} />
      <Group>
        <Button onClick={onDone}>I have kept them</Button>
      </Group>
    </Stack>
  )
}
