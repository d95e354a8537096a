// SPDX-License-Identifier: Apache-2.0
import type { FieldErrors } from '../../components/form/field-errors.ts'

export const MIN_PASSWORD_LENGTH = 12
export const passwordHelp = `At least ${MIN_PASSWORD_LENGTH} characters. A few words that only you would put together are good.`

/** What can be told of a new password without the server; the server also compares it with names. */
export function checkNewPassword(password: string, repeated: string): FieldErrors {
  if (password.length < MIN_PASSWORD_LENGTH) {
    return { password: `It has ${password.length} characters; at least ${MIN_PASSWORD_LENGTH} are needed` }
  }
  return password === repeated ? {} : { repeated: 'The two passwords differ' }
}
