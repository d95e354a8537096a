// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { sortedRevisionHistory } from '../v2.0/6.1.14-sorted-revision-history.ts'
