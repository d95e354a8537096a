// SPDX-License-Identifier: Apache-2.0
import { SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { deadlinesQuery } from '../../api/design/queries.ts'
import type { Deadline } from '../../api/types.ts'
import { TextLink } from '../../components/app-link.tsx'
import { formatComponentKey } from '../../components/change-words.ts'
import { ClockActions, isOpen } from '../../components/clock-actions.tsx'
import { Lines, Loaded } from '../../components/loaded.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { DeadlineState } from '../../components/status/statuses.tsx'
import { type UrlState, useUrlState } from '../../components/use-url-state.ts'
import { paths } from '../../paths.ts'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { formatQuantity } from '../../ui/format/number.ts'
import { Time } from '../../ui/time.tsx'
import classes from './deadlines.module.css'

const shown = { open: 'Open', ended: 'Ended', all: 'All' } as const
type Shown = keyof typeof shown

const deadlinesUrl: UrlState<{ readonly state: Shown }> = {
  parse: ({ state }) => ({ state: state === 'ended' || state === 'all' ? state : 'open' }),
  format: ({ state }) => (state === 'open' ? {} : { state }),
}

/** What has to be done by when, the most pressing first. */
export function DeadlinesPage() {
  const [{ state }, change] = useUrlState(deadlinesUrl)
  const query = useInfiniteQuery(deadlinesQuery(state))
  const counts = query.data?.pages[0]?.counts
  return (
    <Page
      title="Deadlines"
      intro={
        counts === undefined
          ? 'Clocks that run because of decisions, the policy, cases and laws.'
          : `${formatQuantity(counts.overdue, 'deadline')} overdue, ${counts.dueSoon} due soon, ${counts.running} running.`
      }
      actions={
        <SegmentedControl
          aria-label="Which deadlines"
          data={Object.entries(shown).map(([value, label]) => ({ value, label }))}
          value={state}
          // The control offers these words and nothing else.
          onChange={(value) => change({ state: value as Shown })}
        />
      }
    >
      <Card flush>
        <Loaded query={query} skeleton={<Lines count={8} />}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items)
            return rows.length === 0 ? (
              <Empty icon="clock" title={state === 'open' ? 'No clock is running' : 'No clock has ended'}>
                <p>
                  Clocks start when a decision comes into force that calls for action by a certain day, when a
                  rule of the policy sets one, and when a report comes in.
                </p>
              </Empty>
            ) : (
              <>
                <DataTable
                  caption="Deadlines, the most pressing first"
                  rows={rows}
                  rowKey={({ id }) => id}
                  columns={columns}
                />
                <MoreRows shown={rows.length} query={query} />
              </>
            )
          }}
        </Loaded>
      </Card>
    </Page>
  )
}

const columns: readonly Column<Deadline>[] = [
  {
    id: 'rule',
    header: 'What',
    width: '30%',
    cell: ({ rule }) => (
      <div>
        <strong>{rule.title}</strong>
        <div className={classes['dim']}>
          {rule.source} ({rule.jurisdiction})
        </div>
      </div>
    ),
  },
  {
    id: 'state',
    header: 'State',
    card: 'bare',
    cell: (deadline) => (
      <div className={classes['state']}>
        <DeadlineState state={deadline.state} />
        {isOpen(deadline) && deadline.state !== 'paused' ? (
          <span className={classes['left']} data-overdue={deadline.state === 'overdue'}>
            <Time at={deadline.dueAt} as="left" />
          </span>
        ) : null}
      </div>
    ),
  },
  {
    id: 'due',
    header: 'Due',
    cell: ({ dueAt, changes, remindedAt }) => (
      <div>
        <Time at={dueAt} as="date-time" />
        {changes.length === 0 ? null : (
          <div className={classes['dim']}>{formatQuantity(changes.length, 'change')} to its end</div>
        )}
        {remindedAt === null ? null : (
          <div className={classes['dim']}>
            Reminded <Time at={remindedAt} />
          </div>
        )}
      </div>
    ),
  },
  { id: 'subject', header: 'Because of', cell: ({ subject }) => <Subject subject={subject} /> },
  {
    id: 'evidence',
    header: 'Evidence',
    cell: (deadline) =>
      isOpen(deadline) ? (
        <ClockActions clock={deadline} />
      ) : (
        <span className={classes['dim']}>{deadline.evidence ?? deadline.stoppedReason}</span>
      ),
  },
]

function Subject({ subject }: { readonly subject: Deadline['subject'] }) {
  if (subject.kind === 'case') {
    return (
      <div>
        <TextLink href={paths.case(subject.id)}>{subject.number}</TextLink> {subject.title}
        {subject.product === null ? null : <div className={classes['dim']}>{subject.product.name}</div>}
      </div>
    )
  }
  const { id, vulnerability, component, product, release } = subject
  return (
    <div>
      <TextLink href={paths.finding(id)}>{vulnerability}</TextLink> in{' '}
      <span title={component}>{formatComponentKey(component)}</span>
      <div className={classes['dim']}>
        {product.name} {release.version}
      </div>
    </div>
  )
}
