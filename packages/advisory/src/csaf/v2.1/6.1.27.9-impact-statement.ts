// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { impactStatement } from '../v2.0/6.1.27.9-impact-statement.ts'
