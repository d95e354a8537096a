// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { multipleDefinitionInInvolvements } from '../v2.0/6.1.24-multiple-definition-in-involvements.ts'
