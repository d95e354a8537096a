// SPDX-License-Identifier: Apache-2.0
import { Button, Group, Progress } from '@mantine/core'
import { useMutation, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { adoptAssessment } from '../../../api/design/acts.ts'
import { findingQuery } from '../../../api/design/queries.ts'
import type { Finding, Proposal } from '../../../api/types.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { HarmSeverity } from '../../../components/status/harm.tsx'
import { Decision } from '../../../components/status/statuses.tsx'
import { Card } from '../../../ui/card.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { notify } from '../../../ui/notices.tsx'

type BulkAdoptionProps = {
  readonly findings: readonly Finding[]
  /** Selected findings that nobody decided about elsewhere. */
  readonly skipped: number
  readonly onDone: () => void
  readonly onCancel: () => void
}

type Row = { readonly finding: Finding; readonly proposal: Proposal }

/** The nearest decision first: about the very same version, else the newest. */
export const nearest = (proposals: readonly Proposal[]): Proposal | undefined =>
  proposals.toSorted(
    (a, b) =>
      Number(b.sameVersion) - Number(a.sameVersion) || Date.parse(b.inForceAt) - Date.parse(a.inForceAt),
  )[0]

/** Adopts, for each finding, the nearest decision from another release; each still has to be signed here. */
export function BulkAdoption({ findings, skipped, onDone, onCancel }: BulkAdoptionProps) {
  const details = useQueries({ queries: findings.map(({ id }) => findingQuery(id)) })
  const rows = details.flatMap(({ data }, at): Row[] => {
    const finding = findings[at]
    const proposal = nearest(data?.proposalList ?? [])
    return finding === undefined || proposal === undefined ? [] : [{ finding, proposal }]
  })
  const [done, setDone] = useState(0)
  const adopting = useMutation({
    mutationFn: async () => {
      // One after the other: when one is refused, those before it stand and the rest are untouched.
      for (const { finding, proposal } of rows.slice(done)) {
        await adoptAssessment(finding.id, proposal.assessmentId)
        setDone((count) => count + 1)
      }
    },
    onSuccess: () => {
      notify(`${formatQuantity(rows.length, 'decision')} adopted and waiting for signature`)
      onDone()
    },
  })
  const isLoading = details.some(({ isPending }) => isPending)
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <p style={{ margin: 0 }}>
        For each finding the nearest decision is adopted with its trail: the one about the same version of the
        component, else the newest. Both roles sign here again.
        {skipped === 0
          ? ''
          : ` ${formatQuantity(skipped, 'selected finding')} without such a decision left out.`}
      </p>
      <Card flush>
        <DataTable
          caption="Decisions to adopt"
          rows={rows}
          rowKey={({ finding }) => finding.id}
          columns={[
            {
              id: 'finding',
              header: 'Finding',
              cell: ({ finding }) => (
                <>
                  <strong>{finding.vulnerability}</strong> in {finding.component.name}, {finding.product.name}{' '}
                  {finding.release.version}
                </>
              ),
            },
            {
              id: 'decision',
              header: 'Decision',
              cell: ({ proposal }) => (
                <Group gap={4}>
                  <Decision state={proposal.conclusion} />
                  <HarmSeverity severity={proposal.severity} />
                </Group>
              ),
            },
            {
              id: 'from',
              header: 'From',
              cell: ({ proposal }) =>
                `${proposal.product.name} ${proposal.release.version}${proposal.sameVersion ? ', same version' : ', other version'}`,
            },
          ]}
        />
      </Card>
      {adopting.isPending ? <Progress value={(done / rows.length) * 100} aria-label="Adopting" /> : null}
      {adopting.error === null ? null : (
        <ProblemAlert error={adopting.error}>
          <p>
            {done} of {rows.length} were adopted.
          </p>
        </ProblemAlert>
      )}
      <Group>
        <Button
          loading={isLoading || adopting.isPending}
          disabled={rows.length === 0}
          onClick={() => adopting.mutate()}
        >
          Adopt {formatQuantity(rows.length - done, 'decision')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </div>
  )
}
