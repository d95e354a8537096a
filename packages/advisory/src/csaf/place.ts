// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'

/**
 * A value and where it stands. Rules walk a document in places, so that they can say where, and so that a document that
 * breaks its schema has nothing there instead of breaking the rule.
 */
export type Place = {
  /** JSON Pointer (RFC 6901). */
  readonly path: string
  readonly value: JsonValue
}

/** One more step of a JSON Pointer: RFC 6901, section 3. */
export function step(path: string, name: string | number): string {
  return `${path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `Array.isArray`, which narrows read-only arrays too. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** What stands below a place by member names; absent where one of them is not there. */
export function at(place: Place | undefined, ...names: readonly string[]): Place | undefined {
  let { path, value } = place ?? { path: '', value: null }
  for (const name of names) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined
    path = step(path, name)
    value = value[name] ?? null
  }
  return place && { path, value }
}

/** The items of the array that stands below a place; none where there is no array. */
export function each(place: Place | undefined, ...names: readonly string[]): readonly Place[] {
  const list = at(place, ...names)
  if (list === undefined || !isList(list.value)) return []
  return list.value.map((value, index) => ({ path: step(list.path, index), value }))
}

/** The text that stands below a place; absent where there is none. */
export function textAt(place: Place | undefined, ...names: readonly string[]): string | undefined {
  const value = at(place, ...names)?.value
  return typeof value === 'string' ? value : undefined
}

/** The members of the object that stands below a place. */
export function members(
  place: Place | undefined,
  ...names: readonly string[]
): readonly (readonly [string, Place])[] {
  const object = at(place, ...names)
  if (object === undefined || !isObject(object.value)) return []
  return Object.entries(object.value).map(([name, value]) => [name, { path: step(object.path, name), value }])
}

/** Whether anything stands below a place by that name. */
export function has(place: Place | undefined, name: string): boolean {
  return at(place, name) !== undefined
}

/** The places of an array whose values are text. */
export function texts(
  place: Place | undefined,
  ...names: readonly string[]
): readonly (Place & { readonly value: string })[] {
  return each(place, ...names).filter(
    (item): item is Place & { readonly value: string } => typeof item.value === 'string',
  )
}

/** Two JSON values are equal whatever the order of members is. */
export function sameJson(a: JsonValue, b: JsonValue): boolean {
  return canonicalText(a) === canonicalText(b)
}

/** One string for all JSON values that are equal. */
export function canonicalText(value: JsonValue): string {
  if (isList(value)) return `[${value.map(canonicalText).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const entries = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalText(value[name] ?? null)}`)
  return `{${entries.join()}}`
}

/**
 * All places of a document that a path of the standard names, as `$.vulnerabilities[*].flags[*].product_ids[*]`: members by
 * name, and `[*]` for every item. The order is the document's.
 */
export function find(document: Place, jsonPath: string): readonly Place[] {
  let places: readonly Place[] = [document]
  for (const part of jsonPath.split('.').slice(1)) {
    const isList = part.endsWith('[*]')
    const name = isList ? part.slice(0, -3) : part
    places = places.flatMap((place) => (isList ? each(place, name) : (at(place, name) ?? [])))
  }
  return places
}

/** {@link find} of several paths, one after the other. */
export function findAll(document: Place, jsonPaths: readonly string[]): readonly Place[] {
  return jsonPaths.flatMap((jsonPath) => find(document, jsonPath))
}
