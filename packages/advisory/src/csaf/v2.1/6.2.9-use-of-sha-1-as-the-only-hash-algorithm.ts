// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { useOfSha1AsTheOnlyHashAlgorithm } from '../v2.0/6.2.9-use-of-sha-1-as-the-only-hash-algorithm.ts'
