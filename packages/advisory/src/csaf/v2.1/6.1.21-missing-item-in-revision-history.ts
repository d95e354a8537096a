// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { missingItemInRevisionHistory } from '../v2.0/6.1.21-missing-item-in-revision-history.ts'
