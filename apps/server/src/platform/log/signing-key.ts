// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { CodedError } from '@primum/parse'
import {
  formatSignerKey,
  parseSignerKey,
  type SignerKey,
  signatureType,
  type VerifierKey,
  verifierKey,
} from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/node'
import { loadSecretFile, readSecretFile } from '../secrets/secret-file.ts'

const SEED_BYTES = 32

const signingKey = {
  name: "a log's signing key, PRIVATE+KEY+…",
  isOne: (text: string) => text.startsWith('PRIVATE+KEY+'),
}

/**
 * The key of a log that is not there yet, made when its file does not exist. Whoever has it can sign two histories, which is what
 * witnesses are for.
 *
 * @throws {CodedError} `secrets/open`, `secrets/unusable`, `tlog/bad-key`
 */
export async function loadSigningKey(file: string, origin: string): Promise<SignerKey> {
  const text = await loadSecretFile(file, signingKey, async () => {
    const seed = new Uint8Array(randomBytes(SEED_BYTES))
    const publicKey = await ed25519.publicKeyOf(seed)
    return formatSignerKey({ ...verifierKey(origin, signatureType.ed25519, publicKey, sha256), seed })
  })
  return parse(text)
}

/**
 * The key of a log that exists; undefined when it is not here. Another one is never made in its place: those who verify the log know
 * the first one.
 *
 * @throws {CodedError} `log/wrong-key`; `secrets/open`, `secrets/unusable`, `tlog/bad-key`
 */
export async function readSigningKey(
  file: string,
  { name, keyId }: Pick<VerifierKey, 'name' | 'keyId'>,
): Promise<SignerKey | undefined> {
  const text = await readSecretFile(file, signingKey)
  if (text === undefined) return undefined
  const key = await parse(text)
  if (key.name !== name || key.keyId !== keyId) {
    throw new CodedError(
      'log/wrong-key',
      `the file holds the key of another log; this one is signed by ${name}`,
      {
        where: { file },
      },
    )
  }
  return key
}

const parse = (text: string): Promise<SignerKey> => parseSignerKey(text, sha256, ed25519)
