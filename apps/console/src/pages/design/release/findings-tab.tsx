// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { findingsQuery } from '../../../api/design/queries.ts'
import type { Release } from '../../../api/types.ts'
import { AppLink } from '../../../components/app-link.tsx'
import { findingColumns } from '../../../components/finding-columns.tsx'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { SeverityBar } from '../../../components/status/severity-bar.tsx'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Figures } from '../../../ui/figures.tsx'
import { formatCount } from '../../../ui/format/number.ts'

const SHOWN = 15

/** What is open in the release, the most dangerous first. */
export function FindingsTab({ release }: { readonly release: Release }) {
  const { id, findings, sbom } = release
  const query = useInfiniteQuery(findingsQuery({ release: id, limit: SHOWN }))
  if (findings.open === 0) {
    // A shield over a release of which nothing could be matched would say that it is clean.
    const isUnknown = sbom !== null && sbom.unmatched > 0 && sbom.unmatched === sbom.components
    return (
      <Card>
        <Empty
          icon={isUnknown ? 'undecided' : 'shield-check'}
          title={
            isUnknown ? 'No component could be matched' : 'No known flaw is open in the matched components'
          }
        >
          <p>
            {sbom === null || sbom.unmatched === 0
              ? 'All components were compared with the index of known flaws.'
              : `${formatCount(sbom.unmatched)} components could not be matched: nothing is known about them.`}
          </p>
        </Empty>
      </Card>
    )
  }
  const link = (search: object) => paths.findings({ release: id, ...search })
  return (
    <div style={{ display: 'grid', gap: 18 }}>
      <Figures
        figures={[
          { label: 'Exploited in the wild', value: findings.kev, href: link({ kev: true }), tone: 'danger' },
          {
            label: 'Undecided',
            value: findings.undecided,
            href: link({ decision: 'undecided' }),
            tone: 'notice',
          },
          {
            label: 'Awaiting signature',
            value: findings.awaitingSignature,
            href: link({ decision: 'awaiting-signature' }),
            tone: 'waiting',
          },
          {
            label: 'Uncontrolled',
            value: findings.uncontrolled,
            href: link({ decision: 'uncontrolled' }),
            tone: 'danger',
          },
          {
            label: 'Controlled',
            value: findings.controlled,
            href: link({ decision: 'controlled' }),
            tone: 'good',
          },
        ]}
        link={AppLink}
      />
      <Card title="By severity of the flaw">
        <SeverityBar counts={findings.bySeverity} />
      </Card>
      <Card
        title="Most dangerous first"
        actions={
          <Button size="xs" variant="default" component={AppLink} href={link({})}>
            All {formatCount(findings.open)} findings
          </Button>
        }
        flush
      >
        <Loaded query={query} skeleton={<Lines count={8} />}>
          {({ pages }) => (
            <DataTable
              caption="Open findings of the release, the most dangerous first"
              rows={pages[0]?.items ?? []}
              rowKey={({ id: findingId }) => findingId}
              columns={findingColumns({ withRelease: false })}
            />
          )}
        </Loaded>
      </Card>
    </div>
  )
}
