// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { sorting } from '../v2.0/6.2.13-sorting.ts'
