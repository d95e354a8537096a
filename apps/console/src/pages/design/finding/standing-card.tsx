// SPDX-License-Identifier: Apache-2.0
import type { FindingDetail } from '../../../api/types.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { Decision } from '../../../components/status/statuses.tsx'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'

type FindingProps = { readonly finding: FindingDetail }

/** Why a finding is closed, and where it goes on when its flaw turned out to be another's. */
export function ClosedCard({ finding: { state, closedReason, mergedInto } }: FindingProps) {
  if (state === 'open') return null
  return (
    <Card title="Closed">
      <p style={{ margin: 0 }}>{closedReason}</p>
      {mergedInto === null ? null : (
        <p style={{ marginBottom: 0 }}>
          <TextLink
            href={paths.finding(mergedInto.findingId)}
          >{`Go on to ${mergedInto.vulnerability}`}</TextLink>
        </p>
      )}
    </Card>
  )
}

/** Findings that ended in this one: what was decided about them stays readable there. */
export function MergedCard({ finding: { merged } }: FindingProps) {
  if (merged.length === 0) return null
  return (
    <Card title="The same flaw under other names" aside={String(merged.length)}>
      <ul style={{ margin: 0 }}>
        {merged.map(({ findingId, vulnerability, decision }) => (
          <li key={findingId}>
            <TextLink href={paths.finding(findingId)}>{vulnerability}</TextLink> <Decision state={decision} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
