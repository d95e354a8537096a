// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { missingCanonicalUrl } from '../v2.0/6.2.11-missing-canonical-url.ts'
