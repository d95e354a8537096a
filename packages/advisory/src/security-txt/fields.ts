// SPDX-License-Identifier: Apache-2.0
/** The fields of the registry "security.txt Fields" (RFC 9116, section 6.2; CSAF 2.0, section 7.1.8) and what their values must be. */
import { type ErrorCode, errorOf, type Remark } from './codes.ts'
import { isLanguageTag } from './language-tag.ts'
import type { Field } from './read.ts'

/** In the order in which they are written. */
export const uriFields = [
  'contact',
  'encryption',
  'acknowledgments',
  'canonical',
  'policy',
  'hiring',
  'csaf',
] as const

const knownFields: ReadonlySet<string> = new Set([...uriFields, 'expires', 'preferred-languages'])

export const isKnown = ({ name }: Field): boolean => knownFields.has(name)

/** What is wrong with a value; a field that nobody registered may say anything. */
export function valueErrors(field: Field): readonly Remark<ErrorCode>[] {
  const { name, value, line } = field
  if (value === '') return []
  if (name === 'expires')
    return parseExpires(value) === undefined ? [errorOf('invalid_expiry', line, value)] : []
  if (name === 'preferred-languages') {
    return languagesOf(value).every(isLanguageTag) ? [] : [errorOf('invalid_lang', line, value)]
  }
  if (!uriFields.some((uriField) => uriField === name)) return []
  if (!isUri(value)) return [errorOf('no_uri', line, value)]
  if (/^http:/i.test(value)) return [errorOf('no_https', line, value)]
  return name === 'csaf' && !isProviderMetadata(value) ? [errorOf('no_csaf_file', line, value)] : []
}

export const languagesOf = (value: string): readonly string[] => value.split(',').map((part) => part.trim())

/** RFC 3339, section 5.6, `date-time`; undefined for anything else, and for a day that no calendar has. */
export function parseExpires(value: string): Temporal.Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i.test(value)) return undefined
  try {
    // More digits than nanoseconds have say nothing more.
    return Temporal.Instant.from(value.toUpperCase().replace(/(\.\d{9})\d+/, '$1'))
  } catch {
    return undefined
  }
}

/** RFC 3986: a scheme, and only characters that a URI may hold. */
const isUri = (value: string): boolean =>
  /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i.test(value) &&
  (!/^https?:/i.test(value) || (/^https?:\/\/[^/]/i.test(value) && URL.canParse(value)))

const isProviderMetadata = (value: string): boolean =>
  URL.canParse(value) && new URL(value).pathname.endsWith('/provider-metadata.json')
