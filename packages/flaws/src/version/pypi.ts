// SPDX-License-Identifier: Apache-2.0
import {
  compareNumeralLists,
  compareNumerals,
  compareText,
  endOfDigits,
  isNumeric,
  type Numeral,
  parseNumeral,
} from './numeral.ts'
import type { VersionOrder } from './order.ts'
import { compareLegacy, type LegacyPart, parseLegacy } from './pypi-legacy.ts'

/** Phase of a release, in order (PEP 440, "Summary of permitted suffixes and relative ordering"). */
const phases = { dev: 0, a: 1, b: 2, rc: 3, final: 4 } as const

type Pep440 = {
  readonly epoch: Numeral
  /** Without trailing zeros: 1.0 equals 1. */
  readonly release: readonly Numeral[]
  readonly phase: number
  readonly pre: Numeral
  readonly post: Numeral | undefined
  readonly dev: Numeral | undefined
  readonly local: readonly (Numeral | { readonly text: string })[] | undefined
}

type PypiKey = Pep440 | { readonly legacy: readonly LegacyPart[] }

/** PEP 440, appendix B. Each alternative starts with another character, so that a failure costs linear time. */
const shape =
  /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?(\d+)?)?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d+)?)?(?:[-_.]?(dev)[-_.]?(\d+)?)?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/

const preReleasePhases: Readonly<Record<string, number>> = {
  a: phases.a,
  alpha: phases.a,
  b: phases.b,
  beta: phases.b,
  c: phases.rc,
  rc: phases.rc,
  pre: phases.rc,
  preview: phases.rc,
}

function numeral(digits: string | undefined): Numeral {
  return digits === undefined ? 0 : parseNumeral(digits, 0, digits.length)
}

function parseRelease(text: string): Numeral[] {
  const numbers: Numeral[] = []
  for (let at = 0; at < text.length; ) {
    const end = endOfDigits(text, at)
    numbers.push(parseNumeral(text, at, end))
    at = end + 1
  }
  while (numbers.length > 1 && numbers.at(-1) === 0) numbers.pop()
  return numbers
}

const plain = /^\d+(?:\.\d+)*$/

function parsePypi(text: string): PypiKey | undefined {
  if (plain.test(text)) {
    return {
      epoch: 0,
      release: parseRelease(text),
      phase: phases.final,
      pre: 0,
      post: undefined,
      dev: undefined,
      local: undefined,
    }
  }
  const lower = text.toLowerCase()
  const match = shape.exec(lower)
  if (match === null) return parseLegacyKey(lower)
  const [
    ,
    epoch,
    release = '',
    preWord,
    preNumber,
    impliedPost,
    postWord,
    postNumber,
    devWord,
    devNumber,
    local,
  ] = match
  const post =
    impliedPost === undefined && postWord === undefined ? undefined : numeral(impliedPost ?? postNumber)
  const dev = devWord === undefined ? undefined : numeral(devNumber)
  return {
    epoch: numeral(epoch),
    release: parseRelease(release),
    // 1.0.dev1 is before 1.0a1, but 1.0.post1.dev1 is after 1.0.
    phase:
      preWord !== undefined
        ? (preReleasePhases[preWord] ?? phases.rc)
        : post === undefined && dev !== undefined
          ? phases.dev
          : phases.final,
    pre: numeral(preNumber),
    post,
    dev,
    local: local?.split(/[-_.]/).map((part) => (isNumeric(part) ? numeral(part) : { text: part })),
  }
}

/** A bare word (`latest`, `unknown`) names no version; everything else had a place before PEP 440. */
function parseLegacyKey(lower: string): PypiKey | undefined {
  return /^[a-z\s]*$/.test(lower) ? undefined : { legacy: parseLegacy(lower) }
}

function compareOptional(a: Numeral | undefined, b: Numeral | undefined, absent: -1 | 1): number {
  if (a === undefined) return b === undefined ? 0 : absent
  return b === undefined ? -absent : compareNumerals(a, b)
}

/** PEP 440, "Local version identifiers": numbers above text, more segments above fewer, none below all. */
function compareLocal(a: Pep440['local'], b: Pep440['local']): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1
  const common = Math.min(a.length, b.length)
  for (let i = 0; i < common; i++) {
    const x = a[i] ?? 0
    const y = b[i] ?? 0
    const difference =
      typeof x === 'object'
        ? typeof y === 'object'
          ? compareText(x.text, y.text)
          : -1
        : typeof y === 'object'
          ? 1
          : compareNumerals(x, y)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/**
 * PyPI: PEP 440, and below all of it the versions from before, in the order that pip gave them.
 * @see packaging.python.org/specifications/version-specifiers
 */
export const pypi: VersionOrder<PypiKey> = {
  parse: parsePypi,
  compare: (a, b) => {
    if ('legacy' in a) return 'legacy' in b ? compareLegacy(a.legacy, b.legacy) : -1
    if ('legacy' in b) return 1
    return (
      compareNumerals(a.epoch, b.epoch) ||
      compareNumeralLists(a.release, b.release, 0) ||
      a.phase - b.phase ||
      compareNumerals(a.pre, b.pre) ||
      compareOptional(a.post, b.post, -1) ||
      compareOptional(a.dev, b.dev, 1) ||
      compareLocal(a.local, b.local)
    )
  },
}
