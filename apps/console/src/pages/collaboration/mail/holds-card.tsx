// SPDX-License-Identifier: Apache-2.0
import { VisuallyHidden } from '@mantine/core'
import { type UseQueryResult, useMutation } from '@tanstack/react-query'
import { type MailStanding, releaseHold } from '../../../api/collaboration/mail.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { notify } from '../../../ui/notices.tsx'
import { Time } from '../../../ui/time.tsx'

type Hold = MailStanding['holds'][number]

/** Addresses that the mail server refused for good. Nothing is shown where there are none. */
export function HoldsCard({ query }: { readonly query: UseQueryResult<MailStanding> }) {
  const holds = query.data?.holds ?? []
  const unavailable = useUnavailable('mail:write')
  const releasing = useMutation({
    mutationFn: releaseHold,
    onSuccess: ({ mails }) => notify(`Released; ${formatQuantity(mails, 'mail')} queued again`),
  })
  if (holds.length === 0) return null
  const columns: readonly Column<Hold>[] = [
    { id: 'address', header: 'Address', cell: ({ address }) => <strong>{address}</strong> },
    { id: 'answer', header: 'What the mail server said', cell: ({ answer }) => answer },
    { id: 'since', header: 'Since', hide: 'narrow', cell: ({ heldAt }) => <Time at={heldAt} /> },
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      align: 'end',
      cell: ({ address }) => (
        <ActionButton
          size="xs"
          variant="default"
          unavailable={unavailable}
          loading={releasing.isPending && releasing.variables === address}
          onClick={() => releasing.mutate(address)}
        >
          Release<VisuallyHidden> {address}</VisuallyHidden>
        </ActionButton>
      ),
    },
  ]
  return (
    <Card title="On hold" aside={String(holds.length)} flush tone="danger">
      {releasing.error === null ? null : <ProblemAlert error={releasing.error} />}
      <DataTable
        caption="Addresses to which nothing is sent"
        rows={holds}
        rowKey={({ address }) => address}
        columns={columns}
      />
    </Card>
  )
}
