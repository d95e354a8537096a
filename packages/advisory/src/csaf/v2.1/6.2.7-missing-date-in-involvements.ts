// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { missingDateInInvolvements } from '../v2.0/6.2.7-missing-date-in-involvements.ts'
