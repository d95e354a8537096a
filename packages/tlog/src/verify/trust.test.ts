// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { formatCheckpoint } from '../checkpoint.ts'
import { ed25519 } from '../node/ed25519.ts'
import { sha256 } from '../node/sha256.ts'
import { testLog } from '../node/testing/keys.ts'
import { formatNote, type NoteSigner, parseNote, signNote } from '../note.ts'
import { cosigner, type SignerKey, signatureType, verifierKey } from '../note-key.ts'
import { type Policy, thresholdPolicy } from '../policy/policy.ts'
import { openTrusted, requireWitnessed, type Trust, type TrustedCheckpoint } from './trust.ts'

const nobody = thresholdPolicy(0, [])
const log = await testLog()
const text = formatCheckpoint({
  origin: log.origin,
  size: 1n,
  root: sha256(new Uint8Array(0)),
  extensions: [],
})

async function witness(name: string, seedByte: number): Promise<SignerKey> {
  const seed = new Uint8Array(32).fill(seedByte)
  const publicKey = await ed25519.publicKeyOf(seed)
  return { ...verifierKey(name, signatureType.cosignature, publicKey, sha256), seed }
}

const witnesses = await Promise.all(
  ['w.example/1', 'w.example/2', 'w.example/3'].map((name, i) => witness(name, 20 + i)),
)
const cosigned = (key: SignerKey, at = 1_700_000_000n): NoteSigner => cosigner(key, at, ed25519)
const open = (note: string, trust: Trust): Promise<TrustedCheckpoint> => openTrusted(note, trust, ed25519)
const twoOfThree: Policy = thresholdPolicy(
  2,
  witnesses.map((key) => ({ key })),
)

test('a key is for the log of its name, unless another origin is named', async () => {
  const note = await signNote(text, [log.signer])
  const { checkpoint } = await open(note, { logKeys: [log.key], policy: nobody })
  expect(checkpoint).toMatchObject({ origin: log.origin, size: 1n })
  await open(note, { logKeys: [log.key], origin: log.origin, policy: nobody })

  const renamed = await signNote(text.replace(log.origin, 'another log'), [log.signer])
  await open(renamed, { logKeys: [log.key], origin: 'another log', policy: nobody })
  for (const [signed, trust] of [
    [renamed, { logKeys: [log.key] }],
    [note, { logKeys: [log.key], origin: 'another log' }],
    [note, { logKeys: [] }],
  ] as const) {
    await expect(open(signed, { ...trust, policy: nobody })).rejects.toEqual(
      expect.objectContaining({ code: 'tlog/wrong-origin' }),
    )
  }
})

test('one of several keys of the log is enough, and that of another log is not', async () => {
  const next = await testLog(log.origin, 8)
  const other = await testLog('log.example/other')
  const note = await signNote(text, [next.signer])
  await open(note, { logKeys: [log.key, next.key, other.key], policy: nobody })
  await expect(open(note, { logKeys: [log.key, other.key], policy: nobody })).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/no-trusted-signature' }),
  )
  const byOther = await signNote(text, [other.signer])
  await expect(open(byOther, { logKeys: [log.key, other.key], policy: nobody })).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/no-trusted-signature' }),
  )
})

test('enough witnesses are needed, and none counts twice', async () => {
  const trust = { logKeys: [log.key], policy: twoOfThree }
  const [first, second] = witnesses
  if (first === undefined || second === undefined) throw new Error('there are three')
  const enough = await open(await signNote(text, [log.signer, cosigned(first), cosigned(second)]), trust)
  expect(enough.witnessed.cosignedBy.map(({ key }) => key.name)).toEqual(['w.example/1', 'w.example/2'])
  requireWitnessed(enough.witnessed)

  const twice = [log.signer, cosigned(first), cosigned(first, 1_700_000_001n)]
  const { witnessed } = await open(await signNote(text, twice), trust)
  expect(witnessed.cosignedBy).toHaveLength(1)
  expect(() => requireWitnessed(witnessed)).toThrow(
    expect.objectContaining({
      code: 'tlog/not-witnessed',
      message: 'too few witnesses have cosigned it; of help would be w.example/2, w.example/3',
    }),
  )
})

test('witnesses alone are not enough, and a false cosignature spoils the rest', async () => {
  const trust = { logKeys: [log.key], policy: twoOfThree }
  const [first, second] = witnesses
  if (first === undefined || second === undefined) throw new Error('there are three')
  const unsigned = await signNote(text, [cosigned(first), cosigned(second)])
  await expect(open(unsigned, trust)).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/no-trusted-signature' }),
  )
  const { signatures } = parseNote(await signNote(text, [log.signer, cosigned(first), cosigned(second)]))
  const [own, good, bad] = signatures
  if (own === undefined || good === undefined || bad === undefined) throw new Error('there are three')
  const spoilt = { ...bad, signature: bad.signature.toReversed() }
  const note = formatNote({ text, signatures: [own, good, spoilt] })
  await expect(open(note, trust)).rejects.toThrow()
})
