// SPDX-License-Identifier: Apache-2.0
import type { CpeBounds } from '../cpe/bounds.ts'
import { orderVersions, parseVersion, type SchemeVersion, type VersionScheme } from '../version/schemes.ts'

/** One side of an interval; `undefined` is unbounded. */
type Edge = { readonly at: SchemeVersion; readonly isIncluded: boolean } | undefined

/** Versions between two edges. */
export type Interval = { readonly from: Edge; readonly to: Edge }

export const everything: Interval = { from: undefined, to: undefined }

/** Where an interval ends: before a version, or with it. `6.6.*` is the end of the line 6.6, `*` is no end. */
export type End = { readonly below: string } | { readonly upTo: string }

/** The interval from a version (included; `0` is before all) to an end; undefined where an edge has no place in the order. */
export function intervalBetween(scheme: VersionScheme, start: string, end: End): Interval | undefined {
  const from = start === '0' ? undefined : edgeAt(scheme, start, true)
  const to = edgeOf(scheme, end)
  return from === null || to === null ? undefined : { from, to }
}

function edgeOf(scheme: VersionScheme, end: End): Edge | null {
  const text = 'below' in end ? end.below : end.upTo
  if (text === '*') return undefined
  const line = /^(.*?)(\d+)\.\*$/.exec(text)
  if (line === null) return edgeAt(scheme, text, 'upTo' in end)
  // The end of a line is the beginning of the next: 6.6.* ends before 6.7.
  const [, before = '', last = '0'] = line
  return edgeAt(scheme, `${before}${BigInt(last) + 1n}`, false)
}

function edgeAt(scheme: VersionScheme, text: string, isIncluded: boolean): Edge | null {
  const at = parseVersion(scheme, text)
  return at === undefined ? null : { at, isIncluded }
}

/** What is left of an interval when others are taken out of it. */
export function subtract(interval: Interval, others: readonly Interval[]): readonly Interval[] {
  return others.reduce<readonly Interval[]>(
    (left, other) => left.flatMap((part) => takeOut(part, other)),
    [interval],
  )
}

function takeOut(interval: Interval, other: Interval): readonly Interval[] {
  const before = { from: interval.from, to: earlier(interval.to, flip(other.from), other.from === undefined) }
  const after = { from: later(interval.from, flip(other.to), other.to === undefined), to: interval.to }
  if (!overlaps(interval, other)) return [interval]
  return [
    ...(other.from === undefined || isEmpty(before) ? [] : [before]),
    ...(other.to === undefined || isEmpty(after) ? [] : [after]),
  ]
}

const flip = (edge: Edge): Edge => edge && { at: edge.at, isIncluded: !edge.isIncluded }

function earlier(a: Edge, b: Edge, isIgnored: boolean): Edge {
  if (isIgnored || b === undefined) return a
  if (a === undefined) return b
  const order = orderVersions(a.at, b.at)
  return order < 0 || (order === 0 && !a.isIncluded) ? a : b
}

function later(a: Edge, b: Edge, isIgnored: boolean): Edge {
  if (isIgnored || b === undefined) return a
  if (a === undefined) return b
  const order = orderVersions(a.at, b.at)
  return order > 0 || (order === 0 && !a.isIncluded) ? a : b
}

function overlaps(a: Interval, b: Interval): boolean {
  return !isEmpty({ from: a.from, to: b.to }) && !isEmpty({ from: b.from, to: a.to })
}

function isEmpty({ from, to }: Interval): boolean {
  if (from === undefined || to === undefined) return false
  const order = orderVersions(from.at, to.at)
  return order > 0 || (order === 0 && !(from.isIncluded && to.isIncluded))
}

/** An interval as the bounds of a CPE criterion. */
export function toBounds({ from, to }: Interval): CpeBounds {
  return {
    ...(from === undefined
      ? {}
      : { [from.isIncluded ? 'versionStartIncluding' : 'versionStartExcluding']: from.at.text }),
    ...(to === undefined
      ? {}
      : { [to.isIncluded ? 'versionEndIncluding' : 'versionEndExcluding']: to.at.text }),
  }
}
