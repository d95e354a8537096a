// SPDX-License-Identifier: Apache-2.0
import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { actsQuery } from '../../api/identity/queries.ts'
import type { Act } from '../../api/types.ts'
import { TextLink } from '../../components/app-link.tsx'
import { formatValue } from '../../components/change-words.ts'
import { Lines, Loaded } from '../../components/loaded.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { type UrlState, useUrlState } from '../../components/use-url-state.ts'
import { paths } from '../../paths.ts'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Status } from '../../ui/status.tsx'
import { Time } from '../../ui/time.tsx'
import { actFamilies, actTypes, actWords, subjectPath } from './act-words.ts'
import classes from './journal.module.css'

type JournalState = { readonly type: string; readonly subject: string }

const journalUrl: UrlState<JournalState> = {
  parse: ({ type = '', subject = '' }) => ({ type, subject }),
  format: ({ type, subject }) => ({ ...(type !== '' && { type }), ...(subject !== '' && { subject }) }),
}

/** Who did what to what. Every change of state is here, because none is possible without its act. */
export function JournalPage() {
  const [{ type, subject }, change] = useUrlState(journalUrl)
  const query = useInfiniteQuery(
    actsQuery({ ...(type !== '' && { type }), ...(subject !== '' && { subject }) }),
  )
  return (
    <Page
      title="Journal"
      intro="Who did what to what, newest first. Nothing changes in Primum without an entry here, and no entry can be changed."
      actions={
        <NativeSelect
          aria-label="Kind of act"
          data={[
            { value: '', label: 'Everything' },
            { group: 'Families', items: actFamilies },
            { group: 'One kind', items: actTypes },
          ]}
          value={type}
          onChange={(event) => change({ type: event.currentTarget.value })}
        />
      }
    >
      {subject === '' ? null : (
        <p style={{ margin: 0 }}>
          Only about one subject: <code>{subject}</code>.{' '}
          <TextLink href={paths.journal()}>Show everything</TextLink>
        </p>
      )}
      <Card flush>
        <Loaded query={query} skeleton={<Lines count={10} />}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items)
            return rows.length === 0 ? (
              <Empty icon="journal" title="No act fits" />
            ) : (
              <>
                <DataTable
                  caption="Acts, newest first"
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

const columns: readonly Column<Act>[] = [
  {
    id: 'what',
    header: 'What',
    width: '46%',
    cell: (act) => (
      <details className={classes['act']}>
        <summary>
          <strong>{actWords(act.type)}</strong>
        </summary>
        <div className={classes['facts']}>
          <Facts
            facts={[
              ['Type', <code key="type">{`${act.type} (version ${act.version})`}</code>],
              ...Object.entries(act.facts).map(([name, value]) => [name, formatValue(value)] as const),
            ]}
          />
        </div>
      </details>
    ),
  },
  {
    id: 'who',
    header: 'Who',
    cell: ({ actor }) => (
      <>
        {actor.name}{' '}
        {actor.kind === 'person' ? null : (
          <Status tone="neutral">{actor.kind === 'system' ? 'System' : 'API key'}</Status>
        )}
      </>
    ),
  },
  { id: 'when', header: 'When', cell: ({ at }) => <Time at={at} as="date-time" /> },
  {
    id: 'subject',
    header: 'About',
    cell: (act) => {
      const { kind, id } = act.subject
      const path = subjectPath(act)
      return (
        <span style={{ whiteSpace: 'nowrap' }}>
          {path === undefined ? kind : <TextLink href={path}>{kind}</TextLink>}{' '}
          <TextLink href={paths.journal({ subject: id })}>its acts</TextLink>
        </span>
      )
    },
  },
]
