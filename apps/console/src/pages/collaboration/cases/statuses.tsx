// SPDX-License-Identifier: Apache-2.0
import type {
  CaseOutcome,
  CaseState,
  Priority as Priorities,
  Wait,
} from '../../../api/collaboration/cases.ts'
import { Status } from '../../../ui/status.tsx'
import { caseStateWords, outcomeWords, priorityWords, waitWords } from './case-words.ts'

type StandingProps = { readonly state: CaseState; readonly outcome: CaseOutcome | null }

export function CaseStanding({ state, outcome }: StandingProps) {
  const { label, tone, icon, help } = caseStateWords[state]
  return (
    <Status tone={tone} icon={icon} title={help}>
      {outcome === null ? label : `${label}: ${outcomeWords[outcome]}`}
    </Status>
  )
}

export function Priority({ priority }: { readonly priority: Priorities }) {
  const { label, tone, icon, help } = priorityWords[priority]
  return (
    <Status tone={tone} icon={icon} title={help}>
      {label}
    </Status>
  )
}

/** What the team has to do, one status for each. */
export const Waits = ({ waits }: { readonly waits: readonly Wait[] }) =>
  waits.map((wait) => (
    <Status
      key={wait}
      tone={wait === 'overdue' || wait === 'embargo-over' ? 'danger' : 'waiting'}
      icon="clock"
    >
      {waitWords[wait]}
    </Status>
  ))
