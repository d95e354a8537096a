// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { contradictingProductStatus } from '../v2.0/6.1.6-contradicting-product-status.ts'
