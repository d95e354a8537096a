// SPDX-License-Identifier: Apache-2.0
import { formatBase64, parseBase64 } from './base64.ts'
import { cosignatureMessage, formatCosignature, parseCosignature } from './cosignature.ts'
import { ED25519_KEY_BYTES, ED25519_SIGNATURE_BYTES, type Ed25519 } from './ed25519.ts'
import { fault } from './fault.ts'
import type { Hasher } from './hash.ts'
import { isKeyName, type NoteSigner, type NoteVerifier, readKeyId } from './note.ts'

/**
 * Signature types (signed-note, "Signature types") that this package knows: Ed25519 over the text, and the timestamped Ed25519
 * cosignature of tlog-cosignature.
 */
export const signatureType = { ed25519: 0x01, cosignature: 0x04 } as const

export type SignatureType = (typeof signatureType)[keyof typeof signatureType]

/** A public key of a note's signer: a vkey, parsed. */
export type VerifierKey = {
  readonly name: string
  /** Unsigned 32 bits, derived from the rest. */
  readonly keyId: number
  readonly type: SignatureType
  /** 32 raw bytes (RFC 8032). */
  readonly publicKey: Uint8Array
}

/** A private key of a note's signer. */
export type SignerKey = VerifierKey & {
  /** The 32-byte RFC 8032 secret. */
  readonly seed: Uint8Array
}

/** SHA-256(key name || 0x0A || signature type || public key)[:4] (signed-note, "Signatures"). */
export function keyIdOf(name: string, type: SignatureType, publicKey: Uint8Array, hash: Hasher): number {
  const head = new TextEncoder().encode(`${name}\n`)
  const data = new Uint8Array(head.length + 1 + publicKey.length)
  data.set(head)
  data[head.length] = type
  data.set(publicKey, head.length + 1)
  return readKeyId(hash(data))
}

/**
 * A verifier key from its parts.
 *
 * @throws CodedError `tlog/bad-key` when the name or key cannot be one.
 */
export function verifierKey(
  name: string,
  type: SignatureType,
  publicKey: Uint8Array,
  hash: Hasher,
): VerifierKey {
  if (!isKeyName(name)) throw fault('tlog/bad-key', `${JSON.stringify(name)} cannot be a key name`)
  if (publicKey.length !== ED25519_KEY_BYTES) {
    throw fault('tlog/bad-key', `the key has ${publicKey.length} bytes; expected ${ED25519_KEY_BYTES}`)
  }
  return { name, keyId: keyIdOf(name, type, publicKey, hash), type, publicKey }
}

/**
 * A verifier key, `<name>+<key ID in hex>+<base64 of type and key>` (signed-note, "Verifier keys").
 *
 * @throws CodedError `tlog/bad-key`, `tlog/unknown-key-type`
 */
export function parseVerifierKey(vkey: string, hash: Hasher): VerifierKey {
  const { name, keyId, type, material } = parseKeyText(vkey)
  const key = verifierKey(name, type, material, hash)
  if (key.keyId !== keyId) throw fault('tlog/bad-key', `the key ID of ${name} is not that of its key`)
  return key
}

/** A verifier key as text: the inverse of {@link parseVerifierKey}. */
export function formatVerifierKey({ name, keyId, type, publicKey }: VerifierKey): string {
  return formatKeyText(name, keyId, type, publicKey)
}

const SIGNER_PREFIX = 'PRIVATE+KEY+'

/**
 * A private key, `PRIVATE+KEY+` and then as a verifier key with the seed in the key's place: golang.org/x/mod/sumdb/note's form. Secret.
 *
 * @throws CodedError `tlog/bad-key`, `tlog/unknown-key-type`; no message holds any of the key.
 */
