// SPDX-License-Identifier: Apache-2.0
import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'

/**
 * SHA-256 by `node:crypto`. Through a Latin-1 string, because the one-shot hash gives a string in half the time that it takes to
 * give a buffer of its own (Node 26, 65-byte input: 0.9 against 1.9 microseconds).
 */
export function sha256(data: Uint8Array): Uint8Array {
  const bytes = Buffer.from(hash('sha256', data, 'latin1'), 'latin1')
  // A plain view: Buffer's `slice` shares memory where that of Uint8Array copies, and callers expect the latter.
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}
