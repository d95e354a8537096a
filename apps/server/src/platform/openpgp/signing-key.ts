// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { CodedError } from '@primum/parse'
import type { PrivateKey } from 'openpgp'
import type { Clock } from '../clock.ts'
import {
  loadPrivateKeyFile,
  readPassphraseFile,
  readPrivateKeyFile,
  readPublicKeys,
  replaceFile,
} from './key-files.ts'
import * as keys from './private-key.ts'

/** A key as everyone may have it. */
export type PublicKey = { readonly fingerprint: string; readonly publicKeyArmored: string }

/** The key that signs now. Its members change when it is prolonged or replaced, so they are asked for anew each time. */
export type SigningKey = PublicKey & {
  /** True: the maker put it there; Primum neither prolongs nor replaces it. */
  readonly isOwn: boolean
  readonly createdAt: Temporal.Instant
  /** Null: never. */
  readonly expiresAt: Temporal.Instant | null
  /** Keys that were in use before: what they signed must stay verifiable. */
  readonly retired: readonly PublicKey[]
  /** @throws {CodedError} `openpgp/cannot-sign` when the maker's own key has ended */
  signDetached(bytes: Uint8Array): Promise<string>
  /** @throws {CodedError} `openpgp/cannot-sign` */
  signCleartext(text: string): Promise<string>
  /** Prolongs the key when it is time. Its fingerprint stays. */
  refresh(): Promise<void>
  /** Makes another key in place of this one. @throws {CodedError} `openpgp/own-key` when it is the maker's own */
  rotate(): Promise<void>
}

export type SigningKeyOptions = {
  /** `<data>/openpgp` */
  readonly dir: string
  readonly clock: Clock
  /** User id of a key that is made: whose it is, in words. */
  readonly name: string
}

/**
 * The maker's own key when there is one, else the one that Primum made; it is made now when it is not there.
 *
 * @throws {CodedError} `openpgp/…` when the maker's own key cannot be used: signing with another one instead would surprise everyone
 *   who knows it; `secrets/open` when others on the machine may read a file
 */
export async function openSigningKey({ dir, clock, name }: SigningKeyOptions): Promise<SigningKey> {
  const ownFile = path.join(dir, 'own-key.asc')
  const madeFile = path.join(dir, 'signing-key.asc')
  const publicFolder = path.join(dir, 'public')

  const own = await readOwn(ownFile, path.join(dir, 'own-key.passphrase'), clock.now())
  let current = await described(own ?? (await readMade(madeFile, name, clock.now())), clock.now())
  let known = await readPublicKeys(publicFolder)

  /** The private file first: a public key whose secret was never kept would be a promise that nobody can keep. */
  async function use(key: PrivateKey): Promise<void> {
    const next = await described(key, clock.now())
    if (own === undefined) await replaceFile(madeFile, key.armor())
    await publish(next)
    current = next
  }

  async function publish({ fingerprint, publicKeyArmored }: PublicKey): Promise<void> {
    if (known.get(fingerprint) === publicKeyArmored) return
    await replaceFile(path.join(publicFolder, `${fingerprint}.asc`), publicKeyArmored)
    known = await readPublicKeys(publicFolder)
  }

  async function refresh(): Promise<void> {
    if (own !== undefined) return
    const key = await keys.prolonged(current.key, name, clock.now())
    if (key !== undefined) await use(key)
  }

  await publish(current)
  await refresh()
  return {
    get fingerprint() {
      return current.fingerprint
    },
    get publicKeyArmored() {
      return current.publicKeyArmored
    },
    get createdAt() {
      return keys.createdOf(current.key)
    },
    get expiresAt() {
      return current.expiresAt
    },
    get retired() {
      return [...known]
        .filter(([fingerprint]) => fingerprint !== current.fingerprint)
        .map(([fingerprint, publicKeyArmored]) => ({ fingerprint, publicKeyArmored }))
    },
    isOwn: own !== undefined,
    signDetached: (bytes) => keys.signDetached(current.key, bytes, clock.now()),
    signCleartext: (text) => keys.signCleartext(current.key, text, clock.now()),
    refresh,
    rotate: async () => {
      if (own !== undefined) {
        throw new CodedError(
          'openpgp/own-key',
          'the key is the maker’s own; replace its file and start again',
          {
            where: { file: ownFile },
          },
        )
      }
      await use(await keys.makePrivateKey(name, clock.now()))
    },
  }
}

async function described(key: PrivateKey, now: Temporal.Instant) {
  return {
    key,
    fingerprint: keys.fingerprintOf(key),
    publicKeyArmored: key.toPublic().armor(),
    expiresAt: await keys.expiryOf(key, now),
  }
}

async function readOwn(
  file: string,
  passphraseFile: string,
  now: Temporal.Instant,
): Promise<PrivateKey | undefined> {
  const armored = await readPrivateKeyFile(file)
  if (armored === undefined) return undefined
  try {
    return await keys.readOwnKey(armored, await readPassphraseFile(passphraseFile), now)
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file }) : error
  }
}

async function readMade(file: string, name: string, now: Temporal.Instant): Promise<PrivateKey> {
  const armored = await loadPrivateKeyFile(file, async () => (await keys.makePrivateKey(name, now)).armor())
  return keys.readMadeKey(armored)
}
