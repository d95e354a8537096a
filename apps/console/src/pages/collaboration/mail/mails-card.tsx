// SPDX-License-Identifier: Apache-2.0
import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { type Mail, mailsQuery, queueMailAgain } from '../../../api/collaboration/mail.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { MoreRows } from '../../../components/more-rows.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { type UrlState, useUrlState } from '../../../components/use-url-state.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './mail.module.css'
import { aboutText, failureWords } from './mail-words.ts'

const shown = { all: 'All', waiting: 'Waiting', failed: 'Failed', sent: 'Sent' } as const
type Shown = keyof typeof shown

const mailsUrl: UrlState<{ readonly state: Shown }> = {
  parse: ({ state }) => ({
    state: state === 'waiting' || state === 'failed' || state === 'sent' ? state : 'all',
  }),
  format: ({ state }) => (state === 'all' ? {} : { state }),
}

/** The outbox, the newest first. */
export function MailsCard() {
  const [{ state }, change] = useUrlState(mailsUrl)
  const query = useInfiniteQuery(mailsQuery(state === 'all' ? undefined : state))
  const unavailable = useUnavailable('mail:write')
  const again = useMutation({ mutationFn: queueMailAgain, onSuccess: () => notify('Queued again') })
  const columns: readonly Column<Mail>[] = [
    ...facts,
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      align: 'end',
      isEmpty: (mail) => mail.state !== 'failed',
      cell: (mail) =>
        mail.state === 'failed' ? (
          <ActionButton
            size="xs"
            variant="default"
            unavailable={unavailable}
            loading={again.isPending && again.variables === mail.id}
            onClick={() => again.mutate(mail.id)}
          >
            Try again<VisuallyHidden> to send to {mail.to}</VisuallyHidden>
          </ActionButton>
        ) : null,
    },
  ]
  return (
    <Card
      title="Outbox"
      flush
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Which mails"
          data={Object.entries(shown).map(([value, label]) => ({ value, label }))}
          value={state}
          // The control offers these words and nothing else.
          onChange={(value) => change({ state: value as Shown })}
        />
      }
    >
      {again.error === null ? null : <ProblemAlert error={again.error} />}
      <Loaded query={query} skeleton={<Lines count={5} />}>
        {({ pages }) => {
          const mails = pages.flatMap(({ items }) => items)
          return mails.length === 0 ? (
            <Empty icon="mail" title={emptyTitles[state]} />
          ) : (
            <>
              <DataTable
                caption="Mails, the newest first"
                rows={mails}
                rowKey={({ id }) => id}
                columns={columns}
              />
              <MoreRows shown={mails.length} query={query} />
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}

const emptyTitles: Readonly<Record<Shown, string>> = {
  all: 'No mail yet',
  waiting: 'No mail waits',
  failed: 'No mail has failed',
  sent: 'No mail was sent yet',
}

const facts: readonly Column<Mail>[] = [
  {
    id: 'to',
    header: 'To',
    cell: ({ to, subject }) => (
      <div>
        <strong>{to}</strong>
        <div className={classes['dim']}>{subject}</div>
      </div>
    ),
  },
  { id: 'state', header: 'State', cell: (mail) => <MailState mail={mail} /> },
  {
    id: 'about',
    header: 'About',
    hide: 'medium',
    cell: ({ about }) => {
      const { label, href } = aboutText(about)
      return href === undefined ? label : <TextLink href={href}>{label}</TextLink>
    },
  },
  {
    id: 'queued',
    header: 'Queued',
    hide: 'narrow',
    cell: ({ queuedAt }) => <Time at={queuedAt} as="date-time" />,
  },
]

function MailState({
  mail: { state, failure, tries, nextTryAt, lastAnswer, endedAt },
}: {
  readonly mail: Mail
}) {
  if (state === 'sent')
    return (
      <Status tone="good" icon="check">
        Sent {endedAt === null ? null : <Time at={endedAt} />}
      </Status>
    )
  if (state === 'waiting') {
    return (
      <div>
        <Status tone={tries === 0 ? 'info' : 'notice'} icon="clock">
          {tries === 0 ? 'Waiting' : `Tried ${tries === 1 ? 'once' : `${tries} times`}`}
        </Status>
        {tries === 0 || nextTryAt === null ? null : (
          <div className={classes['dim']}>
            Again <Time at={nextTryAt} />. {lastAnswer}
          </div>
        )}
      </div>
    )
  }
  return (
    <div>
      <Status tone="danger" icon="alert">
        {failure === null ? 'Failed' : failureWords[failure]}
      </Status>
      <div className={classes['dim']}>{lastAnswer}</div>
    </div>
  )
}
