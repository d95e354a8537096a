// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { buildMetadataInRevisionHistory } from '../v2.0/6.2.4-build-metadata-in-revision-history.ts'
