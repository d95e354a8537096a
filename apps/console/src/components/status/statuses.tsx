// SPDX-License-Identifier: Apache-2.0
/** One component for each status of the field, the same on every page. */
import type {
  AssessmentState,
  ClockState,
  DecisionState,
  Exploitability as ExploitabilityLevel,
  PolicyOutcome as PolicyOutcomeValue,
  Severity,
  Stage,
  VexStatus as VexStatusValue,
} from '../../api/types.ts'
import { formatDay } from '../../ui/format/time.ts'
import { Status } from '../../ui/status.tsx'
import {
  assessmentWords,
  clockWords,
  decisionWords,
  exploitabilityWords,
  policyWords,
  severityWords,
  stageWords,
  vexWords,
  type Words,
} from './words.ts'

function Worded({ words, prefix = '' }: { readonly words: Words; readonly prefix?: string }) {
  const { label, tone, icon, help } = words
  return (
    <Status tone={tone} title={help} {...(icon && { icon })}>
      {prefix}
      {label}
    </Status>
  )
}

type FlawSeverityProps = { readonly severity: Severity; readonly score?: number | null }

/** Severity of the flaw itself, by CVSS. */
export function FlawSeverity({ severity, score = null }: FlawSeverityProps) {
  const { label, tone, help } = severityWords[severity]
  return (
    <Status tone={tone} title={`Severity of the flaw: ${help}`}>
      {label}
      {score === null ? '' : ` ${score.toFixed(1)}`}
    </Status>
  )
}

type ExploitedProps = { readonly dueOn?: string | null; readonly ransomware?: boolean }

/** In the CISA catalogue of known exploited vulnerabilities. Render it only for what is in there. */
export function Exploited({ dueOn = null, ransomware = false }: ExploitedProps) {
  const due = dueOn === null ? '' : `; federal agencies had to act by ${formatDay(dueOn)}`
  const title = `In the CISA catalogue of known exploited vulnerabilities (KEV)${due}`
  return (
    <Status tone="alarm" icon="exploited" title={title}>
      Exploited{ransomware ? ', ransomware' : ''}
    </Status>
  )
}

/** Whether the residual risk of patient harm is acceptable, or who has to look. */
export const Decision = ({ state }: { readonly state: DecisionState }) => (
  <Worded words={decisionWords[state]} />
)

export const VexStatus = ({ status }: { readonly status: VexStatusValue }) => (
  <Worded words={vexWords[status]} prefix="VEX: " />
)

/** What the maker's policy says; it decides nothing about a patient. */
export const PolicyOutcome = ({ outcome }: { readonly outcome: PolicyOutcomeValue }) => (
  <Worded words={policyWords[outcome]} prefix="Policy: " />
)

export const DeadlineState = ({ state }: { readonly state: ClockState }) => (
  <Worded words={clockWords[state]} />
)

export const ReleaseStage = ({ stage }: { readonly stage: Stage }) => <Worded words={stageWords[stage]} />

export const AssessmentStanding = ({ state }: { readonly state: AssessmentState }) => (
  <Worded words={assessmentWords[state]} />
)

export const Exploitability = ({ level }: { readonly level: ExploitabilityLevel }) => (
  <Worded words={exploitabilityWords[level]} prefix="Exploitability: " />
)