export async function parseSignerKey(skey: string, hash: Hasher, ed25519: Ed25519): Promise<SignerKey> {
  if (!skey.startsWith(SIGNER_PREFIX)) throw fault('tlog/bad-key', 'not a signer key')
  const { name, keyId, type, material } = parseKeyText(skey.slice(SIGNER_PREFIX.length))
  if (material.length !== ED25519_KEY_BYTES) throw fault('tlog/bad-key', 'the seed is not 32 bytes')
  const key = verifierKey(name, type, await ed25519.publicKeyOf(material), hash)
  if (key.keyId !== keyId) throw fault('tlog/bad-key', `the key ID of ${name} is not that of its key`)
  return { ...key, seed: material }
}

/** A private key as text: the inverse of {@link parseSignerKey}. Secret. */
export function formatSignerKey({ name, keyId, type, seed }: SignerKey): string {
  return SIGNER_PREFIX + formatKeyText(name, keyId, type, seed)
}

function parseKeyText(text: string) {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.*)$/s.exec(text)
  if (parts === null) throw fault('tlog/bad-key', 'expected a key name, a key ID and a key, joined by +')
  const [, name = '', keyId = '', base64 = ''] = parts
  let bytes: Uint8Array
  try {
    bytes = parseBase64(base64)
  } catch {
    // The cause is left out: it may speak of a private key.
    throw fault('tlog/bad-key', 'the key is not canonical base64')
  }
  const type = Object.values(signatureType).find((known) => known === bytes[0])
  if (type === undefined) throw fault('tlog/unknown-key-type', `unknown signature type of key ${name}`)
  return { name, keyId: Number.parseInt(keyId, 16), type, material: bytes.subarray(1) }
}

function formatKeyText(name: string, keyId: number, type: SignatureType, material: Uint8Array): string {
  const bytes = new Uint8Array(1 + material.length)
  bytes[0] = type
  bytes.set(material, 1)
  return `${name}+${keyId.toString(16).padStart(8, '0')}+${formatBase64(bytes)}`
}

/** The same name and public key as the cosigner's (tlog-cosignature, "Format"): another type, so another key ID. */
export function cosignerKeyOf({ name, publicKey }: VerifierKey, hash: Hasher): VerifierKey {
  return verifierKey(name, signatureType.cosignature, publicKey, hash)
}

const utf8 = new TextEncoder()

/** What checks a key's signatures, by the key's type. */
export function noteVerifier(key: VerifierKey, ed25519: Ed25519): NoteVerifier {
  const { name, keyId, publicKey } = key
  if (key.type === signatureType.ed25519) {
    return {
      name,
      keyId,
      verify: (text, signature) =>
        signature.length === ED25519_SIGNATURE_BYTES &&
        ed25519.verify(publicKey, utf8.encode(text), signature),
    }
  }
  return {
    name,
    keyId,
    verify: (text, bytes) => {
      const { timestamp, signature } = parseCosignature(bytes)
      return ed25519.verify(publicKey, cosignatureMessage(text, timestamp), signature)
    },
  }
}

/**
 * What signs a log's own notes with an Ed25519 key.
 *
 * @throws CodedError `tlog/bad-key` for a key of another type.
 */
export function noteSigner(key: SignerKey, ed25519: Ed25519): NoteSigner {
  if (key.type !== signatureType.ed25519) throw fault('tlog/bad-key', 'a cosigner key signs no plain notes')
  return {
    name: key.name,
    keyId: key.keyId,
    sign: (text) => ed25519.sign(key.seed, utf8.encode(text)),
  }
}

/**
 * What cosigns checkpoints as of `timestamp`, in POSIX seconds.
 *
 * @throws CodedError `tlog/bad-key` for a key of another type.
 */
export function cosigner(key: SignerKey, timestamp: bigint, ed25519: Ed25519): NoteSigner {
  if (key.type !== signatureType.cosignature) throw fault('tlog/bad-key', 'not a cosigner key')
  return {
    name: key.name,
    keyId: key.keyId,
    sign: async (text) =>
      formatCosignature({
        timestamp,
        signature: await ed25519.sign(key.seed, cosignatureMessage(text, timestamp)),
      }),
  }
}
