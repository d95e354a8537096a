// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { multipleDefinitionOfProductId } from '../v2.0/6.1.2-multiple-definition-of-product-id.ts'
