// SPDX-License-Identifier: Apache-2.0
import {
  type ErrorCode,
  errorOf,
  type NotificationCode,
  notificationOf,
  type RecommendationCode,
  type Remark,
  recommendationOf,
} from './codes.ts'
import { isKnown, parseExpires, valueErrors } from './fields.ts'
import { type Field, readFields } from './read.ts'

export type SecurityTxtReport = {
  /** No errors. */
  readonly valid: boolean
  readonly isSigned: boolean
  readonly errors: readonly Remark<ErrorCode>[]
  readonly recommendations: readonly Remark<RecommendationCode>[]
  readonly notifications: readonly Remark<NotificationCode>[]
}

/** Everything that can be said about the content of a file, in the order of its lines; what concerns the whole file first. */
export function checkSecurityTxt(bytes: Uint8Array, now: Temporal.Instant): SecurityTxtReport {
  const { isSigned, fields, errors: formErrors } = readFields(bytes)
  const errors = [
    ...formErrors,
    ...fields.flatMap(valueErrors),
    ...occurrenceErrors(fields),
    ...named(fields, 'expires').flatMap(({ value, line }) => {
      const expires = parseExpires(value)
      return expires !== undefined && Temporal.Instant.compare(expires, now) <= 0
        ? [errorOf('expired', line, value)]
        : []
    }),
  ]
  return {
    valid: errors.length === 0,
    isSigned,
    errors: errors.toSorted(byLine),
    recommendations: recommendationsFor(fields, isSigned, now).toSorted(byLine),
    notifications: fields
      .filter((field) => field.name !== '' && !isKnown(field))
      .map(({ name, line }) => notificationOf('unknown_field', line, name)),
  }
}

export const named = (fields: readonly Field[], name: string): readonly Field[] =>
  fields.filter((field) => field.name === name)

/** Which fields must be there, and how often (RFC 9116, 2.5.3, 2.5.5, 2.5.8). */
export function occurrenceErrors(fields: readonly Field[]): readonly Remark<ErrorCode>[] {
  const [expires, secondExpires] = named(fields, 'expires')
  const [, secondLanguages] = named(fields, 'preferred-languages')
  return [
    ...(named(fields, 'contact').length === 0 ? [errorOf('no_contact', null)] : []),
    ...(expires === undefined ? [errorOf('no_expire', null)] : []),
    ...(secondExpires === undefined ? [] : [errorOf('multi_expire', secondExpires.line)]),
    ...(secondLanguages === undefined ? [] : [errorOf('multi_lang', secondLanguages.line)]),
  ]
}

function recommendationsFor(
  fields: readonly Field[],
  isSigned: boolean,
  now: Temporal.Instant,
): readonly Remark<RecommendationCode>[] {
  const aYearOn = now.toZonedDateTimeISO('UTC').add({ years: 1 }).toInstant()
  const late = named(fields, 'expires').filter(({ value }) => {
    const expires = parseExpires(value)
    return expires !== undefined && Temporal.Instant.compare(expires, aYearOn) >= 0
  })
  const mail = named(fields, 'contact').find(({ value }) => /^mailto:/i.test(value))
  const [, secondCsaf] = named(fields, 'csaf')
  return [
    ...late.map(({ line, value }) => recommendationOf('long_expiry', line, value)),
    ...(mail === undefined || named(fields, 'encryption').length > 0
      ? []
      : [recommendationOf('no_encryption', mail.line)]),
    ...(isSigned ? [] : [recommendationOf('not_signed', null)]),
    ...(isSigned && named(fields, 'canonical').length === 0 ? [recommendationOf('no_canonical', null)] : []),
    ...(secondCsaf === undefined ? [] : [recommendationOf('multiple_csaf_fields', secondCsaf.line)]),
  ]
}

const byLine = (a: Remark, b: Remark): number => (a.line ?? 0) - (b.line ?? 0)
