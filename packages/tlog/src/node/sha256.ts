// SPDX-License-Identifier: Apache-2.0
import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'

const written = Buffer.alloc(32)

/**
 * SHA-256 by `node:crypto`. Through a Latin-1 string and one buffer, because the one-shot hash gives a string in half the time that it
 * takes to give a buffer of its own, and a small array that is copied lies in the heap and leaves nothing outside of it behind.
 */
export function sha256(data: Uint8Array): Uint8Array {
  written.write(hash('sha256', data, 'latin1'), 'latin1')
  return new Uint8Array(written)
}
