// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { productVersionRangeWithoutVers } from '../v2.0/6.2.18-product-version-range-without-vers.ts'
