// SPDX-License-Identifier: Apache-2.0
import { Checkbox, Menu, Modal, Stack, VisuallyHidden } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addPerson, changePerson, invitePerson, removeSecondFactor } from '../../api/identity/acts.ts'
import { peopleQuery } from '../../api/identity/queries.ts'
import type { Person, PersonRole, Role } from '../../api/types.ts'
import { TextAreaField, TextField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { Lines, Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem.tsx'
import { Secret } from '../../components/secret.tsx'
import { useUnavailable } from '../../components/session.tsx'
import { keysOf, roleWords } from '../../components/status/words.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Icon } from '../../ui/icon.tsx'
import { notify } from '../../ui/notices.tsx'
import { Status } from '../../ui/status.tsx'
import { Time } from '../../ui/time.tsx'
import { personWords } from './person-words.ts'

type Dialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'roles'; readonly person: Person }
  | { readonly kind: 'disable'; readonly person: Person }
  | { readonly kind: 'invited'; readonly name: string; readonly link: string; readonly expiresAt: string }

/** Who may use the instance, and in which roles. */
export function PeoplePage() {
  const people = useQuery(peopleQuery)
  const unavailable = useUnavailable('people:write')
  const [dialog, setDialog] = useState<Dialog>()
  const close = () => setDialog(undefined)
  const inviting = useMutation({
    mutationFn: (person: Person) => invitePerson(person.id),
    onSuccess: ({ url, expiresAt }, { name }) => setDialog({ kind: 'invited', name, link: url, expiresAt }),
  })
  const enabling = useMutation({
    mutationFn: (person: Person) => changePerson(person.id, { state: 'enabled' }),
    onSuccess: () => notify('Enabled again'),
  })
  const unbinding = useMutation({
    mutationFn: (person: Person) => removeSecondFactor(person.id),
    onSuccess: (_, { name }) => notify(`The second factor of ${name} is removed, and ${name} is signed out`),
  })
  const problem = inviting.error ?? enabling.error ?? unbinding.error
  return (
    <Page
      title="People"
      intro="A role gives only what it is needed for. Decisions need two people, in two roles."
      actions={
        <ActionButton
          unavailable={unavailable}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setDialog({ kind: 'add' })}
        >
          Add a person
        </ActionButton>
      }
    >
      {problem === null ? null : <ProblemAlert error={problem} />}
      <Card flush>
        <Loaded query={people} skeleton={<Lines count={5} />}>
          {({ items }) => (
            <DataTable
              caption="People"
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                ...columns,
                {
                  id: 'actions',
                  header: <VisuallyHidden>Actions</VisuallyHidden>,
                  align: 'end',
                  cell: (person) => (
                    <PersonMenu
                      person={person}
                      onDialog={setDialog}
                      onInvite={() => inviting.mutate(person)}
                      onEnable={() => enabling.mutate(person)}
                      onUnbind={() => unbinding.mutate(person)}
                    />
                  ),
                },
              ]}
            />
          )}
        </Loaded>
      </Card>
      <Modal
        opened={dialog !== undefined}
        onClose={close}
        title={titleOf(dialog)}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <DialogBody dialog={dialog} onDialog={setDialog} onClose={close} />
      </Modal>
    </Page>
  )
}

const columns: readonly Column<Person>[] = [
  {
    id: 'person',
    header: 'Person',
    cell: ({ name, email }) => (
      <div>
        <strong>{name}</strong>
        <div style={{ color: 'var(--p-ink-dim)', fontSize: '0.88rem' }}>{email}</div>
      </div>
    ),
  },
  {
    id: 'roles',
    header: 'Roles',
    cell: ({ roles }) => roles.map((role) => roleWords[role].label).join(', '),
  },
  {
    id: 'state',
    header: 'Account',
    cell: ({ state }) => (
      <Status tone={personWords[state].tone} icon={personWords[state].icon}>
        {personWords[state].label}
      </Status>
    ),
  },
  {
    id: 'second-factor',
    header: 'Second factor',
    cell: ({ twoFactorEnabled }) =>
      twoFactorEnabled ? (
        <Status tone="good" icon="check">
          On
        </Status>
      ) : (
        <Status tone="notice" icon="alert">
          Off
        </Status>
      ),
  },
  {
    id: 'since',
    header: 'Since',
    hide: 'medium',
    cell: ({ createdAt }) => <Time at={createdAt} as="date" />,
  },
]

type PersonMenuProps = {
  readonly person: Person
  readonly onDialog: (dialog: Dialog) => void
  readonly onInvite: () => void
  readonly onEnable: () => void
  /** Removes a lost second factor. */
  readonly onUnbind: () => void
}

