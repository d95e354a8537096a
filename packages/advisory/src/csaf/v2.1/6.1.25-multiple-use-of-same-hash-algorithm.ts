// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { multipleUseOfSameHashAlgorithm } from '../v2.0/6.1.25-multiple-use-of-same-hash-algorithm.ts'
