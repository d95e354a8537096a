// SPDX-License-Identifier: Apache-2.0
import { parseBase64 } from './base64.ts'
import { fault } from './fault.ts'

/** Length of a hash in bytes: tlog-tiles fixes SHA-256. */
export const HASH_BYTES = 32

/**
 * SHA-256 of some bytes. Synchronous, keeps no reference to its argument (which is reused after the call), and returns
 * bytes of its own. `@primum/tlog/node` has one for Node.
 */
export type Hasher = (data: Uint8Array) => Uint8Array

/** The three hashes that a Merkle tree is made of (RFC 6962, section 2.1; RFC 9162, section 2.1.1). */
export type TreeHasher = {
  /** MTH of no entries: the hash of the empty string. */
  readonly empty: Uint8Array
  /** Hash of one entry, SHA-256(0x00 || entry). */
  readonly leaf: (entry: Uint8Array) => Uint8Array
  /** Hash of two subtrees, SHA-256(0x01 || left || right). Both are 32 bytes. */
  readonly node: (left: Uint8Array, right: Uint8Array) => Uint8Array
}

/** The tree's hashes over an injected SHA-256. */
export function treeHasher(hash: Hasher): TreeHasher {
  // One scratch buffer for all nodes: the hasher is synchronous and keeps nothing, so it is free again at return.
  const pair = new Uint8Array(1 + 2 * HASH_BYTES)
  pair[0] = 0x01
  let prefixed = new Uint8Array(1024)
  return {
    empty: hash(new Uint8Array(0)),
    leaf(entry) {
      if (prefixed.length <= entry.length) prefixed = new Uint8Array(2 * entry.length)
      prefixed.set(entry, 1)
      return hash(prefixed.subarray(0, entry.length + 1))
    },
    node(left, right) {
      pair.set(left, 1)
      pair.set(right, 1 + HASH_BYTES)
      return hash(pair)
    },
  }
}

/** Whether two public byte strings are equal. Not constant time: nothing here is secret. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** @throws CodedError `tlog/bad-hash` when `hash` is not 32 bytes. */
export function requireHash(hash: Uint8Array, what: string): Uint8Array {
  if (hash.length !== HASH_BYTES) {
    throw fault('tlog/bad-hash', `${what} is ${hash.length} bytes; expected ${HASH_BYTES}`)
  }
  return hash
}

/**
 * A hash as one line of a proof or checkpoint has it, in base64.
 *
 * @throws CodedError `tlog/bad-base64`, `tlog/bad-hash`
 */
export function parseHash(text: string, what: string): Uint8Array {
  return requireHash(parseBase64(text), what)
}
