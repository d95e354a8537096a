// SPDX-License-Identifier: Apache-2.0
/**
 * age (C2SP age v1) in the browser: what reporters send is encrypted here and opened here. Private keys live in this tab's memory and in the
 * file that a person saved; no server ever gets one.
 */
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** scrypt with 2^16 rounds: half a second in which a page answers nothing, and 64 MiB. age's own 2^18 would be four times that. */
const WORK_FACTOR = 16

const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/

/** A private key of the team. `recipient` is its public half. */
export type TeamIdentity = { readonly identity: string; readonly recipient: string }

export function encryptTo(recipients: readonly string[], bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

/** @throws Error when none of the keys opens it, or it was changed */
export function decryptWith(identities: readonly TeamIdentity[], file: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  for (const { identity } of identities) decrypter.addIdentity(identity)
  return decrypter.decrypt(dearmored(file))
}

export async function makeIdentity(): Promise<TeamIdentity> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/**
 * A private key as the file that `age-keygen` writes.
 *
 * @param passphrase empty: the file is not encrypted itself
 */
export async function formatKeyFile(
  { identity, recipient }: TeamIdentity,
  madeAt: string,
  passphrase: string,
): Promise<Uint8Array> {
  const text = `# created: ${madeAt}\n# public key: ${recipient}\n${identity}\n`
  if (passphrase === '') return new TextEncoder().encode(text)
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  return encrypter.encrypt(text)
}

/** Whether a key file asks for a passphrase. */
export const isLocked = (file: Uint8Array): boolean => startsWith(file, VERSION_LINE) || isArmored(file)

/** @throws Error with words for people when the file holds no key, or the passphrase does not open it */
export async function parseKeyFile(file: Uint8Array, passphrase: string): Promise<readonly TeamIdentity[]> {
  const text = new TextDecoder().decode(isLocked(file) ? await unlock(file, passphrase) : file)
  const identities = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => IDENTITY.test(line))
  if (identities.length === 0) throw new Error('This file holds no age key (a line AGE-SECRET-KEY-1…).')
  return Promise.all(
    identities.map(async (identity) => ({ identity, recipient: await identityToRecipient(identity) })),
  )
}

async function unlock(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(dearmored(file))
  } catch (cause) {
    throw new Error('This passphrase does not open the file.', { cause })
  }
}

const VERSION_LINE = 'age-encryption.org/v1'
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----'

const isArmored = (file: Uint8Array): boolean => startsWith(file, ARMOR)

const dearmored = (file: Uint8Array): Uint8Array =>
  isArmored(file) ? armor.decode(new TextDecoder().decode(file)) : file

const startsWith = (file: Uint8Array, text: string): boolean =>
  new TextDecoder().decode(file.subarray(0, text.length)) === text
