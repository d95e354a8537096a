// SPDX-License-Identifier: Apache-2.0
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Advisory, changesQuery } from '../../../../api/collaboration/advisories.ts'
import { Loaded } from '../../../../components/loaded.tsx'
import { Card } from '../../../../ui/card.tsx'
import { type Column, DataTable } from '../../../../ui/data-table.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { formatDateTime } from '../../../../ui/format/time.ts'
import { Time } from '../../../../ui/time.tsx'
import classes from './advisory.module.css'
import { Changes } from './changes.tsx'

/** What was published, and every text that was saved; any two can be compared. */
export function HistoryTab({ advisory }: { readonly advisory: Advisory }) {
  const { revisions, edits } = advisory
  return (
    <div className={classes['main']}>
      <Card title="Published" flush={revisions.length > 0}>
        {revisions.length === 0 ? (
          <Empty icon="megaphone" title="Nothing is published yet" />
        ) : (
          <DataTable
            caption="Published revisions"
            rows={revisions}
            rowKey={({ number }) => number}
            columns={columns}
          />
        )}
      </Card>
      <Card title="Compare two versions">
        <Compare advisoryId={advisory.id} edits={edits} />
      </Card>
    </div>
  )
}

const columns: readonly Column<Advisory['revisions'][number]>[] = [
  {
    id: 'number',
    header: 'Revision',
    cell: ({ number, withdrawn, publishedAt }) => (
      <>
        <strong>{number}</strong>
        {withdrawn ? ' (withdrawn)' : ''}
        <div className={classes['dim']}>
          <Time at={publishedAt} as="date" />
        </div>
      </>
    ),
  },
  { id: 'what', header: 'What changed', cell: ({ summary }) => summary },
  {
    id: 'people',
    header: 'Written and approved by',
    cell: ({ editedBy, approvedBy }) => `${editedBy.name}, ${approvedBy.name}`,
  },
  { id: 'tlp', header: 'For', hide: 'middle', cell: ({ tlp }) => `TLP:${tlp}` },
]

type CompareProps = { readonly advisoryId: string; readonly edits: Advisory['edits'] }

function Compare({ advisoryId, edits }: CompareProps) {
  const [newest, before] = edits
  const [from, setFrom] = useState(before?.version ?? newest?.version ?? 1)
  const [to, setTo] = useState(newest?.version ?? 1)
  const query = useQuery(changesQuery(advisoryId, from, to))
  const options = edits.map(({ version, by, at }) => ({
    value: String(version),
    label: `Version ${version}, ${by.name}, ${formatDateTime(at)}`,
  }))
  return (
    <div className={classes['stack']}>
      <div className={classes['pair']}>
        <NativeSelect
          label="From"
          data={options}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label="To"
          data={options}
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        />
      </div>
      <Loaded query={query}>{({ changes }) => <Changes changes={changes} />}</Loaded>
    </div>
  )
}
