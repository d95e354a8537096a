// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { multipleFlagsWithVexJustificationCodesPerProduct } from '../v2.0/6.1.33-multiple-flags-with-vex-justification-codes-per-product.ts'
