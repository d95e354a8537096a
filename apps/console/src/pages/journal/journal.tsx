// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { actsQuery } from '../../api/journal/queries.ts'
import type { Act } from '../../api/types.ts'
import { announce } from '../../components/announcer.tsx'
import { AppLink, TextLink } from '../../components/app-link.tsx'
import { Lines, Loaded } from '../../components/loaded.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.tsx'
import { useUrlState } from '../../components/use-url-state.ts'
import { paths } from '../../paths.ts'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Absent } from '../../ui/facts.tsx'
import { formatQuantity } from '../../ui/format/number.ts'
import { Icon } from '../../ui/icon.tsx'
import { SelectionBar } from '../../ui/selection-bar.tsx'
import { Time } from '../../ui/time.tsx'
import { ActActions } from './act-actions.tsx'
import { actWords, subjectPath } from './act-words.ts'
import { Actor } from './actor.tsx'
import { Filters } from './filters.tsx'
import { LogNotice } from './log-notice.tsx'
import { Standing } from './standing.tsx'
import { journalUrl, toActQuery } from './url-state.ts'

/** Who did what to what. Every change of state is here, because none is possible without its act. */
export function JournalPage() {
  const [filter, changeFilter] = useUrlState(journalUrl)
  const query = useInfiniteQuery(actsQuery(toActQuery(filter)))
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page
      title="Journal"
      intro="Who did what to what, newest first. Nothing changes in Primum without an entry here. Each entry goes into a public log that cannot be changed unnoticed."
      actions={
        <Button
          variant="default"
          component={AppLink}
          href={paths.journalLog()}
          leftSection={<Icon name="shield-check" size={16} />}
        >
          The log
        </Button>
      }
    >
      <LogNotice withLink />
      <Filters filter={filter} rows={rows} onChange={changeFilter} />
      <Card flush>
        <Loaded query={query} skeleton={<Lines count={10} />}>
          {() =>
            rows.length === 0 ? (
              <Empty icon="journal" title="No act fits" />
            ) : (
              <>
                <ActRows rows={rows} />
                <MoreRows shown={rows.length} query={query} />
              </>
            )
          }
        </Loaded>
      </Card>
    </Page>
  )
}

function ActRows({ rows }: { readonly rows: readonly Act[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter(({ id }) => selected.has(id))
  const mayDisclose = useMay('journal:disclose')
  const mayErase = useMay('journal:erase')
  const canSelect = mayDisclose || mayErase
  const select = (ids: readonly string[]) => {
    setSelected(new Set(ids))
    announce(`${ids.length} selected`)
  }
  const toggle = (id: string) =>
    select(selected.has(id) ? [...selected].filter((each) => each !== id) : [...selected, id])
  const selection: Column<Act> = {
    id: 'select',
    header: (
      <Checkbox
        aria-label="Select all that are shown"
        checked={chosen.length === rows.length}
        indeterminate={chosen.length > 0 && chosen.length < rows.length}
        onChange={() => select(chosen.length === rows.length ? [] : rows.map(({ id }) => id))}
      />
    ),
    width: '52px',
    card: 'corner',
    cell: ({ id, type, leafIndex }) => (
      <Checkbox
        aria-label={`Select ${actWords(type)}, index ${leafIndex ?? 'not given yet'}`}
        checked={selected.has(id)}
        onChange={() => toggle(id)}
      />
    ),
  }
  return (
    <>
      <DataTable
        caption="Acts, newest first"
        rows={rows}
        rowKey={({ id }) => id}
        columns={canSelect ? [selection, ...columns] : columns}
        rowProps={({ id }) => ({ 'aria-selected': canSelect ? selected.has(id) : undefined })}
      />
      {chosen.length === 0 ? null : (
        <SelectionBar
          label="Selected entries"
          text={`${formatQuantity(chosen.length, 'entry', 'entries')} selected`}
          onClear={() => select([])}
        >
          <ActActions acts={chosen} onDone={() => setSelected(new Set())} />
        </SelectionBar>
      )}
    </>
  )
}

const columns: readonly Column<Act>[] = [
  {
    id: 'what',
    header: 'What',
    card: 'bare',
    cell: ({ id, type }) => (
      <TextLink href={paths.journalEntry(id)} strong>
        {actWords(type)}
      </TextLink>
    ),
  },
  { id: 'who', header: 'Who', cell: ({ actor }) => <Actor actor={actor} /> },
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
  {
    id: 'index',
    header: 'Index',
    align: 'end',
    cell: ({ leafIndex }) => leafIndex ?? <Absent>none yet</Absent>,
  },
  { id: 'standing', header: 'Log', cell: (act) => <Standing act={act} /> },
]
