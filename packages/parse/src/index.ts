// SPDX-License-Identifier: Apache-2.0
/**
 * Parsing at the edge. What every Primum parser shares: branded values, coded errors that say which file, where and
 * why, and strict JSON. Nothing here knows a format of the medical-device or security field.
 */
export type { Brand } from './brand.ts'
export { assertNever, CodedError, formatError, type Where } from './error.ts'
