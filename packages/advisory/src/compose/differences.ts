// SPDX-License-Identifier: Apache-2.0
/** What differs between two JSON documents, for people who compare revisions and for deciding what number a revision gets. */
import type { JsonObject, JsonValue } from '@primum/parse'
import { compareText } from '../vex/order.ts'
import { isObject } from './document.ts'

export type Difference = {
  /** JSON Pointer (RFC 6901); of what was removed in the document before, else in the one after. */
  readonly path: string
  /** Undefined: it was not there. */
  readonly before: JsonValue | undefined
  readonly after: JsonValue | undefined
}

/**
 * Every difference, in the order of the document after. Lists are bags, as CSAF gives order no meaning: items are matched by
 * what they say and not by their place.
 */
export function listDifferences(before: JsonValue, after: JsonValue): readonly Difference[] {
  return compare(before, after, '')
}

function compare(before: JsonValue, after: JsonValue, path: string): readonly Difference[] {
  if (isObject(before) && isObject(after)) return compareObjects(before, after, path)
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path)
  return textOf(before) === textOf(after) ? [] : [{ path, before, after }]
}

function compareObjects(before: JsonObject, after: JsonObject, path: string): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name): readonly Difference[] => {
    const inner = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const [left, right] = [memberOf(before, name), memberOf(after, name)]
    if (left === undefined || right === undefined) return [{ path: inner, before: left, after: right }]
    return compare(left, right, inner)
  })
}

const memberOf = (object: JsonObject, name: string): JsonValue | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

type Item = { readonly value: JsonValue; readonly index: number }

/** Equal items cancel out; of the rest the first is compared with the first, and so on. */
function compareLists(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  path: string,
): readonly Difference[] {
  const [gone, come] = leftOver(before, after)
  const pairs = Math.min(gone.length, come.length)
  return [
    ...come.slice(0, pairs).flatMap(({ value, index }, place) => {
      const former = gone[place]
      return former === undefined ? [] : compare(former.value, value, `${path}/${index}`)
    }),
    ...gone
      .slice(pairs)
      .map(({ value, index }) => ({ path: `${path}/${index}`, before: value, after: undefined })),
    ...come
      .slice(pairs)
      .map(({ value, index }) => ({ path: `${path}/${index}`, before: undefined, after: value })),
  ]
}

function leftOver(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
): readonly [readonly Item[], readonly Item[]] {
  const open = new Map<string, Item[]>()
  for (const [index, value] of before.entries()) {
    const text = textOf(value)
    open.set(text, [...(open.get(text) ?? []), { value, index }])
  }
  const come: Item[] = []
  for (const [index, value] of after.entries()) {
    if (open.get(textOf(value))?.shift() === undefined) come.push({ value, index })
  }
  const gone = [...open.values()].flat().sort((a, b) => a.index - b.index)
  return [gone, come]
}

/** Equal values have equal texts, in whatever order their members and items stand. */
function textOf(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(textOf).sort(compareText).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => compareText(a, b))
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${textOf(inner)}`).join()}}`
}
