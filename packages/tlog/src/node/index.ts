// SPDX-License-Identifier: Apache-2.0
/** What the package is handed in Node: SHA-256 and Ed25519 of `node:crypto`. */
export { ed25519 } from './ed25519.ts'
export { sha256 } from './sha256.ts'
