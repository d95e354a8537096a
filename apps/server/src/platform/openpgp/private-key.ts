// SPDX-License-Identifier: Apache-2.0
/** Keys as the library has them: made, prolonged, or a maker's own that is good enough. */
import { CodedError } from '@primum/parse'
import {
  config,
  createCleartextMessage,
  createMessage,
  decryptKey,
  enums,
  generateKey,
  type Key,
  type PrivateKey,
  readPrivateKey,
  reformatKey,
  type Subkey,
  sign,
} from 'openpgp'

/** A key lasts three years, and is prolonged when one is left, so that whoever fetches it once a year never has one that has ended. */
const LASTS = { years: 3 } as const
const PROLONG_BEFORE = { years: 1 } as const

/** What a maker's own key may be; the library's own list of what it refuses comes on top. */
const allowedAlgorithms: ReadonlySet<string> = new Set([
  'eddsaLegacy',
  'ed25519',
  'ed448',
  'ecdsa',
  'rsaEncryptSign',
  'rsaSign',
])
const MIN_RSA_BITS = 3_072

/** SHA-512 in every signature, whatever a key prefers. */
const signingConfig = { ...config, preferredHashAlgorithm: enums.hash.sha512, minRSABits: MIN_RSA_BITS }

const dateOf = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds)
const after = (instant: Temporal.Instant, duration: Temporal.DurationLike): Temporal.Instant =>
  instant.toZonedDateTimeISO('UTC').add(duration).toInstant()
const secondsBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 1_000)

/**
 * Ed25519, in the form that GnuPG before 2.5 reads too (version 4, EdDSALegacy). No subkey to encrypt to: whoever did so would send a
 * secret to a server that must not have it.
 */
export async function makePrivateKey(name: string, now: Temporal.Instant): Promise<PrivateKey> {
  const { privateKey } = await generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: [{ name }],
    subkeys: [],
    date: dateOf(now),
    keyExpirationTime: secondsBetween(now, after(now, LASTS)),
    format: 'object',
    config: signingConfig,
  })
  return privateKey
}

/**
 * The same key with a new self-signature when it ends within a year or has another name now; undefined when there is nothing to do.
 * Earlier self-signatures stay, because signatures are judged by the one that counted when they were made.
 */
export async function prolonged(
  key: PrivateKey,
  name: string,
  now: Temporal.Instant,
): Promise<PrivateKey | undefined> {
  const expires = await expiryOf(key, now)
  const endsSoon = expires !== null && Temporal.Instant.compare(expires, after(now, PROLONG_BEFORE)) < 0
  if (!endsSoon && (await nameOf(key, now)) === name) return undefined
  const { privateKey } = await reformatKey({
    privateKey: key,
    userIDs: [{ name }],
    date: dateOf(now),
    // Counted from when the key was made (RFC 9580, 5.2.3.13).
    keyExpirationTime: secondsBetween(createdOf(key), after(now, LASTS)),
    format: 'object',
    config: signingConfig,
  })
  return key.update(privateKey, dateOf(now), signingConfig)
}

/**
 * A maker's own key, unlocked. One that has ended is taken, though it signs no more: a whole server that does not start for want of it
 * would be worse.
 *
 * @throws {CodedError} `openpgp/unusable-key`, `openpgp/wrong-passphrase`, `openpgp/weak-key`
 */
export async function readOwnKey(
  armored: string,
  passphrase: string | undefined,
  now: Temporal.Instant,
): Promise<PrivateKey> {
  const locked = await readMadeKey(armored)
  const key = locked.isDecrypted() ? locked : await unlock(locked, passphrase)
  const signingKey = await signingKeyOf(key, now)
  if (signingKey === undefined) {
    throw new CodedError('openpgp/unusable-key', 'this key was revoked, or is not meant for signing')
  }
  const { algorithm, bits } = signingKey.getAlgorithmInfo()
  const isStrong = bits === undefined || !algorithm.startsWith('rsa') || bits >= MIN_RSA_BITS
  if (!allowedAlgorithms.has(algorithm) || !isStrong) {
    throw new CodedError(
      'openpgp/weak-key',
      `keys of ${algorithm}${bits === undefined ? '' : ` with ${bits} bits`} are not used; expected Ed25519, Ed448, ECDSA, or RSA of ${MIN_RSA_BITS} bits`,
    )
  }
  return key
}

