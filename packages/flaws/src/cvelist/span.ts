// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import { textAt } from '../nvd/place.ts'
import type { End } from './interval.ts'

/** Versions from a start to an end. */
export type Span = { readonly start: string; readonly end: End }

/** `1.2`, `v1.2-rc3`, `10.0.0`; `All versions < 4.5` is none. */
const shape = /^[vV]?\d[\w.+~:-]*$/

export function isVersion(text: string): boolean {
  return shape.test(text)
}

/**
 * What one item of `versions` speaks of (CVE Record Format, "versions"): a version, or a span of them. Some publishers write comparators into
 * `version` instead of a bound beside it (`>= 4.0.0, <= 4.1.0`). Undefined where it is words.
 */
export function spanOf(json: JsonObject): Span | string | undefined {
  const from = textAt(json['version']) ?? ''
  const below = textAt(json['lessThan'])
  const upTo = textAt(json['lessThanOrEqual'])
  const end = below ?? upTo
  if (end === undefined) {
    if (from === '*') return { start: '0', end: { upTo: '*' } }
    return isVersion(from) ? from : comparedSpan(from)
  }
  const isReadable = end === '*' || isVersion(end.replace(/\.\*$/, ''))
  // "unspecified" and the like stand where the first affected version is not known.
  if (
    !isReadable ||
    !(from === '' || from === '*' || isVersion(from) || /^(?:unspecified|n\/a)$/i.test(from))
  )
    return undefined
  return { start: isVersion(from) ? from : '0', end: below === undefined ? { upTo: end } : { below } }
}

function comparedSpan(text: string): Span | string | undefined {
  let start = '0'
  let end: End = { upTo: '*' }
  for (const part of text.split(',')) {
    const [, comparator = '', version = ''] = /^\s*(<=|>=|<|=)\s*(\S+)\s*$/.exec(part) ?? []
    if (!isVersion(version)) return undefined
    if (comparator === '=') return version
    if (comparator === '>=') start = version
    else end = comparator === '<' ? { below: version } : { upTo: version }
  }
  return { start, end }
}
