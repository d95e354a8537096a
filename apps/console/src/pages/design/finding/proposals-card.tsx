// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query'
import { adoptAssessment } from '../../../api/design/acts.ts'
import type { FindingDetail } from '../../../api/types.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { HarmSeverity } from '../../../components/status/harm.tsx'
import { Decision, Exploitability, VexStatus } from '../../../components/status/statuses.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './proposals-card.module.css'

/** Decisions about the same flaw in other releases, one click to adopt. */
export function ProposalsCard({ finding }: { readonly finding: FindingDetail }) {
  const unavailable = useUnavailable('assessments:propose')
  const adopting = useMutation({
    mutationFn: (from: string) => adoptAssessment(finding.id, from),
    onSuccess: () => notify('Decision adopted; it waits for signatures'),
  })
  const { proposalList } = finding
  if (proposalList.length === 0 || finding.decision !== 'undecided') return null
  return (
    <Card
      title="Decided elsewhere"
      aside="Adopt a decision with its trail; both roles sign it here again"
      tone="brand"
    >
      <ul className={classes['proposals']}>
        {proposalList.map((proposal) => (
          <li key={proposal.assessmentId} className={classes['proposal']}>
            <div className={classes['head']}>
              <strong>
                {proposal.product.name} {proposal.release.version}
              </strong>
              <Decision state={proposal.conclusion} />
              <HarmSeverity severity={proposal.severity} />
              <Exploitability level={proposal.exploitability} />
              <VexStatus status={proposal.vexStatus} />
              {proposal.sameVersion ? (
                <Status tone="good" icon="check">
                  Same version
                </Status>
              ) : (
                <Status tone="notice" icon="alert">
                  Other version: {proposal.component.version ?? 'unknown'}
                </Status>
              )}
            </div>
            <p className={classes['rationale']}>{proposal.rationale}</p>
            <div className={classes['foot']}>
              <span>
                {proposal.proposedBy}, in force since <Time at={proposal.inForceAt} as="date" />
              </span>
              <ActionButton
                size="xs"
                unavailable={unavailable}
                leftSection={<Icon name="reuse" size={14} />}
                loading={adopting.isPending && adopting.variables === proposal.assessmentId}
                onClick={() => adopting.mutate(proposal.assessmentId)}
              >
                Adopt
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
      {adopting.error === null ? null : <ProblemAlert error={adopting.error} />}
    </Card>
  )
}
