// SPDX-License-Identifier: Apache-2.0
import { ED25519_SIGNATURE_BYTES } from './ed25519.ts'
import { fault } from './fault.ts'
import { MAX_TREE_SIZE } from './tree-size.ts'

/** A `timestamped_signature` of Ed25519 (tlog-cosignature, "Format"). */
export type Cosignature = {
  /** POSIX seconds, at most 2^63 - 1. */
  readonly timestamp: bigint
  /** 64 bytes. */
  readonly signature: Uint8Array
}

const COSIGNATURE_BYTES = 8 + ED25519_SIGNATURE_BYTES

/**
 * What a note's signature line holds after the key ID, when the key is a cosigner's.
 *
 * @throws CodedError `tlog/bad-cosignature`
 */
export function parseCosignature(bytes: Uint8Array): Cosignature {
  if (bytes.length !== COSIGNATURE_BYTES) {
    throw fault(
      'tlog/bad-cosignature',
      `the cosignature has ${bytes.length} bytes; expected ${COSIGNATURE_BYTES}`,
    )
  }
  const timestamp = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(0)
  return { timestamp: requireTimestamp(timestamp), signature: bytes.subarray(8) }
}

/** The inverse of {@link parseCosignature}. */
export function formatCosignature({ timestamp, signature }: Cosignature): Uint8Array {
  if (signature.length !== ED25519_SIGNATURE_BYTES) {
    throw fault('tlog/bad-cosignature', `an Ed25519 signature has ${ED25519_SIGNATURE_BYTES} bytes`)
  }
  const bytes = new Uint8Array(COSIGNATURE_BYTES)
  new DataView(bytes.buffer).setBigUint64(0, requireTimestamp(timestamp))
  bytes.set(signature, 8)
  return bytes
}

/** The bytes that a cosigner signs (tlog-cosignature, "Ed25519 signed message"). `text` is the whole checkpoint body. */
export function cosignatureMessage(text: string, timestamp: bigint): Uint8Array {
  return new TextEncoder().encode(`cosignature/v1\ntime ${requireTimestamp(timestamp)}\n${text}`)
}

function requireTimestamp(timestamp: bigint): bigint {
  if (timestamp >= 0n && timestamp <= MAX_TREE_SIZE) return timestamp
  throw fault('tlog/bad-cosignature', `the timestamp ${timestamp} is not between 0 and 2^63 - 1`)
}
