// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** What an age file shows to everyone. */
export type AgeFile = {
  readonly isArmored: boolean
  /** Types of its recipient stanzas, as `X25519`; a file for a passphrase has `scrypt`. */
  readonly stanzas: readonly string[]
}

const VERSION_LINE = 'age-encryption.org/v1'
const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----'
const END = '-----END AGE ENCRYPTED FILE-----'
/** A header with 20 recipients takes less than 4 KiB; post-quantum ones take 2 KiB each. */
const MAX_HEADER_BYTES = 65_536
const MAX_STANZAS = 20
const STANZA = /^-> [\x21-\x7e]+(?: [\x21-\x7e]+)*$/
const BODY = /^[A-Za-z0-9+/]{0,64}$/
const MAC = /^--- [A-Za-z0-9+/]{43}$/

/**
 * Reads the header of an age file (C2SP age, "Header" and "ASCII armor"), so that what is stored as encrypted is so. Nothing is decrypted.
 *
 * @throws CodedError `intake/not-age`
 */
export function parseAgeFile(bytes: Uint8Array): AgeFile {
  const isArmored = startsWith(bytes, BEGIN)
  const header = isArmored ? dearmored(bytes) : bytes.subarray(0, MAX_HEADER_BYTES)
  // The header is ASCII; the bytes after it are any, and are not looked at.
  const lines = latin1(header).split('\n')
  if (lines[0] !== VERSION_LINE) throw notAge(`it does not begin with ${VERSION_LINE}`)
  const stanzas: string[] = []
  let at = 1
  while (STANZA.test(lines[at] ?? '')) {
    stanzas.push((lines[at] ?? '').split(' ')[1] ?? '')
    if (stanzas.length > MAX_STANZAS) throw notAge(`it is for more than ${MAX_STANZAS} recipients`)
    at += 1
    // A body ends in a line that is not full, which may be empty.
    while ((lines[at] ?? '').length === 64 && BODY.test(lines[at] ?? '')) at += 1
    if (!BODY.test(lines[at] ?? '?')) throw notAge('a recipient stanza has no body')
    at += 1
  }
  if (stanzas.length === 0) throw notAge('it is for nobody')
  // What follows the MAC's line feed is the payload.
  if (!MAC.test(lines[at] ?? '') || at === lines.length - 1) throw notAge('its header has no end')
  return { isArmored, stanzas }
}

/** Armor as `age` writes it, out of what came through a text field: browsers send carriage returns there, and people copy blanks around it. */
export function formatPastedArmor(text: string): Uint8Array {
  const lines = text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

/** The first bytes of what the armor holds. */
function dearmored(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes.subarray(0, 2 * MAX_HEADER_BYTES))
  const isWhole = bytes.length <= 2 * MAX_HEADER_BYTES
  const tail = latin1(bytes.subarray(-100)).trimEnd()
  if (!tail.endsWith(END)) throw notAge('its armor has no end')
  const [first, ...lines] = text.split('\n').map((line) => line.replace(/\r$/, ''))
  if (first !== BEGIN) throw notAge('its armor does not begin as one does')
  const body = isWhole ? lines.slice(0, lines.indexOf(END)) : lines.slice(0, MAX_HEADER_BYTES / 64)
  try {
    return Uint8Array.fromBase64(body.join(''))
  } catch (cause) {
    throw notAge('its armor is not base64', cause)
  }
}

const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  latin1(bytes.subarray(0, text.length)) === text

function notAge(message: string, cause?: unknown): CodedError {
  return new CodedError('intake/not-age', `not an age file: ${message}`, cause === undefined ? {} : { cause })
}
