// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { revisionHistoryEntriesForPreReleaseVersions } from '../v2.0/6.1.19-revision-history-entries-for-pre-release-versions.ts'
