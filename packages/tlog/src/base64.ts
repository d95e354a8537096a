// SPDX-License-Identifier: Apache-2.0
import { fault } from './fault.ts'

/**
 * Standard base64 (RFC 4648, section 4) in its one canonical form: padded, no white space, no stray bits in the last
 * character. A second spelling of the same bytes would be a second note with the same meaning, so it is refused.
 *
 * @throws CodedError `tlog/bad-base64`
 */
export function parseBase64(text: string): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' })
  } catch (cause) {
    throw fault('tlog/bad-base64', 'not base64 (RFC 4648, section 4)', { cause })
  }
  // The built-in decoder skips white space; only the canonical spelling encodes back to itself.
  if (formatBase64(bytes) !== text) throw fault('tlog/bad-base64', 'base64 with white space in it')
  return bytes
}

/** Bytes as padded standard base64. */
export function formatBase64(bytes: Uint8Array): string {
  return bytes.toBase64()
}
