// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { branchCategories } from '../v2.0/6.3.9-branch-categories.ts'
