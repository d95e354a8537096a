// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { useOfDefaultLanguage } from '../v2.0/6.2.15-use-of-default-language.ts'
