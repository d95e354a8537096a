// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { flagWithoutProductReference } from '../v2.0/6.1.32-flag-without-product-reference.ts'
