// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { vexProductStatus } from '../v2.0/6.1.27.7-vex-product-status.ts'
