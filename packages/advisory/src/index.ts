// SPDX-License-Identifier: Apache-2.0
/**
 * What a maker says about flaws: VEX statements (see ./vex). Everything runs in Node and in a browser that has `Temporal`. Security
 * advisories have entry points of their own: `@primum/advisory/csaf` validates them, and those beside it compose, render and publish them.
 */
export * from './vex/index.ts'
