// SPDX-License-Identifier: Apache-2.0
/**
 * The network and file edge of `@primum/advisory/provider`: a CSAF downloader (CSAF 2.1, conformance clause 23). OpenPGP and
 * the rules of documents are handed in.
 */
export type { DocumentOutcome, Keyring } from './fetch-document.ts'
export {
  describeFault,
  type FetchOptions,
  type FetchReport,
  type FetchVerdict,
  fetchProvider,
  type OpenPgp,
  verdictOf,
} from './fetch-provider.ts'
export { type HttpsGet, type HttpsOptions, httpsGet, type NetworkCode } from './https-get.ts'
export { type LocatedProvider, locateProvider } from './locate-provider.ts'
