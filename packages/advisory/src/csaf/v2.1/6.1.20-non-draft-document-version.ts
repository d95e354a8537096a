// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { nonDraftDocumentVersion } from '../v2.0/6.1.20-non-draft-document-version.ts'