/** The part of a key that signs now, or did before it ended; undefined when none ever may. */
async function signingKeyOf(key: PrivateKey, now: Temporal.Instant): Promise<Key | Subkey | undefined> {
  const present = dateOf(now)
  const ends = await Promise.all([key, ...key.subkeys].map((each) => each.getExpirationTime()))
  // For what has ended, its last second.
  const past = ends.flatMap((end) =>
    end instanceof Date && end <= present ? [new Date(end.getTime() - 1_000)] : [],
  )
  for (const at of [present, ...past]) {
    const found = await key.getSigningKey(undefined, at, undefined, signingConfig).catch(() => undefined)
    if (found !== undefined) return found
  }
  return undefined
}

async function unlock(key: PrivateKey, passphrase: string | undefined): Promise<PrivateKey> {
  if (passphrase === undefined) {
    throw new CodedError('openpgp/wrong-passphrase', 'this key is locked, and no passphrase lies beside it')
  }
  return decryptKey({ privateKey: key, passphrase }).catch((cause: unknown) => {
    throw new CodedError('openpgp/wrong-passphrase', 'the passphrase does not unlock this key', { cause })
  })
}

/** @throws {CodedError} `openpgp/unusable-key` */
export const readMadeKey = (armored: string): Promise<PrivateKey> =>
  readPrivateKey({ armoredKey: armored }).catch((cause: unknown) => {
    throw new CodedError('openpgp/unusable-key', 'this is no OpenPGP private key', { cause })
  })

/** 40 hexadecimal digits, or 64 of a key of version 6; upper case, as it is usually printed. */
export const fingerprintOf = (key: PrivateKey): string => key.getFingerprint().toUpperCase()

export const createdOf = (key: PrivateKey): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(key.getCreationTime().getTime())

/** When the key, or the part of it that signs, ends. Null: never. */
export async function expiryOf(key: PrivateKey, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  const signingKey = await signingKeyOf(key, now)
  const ends = await Promise.all([key.getExpirationTime(), signingKey?.getExpirationTime()])
  const times = ends.flatMap((end) => (end instanceof Date ? [end.getTime()] : []))
  return times.length === 0 ? null : Temporal.Instant.fromEpochMilliseconds(Math.min(...times))
}

async function nameOf(key: PrivateKey, now: Temporal.Instant): Promise<string | undefined> {
  const { user } = await key.getPrimaryUser(dateOf(now), undefined, signingConfig)
  return user.userID?.userID
}

/** An armored signature over bytes, apart from them. @throws {CodedError} `openpgp/cannot-sign` */
export async function signDetached(
  key: PrivateKey,
  bytes: Uint8Array,
  now: Temporal.Instant,
): Promise<string> {
  const message = await createMessage({ binary: bytes })
  const options = { signingKeys: key, date: dateOf(now), config: signingConfig }
  return sign({ ...options, message, detached: true }).catch(cannotSign)
}

/** A text inside its signature (RFC 9580, section 7). @throws {CodedError} `openpgp/cannot-sign` */
export async function signCleartext(key: PrivateKey, text: string, now: Temporal.Instant): Promise<string> {
  const message = await createCleartextMessage({ text: text.trimEnd() })
  const options = { signingKeys: key, date: dateOf(now), config: signingConfig }
  return sign({ ...options, message }).catch(cannotSign)
}

function cannotSign(cause: unknown): never {
  throw new CodedError('openpgp/cannot-sign', 'the signing key has ended, so it signs no more', { cause })
}
