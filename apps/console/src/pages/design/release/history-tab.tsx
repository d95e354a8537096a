// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { sbomsQuery } from '../../../api/design/queries.ts'
import type { SbomSummary } from '../../../api/types.ts'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { serverPaths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { formatBytes, formatCount } from '../../../ui/format/number.ts'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import { formatName } from './format-name.ts'

/** Every SBOM that the release ever had, as it was uploaded. */
export function HistoryTab({ releaseId }: { readonly releaseId: string }) {
  const sboms = useQuery(sbomsQuery(releaseId))
  return (
    <Card flush>
      <Loaded query={sboms} skeleton={<Lines />}>
        {({ items }) => (
          <DataTable
            caption="SBOMs of the release, newest first"
            rows={items}
            rowKey={({ id }) => id}
            columns={columns}
          />
        )}
      </Loaded>
    </Card>
  )
}

const columns: readonly Column<SbomSummary>[] = [
  {
    id: 'file',
    header: 'File',
    cell: ({ id, fileName, current }) => (
      <>
        <Anchor href={serverPaths.sbomDocument(id)} download inherit fw={600}>
          {fileName}
        </Anchor>{' '}
        {current ? <Status tone="brand">Current</Status> : null}
      </>
    ),
  },
  { id: 'format', header: 'Format', cell: formatName },
  { id: 'components', header: 'Components', align: 'end', cell: ({ components }) => formatCount(components) },
  { id: 'unmatched', header: 'Unmatched', align: 'end', cell: ({ unmatched }) => formatCount(unmatched) },
  {
    id: 'size',
    header: 'Size',
    align: 'end',
    hide: 'medium',
    cell: ({ sizeBytes }) => formatBytes(sizeBytes),
  },
  {
    id: 'sha256',
    header: 'SHA-256',
    hide: 'medium',
    cell: ({ sha256 }) => (
      <code title={sha256} style={{ whiteSpace: 'nowrap' }}>
        {sha256.slice(0, 12)}…
      </code>
    ),
  },
  {
    id: 'uploaded',
    header: 'Uploaded',
    cell: ({ uploadedBy, uploadedAt }) => (
      <span>
        <Time at={uploadedAt} as="date-time" /> by {uploadedBy}
      </span>
    ),
  },
]
