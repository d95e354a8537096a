// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { olderCurrentReleaseDateThanRevisionHistory } from '../v2.0/6.2.6-older-current-release-date-than-revision-history.ts'
