// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { componentsQuery } from '../../../api/design/queries.ts'
import type { Component } from '../../../api/types.ts'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { MoreRows } from '../../../components/more-rows.tsx'
import { useTypedText } from '../../../components/use-typed-text.ts'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Absent } from '../../../ui/facts.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Status } from '../../../ui/status.tsx'
import classes from './components-tab.module.css'

type ComponentsTabProps = {
  readonly sbomId: string
  readonly unmatched?: boolean
  readonly q: string
  readonly onSearch: (q: string) => void
}

/** What is inside the release; with `unmatched`, what could not be compared with known flaws and why. */
export function ComponentsTab({ sbomId, unmatched = false, q, onSearch }: ComponentsTabProps) {
  const query = useInfiniteQuery(componentsQuery(sbomId, { q, unmatched }))
  const [text, setText] = useTypedText(q, onSearch)
  const list = (
    <>
      <div className={classes['search']}>
        <TextInput
          type="search"
          aria-label="Search components"
          placeholder="Name, package URL or supplier"
          leftSection={<Icon name="search" size={16} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Loaded query={query} skeleton={<Lines count={8} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          if (rows.length === 0) return <NoComponents unmatched={unmatched} isFiltered={q !== ''} />
          return (
            <>
              <DataTable
                caption={unmatched ? 'Components that could not be matched' : 'Components of the release'}
                rows={rows}
                rowKey={({ ref }) => ref}
                columns={unmatched ? unmatchedColumns : allColumns}
              />
              <MoreRows shown={rows.length} total={pages[0]?.total ?? rows.length} query={query} />
            </>
          )
        }}
      </Loaded>
    </>
  )
  return unmatched ? list : <Card flush>{list}</Card>
}

function NoComponents({
  unmatched,
  isFiltered,
}: {
  readonly unmatched: boolean
  readonly isFiltered: boolean
}) {
  if (isFiltered) return <Empty icon="search" title="No component fits this search" />
  return unmatched ? (
    <Empty icon="check" title="Every component was compared with known flaws" />
  ) : (
    <Empty icon="file" title="The SBOM names no component" />
  )
}

function Name({ component }: { readonly component: Component }) {
  const { name, version, purl, cpes } = component
  return (
    <div>
      <strong>{name}</strong> {version ?? <Absent>no version</Absent>}
      <div className={classes['identity']}>
        {purl ?? cpes[0] ?? <Absent>neither package URL nor CPE</Absent>}
      </div>
    </div>
  )
}

const name: Column<Component> = {
  id: 'name',
  header: 'Component',
  cell: (component) => <Name component={component} />,
}

const supplier: Column<Component> = {
  id: 'supplier',
  header: 'Supplier',
  hide: 'medium',
  cell: (component) => component.supplier ?? <Absent />,
}

const unmatchedColumns: readonly Column<Component>[] = [
  name,
  { id: 'why', header: 'Why it is unknown', cell: ({ unmatchedReason }) => unmatchedReason, width: '46%' },
  supplier,
]

const allColumns: readonly Column<Component>[] = [
  name,
  supplier,
  {
    id: 'licences',
    header: 'Licence',
    hide: 'medium',
    cell: ({ licences }) => (licences.length === 0 ? <Absent /> : licences.join(', ')),
  },
  {
    id: 'support',
    header: 'Support',
    cell: ({ supportLevel, endOfSupport }) =>
      supportLevel === null && endOfSupport === null ? (
        <Absent />
      ) : (
        `${supportLevel ?? 'level not given'}${endOfSupport === null ? '' : `, until ${endOfSupport}`}`
      ),
  },
  {
    id: 'findings',
    header: 'Open findings',
    align: 'end',
    cell: ({ openFindings, unmatchedReason }) =>
      unmatchedReason === null ? (
        openFindings
      ) : (
        <Status tone="notice" icon="undecided" title={unmatchedReason}>
          Unknown
        </Status>
      ),
  },
]
