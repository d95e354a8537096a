// SPDX-License-Identifier: Apache-2.0
import { CodedError } from './error.ts'
import { explainJsonFault, type JsonCode, type JsonPlace } from './json-fault.ts'
import { decodeUtf8 } from './json-utf8.ts'

/** Any JSON value (RFC 8259, 3). */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject

/**
 * A JSON object. A member named `__proto__` is an own property like any other and does not touch the prototype;
 * read members of untrusted objects with `Object.hasOwn` when the name comes from outside too.
 */
export type JsonObject = { readonly [name: string]: JsonValue }

/** What a JSON reader refuses to go beyond. */
export type JsonLimits = {
  /** Largest document in bytes (UTF-16 units when the input is a string). Absent: 256 MiB. */
  readonly maxBytes?: number | undefined
  /** Deepest nesting of arrays and objects; a scalar document has depth 0. Absent: 256. */
  readonly maxDepth?: number | undefined
  /** The input's name for messages. */
  readonly file?: string | undefined
}

export const defaultMaxBytes = 256 * 1024 * 1024
export const defaultMaxDepth = 256

/**
 * Strict JSON (RFC 8259): one value, nothing after it, no member name twice in one object (compared after unescaping;
 * RFC 8259, 4 leaves duplicates undefined, which lets two readers see two documents), valid UTF-8, numbers that fit a
 * double. One leading byte order mark is accepted and ignored, as RFC 8259, 8.1 allows a parser to, because
 * SBOM tools on Windows write one.
 *
 * `JSON.parse` does the work; what it lets pass is found by counting: the colons outside strings are the members
 * written, the keys of the result are the members kept. Only when the two differ, or when `JSON.parse` refuses, does a slower
 * reader go over the text to say where and why.
 *
 * @throws CodedError {@link JsonCode} with line, column and JSON Pointer of the fault.
 */
export function parseJson(input: string | Uint8Array, limits: JsonLimits = {}): JsonValue {
  const { maxBytes = defaultMaxBytes, maxDepth = defaultMaxDepth, file } = limits
  if (input.length > maxBytes) {
    throw new CodedError<JsonCode>(
      'json/too-large',
      `the document has ${input.length} bytes; at most ${maxBytes} are read`,
      { where: file === undefined ? {} : { file } },
    )
  }
  const text = withoutByteOrderMark(typeof input === 'string' ? input : decodeUtf8(input, { file }))
  return parseJsonText(text, { maxDepth, where: { file } })
}

/** {@link parseJson} for text already decoded; `maxDepth` counts from the document's root. */
export function parseJsonText(
  text: string,
  options: { readonly maxDepth: number; readonly where: JsonPlace },
): JsonValue {
  const written = scanMembers(text, options.maxDepth - (options.where.depth ?? 0))
  if (written === tooDeep) throw explainJsonFault(text, options)
  return parseCountedJson(text, written, options)
}

/** {@link parseJsonText} for a caller that has counted the colons outside strings, and measured the depth, itself. */
export function parseCountedJson(
  text: string,
  written: number,
  options: { readonly maxDepth: number; readonly where: JsonPlace },
): JsonValue {
  let value: JsonValue
  try {
    value = JSON.parse(text) as JsonValue // JSON.parse gives exactly the JsonValue type
  } catch (cause) {
    throw explainJsonFault(text, options, cause)
  }
  if (countMembers(value) !== written) throw explainJsonFault(text, options)
  return value
}

function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

const tooDeep = -1

/**
 * The number of colons outside strings, or {@link tooDeep}. On text that is not JSON the number means nothing; JSON.parse
 * refuses that text anyway.
 */
function scanMembers(text: string, maxDepth: number): number {
  let depth = 0
  let members = 0
  const end = text.length
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x22) {
      for (i++; i < end; i++) {
        const s = text.charCodeAt(i)
        if (s === 0x22) break
        if (s === 0x5c) i++
      }
    } else if (c === 0x3a) {
      members++
    } else if (c === 0x7b || c === 0x5b) {
      if (++depth > maxDepth) return tooDeep
    } else if (c === 0x7d || c === 0x5d) {
      depth--
    }
  }
  return members
}

/** Members kept in the whole tree; NaN when a number left the range of a double, so that it equals no count. */
function countMembers(root: JsonValue): number {
  if (typeof root !== 'object' || root === null)
    return typeof root === 'number' && !Number.isFinite(root) ? NaN : 0
  const open: (JsonObject | readonly JsonValue[])[] = [root]
  let members = 0
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const values = Array.isArray(node) ? (node as readonly JsonValue[]) : Object.values(node)
    if (values !== node) members += values.length
    for (let i = 0; i < values.length; i++) {
      const value = values[i]
      if (typeof value === 'object') {
        if (value !== null) open.push(value)
      } else if (typeof value === 'number' && !Number.isFinite(value)) return NaN
    }
  }
  return members
}
