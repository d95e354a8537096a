// SPDX-License-Identifier: Apache-2.0
/**
 * What a maker says about flaws: CVSS scores (see ./cvss) and VEX statements (see ./vex). Everything runs in Node and
 * in a browser that has `Temporal`; `@primum/advisory/cvss` needs nothing but the language. Security
 * advisories have entry points of their own: `@primum/advisory/csaf` validates them, and those beside it compose, render and publish them.
 */
export * from './cvss/index.ts'
export * from './vex/index.ts'
