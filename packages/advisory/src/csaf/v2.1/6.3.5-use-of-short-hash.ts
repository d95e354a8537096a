// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { useOfShortHash } from '../v2.0/6.3.5-use-of-short-hash.ts'
