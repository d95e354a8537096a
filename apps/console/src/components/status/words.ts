// SPDX-License-Identifier: Apache-2.0
/**
 * Every status of the API in words, with its tone and icon. Full records: a state that the API adds later is a
 * compile error here and not a blank on a page.
 */
import type {
  AssessmentState,
  ClockState,
  DecisionState,
  Exploitability,
  HarmSeverity,
  Permission,
  PolicyOutcome,
  Role,
  Severity,
  Signatory,
  Stage,
  VexJustification,
  VexStatus,
} from '../../api/types.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { Tone } from '../../ui/status.tsx'

export type Words = {
  readonly label: string
  readonly tone: Tone
  readonly icon?: IconName
  readonly help: string
}

/** Severity of patient harm (FDA postmarket guidance 2016, section VI.B.2, table 1), least first. */
export const harmWords: Readonly<Record<HarmSeverity, Words & { readonly level: 1 | 2 | 3 | 4 | 5 }>> = {
  negligible: {
    label: 'Negligible',
    level: 1,
    tone: 'neutral',
    help: 'Inconvenience or temporary discomfort',
  },
  minor: {
    label: 'Minor',
    level: 2,
    tone: 'info',
    help: 'Temporary injury or impairment that needs no professional medical intervention',
  },
  serious: {
    label: 'Serious',
    level: 3,
    tone: 'notice',
    help: 'Injury or impairment that needs professional medical intervention',
  },
  critical: {
    label: 'Critical',
    level: 4,
    tone: 'danger',
    help: 'Permanent impairment or life-threatening injury',
  },
  catastrophic: { label: 'Catastrophic', level: 5, tone: 'alarm', help: 'Death of a patient' },
}

/** Severity of the flaw by CVSS; says nothing about a patient. */
export const severityWords: Readonly<Record<Severity, Words>> = {
  critical: { label: 'Critical', tone: 'danger', help: 'CVSS 9.0 to 10' },
  high: { label: 'High', tone: 'warn', help: 'CVSS 7.0 to 8.9' },
  medium: { label: 'Medium', tone: 'notice', help: 'CVSS 4.0 to 6.9' },
  low: { label: 'Low', tone: 'info', help: 'CVSS 0.1 to 3.9' },
  none: { label: 'None', tone: 'neutral', help: 'CVSS 0' },
  unknown: { label: 'Not scored', tone: 'neutral', help: 'No source gives a score: unknown, not harmless' },
}

/** Where a finding stands, from nobody looked to decided. */
export const decisionWords: Readonly<Record<DecisionState, Words & { readonly icon: IconName }>> = {
  undecided: { label: 'Undecided', tone: 'neutral', icon: 'undecided', help: 'Nobody has judged it yet' },
  'awaiting-signature': {
    label: 'Awaiting signature',
    tone: 'waiting',
    icon: 'sign',
    help: 'Judged; product security and clinical safety have not both signed',
  },
  controlled: {
    label: 'Controlled',
    tone: 'good',
    icon: 'shield-check',
    help: 'The residual risk of patient harm is acceptable (FDA postmarket 2016, VII.A)',
  },
  uncontrolled: {
    label: 'Uncontrolled',
    tone: 'danger',
    icon: 'shield-alert',
    help: 'The residual risk of patient harm is not acceptable (FDA postmarket 2016, VII.B)',
  },
}

export const assessmentWords: Readonly<Record<AssessmentState, Words & { readonly icon: IconName }>> = {
  proposed: { label: 'Awaiting signature', tone: 'waiting', icon: 'sign', help: 'Not in force yet' },
  'in-force': { label: 'In force', tone: 'good', icon: 'check', help: 'Signed by both roles' },
  superseded: {
    label: 'Superseded',
    tone: 'neutral',
    icon: 'reuse',
    help: 'A later decision took its place',
  },
  withdrawn: {
    label: 'Withdrawn',
    tone: 'neutral',
    icon: 'dash',
    help: 'Taken back before it came into force',
  },
}

export const exploitabilityWords: Readonly<Record<Exploitability, Words>> = {
  low: { label: 'Low', tone: 'info', help: 'Hard to exploit on this device' },
  medium: { label: 'Medium', tone: 'notice', help: 'Can be exploited under some conditions' },
  high: { label: 'High', tone: 'danger', help: 'Easy to exploit, or exploited already' },
}

/** VEX status values as OpenVEX 0.2.0 spells them, in words. */
export const vexWords: Readonly<Record<VexStatus, Words & { readonly icon: IconName }>> = {
  not_affected: { label: 'Not affected', tone: 'good', icon: 'check', help: 'No action is needed' },
  affected: { label: 'Affected', tone: 'warn', icon: 'alert', help: 'Actions are recommended' },
  fixed: { label: 'Fixed', tone: 'good', icon: 'check', help: 'This release contains the fix' },
  under_investigation: { label: 'Under investigation', tone: 'info', icon: 'search', help: 'Not known yet' },
}

