// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CaseSummary, casesQuery } from '../../../api/collaboration/cases.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { MoreRows } from '../../../components/more-rows.tsx'
import { Page } from '../../../components/page.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { useUrlState } from '../../../components/use-url-state.ts'
import { paths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Time } from '../../../ui/time.tsx'
import { kindWords } from './case-words.ts'
import classes from './cases.module.css'
import { Filters } from './filters.tsx'
import { NewCase } from './new-case.tsx'
import { CaseStanding, Priority, Waits } from './statuses.tsx'
import { casesUrl, countFilters, toQuery } from './url-state.ts'

/** What people reported and what became of it, what waits for the team first. */
export function CasesPage() {
  const [filter, changeFilter] = useUrlState(casesUrl)
  const query = useInfiniteQuery(casesQuery(toQuery(filter)))
  const [isOpening, setOpening] = useState(false)
  const unavailable = useUnavailable('cases:write')
  const first = query.data?.pages[0]
  return (
    <Page
      title="Cases"
      intro={
        first === undefined
          ? 'What people reported, and what became of it.'
          : `${first.counts.open} open, ${first.counts.waiting} waiting for the team, ${formatQuantity(first.counts.overdue, 'case')} overdue.`
      }
      actions={
        <ActionButton
          unavailable={unavailable}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setOpening(true)}
        >
          Open a case
        </ActionButton>
      }
    >
      <Filters filter={filter} counts={first?.counts} onChange={changeFilter} />
      <Card flush>
        <Loaded query={query} skeleton={<Lines count={8} height={26} />}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items)
            if (rows.length === 0) return <NoCases isFiltered={countFilters(filter) > 0 || filter.q !== ''} />
            return (
              <>
                <DataTable caption="Cases" rows={rows} rowKey={({ id }) => id} columns={columns} />
                <MoreRows shown={rows.length} total={first?.total ?? rows.length} query={query} />
              </>
            )
          }}
        </Loaded>
      </Card>
      <NewCase isOpen={isOpening} onClose={() => setOpening(false)} />
    </Page>
  )
}

function NoCases({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty icon="search" title="No case fits the filters">
        <p>Clear a filter, or look at ended cases too.</p>
      </Empty>
    )
  }
  return (
    <Empty icon="case" title="No open case">
      <p>
        A case opens by itself with every report that comes in. Open one yourself for what your own people
        found, or for a flaw that concerns several makers.
      </p>
    </Empty>
  )
}

const columns: readonly Column<CaseSummary>[] = [
  {
    id: 'case',
    header: 'Case',
    width: '34%',
    cell: ({ id, number, title, kind, tags }) => (
      <div>
        <TextLink href={paths.case(id)} strong>
          {title}
        </TextLink>
        <div className={classes['dim']}>
          {number} · {kindWords[kind]}
          {tags.length === 0 ? '' : ` · ${tags.join(', ')}`}
        </div>
      </div>
    ),
  },
  {
    id: 'state',
    header: 'State',
    card: 'bare',
    cell: ({ state, outcome, priority }) => (
      <div className={classes['statuses']}>
        <CaseStanding state={state} outcome={outcome} />
        {priority === 'normal' ? null : <Priority priority={priority} />}
      </div>
    ),
  },
  {
    id: 'waits',
    header: 'Waits for',
    isEmpty: ({ waits }) => waits.length === 0,
    cell: ({ waits }) => (
      <div className={classes['statuses']}>
        <Waits waits={waits} />
      </div>
    ),
  },
  {
    id: 'due',
    header: 'Next deadline',
    isEmpty: ({ nextDueAt }) => nextDueAt === null,
    cell: ({ nextDueAt }) => (nextDueAt === null ? null : <Time at={nextDueAt} as="left" />),
  },
  {
    id: 'silent',
    header: 'Last told',
    hide: 'medium',
    isEmpty: ({ silentDays }) => silentDays === null,
    cell: ({ silentDays }) =>
      silentDays === null ? null : silentDays === 0 ? 'today' : `${formatQuantity(silentDays, 'day')} ago`,
  },
  {
    id: 'product',
    header: 'Product',
    hide: 'medium',
    isEmpty: ({ product }) => product === null,
    cell: ({ product }) => product?.name,
  },
  {
    id: 'people',
    header: 'Who works on it',
    hide: 'medium',
    isEmpty: ({ assignees }) => assignees.length === 0,
    cell: ({ assignees }) => assignees.map(({ name }) => name).join(', '),
  },
]
