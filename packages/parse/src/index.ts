// SPDX-License-Identifier: Apache-2.0
/**
 * Parsing at the edge. What every Primum parser shares: branded values, coded errors that say which file, where and
 * why, and strict JSON (RFC 8259). Nothing here knows a format of the medical-device or security field.
 */
export type { Brand } from './brand.ts'
export { assertNever, CodedError, formatError, type Where } from './error.ts'
export { type JsonLimits, type JsonObject, type JsonValue, parseJson } from './json.ts'
export type { JsonCode } from './json-fault.ts'
export { type ByteSource, JsonSplitter, type JsonStreamOptions, readJsonStream } from './json-stream.ts'
export { decodeUtf8 } from './json-utf8.ts'
