// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { missingProductIdentificationHelper } from '../v2.0/6.2.16-missing-product-identification-helper.ts'
