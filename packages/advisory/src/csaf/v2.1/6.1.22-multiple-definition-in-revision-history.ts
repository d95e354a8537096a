// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { multipleDefinitionInRevisionHistory } from '../v2.0/6.1.22-multiple-definition-in-revision-history.ts'
