// SPDX-License-Identifier: Apache-2.0
import { formatBase64, parseBase64 } from './base64.ts'
import { fault } from './fault.ts'

/** One signature line of a note. */
export type NoteSignature = {
  /** Key name: not empty, without Unicode spaces and `+`. */
  readonly name: string
  /** Key ID, an unsigned 32-bit number. With the name it says which key and which algorithm signed. */
  readonly keyId: number
  /** What follows the key ID; its form is the algorithm's. At least one byte. */
  readonly signature: Uint8Array
}

/** A note whose form is right; nothing is verified yet. */
export type Note = {
  /** The signed text, with its final newline. Not to be used before a signature is verified. */
  readonly text: string
  /** In the order of the lines; at least one. */
  readonly signatures: readonly NoteSignature[]
}

/** A key that can check signatures: see `noteVerifier`. */
export type NoteVerifier = {
  readonly name: string
  readonly keyId: number
  readonly verify: (text: string, signature: Uint8Array) => boolean | Promise<boolean>
}

/** A key that can make signatures: see `noteSigner`. */
export type NoteSigner = {
  readonly name: string
  readonly keyId: number
  readonly sign: (text: string) => Uint8Array | Promise<Uint8Array>
}

/** A note with at least one signature of a trusted key. */
export type OpenedNote = {
  readonly text: string
  /** Valid signatures, one for each trusted key that signed. */
  readonly verified: readonly NoteSignature[]
  /** Signatures of other keys, unchecked; equal lines once. */
  readonly unverified: readonly NoteSignature[]
}

/** The largest note in bytes. */
export const MAX_NOTE_BYTES = 1_000_000

/** The most signatures in a note (signed-note, "Format": at least 16 have to be accepted). */
export const MAX_NOTE_SIGNATURES = 100

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** @throws CodedError `tlog/bad-note` when the bytes are too many or not UTF-8. */
export function decodeNote(bytes: Uint8Array): string {
  if (bytes.length > MAX_NOTE_BYTES)
    throw fault('tlog/bad-note', `a note has at most ${MAX_NOTE_BYTES} bytes`)
  try {
    return strictUtf8.decode(bytes)
  } catch (cause) {
    throw fault('tlog/bad-note', 'a note is UTF-8', { cause })
  }
}

/** Whether a key may have this name (signed-note, "Format"). */
export function isKeyName(name: string): boolean {
  // U+0085 is a Unicode space that `\s` leaves out; U+FEFF is one only for JavaScript, and not refused by others.
  return name !== '' && isNoteText(name) && !/[+\n]|(?!\ufeff)[\s\u0085]/u.test(name)
}

/** No control character below U+0020 but the newline, and nothing that UTF-8 cannot write. */
function isNoteText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 && unit !== 0x0a) return false
  }
  return text.isWellFormed()
}

/**
 * A signed note (C2SP signed-note, "Format"): text, an empty line, signature lines.
 *
 * @throws CodedError `tlog/bad-note`
 */
export function parseNote(note: Uint8Array | string): Note {
  const whole = typeof note === 'string' ? note : decodeNote(note)
  if (whole.length > MAX_NOTE_BYTES || !isNoteText(whole)) {
    throw fault('tlog/bad-note', 'the note is too long or has control characters in it')
  }
  // The last empty line separates; the text may have others.
  const split = whole.lastIndexOf('\n\n')
  if (split < 0) throw fault('tlog/bad-note', 'no empty line separates text from signatures')
  return { text: whole.slice(0, split + 1), signatures: parseSignatureLines(whole.slice(split + 2)) }
}

/**
 * Signature lines alone, as a witness answers with (tlog-witness, "add-checkpoint"); at least one.
 *
 * @throws CodedError `tlog/bad-note`
 */
export function parseSignatureLines(text: string): readonly NoteSignature[] {
  if (!text.endsWith('\n')) throw fault('tlog/bad-note', 'expected signature lines that end in a newline')
  const lines = text.slice(0, -1).split('\n')
  if (lines.length > MAX_NOTE_SIGNATURES) {
    throw fault('tlog/bad-note', `the note has over ${MAX_NOTE_SIGNATURES} signatures`)
  }
  return lines.map(parseSignatureLine)
}

