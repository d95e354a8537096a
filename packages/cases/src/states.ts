// SPDX-License-Identifier: Apache-2.0

/**
 * Where a case stands (ISO/IEC 30111:2019, 7.1: receipt, verification, remediation development, release, post-release).
 * `closed` follows `disclosed`, so the flaw is public; `dismissed` ended without a disclosure and says why by its {@link Outcome}.
 */
export const caseStates = [
  'received',
  'acknowledged',
  'reproduced',
  'assessed',
  'remedied',
  'disclosed',
  'closed',
  'dismissed',
] as const
export type CaseState = (typeof caseStates)[number]

/** States in which the flaw is public. Nothing leads from these to any other. */
export const publicStates: ReadonlySet<CaseState> = new Set<CaseState>(['disclosed', 'closed'])

/** States in which nobody has anything to do. */
export const endedStates: ReadonlySet<CaseState> = new Set<CaseState>(['closed', 'dismissed'])

/** A report may be about security, about safety, or about both: then both processes get it. */
export const caseKinds = ['security', 'safety', 'security-and-safety'] as const
export type CaseKind = (typeof caseKinds)[number]

export const isAboutSafety = (kind: CaseKind): boolean => kind !== 'security'

/** Why a case was dismissed. */
export const outcomes = [
  'duplicate',
  'out-of-scope',
  'not-reproducible',
  'withdrawn',
  'safety-only',
  'no-advisory-needed',
] as const
export type Outcome = (typeof outcomes)[number]

/** Outcomes that say that there is no flaw of ours to look after in this case: its record is taken back. */
export const outcomesWithoutFlaw: ReadonlySet<Outcome> = new Set<Outcome>([
  'duplicate',
  'out-of-scope',
  'not-reproducible',
  'withdrawn',
  'safety-only',
])
