// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { missingCve } from '../v2.0/6.3.3-missing-cve.ts'
