// SPDX-License-Identifier: Apache-2.0
/** What a password must be (NIST SP 800-63B section 3.1.1.2): long, and not what everyone would try first. */
import { Problem } from '../../errors/problems.ts'

export const MIN_PASSWORD_LENGTH = 12
export const MAX_PASSWORD_LENGTH = 256

/** What an attacker knows about the person. */
export type PasswordContext = { readonly email: string; readonly name: string; readonly organisation: string }

/** Shorter words would forbid too much by accident. */
const MIN_WORD_LENGTH = 4
const MIN_DIFFERENT_CHARACTERS = 5

/** @throws {Problem} `rule-broken` with the member `rule`, saying what to change */
export function requireGoodPassword(password: string, context: PasswordContext): void {
  const length = [...password].length
  if (length < MIN_PASSWORD_LENGTH) {
    throw weak('password-short', `A password has at least ${MIN_PASSWORD_LENGTH} characters.`)
  }
  if (password.length > MAX_PASSWORD_LENGTH) {
    throw weak('password-long', `A password has at most ${MAX_PASSWORD_LENGTH} characters.`)
  }
  if (new Set(password).size < MIN_DIFFERENT_CHARACTERS) {
    throw weak('password-simple', 'The password repeats too few characters.')
  }
  const folded = fold(password)
  const guessable = wordsOf(context).some(
    (word) => folded.replaceAll(word, '').length < MIN_PASSWORD_LENGTH / 2,
  )
  if (guessable) {
    throw weak('password-guessable', 'The password is little more than a name or an e-mail that others know.')
  }
}

const weak = (rule: string, detail: string): Problem =>
  new Problem('rule-broken', detail, { members: { rule } })

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

function wordsOf({ email, name, organisation }: PasswordContext): readonly string[] {
  const whole = [email, name, organisation].map(fold)
  const parts = [email, name, organisation].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map(fold)
  return [...new Set([...whole, ...parts, 'primum', 'password'])].filter(
    (word) => [...word].length >= MIN_WORD_LENGTH,
  )
}
