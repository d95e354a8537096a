// SPDX-License-Identifier: Apache-2.0
/**
 * Validation of security advisories in the Common Security Advisory Framework: CSAF 2.0 (OASIS Standard, 18 November 2022,
 * with Errata 01) and CSAF 2.1 (the draft of the OASIS CSAF TC of 17 August 2026), section 6: the JSON schema, then every
 * mandatory, recommended (2.0: optional) and informative test, one file a test, named by its number, in ./v2.0 and ./v2.1.
 *
 * Out of scope: what asks the network (6.3.6 and 6.3.7 follow links) and what needs a dictionary or a grammar of a human
 * language (6.3.8, 6.3.16). See docs/csaf.md for what is said instead.
 */

export { csafFileName } from './file-name.ts'
export { cweName, latestCweVersion as cweCatalogueVersion } from './registers/cwe.ts'
export type { CsafFinding, CsafReport, CsafVersion } from './report.ts'
export { type CsafOptions, parseCsaf, validateCsaf } from './validate.ts'
