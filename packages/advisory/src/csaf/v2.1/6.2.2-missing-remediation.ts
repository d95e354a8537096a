// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { missingRemediation } from '../v2.0/6.2.2-missing-remediation.ts'
