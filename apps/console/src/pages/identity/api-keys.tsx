// SPDX-License-Identifier: Apache-2.0
import { Button, Group, Modal, Stack, VisuallyHidden } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createApiKey, revokeApiKey } from '../../api/identity/acts.ts'
import { apiKeysQuery } from '../../api/identity/queries.ts'
import type { ApiKey, Role } from '../../api/types.ts'
import { SelectField, TextField } from '../../components/form/fields.tsx'
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
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { notify } from '../../ui/notices.tsx'
import { Status } from '../../ui/status.tsx'
import { Time } from '../../ui/time.tsx'

/** Keys for pipelines and scripts. */
export function ApiKeysPage() {
  const keys = useQuery(apiKeysQuery)
  const unavailable = useUnavailable('api-keys:write')
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<string>()
  const [revoked, setRevoked] = useState<ApiKey>()
  const make = (
    <ActionButton
      unavailable={unavailable}
      leftSection={<Icon name="plus" size={16} />}
      onClick={() => setMaking(true)}
    >
      New API key
    </ActionButton>
  )
  return (
    <Page
      title="API keys"
      intro="For pipelines and scripts. A key has one role and is shown once."
      actions={make}
    >
      <Card flush>
        <Loaded query={keys} skeleton={<Lines />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="key" title="No API key yet">
                <p>A pipeline uses one to upload SBOMs and to read findings.</p>
              </Empty>
            ) : (
              <DataTable
                caption="API keys"
                rows={items}
                rowKey={({ id }) => id}
                columns={columnsWith(setRevoked)}
              />
            )
          }
        </Loaded>
      </Card>
      <Modal
        opened={isMaking || made !== undefined}
        onClose={() => {
          setMaking(false)
          setMade(undefined)
        }}
        title={made === undefined ? 'New API key' : 'Copy the key now'}
        closeOnClickOutside={made === undefined}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {made === undefined ? (
          <MakeForm onClose={() => setMaking(false)} onMade={setMade} />
        ) : (
          <Stack gap="sm">
            <p style={{ margin: 0 }}>It is not shown again. Only its hash is kept here.</p>
            <Secret label="API key" value={made} />
            <p style={{ margin: 0 }}>
              Send it as <code>Authorization: Bearer KEY</code>.
            </p>
          </Stack>
        )}
      </Modal>
      <Modal
        opened={revoked !== undefined}
        onClose={() => setRevoked(undefined)}
        title={`Revoke ${revoked?.name ?? ''}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {revoked === undefined ? null : <Revoke apiKey={revoked} onClose={() => setRevoked(undefined)} />}
      </Modal>
    </Page>
  )
}

const columnsWith = (onRevoke: (key: ApiKey) => void): readonly Column<ApiKey>[] => [
  { id: 'name', header: 'Key', cell: ({ name }) => <strong>{name}</strong> },
  { id: 'role', header: 'Role', cell: ({ role }) => roleWords[role].label },
  { id: 'state', header: 'State', cell: (key) => <KeyState apiKey={key} /> },
  {
    id: 'used',
    header: 'Last used',
    cell: ({ lastUsedAt }) => (lastUsedAt === null ? 'never' : <Time at={lastUsedAt} />),
  },
  { id: 'made', header: 'Made', hide: 'medium', cell: ({ createdAt }) => <Time at={createdAt} as="date" /> },
  {
    id: 'actions',
    header: <VisuallyHidden>Actions</VisuallyHidden>,
    align: 'end',
    cell: (key) =>
      key.revokedAt === null ? (
        <Button size="xs" variant="default" onClick={() => onRevoke(key)}>
          Revoke<VisuallyHidden> {key.name}</VisuallyHidden>
        </Button>
      ) : null,
  },
]

function KeyState({ apiKey: { revokedAt, expiresAt } }: { readonly apiKey: ApiKey }) {
  if (revokedAt !== null) {
    return (
      <Status tone="neutral" icon="dash">
        Revoked <Time at={revokedAt} as="date" />
      </Status>
    )
  }
  if (expiresAt === null) {
    return (
      <Status tone="good" icon="check">
        Valid until revoked
      </Status>
    )
  }
  return Date.parse(expiresAt) < Date.now() ? (
    <Status tone="neutral" icon="dash">
      Expired <Time at={expiresAt} as="date" />
    </Status>
  ) : (
    <Status tone="good" icon="check">
      Valid until <Time at={expiresAt} as="date" />
    </Status>
  )
}

type MakeFormProps = { readonly onClose: () => void; readonly onMade: (key: string) => void }

const roles = keysOf(roleWords).map((value) => ({
  value,
  label: `${roleWords[value].label}: ${roleWords[value].help}`,
}))

function MakeForm({ onClose, onMade }: MakeFormProps) {
  const form = useForm({
    initial: { name: '', role: 'engineer' as Role, expiresOn: '' },
    check: ({ name }) => (name.trim() === '' ? { name: 'Say what uses it' } : {}),
    submit: ({ name, role, expiresOn }) =>
      createApiKey({
        name: name.trim(),
        role,
        // A key is good through the whole of its last day, in the reader's zone.
        ...(expiresOn !== '' && { expiresAt: new Date(`${expiresOn}T23:59:59`).toISOString() }),
      }),
    onDone: ({ key }) => onMade(key),
  })
  return (
    <FormShell form={form} submitLabel="Make the key" onCancel={onClose}>
      <TextField form={form} name="name" label="Name" placeholder="build pipeline" required />
      <SelectField form={form} name="role" label="Role" options={roles} />
      <TextField
        form={form}
        name="expiresOn"
        label="Last day"
        description="Empty: until it is revoked."
        type="date"
      />
    </FormShell>
  )
}

function Revoke({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const revoking = useMutation({
    mutationFn: () => revokeApiKey(apiKey.id),
    onSuccess: () => {
      notify(`${apiKey.name} is revoked`)
      onClose()
    },
  })
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>Whatever uses it is refused from now on. This cannot be undone.</p>
      {revoking.error === null ? null : <ProblemAlert error={revoking.error} />}
      <Group>
        <Button color="red" loading={revoking.isPending} onClick={() => revoking.mutate()}>
          Revoke
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </Stack>
  )
}
