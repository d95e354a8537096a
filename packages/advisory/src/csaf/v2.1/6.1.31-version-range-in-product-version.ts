// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { versionRangeInProductVersion } from '../v2.0/6.1.31-version-range-in-product-version.ts'
