// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { olderInitialReleaseDateThanRevisionHistory } from '../v2.0/6.2.5-older-initial-release-date-than-revision-history.ts'
