// SPDX-License-Identifier: Apache-2.0
import { type Interval, intervalsOf } from '@primum/flaws/position'
import type { Constraint } from '@primum/flaws/vers'
import { orderVersions, parseVersion, type SchemeVersion, type VersionScheme } from '@primum/flaws/version'
import type { VersionRange } from './version-range.ts'

type Ordered = Extract<VersionRange, { kind: 'ordered' }>

/** A range as stretches and single versions, without the versions that it leaves out. */
type Extent = {
  readonly stretches: readonly Interval[]
  readonly without: readonly SchemeVersion[]
}

function extentOf(constraints: readonly Constraint[]): Extent {
  const single = constraints
    .filter(({ comparator }) => comparator === '=')
    .map((at): Interval => ({ lower: { ...at, comparator: '>=' }, upper: { ...at, comparator: '<=' } }))
  const without = constraints.filter(({ comparator }) => comparator === '!=').map(({ version }) => version)
  const stretches = [...intervalsOf(constraints), ...single]
  // Nothing but exclusions: every other version is meant.
  return { stretches: stretches.length === 0 ? [{ lower: undefined, upper: undefined }] : stretches, without }
}

/** The later of two lower bounds, the earlier of two upper bounds; of equal ones that which leaves the version out. */
function narrower(
  a: Constraint | undefined,
  b: Constraint | undefined,
  sign: 1 | -1,
): Constraint | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const order = orderVersions(a.version, b.version) * sign
  if (order !== 0) return order > 0 ? a : b
  return a.comparator.endsWith('=') ? b : a
}

/** Whether anything lies in both stretches and is not left out; between two different versions there is always another. */
function stretchesMeet(a: Interval, b: Interval, without: readonly SchemeVersion[]): boolean {
  const lower = narrower(a.lower, b.lower, 1)
  const upper = narrower(a.upper, b.upper, -1)
  if (lower === undefined || upper === undefined) return true
  const order = orderVersions(lower.version, upper.version)
  if (order !== 0) return order < 0
  const holdsBoth = lower.comparator === '>=' && upper.comparator === '<='
  return holdsBoth && !without.some((version) => orderVersions(version, lower.version) === 0)
}

/** The constraints in another scheme's order; absent where one has no place there. */
function inScheme(range: Ordered, scheme: VersionScheme): readonly Constraint[] | undefined {
  if (range.scheme === scheme) return range.constraints
  const read = range.constraints.flatMap(({ comparator, version }): readonly Constraint[] => {
    const again = parseVersion(scheme, version.text)
    return again === undefined ? [] : [{ comparator, version: again }]
  })
  return read.length < range.constraints.length
    ? undefined
    : read.toSorted((a, b) => orderVersions(a.version, b.version))
}

/** The order in which two ranges can be compared: that which both have, or that of the one whose order is no guess. */
function commonScheme(a: Ordered, b: Ordered): VersionScheme | undefined {
  if (a.scheme === b.scheme) return a.scheme
  if (a.isVers && b.isVers) return undefined
  return a.isVers ? a.scheme : b.scheme
}

/** Two ranges have a version in common; false also where that cannot be told. */
export function rangesOverlap(a: VersionRange, b: VersionRange): boolean {
  if (a.kind === 'every') return b.kind === 'every' || b.kind === 'ordered'
  if (b.kind === 'every') return a.kind === 'ordered'
  if (a.kind !== 'ordered' || b.kind !== 'ordered') return false
  const scheme = commonScheme(a, b)
  const [left, right] = scheme === undefined ? [] : [inScheme(a, scheme), inScheme(b, scheme)]
  if (left === undefined || right === undefined) return false
  const [one, other] = [extentOf(left), extentOf(right)]
  const without = [...one.without, ...other.without]
  return one.stretches.some((a) => other.stretches.some((b) => stretchesMeet(a, b, without)))
}

/** A version lies in a range; false also where that cannot be told. */
export function versionOverlaps(version: string, range: VersionRange): boolean {
  if (range.kind === 'every') return true
  if (range.kind !== 'ordered') return false
  const place = parseVersion(range.scheme, version)
  if (place === undefined) return false
  const single: VersionRange = {
    kind: 'ordered',
    scheme: range.scheme,
    isVers: range.isVers,
    constraints: [{ comparator: '=', version: place }],
  }
  return rangesOverlap(single, range)
}
