// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { useOfSelfReferencingUrlsFailingToResolve } from '../v2.0/6.3.7-use-of-self-referencing-urls-failing-to-resolve.ts'
