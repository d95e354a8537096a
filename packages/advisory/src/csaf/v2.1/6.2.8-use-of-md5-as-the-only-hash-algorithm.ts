// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { useOfMd5AsTheOnlyHashAlgorithm } from '../v2.0/6.2.8-use-of-md5-as-the-only-hash-algorithm.ts'
