// SPDX-License-Identifier: Apache-2.0
import { compareNumerals, compareText, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

/** A segment: a number, or letters (wrapped, so that a long numeral is not taken for them). */
type Segment = Numeral | { readonly letters: string }

const wellFormed = /^\s*[0-9]+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?\s*$/
const segment = /[0-9]+|[a-zA-Z]+/g

function parseGem(text: string): readonly Segment[] | undefined {
  if (!wellFormed.test(text)) return undefined
  // Gem::Version#initialize: a hyphen begins a pre-release.
  const dotted = text.includes('-') ? text.replaceAll('-', '.pre.') : text
  const release: Segment[] = []
  const preRelease: Segment[] = []
  for (const part of dotted.match(segment) ?? []) {
    const code = part.charCodeAt(0)
    const parsed = code <= 57 ? parseNumeral(part, 0, part.length) : { letters: part }
    if (preRelease.length > 0 || typeof parsed === 'object') preRelease.push(parsed)
    else release.push(parsed)
  }
  // Gem::Version#canonical_segments: trailing zeros go from both halves, so 1.0.a == 1.a.
  return [...withoutTrailingZeros(release), ...withoutTrailingZeros(preRelease)]
}

function withoutTrailingZeros(segments: Segment[]): Segment[] {
  while (segments.at(-1) === 0) segments.pop()
  return segments
}

/**
 * RubyGems: numbers and letters in turn; letters come before any number, so `1.0.a` < `1.0`.
 * @see Gem::Version, "How Software Changes" and `<=>`
 */
export const gem: VersionOrder<readonly Segment[]> = {
  parse: parseGem,
  compare: (a, b) => {
    const longer = Math.max(a.length, b.length)
    for (let i = 0; i < longer; i++) {
      const difference = compareSegments(a[i] ?? 0, b[i] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  },
}

function compareSegments(a: Segment, b: Segment): number {
  if (typeof a === 'object') return typeof b === 'object' ? compareText(a.letters, b.letters) : -1
  return typeof b === 'object' ? 1 : compareNumerals(a, b)
}
