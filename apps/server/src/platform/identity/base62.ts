// SPDX-License-Identifier: Apache-2.0
/** Bytes as letters and digits of a fixed length: no character that a shell, an address or a double click stumbles over. */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = 62n

/** How many characters that many bytes take. */
export const base62Length = (sizeBytes: number): number => Math.ceil((sizeBytes * 8) / Math.log2(62))

export function formatBase62(bytes: Uint8Array): string {
  let value = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (let digit = base62Length(bytes.length); digit > 0; digit -= 1) {
    text = ALPHABET.charAt(Number(value % BASE)) + text
    value /= BASE
  }
  return text
}

/** Undefined for text that is not `formatBase62` of that many bytes. */
export function parseBase62(text: string, sizeBytes: number): Uint8Array | undefined {
  if (text.length !== base62Length(sizeBytes)) return undefined
  let value = 0n
  for (const character of text) {
    const digit = ALPHABET.indexOf(character)
    if (digit < 0) return undefined
    value = value * BASE + BigInt(digit)
  }
  const hex = value.toString(16).padStart(sizeBytes * 2, '0')
  return hex.length > sizeBytes * 2 ? undefined : new Uint8Array(Buffer.from(hex, 'hex'))
}
