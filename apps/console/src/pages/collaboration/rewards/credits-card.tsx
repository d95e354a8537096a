// SPDX-License-Identifier: Apache-2.0
import { Modal, VisuallyHidden } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Credit,
  creditReporter,
  creditsQuery,
  removeCredit,
} from '../../../api/collaboration/rewards.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { TextAreaField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import { SafeLink } from '../../../components/safe-link.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { paths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import { followWords, wishWords } from './reward-words.ts'
import classes from './rewards.module.css'

/** Who reported, how they wish to be thanked, and whether they are. A person looks before a name becomes public. */
export function CreditsCard() {
  const query = useQuery(creditsQuery)
  const unavailable = useUnavailable('rewards:write')
  const [removed, setRemoved] = useState<Credit>()
  const following = useMutation({
    mutationFn: creditReporter,
    onSuccess: () => notify('Done as they wished'),
  })
  const columns: readonly Column<Credit>[] = [
    ...facts,
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      align: 'end',
      isEmpty: ({ due, credited }) => !due && credited === null,
      cell: (credit) =>
        credit.due ? (
          <ActionButton
            size="xs"
            variant="default"
            unavailable={unavailable}
            loading={following.isPending && following.variables === credit.participant.id}
            onClick={() => following.mutate(credit.participant.id)}
          >
            {followWords[credit.wish.how]}
            <VisuallyHidden> {nameOf(credit)}</VisuallyHidden>
          </ActionButton>
        ) : credit.credited === null ? null : (
          <ActionButton
            size="xs"
            variant="default"
            unavailable={unavailable}
            onClick={() => setRemoved(credit)}
          >
            Take back<VisuallyHidden> the thanks to {nameOf(credit)}</VisuallyHidden>
          </ActionButton>
        ),
    },
  ]
  return (
    <Card title="Thanks" flush>
      {following.error === null ? null : <ProblemAlert error={following.error} />}
      <Loaded query={query} skeleton={<Lines count={4} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="people" title="Nobody has reported anything yet" />
          ) : (
            <DataTable
              caption="Who reported, those to be thanked now first"
              rows={items}
              rowKey={({ participant }) => participant.id}
              columns={columns}
            />
          )
        }
      </Loaded>
      <Modal
        opened={removed !== undefined}
        onClose={() => setRemoved(undefined)}
        title="Take thanks back"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {removed === undefined ? null : <RemoveForm credit={removed} onClose={() => setRemoved(undefined)} />}
      </Modal>
    </Card>
  )
}

const nameOf = ({ participant, wish }: Credit): string => wish.name ?? (participant.name || 'Unnamed')

const facts: readonly Column<Credit>[] = [
  {
    id: 'who',
    header: 'Who',
    cell: (credit) => (
      <div>
        <strong>{nameOf(credit)}</strong>
        <div className={classes['dim']}>
          <TextLink href={paths.case(credit.case.id)}>{credit.case.number}</TextLink> {credit.case.title}
        </div>
      </div>
    ),
  },
  {
    id: 'wish',
    header: 'Wishes to be thanked',
    cell: ({ wish: { how, name, link } }) => (
      <div>
        {wishWords[how]}
        {how === 'named' ? (
          <div className={classes['dim']}>
            {name} {link === null ? null : <SafeLink url={link} />}
          </div>
        ) : null}
      </div>
    ),
  },
  { id: 'state', header: 'State', cell: (credit) => <CreditState credit={credit} /> },
]

function CreditState({ credit: { due, credited, disclosedAt, wish } }: { readonly credit: Credit }) {
  if (due)
    return (
      <Status tone="waiting" icon="clock">
        {credited === null ? 'To be thanked' : 'The wish has changed'}
      </Status>
    )
  if (credited !== null)
    return (
      <div>
        <Status tone="good" icon="check">
          Done
        </Status>
        <div className={classes['dim']}>
          {credited.by}, <Time at={credited.at} as="date" />
        </div>
      </div>
    )
  const why =
    disclosedAt === null ? 'Not public yet' : wish.how === 'unsaid' ? 'Ask what they wish' : 'Nothing to do'
  return (
    <Status tone="neutral" icon="dash">
      {why}
    </Status>
  )
}

function RemoveForm({ credit, onClose }: { readonly credit: Credit; readonly onClose: () => void }) {
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'Say why' } : {}),
    submit: ({ reason }) => removeCredit(credit.participant.id, reason),
    onDone: () => {
      notify('Taken off the page of thanks')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Take back" onCancel={onClose}>
      <TextAreaField
        form={form}
        name="reason"
        label="Reason"
        description="It stays in the journal, with your name."
        required
      />
    </FormShell>
  )
}
