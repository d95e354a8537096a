// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { multipleUseOfSameCve } from '../v2.0/6.1.23-multiple-use-of-same-cve.ts'
