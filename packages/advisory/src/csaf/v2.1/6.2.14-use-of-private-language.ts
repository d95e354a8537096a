// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { useOfPrivateLanguage } from '../v2.0/6.2.14-use-of-private-language.ts'
