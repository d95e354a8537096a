// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue, type Where } from '@primum/parse'
import type { NvdCode, NvdWarning, NvdWarningCode } from './fault.ts'

/** Where a record stands, and what was found odd in it. */
export type Context = { readonly where: Where; readonly warnings: NvdWarning[] }

export function warn({ warnings }: Context, code: NvdWarningCode, path: string, message: string): void {
  warnings.push({ code, path, message })
}

/** The error for a member whose type is not what the schema asks for. */
export function wrong(wanted: string, path: string, { where }: Context): CodedError<NvdCode> {
  return new CodedError('nvd/wrong-type', `expected ${wanted}`, { where: { ...where, path } })
}

/** A CVE id; it becomes a key and an address. @throws CodedError `nvd/bad-id` */
export function cveId(value: JsonValue | undefined, path: string, { where }: Context): string {
  if (typeof value === 'string' && /^CVE-\d{4}-\d{4,19}$/.test(value)) return value
  throw new CodedError<NvdCode>('nvd/bad-id', `${JSON.stringify(value)} is not a CVE id`, {
    where: { ...where, path },
  })
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object, or nothing where it is absent or null. @throws CodedError `nvd/wrong-type` */
export function objectAt(value: JsonValue | undefined, path: string, context: Context): JsonObject {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) throw wrong('an object', path, context)
  return value
}

/** A list, empty where it is absent or null. @throws CodedError `nvd/wrong-type` */
export function listAt(value: JsonValue | undefined, path: string, context: Context): readonly JsonValue[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw wrong('a list', path, context)
  return value as readonly JsonValue[] // Array.isArray loses the readonly element type
}

/** The objects of a list. @throws CodedError `nvd/wrong-type` */
export function objectsAt(
  value: JsonValue | undefined,
  path: string,
  context: Context,
): readonly JsonObject[] {
  return listAt(value, path, context).map((item, i) => {
    if (!isObject(item)) throw wrong('an object', `${path}/${i}`, context)
    return item
  })
}

export function textAt(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?$/

/** What a record without a believable time counts as, so that any other is newer. */
export const beginningOfTime = '0001-01-01T00:00:00Z'

/** An RFC 3339 time in UTC. NVD writes no zone and means UTC (API 2.0, "CVE API", `published`). */
export function timeAt(value: JsonValue | undefined, path: string, context: Context): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && timestamp.test(value)) return `${value.replace(/(?:Z|\+00:00)$/, '')}Z`
  warn(context, 'nvd/bad-time', path, `${JSON.stringify(value)} is not a time`)
  return undefined
}

/** The English text of a list of descriptions, else the first. */
export function englishOf(value: JsonValue | undefined): string | undefined {
  if (!Array.isArray(value)) return undefined
  const list: readonly JsonObject[] = value.filter(isObject)
  const english = list.find(({ lang }) => typeof lang === 'string' && /^en\b/i.test(lang)) ?? list[0]
  return textAt(english?.['value'])?.trim()
}

const longestSummary = 200

/** The first sentence of a description, or as much of it as fits on a line or two. */
export function summarize(description: string): string {
  const line = description.replace(/\s+/g, ' ').trim()
  const sentence = /^.{20,}?[.!?](?= [A-Z])/.exec(line)?.[0] ?? line
  if (sentence.length <= longestSummary) return sentence
  return `${sentence.slice(0, longestSummary).replace(/\s+\S*$/, '')} …`
}
