// SPDX-License-Identifier: Apache-2.0
/** For tests: an authenticator app. */
import { createHmac } from 'node:crypto'

const PERIOD_SECONDS = 30

/** RFC 6238 (TOTP) over RFC 4226 section 5.3 (HOTP), SHA-1, six digits, from an `otpauth://` address. */
export function totpOf(totpUri: unknown, atSeconds: number = Date.now() / 1_000): string {
  const key = decodeBase32(new URL(String(totpUri)).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(atSeconds / PERIOD_SECONDS)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/** RFC 4648 section 6. */
function decodeBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text.replace(/=+$/, '')]
    .map((character) => alphabet.indexOf(character).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
