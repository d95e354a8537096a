// SPDX-License-Identifier: Apache-2.0
import { Anchor, NativeSelect, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { type AdvisorySummary, advisoriesQuery } from '../../../api/collaboration/advisories.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { MoreRows } from '../../../components/more-rows.tsx'
import { Page } from '../../../components/page.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { keysOf } from '../../../components/status/words.ts'
import { useTypedText } from '../../../components/use-typed-text.ts'
import { useUrlState } from '../../../components/use-url-state.ts'
import { paths, serverPaths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './advisories.module.css'
import { stateWords } from './advisory-words.ts'
import { NewAdvisory } from './new-advisory.tsx'
import { Standing } from './standing.tsx'
import { type AdvisoryFilter, advisoriesUrl, toQuery } from './url-state.ts'

/** What the maker says to everyone, or to some: in work, planned and published. */
export function AdvisoriesPage() {
  const [filter, changeFilter] = useUrlState(advisoriesUrl)
  const query = useInfiniteQuery(advisoriesQuery(toQuery(filter)))
  const [isBeginning, setBeginning] = useState(false)
  const unavailable = useUnavailable('advisories:write')
  return (
    <Page
      title="Advisories"
      intro={
        <>
          What hospitals, clinicians and patients are told. Those for everyone are on the{' '}
          <Anchor href={serverPaths.publicAdvisories} inherit underline="always">
            public page
          </Anchor>
          .
        </>
      }
      actions={
        <ActionButton
          unavailable={unavailable}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setBeginning(true)}
        >
          New advisory
        </ActionButton>
      }
    >
      <Filters filter={filter} onChange={changeFilter} />
      <Card flush>
        <Loaded query={query} skeleton={<Lines count={6} height={26} />}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items)
            if (rows.length === 0) return <NoAdvisories isFiltered={filter.q !== '' || filter.state !== ''} />
            return (
              <>
                <DataTable caption="Advisories" rows={rows} rowKey={({ id }) => id} columns={columns} />
                <MoreRows shown={rows.length} query={query} />
              </>
            )
          }}
        </Loaded>
      </Card>
      <NewAdvisory isOpen={isBeginning} onClose={() => setBeginning(false)} />
    </Page>
  )
}

type FiltersProps = {
  readonly filter: AdvisoryFilter
  readonly onChange: (change: Partial<AdvisoryFilter>) => void
}

function Filters({ filter, onChange }: FiltersProps) {
  const search = useCallback((q: string) => onChange({ q }), [onChange])
  const [text, setText] = useTypedText(filter.q, search)
  return (
    <search className={classes['filters']}>
      <TextInput
        type="search"
        aria-label="Search advisories"
        placeholder="Title or number"
        leftSection={<Icon name="search" size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        className={classes['search'] ?? ''}
      />
      <NativeSelect
        aria-label="State"
        data={[
          { value: '', label: 'Every state' },
          ...keysOf(stateWords).map((value) => ({ value, label: stateWords[value].label })),
        ]}
        value={filter.state}
        // The list offers the states and nothing else.
        onChange={(event) => onChange({ state: event.currentTarget.value as AdvisoryFilter['state'] })}
      />
    </search>
  )
}

function NoAdvisories({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty icon="search" title="No advisory fits that">
        <p>Look for other words, or in every state.</p>
      </Empty>
    )
  }
  return (
    <Empty icon="megaphone" title="No advisory yet">
      <p>Begin one from a case, by hand, or with a CSAF document that you published before.</p>
    </Empty>
  )
}

const columns: readonly Column<AdvisorySummary>[] = [
  {
    id: 'advisory',
    header: 'Advisory',
    width: '40%',
    cell: ({ id, title, trackingId }) => (
      <div>
        <TextLink href={paths.advisory(id)} strong>
          {title}
        </TextLink>
        <div className={classes['dim']}>{trackingId}</div>
      </div>
    ),
  },
  {
    id: 'state',
    header: 'State',
    card: 'bare',
    cell: (advisory) => (
      <div className={classes['statuses']}>
        <Standing advisory={advisory} />
      </div>
    ),
  },
  {
    id: 'revision',
    header: 'Published',
    isEmpty: ({ revision }) => revision === null,
    cell: ({ revision, publishedAt }) =>
      revision === null || publishedAt === null ? null : (
        <>
          {revision}, <Time at={publishedAt} />
        </>
      ),
  },
  {
    id: 'plan',
    header: 'Publishes itself',
    isEmpty: ({ publishAt }) => publishAt === null,
    cell: ({ publishAt }) => (publishAt === null ? null : <Time at={publishAt} as="left" />),
  },
  {
    id: 'case',
    header: 'Case',
    hide: 'medium',
    isEmpty: (advisory) => advisory.case === null,
    cell: (advisory) =>
      advisory.case === null ? null : (
        <TextLink href={paths.case(advisory.case.id)}>{advisory.case.number}</TextLink>
      ),
  },
  {
    id: 'edited',
    header: 'Last changed',
    hide: 'medium',
    cell: ({ editedBy, editedAt }) => (
      <>
        <Time at={editedAt} /> by {editedBy.name}
      </>
    ),
  },
]
