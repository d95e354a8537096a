// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { named, occurrenceErrors } from './check.ts'
import type { ErrorCode } from './codes.ts'
import { languagesOf, parseExpires, uriFields, valueErrors } from './fields.ts'
import { readFields } from './read.ts'

/** A security.txt as a value. Lists are in order of preference and may be empty, but for `contact`. */
export type SecurityTxt = {
  readonly contact: readonly string[]
  readonly expires: Temporal.Instant
  readonly encryption: readonly string[]
  readonly acknowledgments: readonly string[]
  readonly preferredLanguages: readonly string[]
  readonly canonical: readonly string[]
  readonly policy: readonly string[]
  readonly hiring: readonly string[]
  readonly csaf: readonly string[]
}

/**
 * Reads a file that has no error, whether it has expired or not; unknown fields are left aside (RFC 9116, section 2.4).
 *
 * @throws {CodedError} `security-txt/` and an {@link ErrorCode}, with the line
 */
export function parseSecurityTxt(bytes: Uint8Array): SecurityTxt {
  const { fields, errors } = readFields(bytes)
  const [error] = [...errors, ...fields.flatMap(valueErrors), ...occurrenceErrors(fields)]
  if (error !== undefined) {
    throw new CodedError<`security-txt/${ErrorCode}`>(`security-txt/${error.code}`, error.message, {
      where: error.line === null ? {} : { line: error.line },
    })
  }
  const valuesOf = (name: string): readonly string[] => named(fields, name).map(({ value }) => value)
  const [expires] = valuesOf('expires').map(parseExpires)
  if (expires === undefined) throw new TypeError('a file without errors has an expiry')
  return {
    contact: valuesOf('contact'),
    expires,
    encryption: valuesOf('encryption'),
    acknowledgments: valuesOf('acknowledgments'),
    preferredLanguages: valuesOf('preferred-languages').flatMap(languagesOf),
    canonical: valuesOf('canonical'),
    policy: valuesOf('policy'),
    hiring: valuesOf('hiring'),
    csaf: valuesOf('csaf'),
  }
}

/**
 * Writes a file, unsigned, that {@link parseSecurityTxt} reads as the same value.
 *
 * @throws {CodedError} as {@link parseSecurityTxt}, and `security-txt/unwritable` for a value that would be read as another one, such as
 *   one that brings a line of its own
 */
export function formatSecurityTxt(value: SecurityTxt): string {
  const lines = uriFields.flatMap((name) => value[name].map((uri) => `${titleOf(name)}: ${uri}`))
  lines.splice(value.contact.length, 0, `Expires: ${value.expires.toString()}`)
  if (value.preferredLanguages.length > 0) {
    lines.push(`Preferred-Languages: ${value.preferredLanguages.join(', ')}`)
  }
  const text = `${lines.join('\n')}\n`
  const read = parseSecurityTxt(new TextEncoder().encode(text))
  const other = [...uriFields, 'preferredLanguages' as const].find(
    (name) => JSON.stringify(read[name]) !== JSON.stringify(value[name]),
  )
  if (other !== undefined) {
    throw new CodedError('security-txt/unwritable', `${other} holds what no field can hold`)
  }
  return text
}

const titleOf = (name: string): string =>
  name === 'csaf' ? 'CSAF' : `${name.charAt(0).toUpperCase()}${name.slice(1)}`
