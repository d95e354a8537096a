// SPDX-License-Identifier: Apache-2.0
/** What identity's routes take, in one place each. */
import { type Role, role } from '@primum/oath'
import { z } from 'zod'
import { MAX_PASSWORD_LENGTH } from './passwords/policy.ts'

export const nameText = z.string().trim().min(1).max(200)
/** Lower case, because nobody means two people by `Ann@` and `ann@`. */
export const emailText = z
  .string()
  .trim()
  .max(320)
  .pipe(z.email())
  .transform((text) => text.toLowerCase())
/** Bounded before anything is computed; passwords/policy.ts says what is good enough. */
export const passwordText = z
  .string()
  .min(1)
  .max(MAX_PASSWORD_LENGTH * 4)
export const tokenText = z.string().regex(/^[0-9A-Za-z]{43}$/, 'must be the token of the link')
export const instantText = z.iso.datetime({ offset: true })
export const timeZoneText = z
  .string()
  .max(100)
  .refine(isTimeZone, 'must be a time zone of the IANA database, such as Europe/Berlin')

/** `customer` is the role of a customer's program, which no person signs in as. */
const roleOfPerson = role.exclude(['customer'])

/** In the order of the vocabulary, each once. */
export const roleSet = z
  .array(roleOfPerson)
  .max(roleOfPerson.options.length)
  .transform((given): Role[] => roleOfPerson.options.filter((one) => given.includes(one)))

function isTimeZone(text: string): boolean {
  try {
    // Offsets such as +01:00 are accepted by the parser but know no summer time.
    return !/^[+-]/.test(text) && Temporal.Now.zonedDateTimeISO(text).timeZoneId !== ''
  } catch {
    return false
  }
}
