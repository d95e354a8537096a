// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './hash.ts'
import { requireGoodPassword } from './policy.ts'

const context = {
  email: 'ada.lovelace@analytical.example',
  name: 'Ada Lovelace',
  organisation: 'Engine Works',
}
const ruleOf = (password: string): unknown => {
  try {
    requireGoodPassword(password, context)
    return 'good'
  } catch (error) {
    return (error as { readonly members: Readonly<Record<string, unknown>> }).members['rule']
  }
}

describe('stored passwords', () => {
  it('match themselves in any Unicode form, and nothing else', async () => {
    const stored = await hashPassword('caf\u00e9 au lait, please')
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await verifyPassword(stored, 'cafe\u0301 au lait, please')).toBe(true)
    expect(await verifyPassword(stored, 'cafe au lait, please')).toBe(false)
    expect(await hashPassword('caf\u00e9 au lait, please')).not.toBe(stored)
  })

  it('follow RFC 7914 section 12', async () => {
    // N = 2^10, r = 8, p = 16, password "password", salt "NaCl"; the first 32 bytes of the vector are the same derivation
    // only when all 64 are asked for, because PBKDF2 works in blocks of 32.
    const hash = Buffer.from(
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
      'hex',
    )
    const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
    const stored = `$scrypt$ln=10,r=8,p=16$${base64(Buffer.from('NaCl'))}$${base64(hash)}`
    expect(await verifyPassword(stored, 'password')).toBe(true)
    expect(await verifyPassword(stored, 'passwore')).toBe(false)
  })

  it.each(['', 'plain', '$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA', '$scrypt$ln=15,r=8,p=3$$'])(
    'never match %j',
    async (stored) => {
      expect(await verifyPassword(stored, '')).toBe(false)
    },
  )
})

describe('new passwords', () => {
  it.each([
    ['correct horse battery staple', 'good'],
    ['Lovelace wrote the first program', 'good'],
    ['elf letters', 'password-short'],
    ['\u{1f600}'.repeat(11), 'password-short'],
    [`x1y2z${'a'.repeat(252)}`, 'password-long'],
    ['abababababababab', 'password-simple'],
    ['Ada.Lovelace@analytical.example', 'password-guessable'],
    ['LovelaceLovelace1', 'password-guessable'],
    ['engine works 2026', 'password-guessable'],
    ['password12345', 'password-guessable'],
  ])('%s: %s', (password, rule) => {
    expect(ruleOf(password)).toBe(rule)
  })
})
