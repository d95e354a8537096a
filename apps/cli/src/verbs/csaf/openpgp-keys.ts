// SPDX-License-Identifier: Apache-2.0
import type { Keyring, OpenPgp } from '@primum/advisory/node'
import { CodedError } from '@primum/parse'
import { createMessage, enums, type Key, readKeys, readSignature, verify } from 'openpgp'

/** Signatures of a provider's documents (RFC 9580, and RFC 4880 that CSAF 2.0 names), by openpgp. */
export const openPgp: OpenPgp = {
  async fingerprintsOf(armored) {
    return (await keysIn(armored)).map(fingerprintOf)
  },
  async openKeyring(armored, fingerprints) {
    const keys = (await Promise.all(armored.map(keysIn))).flat()
    return keyringOf(keys.filter((key) => fingerprints.includes(fingerprintOf(key))))
  },
}

async function keysIn(armored: string): Promise<readonly Key[]> {
  try {
    return await readKeys({ armoredKeys: armored })
  } catch (cause) {
    throw new CodedError('provider/key', 'it is no armoured OpenPGP key', { cause })
  }
}

const fingerprintOf = (key: Key): string => key.getFingerprint().toUpperCase()

function keyringOf(keys: readonly Key[]): Keyring {
  return {
    async verify(document, armoredSignature) {
      if (keys.length === 0) throw wrong('there is no key to check its signature with')
      const signature = await readSignature({ armoredSignature }).catch((cause: unknown) => {
        throw wrong('what lies beside it is no armoured OpenPGP signature', cause)
      })
      const { signatures } = await verify({
        message: await createMessage({ binary: document }),
        signature,
        verificationKeys: [...keys],
        format: 'binary',
      })
      let last: unknown
      for (const result of signatures) {
        try {
          await result.verified
          return await describe(result, keys)
        } catch (cause) {
          last = cause
        }
      }
      throw wrong(`no key of the provider made its signature${reason(last)}`, last)
    },
  }
}

type VerificationResult = Awaited<ReturnType<typeof verify>>['signatures'][number]

async function describe({ keyID, signature }: VerificationResult, keys: readonly Key[]) {
  const key = keys.find((one) => one.getKeys(keyID).length > 0)
  if (key === undefined) throw wrong('its signature is of another key')
  const [packet] = (await signature).packets.filterByTag(enums.packet.signature)
  const ends = packet?.getExpirationTime()
  return {
    fingerprint: fingerprintOf(key),
    ...(ends instanceof Date ? { expiresAt: Temporal.Instant.fromEpochMilliseconds(ends.getTime()) } : {}),
  }
}

const reason = (cause: unknown): string => (cause instanceof Error ? ` (${cause.message})` : '')

const wrong = (message: string, cause?: unknown): CodedError =>
  new CodedError('provider/signature', message, { cause })
