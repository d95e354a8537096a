// SPDX-License-Identifier: Apache-2.0

import { noteSigner, noteVerifier, type SignerKey, signatureType, verifierKey } from '../../note-key.ts'
import { ed25519 } from '../ed25519.ts'
import { sha256 } from '../sha256.ts'

/** The log of these tests: its key, and who signs and verifies with it. Not secret. */
export async function testLog(origin = 'log.example/test', seedByte = 7) {
  const seed = new Uint8Array(32).fill(seedByte)
  const key: SignerKey = {
    ...verifierKey(origin, signatureType.ed25519, await ed25519.publicKeyOf(seed), sha256),
    seed,
  }
  return { origin, seed, key, signer: noteSigner(key, ed25519), verifier: noteVerifier(key, ed25519) }
}
