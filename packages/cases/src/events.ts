// SPDX-License-Identifier: Apache-2.0
/** What can happen to a case: by whom, with what at hand, and which clocks it starts, meets and stops. */
import type { ClockRuleId, StartEvent } from '@primum/clocks'
import type { Outcome } from './states.ts'

export const caseEventKinds = [
  'acknowledge',
  'reproduce',
  'assess',
  'remedy',
  'remedy-failed',
  'disclose',
  'close',
  'close-as-duplicate',
  'close-as-out-of-scope',
  'close-as-not-reproducible',
  'withdraw',
  'hand-to-vigilance',
  'close-without-advisory',
  'reopen',
] as const
export type CaseEventKind = (typeof caseEventKinds)[number]

/** Who may cause an event. `system` is Primum itself, which publishes at the second that was agreed. */
export type Cause = 'team' | 'reporter' | 'system'

/** What an event needs before it may happen. */
export const needs = {
  message: 'a message to the reporter, where there is one',
  how: 'how it was confirmed',
  conclusion: 'an assessment: controlled or uncontrolled',
  remedy: 'what the remedy is and where to get it',
  publication: 'the published advisory, or where else it is public and why there is none of ours',
  'remedy-or-reason': 'a remedy, or the reason why there is none',
  'other-case': 'the case that it repeats',
  reason: 'a reason',
  'vigilance-reference': 'its number in the process for complaints and vigilance',
} as const satisfies Record<string, string>
export type Need = keyof typeof needs

/** A rule of @primum/clocks and the event that starts it. */
export type ClockStart = { readonly rule: ClockRuleId; readonly event: StartEvent }

/** A clock that does not run is neither met nor stopped, so an event names every clock that it may concern. */
export type ClockEffects = {
  readonly starts?: readonly ClockStart[]
  readonly meets?: readonly ClockRuleId[]
  readonly stops?: readonly ClockRuleId[]
}

export type CaseEventRule = {
  readonly title: string
  readonly by: readonly Cause[]
  readonly needs: readonly Need[]
  readonly clocks: ClockEffects
  /** The outcome of a case that it dismisses. */
  readonly outcome?: Outcome
}

/** Promises about the security process. A regulator's clock on an incident does not end because a report is no flaw. */
const disclosureClocks: readonly ClockRuleId[] = [
  'cvd-acknowledge',
  'cvd-update',
  'cvd-embargo',
  'fda-pm-communicate',
  'fda-pm-fix',
]

/**
 * A maker becomes aware when any of its people has information that reasonably suggests an event (21 CFR 803.3), so the clocks
 * of safety begin with the report; a person who finds that there was no such event stops them with the reason.
 */
export const safetyClocks: readonly ClockStart[] = [
  { rule: 'fda-803-manufacturer', event: 'aware' },
  { rule: 'eu-mdr-serious-incident', event: 'aware' },
]

/** A report that is answered with its outcome was acknowledged by that answer. */
const answered: ClockEffects = { meets: ['cvd-acknowledge'], stops: disclosureClocks }

/** Every event. ISO/IEC 29147:2018 is the standard on vulnerability disclosure, ISO/IEC 30111:2019 that on handling. */
export const caseEvents = {
  // ISO/IEC 29147:2018, 6.2: receipt is acknowledged to the reporter.
  acknowledge: {
    title: 'Acknowledge',
    by: ['team'],
    needs: ['message'],
    clocks: { meets: ['cvd-acknowledge'] },
  },
  // ISO/IEC 30111:2019, 7.1.3: verification.
  reproduce: { title: 'Confirm the flaw', by: ['team'], needs: ['how'], clocks: {} },
  // FDA postmarket guidance (2016), VI: exploitability and severity of patient harm.
  assess: { title: 'Assess', by: ['team', 'system'], needs: ['conclusion'], clocks: {} },
  // ISO/IEC 30111:2019, 7.1.4 and 7.1.5: remediation is developed and released.
  remedy: { title: 'Record the remedy', by: ['team'], needs: ['remedy'], clocks: { meets: ['fda-pm-fix'] } },
  'remedy-failed': { title: 'The remedy does not hold', by: ['team'], needs: ['reason'], clocks: {} },
  // ISO/IEC 29147:2018, 7: publication of an advisory.
  disclose: {
    title: 'Disclose',
    by: ['team', 'system'],
    needs: ['publication'],
    clocks: { meets: ['cvd-embargo', 'fda-pm-communicate'] },
  },
  close: {
    title: 'Close',
    by: ['team'],
    needs: ['message', 'remedy-or-reason'],
    clocks: { stops: ['cvd-update'] },
  },
  'close-as-duplicate': {
    title: 'Close as a duplicate',
    by: ['team'],
    needs: ['other-case', 'message'],
    clocks: answered,
    outcome: 'duplicate',
  },
  'close-as-out-of-scope': {
    title: 'Close as out of scope',
    by: ['team'],
    needs: ['reason', 'message'],
    clocks: answered,
    outcome: 'out-of-scope',
  },
  'close-as-not-reproducible': {
    title: 'Close as not reproducible',
    by: ['team'],
    needs: ['reason', 'message'],
    clocks: answered,
    outcome: 'not-reproducible',
  },
  withdraw: {
    title: 'Withdraw the report',
    by: ['team', 'reporter'],
    needs: ['reason'],
    clocks: { stops: disclosureClocks },
    outcome: 'withdrawn',
  },
  // 21 CFR 820.198 and EU MDR Article 87: complaints and vigilance are a process of their own.
  'hand-to-vigilance': {
    title: 'Hand over to vigilance',
    by: ['team'],
    needs: ['vigilance-reference', 'message'],
    clocks: { ...answered, starts: safetyClocks },
    outcome: 'safety-only',
  },
  // ISO/IEC 29147:2018, 7.2: nobody outside has to act, as with a flaw of a service that the maker alone operates.
  'close-without-advisory': {
    title: 'Close without an advisory',
    by: ['team'],
    needs: ['reason', 'message'],
    clocks: answered,
    outcome: 'no-advisory-needed',
  },
  reopen: {
    title: 'Open again',
    by: ['team'],
    needs: ['reason'],
    clocks: { starts: [{ rule: 'cvd-update', event: 'updated' }] },
  },
} as const satisfies Record<CaseEventKind, CaseEventRule>
