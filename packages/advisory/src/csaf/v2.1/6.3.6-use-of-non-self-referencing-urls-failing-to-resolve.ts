// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { useOfNonSelfReferencingUrlsFailingToResolve } from '../v2.0/6.3.6-use-of-non-self-referencing-urls-failing-to-resolve.ts'
