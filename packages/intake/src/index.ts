// SPDX-License-Identifier: Apache-2.0
/**
 * Reports of researchers and users, as everyone who touches one reads it: the server that takes it in, the browser script that encrypts it,
 * the console that opens it. The document `primum.report/1` (docs/protocol/report.md); CSAF 2.0 and 2.1 as intake (members that carry over,
 * nothing validated); the header of age files (C2SP age v1), to tell them from anything else; a proof of work that a browser solves.
 *
 * Small and without a schema library, because a browser over Tor loads it. Out of scope: encrypting, storing, cases.
 */
export { type AgeFile, formatPastedArmor, parseAgeFile } from './age-file.ts'
export { prefillFromCsaf } from './csaf.ts'
export {
  type CreditWish,
  choices,
  type FieldFault,
  type FormValues,
  type ReportHead,
  type ReportKind,
  type ReportText,
  readForm,
  readHead,
  readText,
  textFields,
} from './form.ts'
export { checkWork, isSolved, WORK_BITS } from './proof-of-work.ts'
export {
  type AttachmentEntry,
  formatReport,
  MAX_ATTACHMENTS,
  parseReport,
  REPORT_FORMAT,
  type Report,
} from './report.ts'
