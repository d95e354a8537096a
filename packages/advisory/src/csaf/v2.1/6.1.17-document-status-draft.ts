// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { documentStatusDraft } from '../v2.0/6.1.17-document-status-draft.ts'
