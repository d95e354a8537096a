// SPDX-License-Identifier: Apache-2.0
/**
 * The package's edge in browsers: SHA-256 of @noble/hashes, because a tree is hashed synchronously and WebCrypto answers later; Ed25519 of
 * WebCrypto.
 */
export { ed25519, type WebCode } from './ed25519.ts'
export { sha256 } from './sha256.ts'
