// SPDX-License-Identifier: Apache-2.0
/**
 * The vocabulary of acts: everything that a maker does with Primum becomes one of these, each with a versioned schema.
 * The Oath's claims (D1, D2, … U5) are computed over them. One file per family, named for the promise that it belongs to.
 * Also how an act becomes an entry of the journal's log, open or sealed (docs/protocol/journal.md): canonical JSON by
 * RFC 8785. Runs in Node and in browsers; SHA-256 is handed in.
 */
import { advisoryActs } from './acts/advisories.ts'
import { caseAssessmentActs } from './acts/case-assessments.ts'
import { caseActs } from './acts/cases.ts'
import { caseClockActs } from './acts/clocks.ts'
import { cveRecordActs } from './acts/cve-records.ts'
import { designActs } from './acts/design.ts'
import { disclosureActs } from './acts/disclosure.ts'
import { journalActs } from './acts/journal.ts'
import { mailActs } from './acts/mail.ts'
import { platformActs } from './acts/platform.ts'
import { providerActs } from './acts/provider.ts'
import { reportActs } from './acts/reports.ts'
import { rewardActs } from './acts/rewards.ts'

export { ADOPTIONS_PER_ACT } from './acts/case-assessments.ts'
export { FINDINGS_PER_ACT } from './acts/design.ts'
export { type ErasureReason, erasureReasons } from './acts/journal.ts'
export { mailFailures } from './acts/mail.ts'
export { type Role, role, roles } from './acts/platform.ts'
export type { ActDefinition, Shown } from './acts/vocabulary.ts'
export { canonicalJson } from './canonical-json.ts'
export {
  type ActLeaf,
  formatActLeaf,
  type LoggedAct,
  type Party,
  parseActLeaf,
  SALT_BYTES,
  type SealedContent,
  sealedContent,
  sealOf,
} from './leaf.ts'

/** Every act there is, by the name the code uses. */
export const acts = {
  ...platformActs,
  ...journalActs,
  ...designActs,
  ...disclosureActs,
  ...mailActs,
  ...reportActs,
  ...caseActs,
  ...caseClockActs,
  ...providerActs,
  ...advisoryActs,
  ...caseAssessmentActs,
  ...cveRecordActs,
  ...rewardActs,
} as const
