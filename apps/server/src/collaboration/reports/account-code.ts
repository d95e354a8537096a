// SPDX-License-Identifier: Apache-2.0
/** A reporter's account is a code and nothing else: no e-mail, no name, no password that could be forgotten elsewhere. */
import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O and U, so that a code survives being read aloud or written down. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 150 bits: nobody guesses one, so that its hash needs no salt and no slow function. */
const LENGTH = 30

/** A new code, in groups of five. */
export function makeAccountCode(): string {
  // 32 divides 256, so that each character is as likely as any other.
  const characters = [...randomBytes(LENGTH)].map((byte) => ALPHABET.charAt(byte % 32))
  return groups(characters.join(''))
}

/** A code as it was typed, in its one spelling; undefined for what is none. */
export function parseAccountCode(typed: string): string | undefined {
  const text = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return text.length === LENGTH && [...text].every((each) => ALPHABET.includes(each))
    ? groups(text)
    : undefined
}

const groups = (text: string): string => text.match(/.{5}/g)?.join('-') ?? ''
