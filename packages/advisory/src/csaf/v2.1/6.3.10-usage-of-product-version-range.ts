// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { usageOfProductVersionRange } from '../v2.0/6.3.10-usage-of-product-version-range.ts'
