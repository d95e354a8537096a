// SPDX-License-Identifier: Apache-2.0
/**
 * Known flaws. Package-URL (ECMA-427), VERS ranges, CPE 2.3 (NISTIR 7695 and 7696) and the version orders of package
 * ecosystems; OSV records (OSV schema 1.0 to 1.7), CVEs of NVD (CVE API 2.0) and of the CVE list (CVE Record Format 5), CISA's
 * KEV catalogue, FIRST's EPSS scores and what CSAF 2.0 security advisories say of CVEs; and the matcher that says which flaws a component has,
 * or why it cannot be told. Pure: the index file is in `@primum/flaws/node`. Out of scope: matching by the products that
 * advisories name, judging what a flaw does to a patient, VEX, and call-graph analysis.
 *
 * `@primum/flaws/lifecycle` tells how long components are supported, by the dates of endoflife.date.
 * `@primum/flaws/match` is the matcher alone and `@primum/flaws/node/open` the reader of the index file alone, for programs
 * that have to start quickly.
 */

export { type CpeBounds, positionInBounds } from './cpe/bounds.ts'
export { type Cpe, type CpeAttribute, type CpeValue, cpeAttributes, cpeText, cpeValueOf } from './cpe/cpe.ts'
export { formatCpe, formatCpeUri } from './cpe/format.ts'
export { type CpeRelation, matchesCpe, relateCpes, relateValues } from './cpe/match.ts'
export { parseCpe } from './cpe/parse.ts'
export type { AdvisedCve, Advisory, AdvisoryMention, Weakness } from './csaf/advisory.ts'
export type { CsafCode, CsafWarning, CsafWarningCode } from './csaf/fault.ts'
export { type ParsedAdvisory, parseAdvisory } from './csaf/parse.ts'
export { parseCveRecord } from './cvelist/record.ts'
export { type EpssCode, type EpssScore, type EpssTable, parseEpss } from './epss/epss.ts'
export { indexFormat } from './index/count-index.ts'
export type { FlawIndex, IndexInfo, PackageEntry, RecordHead, SourceInfo } from './index/index-reader.ts'
export { type IndexContents, indexInMemory } from './index/memory-index.ts'
export { type AliasGraph, type AliasNode, buildAliasGraph, isCve } from './intel/alias-graph.ts'
export {
  type CvssScore,
  compareSeverity,
  type Severity,
  severityOfFlaw,
  severityOfLabel,
} from './intel/severity.ts'
export { type KevCatalogue, type KevCode, type KevEntry, parseKev } from './kev/kev.ts'
export {
  type ComponentView,
  type Confidence,
  type Finding,
  type MatchComponent,
  type MatchedRecord,
  type MatchResult,
  type Unmatched,
  type UnmatchedReason,
  unmatchedReasons,
} from './match/component.ts'
export { packageKeysOf } from './match/component-packages.ts'
export {
  diffFindings,
  diffIndexes,
  type FindingChange,
  type FindingDiff,
  type IndexDiff,
  type PackageKey,
  packagesOf,
} from './match/diff.ts'
export { isAffected } from './match/judge.ts'
export { type MatchOptions, matchComponents } from './match/match.ts'
export { type ParsedCve, parseCveItem } from './nvd/cve-item.ts'
export type { NvdCode, NvdWarning, NvdWarningCode } from './nvd/fault.ts'
export { itemsOfPage } from './nvd/page.ts'
export type { OsvCode, OsvWarning, OsvWarningCode } from './osv/fault.ts'
export { type ParsedOsv, parseOsvRecord } from './osv/parse.ts'
export type { OsvAffected, OsvEvent, OsvRange, OsvRecord, OsvSeverity } from './osv/record.ts'
export { type ProductCandidate, productsOf } from './product/products-of.ts'
export { parsePurlParts } from './purl/parts.ts'
export {
  buildPurl,
  formatPurl,
  maxPurlLength,
  type Purl,
  type PurlParts,
  parsePurl,
  parsePurlLeniently,
} from './purl/purl.ts'
export { isInRange } from './vers/is-in-range.ts'
export { parseNativeRange, versFromNative } from './vers/native/native.ts'
export { type Position, positionOf } from './vers/position.ts'
export {
  type Comparator,
  type Constraint,
  formatVersRange,
  maxVersLength,
  parseVersRange,
  type VersRange,
} from './vers/range.ts'
export type { Order } from './version/order.ts'
export {
  compareVersions,
  maxVersionLength,
  orderVersions,
  parseVersion,
  parseVersionScheme,
  type SchemeVersion,
  type VersionScheme,
  versionSchemes,
} from './version/schemes.ts'
