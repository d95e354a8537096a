// SPDX-License-Identifier: Apache-2.0
/**
 * From what a maker knows to CSAF documents: composes CSAF 2.1 (profiles Security Advisory and VEX), makes the CSAF 2.0
 * document of the same content, numbers revisions by section 3.1.11, releases and withdraws. A document in work is JSON as it
 * came, so that what is not known here stays in it. Runs in Node and in browsers that have `Temporal`. Out of scope:
 * whether a document is valid (`@primum/advisory/csaf`), and CSAF 2.0 documents turned into 2.1.
 */
export { composeAdvisory } from './compose.ts'
export { type Csaf20, csaf20Of, type Loss } from './csaf-20.ts'
export { cvssContent } from './cvss-content.ts'
export { type Difference, listDifferences } from './differences.ts'
export {
  type CsafDocument,
  cvesOf,
  type DocumentHead,
  formatDocument,
  headOf,
  lastSummaryOf,
  parseDocument,
} from './document.ts'
export {
  type AdvisoryFlaw,
  type AdvisoryInput,
  type AdvisoryNote,
  type AdvisoryProduct,
  type AdvisoryProfile,
  type AdvisoryReference,
  type AdvisoryRemediation,
  type AdvisoryStatus,
  type AdvisoryThreat,
  advisoryProfiles,
  type Credit,
  type CreditWish,
  type NoteCategory,
  noteCategories,
  type ProductStatus,
  productStatuses,
  type RemediationCategory,
  remediationCategories,
  type ThreatCategory,
  threatCategories,
} from './model.ts'
export {
  formatUdiUri,
  type ListedProduct,
  listProducts,
  type PlacedProducts,
  placeProducts,
} from './products.ts'
export {
  changesOf,
  leastRevision,
  nextVersion,
  type Release,
  type RevisionKind,
  releaseDocument,
  revisionKinds,
  setCanonicalUrl,
} from './revision.ts'
export { setStatus } from './status.ts'
export { isWithdrawn, REASON_TITLE, withdrawDocument } from './withdraw.ts'
