// SPDX-License-Identifier: Apache-2.0
import type { FindingDetail } from '../../../api/types.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { isOpen } from '../../../components/clock-actions.tsx'
import { PolicyOutcome } from '../../../components/status/statuses.tsx'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './clocks-card.module.css'

/** So the server names the clocks that a rule of the policy set. */
const POLICY_CLOCK = 'policy:'

/** What the maker's policy says of the finding, why, and by when. */
export function PolicyCard({ finding }: { readonly finding: FindingDetail }) {
  const { policy, policyDetail, clocks } = finding
  if (policy === null) return null
  const { applied, undecided } = policyDetail ?? { applied: [], undecided: [] }
  const due = clocks.filter((clock) => clock.rule.id.startsWith(POLICY_CLOCK) && isOpen(clock))
  return (
    <Card title="Policy" aside={<TextLink href={paths.policy()}>The rules</TextLink>}>
      <PolicyOutcome outcome={policy.outcome} />
      <ul className={classes['events']} style={{ marginTop: 12 }}>
        {applied.length === 0 ? <li>No rule applies to it.</li> : null}
        {applied.map(({ rule, words }) => (
          <li key={`${rule} ${words}`}>{words}</li>
        ))}
        {due.map(({ id, rule, dueAt }) => (
          <li key={id}>
            <strong>
              {rule.title}: due <Time at={dueAt} as="date-time" />
            </strong>
          </li>
        ))}
        {undecided.length === 0 ? null : (
          <li>Too little is known here for: {undecided.map((rule) => `“${rule}”`).join(', ')}.</li>
        )}
      </ul>
    </Card>
  )
}
