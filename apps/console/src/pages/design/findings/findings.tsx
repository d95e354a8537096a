// SPDX-License-Identifier: Apache-2.0
import { ActionIcon, Checkbox, Tooltip } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { findingsQuery } from '../../../api/design/queries.ts'
import type { Finding } from '../../../api/types.ts'
import { announce } from '../../../components/announcer.tsx'
import { findingColumns } from '../../../components/finding-columns.tsx'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { MoreRows } from '../../../components/more-rows.tsx'
import { Page } from '../../../components/page.tsx'
import { useUrlState } from '../../../components/use-url-state.ts'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { BulkBar, type BulkDialog } from './bulk-bar.tsx'
import { Filters } from './filters.tsx'
import classes from './findings.module.css'
import { KeyHelp } from './key-help.tsx'
import { type RowAction, stepTo, useRowKeys } from './row-keys.ts'
import { countFilters, findingsUrl, toFindingQuery } from './url-state.ts'

const rowId = (findingId: string): string => `finding-${findingId}`
const columns = findingColumns({ withRelease: true })

export function FindingsPage() {
  const [filter, changeFilter] = useUrlState(findingsUrl)
  const query = useInfiniteQuery(findingsQuery(toFindingQuery(filter)))
  const [isHelpOpen, setHelpOpen] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const total = query.data?.pages[0]?.total
  return (
    <Page
      title="Findings"
      intro={
        total === undefined
          ? 'Known flaws in the components of your releases.'
          : `${formatQuantity(total, 'finding')} ${total === 1 ? 'fits' : 'fit'} the filters.`
      }
      actions={
        <Tooltip label="Keyboard (?)">
          <ActionIcon
            variant="default"
            size={36}
            className={classes['keys'] ?? ''}
            aria-label="Keyboard help"
            onClick={() => setHelpOpen(true)}
          >
            <Icon name="keyboard" />
          </ActionIcon>
        </Tooltip>
      }
    >
      <Filters filter={filter} onChange={changeFilter} searchRef={search} />
      <Card flush>
        <Loaded query={query} skeleton={<Lines count={10} height={26} />}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items)
            return (
              <>
                <FindingRows
                  rows={rows}
                  isFiltered={countFilters(filter) > 0 || filter.q !== ''}
                  onHelp={() => setHelpOpen(true)}
                  onSearch={() => search.current?.focus()}
                />
                {rows.length === 0 ? null : (
                  <MoreRows shown={rows.length} total={total ?? rows.length} query={query} />
                )}
              </>
            )
          }}
        </Loaded>
      </Card>
      <KeyHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </Page>
  )
}

type FindingRowsProps = {
  readonly rows: readonly Finding[]
  readonly isFiltered: boolean
  readonly onHelp: () => void
  readonly onSearch: () => void
}

function FindingRows({ rows, isFiltered, onHelp, onSearch }: FindingRowsProps) {
  const navigate = useNavigate()
  const [active, setActive] = useState<string>()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<BulkDialog>()
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const chosen = rows.filter(({ id }) => selected.has(id))
  // Without a row that was walked to, Tab enters the list at its first row.
  const entry = active !== undefined && ids.includes(active) ? active : ids[0]

  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
    announce(`${next.size} selected`)
  }
  const toggleAll = () => {
    const next = new Set(chosen.length === ids.length ? [] : ids)
    setSelected(next)
    announce(`${next.size} selected`)
  }
  const goTo = (id: string | undefined) => {
    if (id === undefined) return
    setActive(id)
    document.getElementById(rowId(id))?.focus()
  }
  const onAction = (action: RowAction) => {
    switch (action) {
      case 'next':
        return goTo(stepTo(ids, active, 1))
      case 'previous':
        return goTo(stepTo(ids, active, -1))
      case 'toggle':
        return active === undefined ? goTo(ids[0]) : toggle(active)
      case 'toggle-all':
        return toggleAll()
      case 'open':
        return active === undefined ? goTo(ids[0]) : void navigate({ to: paths.finding(active) })
      case 'decide':
        return chosen.length === 0 ? announce('Select findings first') : setDialog('decide')
      case 'adopt':
        return chosen.length === 0 ? announce('Select findings first') : setDialog('adopt')
      case 'search':
        return onSearch()
      case 'clear':
        return setSelected(new Set())
      case 'help':
        return onHelp()
    }
  }
  useRowKeys(onAction)

  if (rows.length === 0) return <NoFindings isFiltered={isFiltered} />
  const select: Column<Finding> = {
    id: 'select',
    header: (
      <Checkbox
        aria-label="Select all that are shown"
        checked={chosen.length === ids.length}
        indeterminate={chosen.length > 0 && chosen.length < ids.length}
        onChange={toggleAll}
      />
    ),
    width: '52px',
    card: 'corner',
    cell: ({ id, vulnerability, component }) => (
      <Checkbox
        aria-label={`Select ${vulnerability} in ${component.name}`}
        checked={selected.has(id)}
        onChange={() => toggle(id)}
      />
    ),
  }
  return (
    <>
      <DataTable
        caption="Findings. Keys: j and k move, x selects, Enter opens, question mark for help."
        rows={rows}
        rowKey={({ id }) => id}
        columns={[select, ...columns]}
        rowProps={({ id }) => ({
          id: rowId(id),
          tabIndex: id === entry ? 0 : -1,
          'aria-selected': selected.has(id),
          onFocus: () => setActive(id),
        })}
      />
      <BulkBar chosen={chosen} dialog={dialog} onDialog={setDialog} onClear={() => setSelected(new Set())} />
    </>
  )
}

function NoFindings({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <Empty icon="search" title="No finding fits these filters">
      <p>Widen or clear the filters to see more.</p>
    </Empty>
  ) : (
    <Empty icon="finding" title="No findings yet">
      <p>
        Findings appear when a release has an SBOM and the index of known flaws is there. What was never
        matched is unknown.
      </p>
    </Empty>
  )
}
