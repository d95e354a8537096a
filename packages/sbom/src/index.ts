// SPDX-License-Identifier: Apache-2.0
/**
 * SBOMs: CycloneDX 1.2 to 1.7 (ECMA-424) in JSON and XML (1.0 and 1.1 XML too), SPDX 2.2 and 2.3 in JSON and tag-value, SPDX 3.0 in JSON-LD
 * with the official context, all read into one model; levels and ends of support; the minimum elements of the NTIA (2021) and the FDA.
 *
 * Formats are known by content. Members that the model does not carry are kept verbatim. Large documents are read in pieces.
 * Out of scope: SPDX in RDF, YAML, XML and spreadsheets; SPDX 3 in other JSON-LD forms; verifying signatures in documents; parsing purls,
 * CPE names and version ranges (they are kept as written); writing SBOMs.
 */
export {
  applySupportAddendum,
  parseSupportAddendum,
  type SupportAddendum,
  type SupportEntry,
} from './addendum.ts'
export { defaultLimits, type SbomLimits } from './limits.ts'
export {
  checkMinimumElements,
  type MinimumElements,
  type MissingElement,
} from './minimum/minimum-elements.ts'
export type {
  Agent,
  Component,
  Dependency,
  ExternalReference,
  Hash,
  Identifier,
  License,
  OtherElement,
  Relationship,
  Sbom,
  SbomDocument,
  SbomFormat,
  SourcePackage,
  SupportStatus,
  Tool,
  Warning,
} from './model.ts'
export {
  type ComponentIdentity,
  type ReadSbomOptions,
  readSbom,
  readSbomComponents,
  readSbomIdentities,
  type SbomHead,
} from './read-sbom.ts'
export type { SbomCode } from './sbom-error.ts'
export { parseSupportDate, parseSupportStatus } from './support.ts'
