// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { policyVersionsQuery } from '../../../api/collaboration/disclosure.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { serverPaths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Time } from '../../../ui/time.tsx'

type Version = {
  readonly version: number
  readonly publishedAt: string
  readonly publishedBy: { readonly name: string }
  readonly level: number
  readonly sha256: string
}

/** Every version that was published: who tested when, relies on what counted then. */
export function VersionsCard() {
  const query = useQuery(policyVersionsQuery)
  return (
    <Card title="Published versions" flush>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p style={{ padding: '0 20px' }}>None yet.</p>
          ) : (
            <DataTable
              caption="Published versions of the policy"
              rows={items}
              rowKey={({ version }) => String(version)}
              columns={columns}
            />
          )
        }
      </Loaded>
    </Card>
  )
}

const columns: readonly Column<Version>[] = [
  {
    id: 'version',
    header: 'Version',
    cell: ({ version }) => (
      <Anchor href={serverPaths.disclosureVersion(version)} target="_blank" rel="noopener">
        Version {version}
      </Anchor>
    ),
  },
  {
    id: 'published',
    header: 'Published',
    cell: ({ publishedAt }) => <Time at={publishedAt} as="date-time" />,
  },
  { id: 'by', header: 'By', cell: ({ publishedBy }) => publishedBy.name },
  { id: 'level', header: 'disclose.io level', cell: ({ level }) => level },
  { id: 'sha256', header: 'SHA-256', cell: ({ sha256 }) => <code>{sha256.slice(0, 16)}…</code> },
]
