// SPDX-License-Identifier: Apache-2.0
/**
 * What a maker says about flaws: CVSS scores (see ./cvss) and VEX statements (see ./vex). Everything runs in Node and
 * in a browser that has `Temporal`; `@primum/advisory/cvss` needs nothing but the language. Out of scope here: CSAF
 * advisories and their publication.
 */
export * from './cvss/index.ts'
export * from './vex/index.ts'