function parseSignatureLine(line: string, at: number): NoteSignature {
  const where = { path: `signature ${at + 1}` }
  const [dash, name = '', base64 = '', ...rest] = line.split(' ')
  if (dash !== '\u2014' || rest.length > 0 || !isKeyName(name)) {
    throw fault('tlog/bad-note', 'not a signature line: expected em dash, key name, base64', { where })
  }
  let bytes: Uint8Array
  try {
    bytes = parseBase64(base64)
  } catch (cause) {
    throw fault('tlog/bad-note', 'the signature is not canonical base64', { where, cause })
  }
  if (bytes.length < 5) throw fault('tlog/bad-note', 'the signature is too short', { where })
  return { name, keyId: readKeyId(bytes), signature: bytes.subarray(4) }
}

/** The first four bytes as a big-endian number. */
export function readKeyId(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
}

/**
 * A note as text: the inverse of {@link parseNote}.
 *
 * @throws CodedError `tlog/bad-note` when the result would not be a note.
 */
export function formatNote({ text, signatures }: Note): string {
  if (!text.endsWith('\n') || !isNoteText(text)) {
    throw fault('tlog/bad-note', 'note text ends in a newline and has no control characters')
  }
  if (signatures.length === 0) throw fault('tlog/bad-note', 'a note has at least one signature')
  return `${text}\n${formatSignatureLines(signatures)}`
}

/** @throws CodedError `tlog/bad-note` for a key name or signature that no line can hold. */
export function formatSignatureLines(signatures: readonly NoteSignature[]): string {
  if (signatures.length > MAX_NOTE_SIGNATURES) throw fault('tlog/bad-note', 'too many signatures')
  return signatures
    .map(({ name, keyId, signature }) => {
      if (!isKeyName(name) || signature.length === 0) {
        throw fault('tlog/bad-note', `no signature line for key name ${JSON.stringify(name)}`)
      }
      const bytes = new Uint8Array(4 + signature.length)
      new DataView(bytes.buffer).setUint32(0, keyId)
      bytes.set(signature, 4)
      return `\u2014 ${name} ${formatBase64(bytes)}\n`
    })
    .join('')
}

/** Signs a text with each key. Lines are in the order of the signers. */
export async function signNote(text: string, signers: readonly NoteSigner[]): Promise<string> {
  const signatures = await Promise.all(
    signers.map(async ({ name, keyId, sign }) => ({ name, keyId, signature: await sign(text) })),
  )
  return formatNote({ text, signatures })
}

/**
 * Verifies a note (signed-note, "Signatures"). Signatures of unknown keys are ignored, also those that share only a name or only a key
 * ID with a known one. A known key counts once, by its first signature.
 *
 * @throws CodedError `tlog/bad-note`; `tlog/ambiguous-key` when two verifiers claim one signature; `tlog/invalid-signature` when a known
 *   key's does not verify; `tlog/no-trusted-signature` when no known key signed.
 */
export async function openNote(
  note: Uint8Array | string,
  verifiers: readonly NoteVerifier[],
): Promise<OpenedNote> {
  const { text, signatures } = parseNote(note)
  const verified = new Map<string, NoteSignature>()
  const unverified = new Map<string, NoteSignature>()
  for (const signature of signatures) {
    const key = `${signature.name}+${signature.keyId}`
    const known = verifiers.filter(({ name, keyId }) => name === signature.name && keyId === signature.keyId)
    const [verifier] = known
    if (verifier === undefined) {
      unverified.set(`${key} ${formatBase64(signature.signature)}`, signature)
      continue
    }
    if (known.length > 1) throw fault('tlog/ambiguous-key', `two keys are ${signature.name} with one key ID`)
    if (verified.has(key)) continue
    if (!(await verifier.verify(text, signature.signature))) {
      throw fault('tlog/invalid-signature', `the signature of ${signature.name} does not verify`)
    }
    verified.set(key, signature)
  }
  if (verified.size === 0) throw fault('tlog/no-trusted-signature', 'no trusted key signed the note')
  return { text, verified: [...verified.values()], unverified: [...unverified.values()] }
}
