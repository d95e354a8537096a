// SPDX-License-Identifier: Apache-2.0
/** Whether armoured data is one or more OpenPGP signatures over text, by their form alone (RFC 9580, sections 4.2 and 5.2). */
import type { ErrorCode } from './codes.ts'

const SIGNATURE_PACKET = 2
const BINARY_DOCUMENT = 0x00
const CANONICAL_TEXT = 0x01

type Fault = Extract<ErrorCode, 'pgp_error' | 'pgp_signature_error'>

/** Why it is none; undefined when it is one. */
export function signatureFault(base64: string): Fault | undefined {
  const bytes = decode(base64)
  if (bytes === undefined || bytes.length === 0) return 'pgp_error'
  let rest = bytes
  while (rest.length > 0) {
    const packet = readPacket(rest)
    if (packet === undefined) return 'pgp_error'
    if (packet.tag !== SIGNATURE_PACKET || !isTextSignature(packet.body)) return 'pgp_signature_error'
    rest = packet.rest
  }
  return undefined
}

/** Strict: whole groups of four, padding at the end alone. */
function decode(base64: string): Uint8Array | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) return undefined
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

type Packet = { readonly tag: number; readonly body: Uint8Array; readonly rest: Uint8Array }

/** One packet of known length, in the format of RFC 9580 or in that of before. */
function readPacket(bytes: Uint8Array): Packet | undefined {
  const [header = 0] = bytes
  if ((header & 0x80) === 0) return undefined
  const isNew = (header & 0x40) !== 0
  const length = isNew ? newLength(bytes.subarray(1)) : oldLength(bytes.subarray(1), header & 0x03)
  if (length === undefined) return undefined
  const start = 1 + length.sizeBytes
  const stop = start + length.value
  if (stop > bytes.length) return undefined
  return {
    tag: isNew ? header & 0x3f : (header & 0x3c) >> 2,
    body: bytes.subarray(start, stop),
    rest: bytes.subarray(stop),
  }
}

type Length = { readonly value: number; readonly sizeBytes: number }

/** RFC 9580, 4.2.1. Partial lengths are for streams, and no signature is one. */
function newLength([first, second = 0, ...more]: Uint8Array): Length | undefined {
  if (first === undefined) return undefined
  if (first < 192) return { value: first, sizeBytes: 1 }
  if (first < 224) return { value: (first - 192) * 256 + second + 192, sizeBytes: 2 }
  return first === 255 ? { value: bigEndian([second, ...more.slice(0, 3)]), sizeBytes: 5 } : undefined
}

/** RFC 9580, 4.2.2. */
function oldLength(bytes: Uint8Array, type: number): Length | undefined {
  if (type === 3) return undefined
  const sizeBytes = 2 ** type
  return bytes.length < sizeBytes
    ? undefined
    : { value: bigEndian([...bytes.subarray(0, sizeBytes)]), sizeBytes }
}

const bigEndian = (bytes: readonly number[]): number => bytes.reduce((value, byte) => value * 256 + byte, 0)

/** RFC 9580, 5.2.2 and 5.2.3: version, type, then the areas of subpackets, of which each says its length. */
function isTextSignature(body: Uint8Array): boolean {
  const [version, first, second] = body
  if (version === 3) return first === 5 && isTextType(second) && body.length > 19
  const sizeBytes = version === 4 ? 2 : version === 6 ? 4 : undefined
  if (sizeBytes === undefined || !isTextType(first)) return false
  let at = 4
  for (let area = 0; area < 2; area++) {
    if (at + sizeBytes > body.length) return false
    at += sizeBytes + bigEndian([...body.subarray(at, at + sizeBytes)])
  }
  // The left 16 bits of the hash, and the signature itself.
  return body.length > at + 2
}

const isTextType = (type: number | undefined): boolean => type === CANONICAL_TEXT || type === BINARY_DOCUMENT
