// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ProvidedDocument, providedDocumentsQuery } from '../../../api/collaboration/provider.ts'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Time } from '../../../ui/time.tsx'

/** The documents that are published, of every label. */
export function DocumentsCard() {
  const query = useQuery(providedDocumentsQuery)
  return (
    <Card title="Documents" flush>
      <Loaded query={query} skeleton={<Lines count={4} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="megaphone" title="Nothing is published yet">
              <p>An advisory appears here, and in every list and feed, when it is published.</p>
            </Empty>
          ) : (
            <DataTable caption="Documents" rows={items} rowKey={({ url }) => url} columns={columns} />
          )
        }
      </Loaded>
    </Card>
  )
}

const columns: readonly Column<ProvidedDocument>[] = [
  {
    id: 'advisory',
    header: 'Advisory',
    cell: ({ trackingId, title, url }) => (
      <>
        <Anchor href={url} target="_blank" rel="noopener">
          {trackingId}
        </Anchor>{' '}
        {title}
      </>
    ),
  },
  { id: 'tlp', header: 'Label', cell: ({ tlp }) => `TLP:${tlp}` },
  { id: 'version', header: 'CSAF', cell: ({ csafVersion }) => csafVersion, card: 'inline' },
  { id: 'revision', header: 'Revision', cell: ({ revision }) => revision, card: 'inline', hide: 'medium' },
  {
    id: 'changed',
    header: 'Released',
    cell: ({ currentReleaseDate }) => <Time at={currentReleaseDate} as="date" />,
  },
]
