// SPDX-License-Identifier: Apache-2.0
import { Button, VisuallyHidden } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { changeOwnName, changePassword, endOtherSessions, endSession } from '../../api/identity/acts.ts'
import { sessionsQuery } from '../../api/identity/queries.ts'
import type { SignedIn } from '../../api/types.ts'
import { PasswordField, TextField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { Lines, Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem.tsx'
import { useSession } from '../../components/session.tsx'
import { roleWords } from '../../components/status/words.ts'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { notify } from '../../ui/notices.tsx'
import { Status } from '../../ui/status.tsx'
import { Time } from '../../ui/time.tsx'
import { checkNewPassword, passwordHelp } from './new-password.ts'
import { SecondFactorCard } from './second-factor-card.tsx'
import { describeAgent } from './totp.ts'

/** A person's own account: who they are here, their password, second factor and sessions. */
export function AccountPage() {
  const { email, roles, organisation, timeZone } = useSession()
  return (
    <Page title="Account" intro="What you sign is signed with this account. Keep it safe.">
      <Card title="You">
        <Facts
          columns={3}
          facts={[
            ['E-mail', email],
            ['Organisation', `${organisation} (${timeZone})`],
            ['Roles', roles.map((role) => roleWords[role].label).join(', ')],
          ]}
        />
        <NameForm />
      </Card>
      <SecondFactorCard />
      <Card title="Password">
        <PasswordForm />
      </Card>
      <SessionsCard />
    </Page>
  )
}

function NameForm() {
  const { name } = useSession()
  const form = useForm({
    initial: { name },
    check: (values) => (values.name.trim() === '' ? { name: 'Give your name' } : {}),
    submit: (values) => changeOwnName(values.name),
    onDone: () => notify('Name changed'),
  })
  return (
    <div style={{ marginTop: 18 }}>
      <FormShell form={form} submitLabel="Change the name" label="Change your name">
        <TextField
          form={form}
          name="name"
          label="Name"
          description="Signatures and journal entries of before keep the name of their time."
          autoComplete="name"
        />
      </FormShell>
    </div>
  )
}

function PasswordForm() {
  const form = useForm({
    initial: { current: '', password: '', repeated: '' },
    check: ({ current, password, repeated }) => ({
      ...(current === '' && { current: 'Give your password as it is now' }),
      ...checkNewPassword(password, repeated),
    }),
    submit: ({ current, password }) => changePassword(current, password),
    onDone: () => {
      notify('Password changed; other sessions are signed out')
      form.set({ current: '', password: '', repeated: '' })
    },
  })
  return (
    <FormShell form={form} submitLabel="Change the password" label="Change the password">
      <PasswordField form={form} name="current" label="Password now" autoComplete="current-password" />
      <PasswordField
        form={form}
        name="password"
        label="New password"
        description={passwordHelp}
        autoComplete="new-password"
      />
      <PasswordField form={form} name="repeated" label="New password again" autoComplete="new-password" />
    </FormShell>
  )
}

function SessionsCard() {
  const sessions = useQuery(sessionsQuery)
  const ending = useMutation({
    mutationFn: (session: SignedIn) => endSession(session.id),
    onSuccess: () => notify('Signed out there'),
  })
  const endingOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => notify('Signed out everywhere else'),
  })
  const problem = ending.error ?? endingOthers.error
  const others = sessions.data?.items.filter(({ current }) => !current).length ?? 0
  return (
    <Card
      title="Where you are signed in"
      actions={
        others === 0 ? null : (
          <Button
            size="xs"
            variant="default"
            loading={endingOthers.isPending}
            onClick={() => endingOthers.mutate()}
          >
            Sign out everywhere else
          </Button>
        )
      }
      flush
    >
      {problem === null ? null : <ProblemAlert error={problem} />}
      <Loaded query={sessions} skeleton={<Lines count={2} />}>
        {({ items }) => (
          <DataTable
            caption="Your sessions"
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              ...sessionColumns,
              {
                id: 'actions',
                header: <VisuallyHidden>Actions</VisuallyHidden>,
                align: 'end',
                cell: (session) =>
                  session.current ? null : (
                    <Button
                      size="xs"
                      variant="default"
                      loading={ending.isPending && ending.variables.id === session.id}
                      onClick={() => ending.mutate(session)}
                    >
                      Sign out there
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}

const sessionColumns: readonly Column<SignedIn>[] = [
  {
    id: 'agent',
    header: 'Client',
    cell: ({ userAgent, current }) => (
      <>
        <strong>{describeAgent(userAgent)}</strong> {current ? <Status tone="brand">This one</Status> : null}
      </>
    ),
  },
  { id: 'address', header: 'Address', cell: ({ ipAddress }) => (ipAddress === '' ? 'unknown' : ipAddress) },
  { id: 'used', header: 'Last used', cell: ({ lastUsedAt }) => <Time at={lastUsedAt} /> },
  { id: 'since', header: 'Since', cell: ({ createdAt }) => <Time at={createdAt} as="date-time" /> },
]
