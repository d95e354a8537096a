// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { multipleDefinitionOfProductGroupId } from '../v2.0/6.1.5-multiple-definition-of-product-group-id.ts'