/** Reasons for not_affected (OpenVEX 0.2.0, status justifications). */
export const justificationWords: Readonly<Record<VexJustification, string>> = {
  component_not_present: 'The component is not in the product',
  vulnerable_code_not_present: 'The vulnerable code is not in the component as built',
  vulnerable_code_not_in_execute_path: 'The vulnerable code is never executed',
  vulnerable_code_cannot_be_controlled_by_adversary: 'An attacker cannot control the vulnerable code',
  inline_mitigations_already_exist: 'Built-in mitigations already stop the attack',
}

/** A justification in words; undefined when there is none. */
export function justificationText(value: string | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined
  return Object.entries(justificationWords).find(([name]) => name === value)?.[1] ?? value
}

export const clockWords: Readonly<Record<ClockState, Words & { readonly icon: IconName }>> = {
  overdue: { label: 'Overdue', tone: 'alarm', icon: 'alert', help: 'The deadline has passed' },
  'due-soon': { label: 'Due soon', tone: 'warn', icon: 'clock', help: 'The deadline is near' },
  running: { label: 'Running', tone: 'info', icon: 'clock', help: 'There is time left' },
  paused: {
    label: 'Paused',
    tone: 'waiting',
    icon: 'dash',
    help: 'Its end moves by as long as it is paused',
  },
  met: { label: 'Met in time', tone: 'good', icon: 'check', help: 'Done before the deadline, with evidence' },
  'met-late': {
    label: 'Met late',
    tone: 'notice',
    icon: 'check',
    help: 'Done after the deadline, with evidence',
  },
  stopped: { label: 'Stopped', tone: 'neutral', icon: 'dash', help: 'No longer counts; the reason is kept' },
}

/** What the maker's policy says of a finding, worst first. */
export const policyWords: Readonly<Record<PolicyOutcome, Words & { readonly icon: IconName }>> = {
  fail: { label: 'Fails', tone: 'danger', icon: 'close', help: 'A rule of the policy forbids it' },
  warn: { label: 'Warns', tone: 'notice', icon: 'alert', help: 'A rule of the policy warns of it' },
  pass: { label: 'Passes', tone: 'neutral', icon: 'check', help: 'No rule of the policy objects' },
}

export const stageWords: Readonly<Record<Stage, Words>> = {
  'in-development': { label: 'In development', tone: 'info', help: 'Not yet in the hands of users' },
  fielded: { label: 'In the field', tone: 'brand', help: 'Devices with it may be in use; it is watched' },
  retired: { label: 'Retired', tone: 'neutral', help: 'No device with it is in use any more' },
}

export const roleWords: Readonly<Record<Role, { readonly label: string; readonly help: string }>> = {
  administrator: { label: 'Administrator', help: 'People, API keys and settings' },
  'product-security': { label: 'Product security', help: 'Judges findings and signs decisions' },
  engineer: { label: 'Engineer', help: 'Products, releases and SBOMs; proposes decisions' },
  'clinical-safety': { label: 'Clinical safety', help: 'Judges patient harm and signs decisions' },
  signer: { label: 'Signer', help: 'Signs releases of updates with an offline key' },
  auditor: { label: 'Auditor', help: 'Reads everything, the journal too, and changes nothing' },
  customer: { label: 'Customer', help: 'For API keys: fetches advisories that are for customers' },
}

export const signatoryWords: Readonly<Record<Signatory, string>> = {
  'product-security': 'Product security',
  'clinical-safety': 'Clinical safety',
}

/** What each role must hold to sign. */
export const signPermission: Readonly<Record<Signatory, Permission>> = {
  'product-security': 'assessments:sign-product-security',
  'clinical-safety': 'assessments:sign-clinical-safety',
}

/** What starts a clock. */
export const startEventWords = {
  learned: {
    label: 'Learned of the flaw',
    help: 'The day from which FDA postmarket guidance counts 30 and 60 days',
  },
  aware: {
    label: 'Became aware of a reportable event',
    help: '21 CFR 803.3: death, serious injury, malfunction',
  },
  initiated: { label: 'Initiated a correction or removal', help: '21 CFR 806.10' },
} as const satisfies Record<string, { label: string; help: string }>

/** What starts a clock without anybody recording it: the policy, a case, a law that counts from another clock's end. */
const otherStartWords = {
  received: 'The report came in',
  updated: 'Those who reported were told how it stands',
  reported: 'The date was agreed',
  notified: 'The notification was made',
  listed: 'The flaw was put into the KEV catalogue',
  found: 'The finding appeared',
  'kev-listed': 'The flaw was put into the KEV catalogue',
  published: 'The flaw was published',
  'fix-available': 'A version without the flaw was known',
} as const satisfies Record<string, string>

/** What started a clock, in words. */
export const startEventText = (event: string): string =>
  Object.entries(startEventWords).find(([name]) => name === event)?.[1].label ??
  Object.entries(otherStartWords).find(([name]) => name === event)?.[1] ??
  event

/** Every key of a full record, in its written order. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(table) as Key[] // the record is full and closed, so its keys are exactly `Key`
