// SPDX-License-Identifier: Apache-2.0
/**
 * Distributing CSAF documents: the files of a CSAF trusted provider, written for our own and read of anyone's. Follows CSAF
 * 2.0 (OASIS Standard, 2022) and CSAF 2.1, section 7, and RFC 8322 (ROLIE) as far as these use it. Each writer has its
 * reader. Also what a published document says of a product and its version. Out of scope: aggregators and listers (7.1.21 to
 * 7.1.23), the documents' own rules (`@primum/advisory/csaf`), keys and signatures, which the caller brings.
 * `@primum/advisory/node` fetches.
 */
export { type DocumentHead, readDocumentHead } from './document-head.ts'
export { isCsafFileName } from './file-name.ts'
export { formatHashFile, type HashAlgorithm, hashAlgorithms, parseHashFile } from './hash-file.ts'
export {
  CHANGES_FILE,
  categoryFile,
  documentFile,
  feedFile,
  INDEX_FILE,
  keyFile,
  labelFolder,
  METADATA_FILE,
  SERVICE_FILE,
  versionFolder,
} from './layout.ts'
export { formatChangesCsv, formatIndexTxt, type ListedFile, parseChangesCsv, parseIndexTxt } from './lists.ts'
export { csafFieldsOf, type ProviderPlaces, placesOf } from './locate.ts'
export {
  type DirectoryPlace,
  type FeedLabel,
  formatProviderMetadata,
  type OpenPgpKeyPlace,
  type ProviderMetadata,
  type ProviderRole,
  type Publisher,
  parseProviderMetadata,
  providerRoles,
  type RolieFeedPlace,
} from './metadata.ts'
export {
  formatRolieCategories,
  formatRolieFeed,
  formatRolieService,
  parseRolieFeed,
  type ReadRolieFeed,
  type RolieCollection,
  type RolieEntry,
  type RolieFeed,
} from './rolie.ts'
export {
  type AdvisedProduct,
  type ProductStanding,
  readStandings,
  type Standing,
  type Standings,
  standings,
} from './standings.ts'
export {
  type CsafVersion,
  csafVersions,
  formatTlpLabel,
  parseTlpLabel,
  type TlpLabel,
  tlpLabels,
} from './tlp.ts'
