// SPDX-License-Identifier: Apache-2.0
/**
 * VEX: reads OpenVEX (0.0.1, 0.2.0), CycloneDX (1.4 to 1.7) and CSAF (2.0, 2.1), writes OpenVEX 0.2.0 and CycloneDX
 * 1.6, and applies statements to findings per product and component. Out of scope: writing CSAF, signatures, and the
 * order of versions, which the caller brings.
 */
export {
  type AppliedVex,
  type ApplyOptions,
  applyVex,
  statementsOf,
  suppresses,
  type VexFinding,
  type VexScope,
  vexScopes,
} from './apply.ts'
export { type CycloneDxVexInput, formatCycloneDxVex } from './format-cyclonedx.ts'
export { formatOpenVex, type OpenVexInput } from './format-openvex.ts'
export { cycloneDxAnalysisOf, openVexJustification, statusOfState } from './justification.ts'
export { type IdentityMatch, matchIdentity, type VersInclusion, type VexSubject } from './match.ts'
export {
  type CycloneDxAnalysis,
  type CycloneDxJustification,
  type CycloneDxResponse,
  type CycloneDxState,
  cycloneDxJustifications,
  cycloneDxResponses,
  cycloneDxStates,
  type SourcedStatement,
  type VexDialect,
  type VexDocument,
  type VexIdentity,
  type VexJustification,
  type VexProduct,
  type VexStatement,
  type VexStatus,
  type VexVulnerability,
  vexJustifications,
  vexStatuses,
} from './model.ts'
export { parseVex } from './parse.ts'
export type { VexErrorCode } from './read.ts'
