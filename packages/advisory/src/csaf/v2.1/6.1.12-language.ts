// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { language } from '../v2.0/6.1.12-language.ts'
