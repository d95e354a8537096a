// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { orderVersions, parseVersion, type SchemeVersion } from '../version/schemes.ts'
import type { Constraint, VersRange } from './range.ts'

/** `unknown` is not `outside`: a person has to look, so it carries what stopped us. */
export type Position =
  | {
      readonly kind: 'inside'
      /** The constraint that decided; absent where every version is inside. */
      readonly by: Constraint | undefined
    }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown'; readonly why: 'version-unparsable' }

const outside: Position = { kind: 'outside' }

const isLower = ({ comparator }: Constraint) => comparator === '>' || comparator === '>='
const isUpper = ({ comparator }: Constraint) => comparator === '<' || comparator === '<='

/** Whether `version` is on the inner side of a bound. */
function holds({ comparator, version: bound }: Constraint, version: SchemeVersion): boolean {
  const order = orderVersions(version, bound)
  switch (comparator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    case '=':
      return order === 0
    case '!=':
      return order !== 0
  }
}

/** One stretch between bounds; an absent bound leaves it open. */
export type Interval = { readonly lower: Constraint | undefined; readonly upper: Constraint | undefined }

/**
 * The intervals of sorted constraints. From left to right, lower bounds open an interval and upper bounds close it; of
 * several in a row the first lower and the last upper one count, as vers-spec simplifies them.
 */
export function intervalsOf(constraints: readonly Constraint[]): readonly Interval[] {
  const intervals: Interval[] = []
  let lower: Constraint | undefined
  let upper: Constraint | undefined
  for (const bound of constraints) {
    if (isLower(bound)) {
      if (upper !== undefined) {
        intervals.push({ lower, upper })
        lower = undefined
        upper = undefined
      }
      lower ??= bound
    } else if (isUpper(bound)) upper = bound
  }
  if (lower !== undefined || upper !== undefined) intervals.push({ lower, upper })
  return intervals
}

/**
 * Tells where an installed version stands in a range, by the scheme's order and never by text order.
 *
 * @param installed as found in the SBOM; text is read by the range's scheme
 * @throws CodedError `version/scheme-mismatch`: order between two schemes has no meaning, so we stop rather than report a
 *   device as safe
 * @see vers-spec, how-to-parse, "Checking if a version is contained within a range"
 */
export function positionOf(installed: string | SchemeVersion, range: VersRange): Position {
  if (range.kind === 'none') return outside
  if (range.kind === 'every') return { kind: 'inside', by: undefined }
  const version = typeof installed === 'string' ? parseVersion(range.scheme, installed) : installed
  if (version === undefined) return { kind: 'unknown', why: 'version-unparsable' }
  if (version.scheme !== range.scheme) {
    throw new CodedError(
      'version/scheme-mismatch',
      `a ${version.scheme} version has no place in a ${range.scheme} range`,
    )
  }
  const { constraints } = range
  const same = constraints.filter((constraint) => orderVersions(constraint.version, version) === 0)
  if (same.some(({ comparator }) => comparator === '!=')) return outside
  const equal = same.find(
    ({ comparator }) => comparator === '=' || comparator === '<=' || comparator === '>=',
  )
  if (equal !== undefined) return { kind: 'inside', by: equal }
  const interval = intervalsOf(constraints).find(
    ({ lower, upper }) =>
      (lower === undefined || holds(lower, version)) && (upper === undefined || holds(upper, version)),
  )
  if (interval !== undefined) return { kind: 'inside', by: interval.upper ?? interval.lower }
  // Nothing but exclusions: every other version is meant.
  const only = constraints.every(({ comparator }) => comparator === '!=') ? constraints[0] : undefined
  return only === undefined ? outside : { kind: 'inside', by: only }
}
