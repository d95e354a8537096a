// SPDX-License-Identifier: Apache-2.0
/**
 * VEX: reads OpenVEX (0.0.1, 0.2.0), CycloneDX (1.4 to 1.7) and CSAF (2.0, 2.1), writes OpenVEX 0.2.0, CycloneDX 1.6
 * and CSAF 2.0 (profile VEX), converts between them, and applies statements to findings per product and component. Out of
 * scope: validating whole CSAF documents, signatures, and the order of versions, which the caller brings.
 */
export {
  type AppliedVex,
  type ApplyOptions,
  applyVex,
  suppresses,
  type Unmatched,
  type UnmatchedReason,
  type VexApplication,
  type VexFinding,
  type VexScope,
  vexScopes,
} from './apply.ts'
export { type ConvertedHead, type ConvertedVex, convertVex } from './convert.ts'
export { digestName } from './digest.ts'
export { type CsafTlpLabel, type CsafVexInput, csafTlpLabels, formatCsafVex } from './format-csaf.ts'
export { type CycloneDxVexInput, formatCycloneDxVex } from './format-cyclonedx.ts'
export { formatOpenVex, type OpenVexInput } from './format-openvex.ts'
export { cycloneDxAnalysisOf, openVexJustification, statusOfState } from './justification.ts'
export { type IdentityMatch, matchIdentity, type VersInclusion, type VexSubject } from './match.ts'
export {
  type CsafPublisherCategory,
  type CycloneDxAnalysis,
  type CycloneDxJustification,
  type CycloneDxResponse,
  type CycloneDxState,
  csafPublisherCategories,
  cycloneDxJustifications,
  cycloneDxResponses,
  cycloneDxStates,
  type SourcedStatement,
  type VexDialect,
  type VexDocument,
  type VexIdentity,
  type VexJustification,
  type VexLoss,
  type VexProduct,
  type VexStatement,
  type VexStatus,
  type VexVulnerability,
  vexJustifications,
  vexStatuses,
} from './model.ts'
export { parseVex } from './parse.ts'
export type { VexErrorCode } from './read.ts'