function PersonMenu({ person, onDialog, onInvite, onEnable, onUnbind }: PersonMenuProps) {
  const unavailable = useUnavailable('people:write')
  if (unavailable !== undefined) return null
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionButton size="xs" variant="default">
          Change<VisuallyHidden> {person.name}</VisuallyHidden>
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onDialog({ kind: 'roles', person })}>Change roles</Menu.Item>
        <Menu.Item onClick={onInvite}>New invitation link</Menu.Item>
        {person.twoFactorEnabled ? <Menu.Item onClick={onUnbind}>Remove lost second factor</Menu.Item> : null}
        {person.state === 'disabled' ? (
          <Menu.Item onClick={onEnable}>Enable again</Menu.Item>
        ) : (
          <Menu.Item color="var(--p-danger)" onClick={() => onDialog({ kind: 'disable', person })}>
            Disable
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function titleOf(dialog: Dialog | undefined): string {
  switch (dialog?.kind) {
    case 'add':
      return 'Add a person'
    case 'roles':
      return `Roles of ${dialog.person.name}`
    case 'disable':
      return `Disable ${dialog.person.name}`
    case 'invited':
      return `Invitation for ${dialog.name}`
    case undefined:
      return ''
  }
}

type DialogBodyProps = {
  readonly dialog: Dialog | undefined
  readonly onDialog: (dialog: Dialog) => void
  readonly onClose: () => void
}

function DialogBody({ dialog, onDialog, onClose }: DialogBodyProps) {
  switch (dialog?.kind) {
    case 'add':
      return (
        <AddForm
          onClose={onClose}
          onInvited={(name, link, expiresAt) => onDialog({ kind: 'invited', name, link, expiresAt })}
        />
      )
    case 'roles':
      return <RolesForm person={dialog.person} onClose={onClose} />
    case 'disable':
      return <DisableForm person={dialog.person} onClose={onClose} />
    case 'invited':
      return (
        <Stack gap="sm">
          <p style={{ margin: 0 }}>
            Hand this link over by a way that you trust. It works once, until{' '}
            <Time at={dialog.expiresAt} as="date-time" />, and is not shown again.
          </p>
          <Secret label="Invitation link" value={dialog.link} />
        </Stack>
      )
    case undefined:
      return null
  }
}

type AddFormProps = {
  readonly onClose: () => void
  readonly onInvited: (name: string, link: string, expiresAt: string) => void
}

function AddForm({ onClose, onInvited }: AddFormProps) {
  const form = useForm({
    initial: { name: '', email: '', roles: [] as PersonRole[] },
    check: ({ name, email, roles }) => ({
      ...(name.trim() === '' && { name: 'Give the name' }),
      ...(!email.includes('@') && { email: 'Give an e-mail address' }),
      ...(roles.length === 0 && { roles: 'Choose at least one role' }),
    }),
    submit: (values) => addPerson(values),
    onDone: ({ person, invitation }) => onInvited(person.name, invitation.url, invitation.expiresAt),
  })
  return (
    <FormShell form={form} submitLabel="Add and make a link" onCancel={onClose}>
      <TextField form={form} name="name" label="Name" required />
      <TextField form={form} name="email" label="E-mail" type="email" required />
      <RoleChoice
        roles={form.values.roles}
        error={form.errors['roles']}
        onChange={(roles) => form.set({ roles })}
      />
    </FormShell>
  )
}

function RolesForm({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const form = useForm({
    initial: { roles: person.roles.filter(isRoleOfPerson) },
    check: ({ roles }) =>
      roles.length === 0 ? { roles: 'Choose at least one role, or disable the account' } : {},
    submit: ({ roles }) => changePerson(person.id, { roles }),
    onDone: () => {
      notify('Roles changed')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Save" onCancel={onClose}>
      <RoleChoice
        roles={form.values.roles}
        error={form.errors['roles']}
        onChange={(roles) => form.set({ roles })}
      />
    </FormShell>
  )
}

function DisableForm({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const form = useForm({
    initial: { reason: '' },
    submit: ({ reason }) => changePerson(person.id, { state: 'disabled', reason }),
    onDone: () => {
      notify(`${person.name} is disabled and signed out everywhere`)
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Disable" onCancel={onClose}>
      <p style={{ margin: 0 }}>All sessions end at once. What {person.name} did and signed stays as it is.</p>
      <TextAreaField form={form} name="reason" label="Reason" description="For the journal." minRows={2} />
    </FormShell>
  )
}

const isRoleOfPerson = (role: Role): role is PersonRole => role !== 'customer'

type RoleChoiceProps = {
  readonly roles: readonly PersonRole[]
  readonly error: string | undefined
  readonly onChange: (roles: PersonRole[]) => void
}

function RoleChoice({ roles, error, onChange }: RoleChoiceProps) {
  const all = keysOf(roleWords).filter(isRoleOfPerson)
  return (
    <Checkbox.Group
      label="Roles"
      value={[...roles]}
      onChange={(next: string[]) => onChange(all.filter((role) => next.includes(role)))}
      error={error}
      required
    >
      <Stack gap="xs" my={6}>
        {all.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={roleWords[role].label}
            description={roleWords[role].help}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
