// SPDX-License-Identifier: Apache-2.0
/**
 * security.txt (RFC 9116, April 2022, and the field CSAF of its registry): read, checked and written. The frame of an OpenPGP cleartext
 * signature is checked here; verifying it takes a library for cryptography and a key, as in the command line and the server. Runs in
 * Node and in a browser that has `Temporal`.
 */
export { checkSecurityTxt, type SecurityTxtReport } from './check.ts'
export { type ErrorCode, errorOf, type Remark } from './codes.ts'
export { formatSecurityTxt, parseSecurityTxt, type SecurityTxt } from './parse.ts'
export { checkRetrieval, LEGACY, type Retrieval, WELL_KNOWN } from './retrieval.ts'
