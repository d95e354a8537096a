// SPDX-License-Identifier: Apache-2.0

/**
 * Ed25519 (RFC 8032) as this package is handed it; `@primum/tlog/node` has one for Node. Keys, seeds are 32 raw bytes,
 * signatures 64. May answer at once or later, as WebCrypto does. `verify` says false for a key or signature that cannot be one.
 */
export type Ed25519 = {
  readonly publicKeyOf: (seed: Uint8Array) => Uint8Array | Promise<Uint8Array>
  readonly sign: (seed: Uint8Array, message: Uint8Array) => Uint8Array | Promise<Uint8Array>
  readonly verify: (
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ) => boolean | Promise<boolean>
}

/** Length of a public key or seed in bytes. */
export const ED25519_KEY_BYTES = 32

/** Length of a signature in bytes. */
export const ED25519_SIGNATURE_BYTES = 64
