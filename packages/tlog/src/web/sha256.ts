// SPDX-License-Identifier: Apache-2.0
import { sha256 as hash } from '@noble/hashes/sha2.js'

/** SHA-256 (FIPS 180-4) by @noble/hashes: synchronous, as a `Hasher` has to be. */
export function sha256(data: Uint8Array): Uint8Array {
  return hash(data)
}
