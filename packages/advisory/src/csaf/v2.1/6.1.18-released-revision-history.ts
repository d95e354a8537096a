// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { releasedRevisionHistory } from '../v2.0/6.1.18-released-revision-history.ts'
