// SPDX-License-Identifier: Apache-2.0
import type { FindingDetail } from '../../../api/types.ts'
import { AssessmentBody } from '../../../components/assessment/assessment-body.tsx'
import { HarmSeverity } from '../../../components/status/harm.tsx'
import { AssessmentStanding, Decision } from '../../../components/status/statuses.tsx'
import { Card } from '../../../ui/card.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './trail-card.module.css'

/** Decisions that no longer count. They stay, because later ones are read against them. */
export function TrailCard({ finding }: { readonly finding: FindingDetail }) {
  const ended = finding.assessments.filter(({ state }) => state === 'superseded' || state === 'withdrawn')
  if (ended.length === 0) return null
  return (
    <Card title="Earlier decisions" aside={String(ended.length)}>
      <ol className={classes['trail']}>
        {ended.map((assessment) => (
          <li key={assessment.id}>
            <details>
              <summary>
                <span className={classes['summary']}>
                  <AssessmentStanding state={assessment.state} />
                  <Decision state={assessment.conclusion} />
                  <HarmSeverity severity={assessment.severity} />
                  <span className={classes['who']}>
                    {assessment.proposedBy.name}, <Time at={assessment.proposedAt} as="date" />
                  </span>
                </span>
              </summary>
              {assessment.endedReason === null ? null : (
                <p className={classes['ended']}>
                  {assessment.endedReason}
                  {assessment.endedAt === null ? null : (
                    <>
                      {' '}
                      (<Time at={assessment.endedAt} as="date-time" />)
                    </>
                  )}
                </p>
              )}
              <AssessmentBody assessment={assessment} />
            </details>
          </li>
        ))}
      </ol>
    </Card>
  )
}
