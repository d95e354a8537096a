// SPDX-License-Identifier: Apache-2.0
import { orderVersions, type SchemeVersion } from '../../version/schemes.ts'
import { intervalsOf } from '../position.ts'
import type { Comparator, Constraint } from '../range.ts'

/**
 * Which versions a set of conditions takes in. The versions named in it, in order, are the odd cells and what lies between
 * them the even ones: cell 0 is before the first, cell 1 the first itself, cell 2 between it and the second.
 */
export type Extent = Uint8Array

/** The different versions among constraints, in order. */
export function pointsOf(constraints: readonly Constraint[]): readonly SchemeVersion[] {
  const points: SchemeVersion[] = []
  for (const version of constraints.map((constraint) => constraint.version).sort(orderVersions)) {
    const last = points.at(-1)
    if (last === undefined || orderVersions(last, version) !== 0) points.push(version)
  }
  return points
}

/** The cell of a version that is one of the points. */
function cellOf(points: readonly SchemeVersion[], version: SchemeVersion): number {
  let low = 0
  let high = points.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const point = points[middle]
    if (point !== undefined && orderVersions(point, version) < 0) low = middle + 1
    else high = middle
  }
  return 2 * low + 1
}

/**
 * The extent of alternatives, in each of which all constraints hold; `undefined` where one can hold for no version. Exact
 * versions side by side (`1.1.2 1.2.2`) hold for none either, but are a list to whoever wrote them.
 */
export function extentOf(
  points: readonly SchemeVersion[],
  alternatives: readonly (readonly Constraint[])[],
): Extent | undefined {
  const extent = new Uint8Array(2 * points.length + 1)
  for (const constraints of alternatives) {
    if (markConjunction(extent, points, constraints)) continue
    if (constraints.some(({ comparator }) => comparator !== '=')) return undefined
    for (const { version } of constraints) extent[cellOf(points, version)] = 1
  }
  return extent
}

/** Marks the cells in which all constraints hold, and tells whether there are any. */
function markConjunction(
  extent: Extent,
  points: readonly SchemeVersion[],
  constraints: readonly Constraint[],
): boolean {
  let low = 0
  let high = extent.length - 1
  const excluded = new Set<number>()
  for (const { comparator, version } of constraints) {
    const cell = cellOf(points, version)
    if (comparator === '!=') excluded.add(cell)
    else {
      low = Math.max(low, lowest(comparator, cell))
      high = Math.min(high, highest(comparator, cell, extent.length - 1))
    }
  }
  let isAny = false
  for (let cell = low; cell <= high; cell++) {
    if (excluded.has(cell)) continue
    extent[cell] = 1
    isAny = true
  }
  return isAny
}

function lowest(comparator: Comparator, cell: number): number {
  return comparator === '>' ? cell + 1 : comparator === '>=' || comparator === '=' ? cell : 0
}

function highest(comparator: Comparator, cell: number, last: number): number {
  return comparator === '<' ? cell - 1 : comparator === '<=' || comparator === '=' ? cell : last
}

/** The extent of sorted constraints as VERS reads them. */
export function extentOfVers(points: readonly SchemeVersion[], constraints: readonly Constraint[]): Extent {
  const extent = new Uint8Array(2 * points.length + 1)
  if (constraints.every(({ comparator }) => comparator === '!=')) extent.fill(1)
  for (const { lower, upper } of intervalsOf(constraints)) {
    const low = lower === undefined ? 0 : lowest(lower.comparator, cellOf(points, lower.version))
    const high =
      upper === undefined
        ? extent.length - 1
        : highest(upper.comparator, cellOf(points, upper.version), extent.length - 1)
    extent.fill(1, low, high + 1)
  }
  for (const { comparator, version } of constraints) {
    if (comparator === '=') extent[cellOf(points, version)] = 1
    if (comparator === '!=') extent[cellOf(points, version)] = 0
  }
  return extent
}

/** The fewest constraints with an extent; none where all versions are in it, or no version is. */
export function constraintsOf(points: readonly SchemeVersion[], extent: Extent): readonly Constraint[] {
  return points.flatMap((version, i) => {
    const comparator = comparatorAt(extent[2 * i] === 1, extent[2 * i + 1] === 1, extent[2 * i + 2] === 1)
    return comparator === undefined ? [] : [{ comparator, version }]
  })
}

/** What stands at a version, from whether what is before it, it, and what is after it are in the range. */
function comparatorAt(before: boolean, at: boolean, after: boolean): Comparator | undefined {
  if (before === after) return at === before ? undefined : at ? '=' : '!='
  if (before) return at ? '<=' : '<'
  return at ? '>=' : '>'
}
