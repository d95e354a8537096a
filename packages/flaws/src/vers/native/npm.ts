// SPDX-License-Identifier: Apache-2.0
import { readComparator, splitConditions } from './comparators.ts'
import { allOf, anyOf, everyReading, holding, type NativeReading, signpost } from './signpost.ts'

/** Numbers as written; `undefined` from the first that is missing or a wildcard. */
type Partial3 = {
  readonly major: bigint | undefined
  readonly minor: bigint | undefined
  readonly patch: bigint | undefined
  /** `-rc.1` and the like, without build metadata. */
  readonly tail: string
  readonly hasWildcard: boolean
}

const shape = /^[v=\s]*(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(-?[0-9A-Za-z.-]*)(?:\+.*)?$/

function parsePartial(text: string): Partial3 | undefined {
  const match = shape.exec(text)
  if (match === null) return undefined
  const read = (part: string | undefined) =>
    part === undefined || /[xX*]/.test(part) ? undefined : BigInt(part)
  const [, major, minor, patch, tail = ''] = match
  const hasWildcard = [major, minor, patch].some((part) => part !== undefined && /[xX*]/.test(part))
  const majorNumber = read(major)
  const minorNumber = majorNumber === undefined ? undefined : read(minor)
  return {
    major: majorNumber,
    minor: minorNumber,
    patch: minorNumber === undefined ? undefined : read(patch),
    tail,
    hasWildcard,
  }
}

const lowest = ({ major = 0n, minor = 0n, patch = 0n, tail }: Partial3) => `${major}.${minor}.${patch}${tail}`

/** The first version after all that the written numbers stand for. */
function afterWritten({ major = 0n, minor, patch }: Partial3): string {
  if (minor === undefined) return `${major + 1n}.0.0`
  return patch === undefined ? `${major}.${minor + 1n}.0` : `${major}.${minor}.${patch + 1n}`
}

/** node-semver, "Caret Ranges": up to the next change of the left-most number that is not zero. */
function afterCaret({ major = 0n, minor, patch }: Partial3): string {
  if (major > 0n || minor === undefined) return `${major + 1n}.0.0`
  if (minor > 0n || patch === undefined) return `0.${minor + 1n}.0`
  return `0.0.${patch + 1n}`
}

/** node-semver, "Tilde Ranges": patches where a minor is written, else minors. */
const afterTilde = ({ major = 0n, minor }: Partial3) =>
  minor === undefined ? `${major + 1n}.0.0` : `${major}.${minor + 1n}.0`

function readCondition(text: string): NativeReading {
  const [, operator = '', rest = ''] = /^(\^|~>?)?(.*)$/s.exec(text) ?? []
  const read = operator === '' ? readComparator(rest) : undefined
  const version = parsePartial(read?.version ?? rest)
  if (version === undefined) return undefined
  if (operator !== '') {
    if (version.major === undefined) return everyReading
    const end = operator === '^' ? afterCaret(version) : afterTilde(version)
    return holding(signpost('>=', lowest(version)), signpost('<', end))
  }
  if (read === undefined) return version.major === undefined ? everyReading : undefined
  if (!version.hasWildcard) return holding(signpost(read.comparator, lowest(version)))
  switch (read.comparator) {
    case '=':
      return version.major === undefined
        ? everyReading
        : holding(signpost('>=', lowest(version)), signpost('<', afterWritten(version)))
    case '>':
      return version.major === undefined ? undefined : holding(signpost('>=', afterWritten(version)))
    case '<=':
      return version.major === undefined ? everyReading : holding(signpost('<', afterWritten(version)))
    case '>=':
      return version.major === undefined ? everyReading : holding(signpost('>=', lowest(version)))
    case '<':
      return version.major === undefined ? undefined : holding(signpost('<', lowest(version)))
    case '!=':
      return undefined
  }
}

/** node-semver, "Hyphen Ranges": a partial upper end takes in all that it stands for. */
function readHyphen(from: string, to: string): NativeReading {
  const low = parsePartial(from)
  const high = parsePartial(to)
  if (low?.major === undefined || high?.major === undefined) return undefined
  const end = high.patch === undefined ? signpost('<', afterWritten(high)) : signpost('<=', lowest(high))
  return holding(signpost('>=', lowest(low)), end)
}

/**
 * npm: alternatives of conditions. A version without wildcards and with numbers missing counts as if they were 0, as in
 * advisories (and the official VERS tests), where `2.1` is one version and not `2.1.x`.
 * @see github.com/npm/node-semver, README, "Ranges"
 */
export function readNpm(text: string): NativeReading {
  const alternatives = text.split('||').map((set) => {
    const hyphen = /^\s*(\S+)\s+-\s+(\S+)\s*$/.exec(set)
    if (hyphen !== null) return readHyphen(hyphen[1] ?? '', hyphen[2] ?? '')
    const conditions = splitConditions(set)
    return conditions.length === 0 ? everyReading : allOf(conditions.map(readCondition))
  })
  return anyOf(alternatives)
}
