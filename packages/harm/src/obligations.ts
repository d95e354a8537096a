// SPDX-License-Identifier: Apache-2.0
import type { Conclusion } from './severity.ts'

/** The clocks (ids of `@primum/clocks`) that a conclusion can set going. */
export type HarmClockId = 'fda-pm-communicate' | 'fda-pm-fix' | 'fda-806' | 'fda-803-manufacturer'

/** What follows, with the clause of the guidance. `clock` is absent where nothing runs against time. */
export type Obligation = { readonly rule: string; readonly text: string; readonly clock?: HarmClockId }

/** The four conditions under which no 21 CFR 806 report is needed (guidance 2016, section VII.B). All must hold. */
export const exemptionConditions = [
  { id: 'no-serious-event', text: 'No serious adverse event or death is known to be linked to the flaw.' },
  {
    id: 'communicated',
    text: 'Within 30 days of learning, customers and users were told, with interim controls and a plan with its reasons.',
  },
  {
    id: 'fixed',
    text: 'Within 60 days of learning, the fix was validated and distributed, so that the residual risk is acceptable.',
  },
  {
    id: 'isao-member',
    text: 'The maker is an active member of an ISAO and shared every customer communication with it.',
  },
] as const
export type ExemptionConditionId = (typeof exemptionConditions)[number]['id']

/** `pending`: its time has not run out yet. */
export type ConditionState = 'held' | 'failed' | 'pending'
export type ExemptionChecklist = Readonly<Record<ExemptionConditionId, ConditionState>>

/** Where the exemption stands: `lost` as soon as one condition failed, `held` only when all four hold. */
export function exemptionState(checklist: ExemptionChecklist): ConditionState {
  const states = exemptionConditions.map(({ id }) => checklist[id])
  if (states.includes('failed')) return 'failed'
  return states.every((state) => state === 'held') ? 'held' : 'pending'
}

/** Minimum contents of the notice that is due within 30 days (section VII.B). */
export const noticeContents: readonly string[] = [
  'A description of the flaw and an assessment of its impact as far as it is understood now.',
  'That the maker is working to reduce the risk to patients as fast as possible.',
  'The compensating controls, if there are any.',
  'That a fix or a defence in depth is on its way, and that its availability will be announced.',
]

const controlledDuties: readonly Obligation[] = [
  {
    rule: 'PM-5',
    text: 'A change made only to strengthen security is an enhancement: no report under 21 CFR 806; list it in a PMA annual report.',
  },
]

const phiDuty: Obligation = {
  rule: 'PM-4',
  text: 'Only health information can be disclosed: a routine update. Privacy law may ask for a notice of its own.',
}

const uncontrolledDuties: readonly Obligation[] = [
  {
    rule: 'PM-6(2)',
    text: 'Tell customers and users, name interim compensating controls, give a plan.',
    clock: 'fda-pm-communicate',
  },
  { rule: 'PM-6(3)', text: 'Fix, validate and distribute.', clock: 'fda-pm-fix' },
]

const reportOfCorrection: Obligation = {
  rule: 'PM-6',
  text: 'Report the correction or removal under 21 CFR 806: the exemption does not hold.',
  clock: 'fda-806',
}

const reportOfEvent: Obligation = {
  rule: 'PM-14',
  text: 'A death or serious injury is linked to the flaw: report it under 21 CFR 803.',
  clock: 'fda-803-manufacturer',
}

/** What follows from a conclusion. Without a checklist the exemption counts as still open. */
export function obligationsOf(
  conclusion: Conclusion,
  { phiOnly, checklist }: { readonly phiOnly: boolean; readonly checklist?: ExemptionChecklist },
): readonly Obligation[] {
  const event = checklist?.['no-serious-event'] === 'failed' ? [reportOfEvent] : []
  if (conclusion === 'controlled') return [...controlledDuties, ...(phiOnly ? [phiDuty] : []), ...event]
  const isLost = checklist !== undefined && exemptionState(checklist) === 'failed'
  return [...uncontrolledDuties, ...(isLost ? [reportOfCorrection] : []), ...event]
}
