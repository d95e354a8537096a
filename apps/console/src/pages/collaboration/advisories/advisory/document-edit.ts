// SPDX-License-Identifier: Apache-2.0
/** Changing one place of a CSAF document and nothing else: what the forms do not know stays as it is. */
import { cvssContent } from '@primum/advisory/compose'
import type { JsonObject, JsonValue } from '@primum/parse'

/** From the document inwards: member names, and places in lists. */
export type Path = readonly (string | number)[]

/** The name of a field: the place's JSON Pointer without its first slash, as problems name it. */
export const fieldName = (path: Path): string =>
  path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function valueAt(root: JsonValue, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, step) => {
    if (typeof step === 'number')
      return Array.isArray(value) ? (value[step] as JsonValue | undefined) : undefined
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, root)
}

export function textAt(root: JsonValue, path: Path): string {
  const value = valueAt(root, path)
  return typeof value === 'string' ? value : ''
}

export function listAt(root: JsonValue, path: Path): readonly JsonValue[] {
  const value = valueAt(root, path)
  return Array.isArray(value) ? value : []
}

export function textsAt(root: JsonValue, path: Path): readonly string[] {
  return listAt(root, path).filter((item) => typeof item === 'string')
}

/**
 * The document with another value at a place. Empty text and an empty list take their member away, because CSAF has neither;
 * objects on the way that are not there yet are made.
 */
export function setAt(root: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  const changed = change(root, path, isEmpty(value) ? undefined : value)
  return isObject(changed) ? changed : root
}

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0)

function change(
  before: JsonValue | undefined,
  [step, ...rest]: Path,
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list: readonly JsonValue[] = Array.isArray(before) ? before : []
    const inner = change(list[step], rest, value)
    if (inner === undefined) return list.filter((_, index) => index !== step)
    return step < list.length ? list.map((item, index) => (index === step ? inner : item)) : [...list, inner]
  }
  const object = isObject(before) ? before : {}
  const inner = change(Object.hasOwn(object, step) ? object[step] : undefined, rest, value)
  if (inner !== undefined) return { ...object, [step]: inner }
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step))
}

/** How a document holds its scores: 2.1 in `metrics`, 2.0 in `scores`. */
export const scoresMember = (root: JsonObject): 'metrics' | 'scores' =>
  valueAt(root, ['document', 'csaf_version']) === '2.0' ? 'scores' : 'metrics'

const cvssMembers = ['cvss_v4', 'cvss_v3', 'cvss_v2'] as const

export function vectorOf(score: JsonValue): string {
  const content = isObject(score) && isObject(score['content']) ? score['content'] : score
  return (
    cvssMembers.map((member) => textAt(content, [member, 'vectorString'])).find((text) => text !== '') ?? ''
  )
}

/** A score with another vector: what CVSS computes from it, or the text as it stands while it is no vector yet. */
export function withVector(score: JsonValue, vector: string, member: 'metrics' | 'scores'): JsonObject {
  const before = isObject(score) ? score : {}
  const content = contentOf(vector)
  if (member === 'metrics') return { ...before, content }
  const others = Object.entries(before).filter(([name]) => !cvssMembers.some((known) => known === name))
  return { ...Object.fromEntries(others), ...content }
}

function contentOf(vector: string): JsonObject {
  try {
    return cvssContent(vector.trim())
  } catch {
    // Somebody is still typing; the check says what is wrong with it.
    return { cvss_v3: { version: '3.1', vectorString: vector, baseScore: 0, baseSeverity: 'NONE' } }
  }
}
