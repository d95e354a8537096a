// SPDX-License-Identifier: Apache-2.0
import { Problem } from '../../errors/problems.ts'
import type { LibraryAnswer } from './call.ts'

/** What the library's refusals are called in our API; every other one says no more than its status. */
const refusals: Readonly<Record<string, () => Problem>> = {
  INVALID_PASSWORD: () => broken('password-wrong', 'The current password is wrong.'),
  PASSWORD_TOO_LONG: () => broken('password-wrong', 'The current password is wrong.'),
  INVALID_CODE: () => broken('code-wrong', 'The code is wrong or no longer valid.'),
  INVALID_BACKUP_CODE: () => broken('code-wrong', 'The code is wrong or was used already.'),
  TOTP_NOT_ENABLED: () => broken('second-factor-off', 'There is no second factor to confirm or use.'),
  BACKUP_CODES_NOT_ENABLED: () => broken('second-factor-off', 'There is no second factor to confirm or use.'),
  TOTP_ALREADY_ENABLED: () => new Problem('conflict', 'The second factor is on already.'),
  TWO_FACTOR_NOT_ENABLED: () => broken('second-factor-off', 'There is no second factor to confirm or use.'),
  INVALID_TWO_FACTOR_COOKIE: () =>
    new Problem('unauthenticated', 'Enter e-mail and password again; the wait for the code was too long.'),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () =>
    new Problem('too-many-requests', 'Too many wrong codes; enter e-mail and password again.'),
  ACCOUNT_TEMPORARILY_LOCKED: () =>
    new Problem('too-many-requests', 'Too many wrong codes; try again in a quarter of an hour.'),
}

const broken = (rule: string, detail: string): Problem =>
  new Problem('rule-broken', detail, { members: { rule } })

/**
 * @param unauthenticated what a 401 means for this call; one text for every cause, so that it does not tell which e-mails
 *   have an account
 * @throws {Problem} for every answer that is a refusal
 */
export function requireAccepted(answer: LibraryAnswer, unauthenticated: string): LibraryAnswer {
  if (answer.status < 400) return answer
  const code = answer.body['code']
  const refusal = typeof code === 'string' ? refusals[code] : undefined
  if (refusal !== undefined) throw refusal()
  switch (answer.status) {
    case 401:
      throw new Problem('unauthenticated', unauthenticated)
    case 403:
      throw new Problem('forbidden', 'This is not allowed.')
    case 409:
      throw new Problem('conflict', 'Someone did the same at this moment; try again.')
    case 429:
      throw new Problem('too-many-requests', 'Too many attempts; try again later.')
    default:
      throw new Problem('invalid-request', 'The request was not understood.')
  }
}
