// SPDX-License-Identifier: Apache-2.0
import {
  compareNumerals,
  endOfDigits,
  endOfLetters,
  isDigitCode,
  isLetterCode,
  type Numeral,
  parseNumeral,
} from './numeral.ts'
import type { VersionOrder } from './order.ts'

/** A number, a letter and a patch number; what is missing in a version that is too short counts as `nothing`. */
type Component = {
  /** -1 where the component begins with a letter, -2 for `*`. */
  readonly number: Numeral
  /** Place of the letter, 0 without one. */
  readonly letter: number
  /** -1 where a letter has no number behind it; 0 without a letter. */
  readonly patch: Numeral
}

type FreebsdKey = {
  readonly epoch: Numeral
  /** The parts between `+` signs, each with its components. */
  readonly parts: readonly (readonly Component[])[]
  readonly revision: Numeral
}

const nothing: Component = { number: 0, letter: 0, patch: 0 }
const stages = /^(?:pl|snap|alpha|beta|pre|rc)(?![a-z])/
/** `a` has this place; `pl` stands before every letter, at 0. */
const firstLetter = 2

const shape = /^([^-_,\s]+)(?:_(\d+))?(?:,(\d+))?$/
/** How the base system names itself; advisories write the same as `14.3_2`. */
const base = /^(\d+\.\d+)-release(?:-p(\d+))?$/

const numeral = (digits: string): Numeral => parseNumeral(digits, 0, digits.length)

/** The component at `at` and where the next one begins. */
function readComponent(text: string, at: number): readonly [Component, number] {
  let end = endOfDigits(text, at)
  let number: Numeral = end === at ? -1 : parseNumeral(text, at, end)
  if (text.charCodeAt(at) === 42) {
    number = -2
    end = text.length
  }
  let letter = 0
  let patch: Numeral = 0
  // After a number, a stage's name begins a component of its own: 10alpha is 10.alpha.
  const stage = isLetterCode(text.charCodeAt(end)) ? stages.exec(text.slice(end, end + 6))?.[0] : undefined
  if (isLetterCode(text.charCodeAt(end)) && (stage === undefined || number === -1)) {
    letter = stage === 'pl' ? 0 : text.charCodeAt(end) - 97 + firstLetter
    const start = endOfLetters(text, end)
    end = endOfDigits(text, start)
    patch = end === start ? -1 : parseNumeral(text, start, end)
  }
  while (end < text.length && !isDigitCode(text.charCodeAt(end)) && !isLetterCode(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 42) break
    end++
  }
  return [{ number, letter, patch }, end]
}

function readPart(text: string): readonly Component[] {
  const components: Component[] = []
  for (let at = 0; at < text.length; ) {
    const [component, next] = readComponent(text, at)
    components.push(component)
    at = next
  }
  return components
}

function comparePart(a: readonly Component[], b: readonly Component[]): number {
  const longer = Math.max(a.length, b.length)
  for (let i = 0; i < longer; i++) {
    const x = a[i] ?? nothing
    const y = b[i] ?? nothing
    const difference =
      compareNumerals(x.number, y.number) || x.letter - y.letter || compareNumerals(x.patch, y.patch)
    if (difference !== 0) return difference
  }
  return 0
}

function compareParts(a: FreebsdKey['parts'], b: FreebsdKey['parts']): number {
  const longer = Math.max(a.length, b.length)
  for (let i = 0; i < longer; i++) {
    const difference = comparePart(a[i] ?? [], b[i] ?? [])
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * FreeBSD: `version[_revision][,epoch]` of ports and packages, and the releases of the base system
 * (`14.3-RELEASE-p2` = `14.3_2`).
 * @see pkg-version(8); pkg, libpkg/pkg_version.c; FreeBSD Porter's Handbook, "Versions, DISTNAME, and PORTREVISION"
 */
export const freebsd: VersionOrder<FreebsdKey> = {
  parse: (text) => {
    const lower = text.toLowerCase()
    const [, release, level = '0'] = base.exec(lower) ?? []
    const [, version = release, revision = level, epoch = '0'] = shape.exec(lower) ?? []
    if (version === undefined) return undefined
    return { epoch: numeral(epoch), parts: version.split('+').map(readPart), revision: numeral(revision) }
  },
  compare: (a, b) =>
    compareNumerals(a.epoch, b.epoch) ||
    compareParts(a.parts, b.parts) ||
    compareNumerals(a.revision, b.revision),
}
