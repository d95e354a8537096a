// SPDX-License-Identifier: Apache-2.0
import { Buffer } from 'node:buffer'
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Ed25519 } from '../ed25519.ts'

// RFC 8410: the DER that stands before the 32 raw bytes of an Ed25519 key.
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Ed25519 (RFC 8032) by `node:crypto`. */
export const ed25519: Ed25519 = {
  publicKeyOf(seed) {
    const spki = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
    return new Uint8Array(spki.subarray(SPKI_HEAD.length))
  },
  sign(seed, message) {
    return new Uint8Array(sign(null, message, privateKey(seed)))
  },
  verify(publicKey, message, signature) {
    const key = createPublicKey({
      key: Buffer.concat([SPKI_HEAD, publicKey]),
      format: 'der',
      type: 'spki',
    })
    return verify(null, message, key, signature)
  },
}

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
}
