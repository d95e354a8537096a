// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { remediationWithoutProductReference } from '../v2.0/6.1.29-remediation-without-product-reference.ts'
