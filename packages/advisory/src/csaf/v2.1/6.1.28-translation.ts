// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { translation } from '../v2.0/6.1.28-translation.ts'
