// SPDX-License-Identifier: Apache-2.0
/**
 * CPE names (Common Platform Enumeration 2.3): the formatted string and the 2.2 URI of NISTIR 7695, and name matching as
 * NISTIR 7696 has it (./match). Out of scope: the applicability language's XML, and dictionary look-up.
 */
import type { Brand } from '@primum/parse'

/**
 * One attribute's value in the formatted string's spelling, lower case: `*` is ANY, `-` is NA, and else text in which
 * punctuation but `_`, `.` and `-` is escaped by `\`; a bare `*` or `?` at an end is a wildcard.
 */
export type CpeValue = string

/** The attributes of a well-formed name in the formatted string's order (NISTIR 7695, 6.2). */
export const cpeAttributes = [
  'part',
  'vendor',
  'product',
  'version',
  'update',
  'edition',
  'language',
  'swEdition',
  'targetSw',
  'targetHw',
  'other',
] as const

export type CpeAttribute = (typeof cpeAttributes)[number]

/** A well-formed CPE name; `part` is `a` (application), `o` (operating system), `h` (hardware), `*` or `-`. */
export type Cpe = Brand<{ readonly [attribute in CpeAttribute]: CpeValue }, 'Cpe'>

export const anyValue: CpeValue = '*'
export const notApplicable: CpeValue = '-'

/** Longest name that is read, in UTF-16 code units. */
export const maxCpeLength = 8192

/** What a value says as plain text (`log4j\:api` is `log4j:api`); absent for ANY, NA and values with wildcards. */
export function cpeText(value: CpeValue): string | undefined {
  if (value === anyValue || value === notApplicable || hasWildcard(value)) return undefined
  return value.replace(/\\(.)/g, '$1')
}

/** The value that says exactly this text. */
export function cpeValueOf(text: string): CpeValue {
  const lower = text.toLowerCase()
  if (lower === '') return anyValue
  return lower === '-' ? '\\-' : lower.replace(/[^a-z0-9_.-]/g, '\\$&')
}

/** Characters of a value, an escaped one with its backslash. */
export function splitValue(value: CpeValue): string[] {
  return value.match(/\\.|[^\\]/gs) ?? []
}

/** Whether a value other than ANY begins or ends with a wildcard. */
export function hasWildcard(value: CpeValue): boolean {
  if (value === anyValue) return false
  const characters = splitValue(value)
  return isWildcard(characters[0]) || isWildcard(characters.at(-1))
}

export const isWildcard = (character: string | undefined) => character === '*' || character === '?'
