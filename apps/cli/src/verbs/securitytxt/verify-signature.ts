// SPDX-License-Identifier: Apache-2.0
import { parseSecurityTxt } from '@primum/advisory/security-txt'
import { CodedError } from '@primum/parse'
import { type Key, readCleartextMessage, readKeys, verify } from 'openpgp'
import { readInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { SignatureStanding } from './answer.ts'
import type { KeyOptions } from './check.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { isAddress } from './find-file.ts'

/** Whether one of the keys signed a file (RFC 9580, section 7). */
export async function verifySignature(
  bytes: Uint8Array,
  keys: readonly Key[],
  now: Temporal.Instant,
): Promise<SignatureStanding> {
  const cleartextMessage = new TextDecoder().decode(bytes)
  const date = new Date(now.epochMilliseconds)
  for (const key of keys) {
    if (await hasSigned(key, cleartextMessage, date)) {
      return { verified: true, fingerprint: key.getFingerprint().toUpperCase() }
    }
  }
  return { verified: false, fingerprint: null }
}

/** What the library cannot read, no key has signed. */
async function hasSigned(key: Key, cleartextMessage: string, date: Date): Promise<boolean> {
  try {
    const message = await readCleartextMessage({ cleartextMessage })
    const { signatures } = await verify({ message, verificationKeys: key, date })
    const results = await Promise.allSettled(signatures.map(({ verified }) => verified))
    return results.some(({ status }) => status === 'fulfilled')
  } catch {
    return false
  }
}

/**
 * The keys that were named, and those that the file's Encryption fields point to when they are asked for.
 *
 * @param bytes of the file; undefined when it cannot be read
 * @throws {CodedError} `openpgp/no-key` for a named key that is none; `input/…`, `network/…`
 */
export async function readKeysFor(
  options: KeyOptions,
  bytes: Uint8Array | undefined,
  terminal: Terminal,
): Promise<readonly Key[]> {
  const keys: Key[] = []
  for (const from of options.key) keys.push(...(await readKeysOf(from, terminal)))
  if (!options['fetch-key'] || bytes === undefined) return keys
  const addresses = parseSecurityTxt(bytes).encryption.filter((uri) => uri.startsWith('https:'))
  for (const address of addresses) keys.push(...(await readKeysOf(address, terminal).catch(noneWhenNoKey)))
  return keys
}

/** An Encryption field may point to a key of another kind, or to a page about it. */
function noneWhenNoKey(error: unknown): readonly Key[] {
  if (error instanceof CodedError && error.code === 'openpgp/no-key') return []
  throw error
}

async function readKeysOf(from: string, terminal: Terminal): Promise<readonly Key[]> {
  if (!isAddress(from)) return parseKeys(await readInput(from, terminal), from)
  const { status, bytes, hasValidCertificate } = await fetchBytes(from)
  if (status === 200 && hasValidCertificate) return parseKeys(bytes, from)
  throw new CodedError(
    'network/unavailable',
    hasValidCertificate ? `the server answered ${status}` : 'the certificate of the server is not valid',
    { where: { file: from } },
  )
}

/** Public keys, armored or not. */
async function parseKeys(bytes: Uint8Array, file: string): Promise<readonly Key[]> {
  const text = new TextDecoder().decode(bytes)
  const isArmored = text.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')
  try {
    return await (isArmored ? readKeys({ armoredKeys: text }) : readKeys({ binaryKeys: bytes }))
  } catch (cause) {
    throw new CodedError('openpgp/no-key', 'this is no OpenPGP public key', { where: { file }, cause })
  }
}
