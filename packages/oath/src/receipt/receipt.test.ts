// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { CodedError } from '@primum/parse'
import {
  cosigner,
  formatCheckpoint,
  formatVerifierKey,
  noteSigner,
  parsePolicy,
  type SignerKey,
  signatureType,
  signNote,
  type Trust,
  thresholdPolicy,
  treeHasher,
  verifierKey,
} from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/node'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatActLeaf, type LoggedAct, sealedContent } from '../leaf.ts'
import { checkReceipt, formatReceipt, parseReceipt, type Receipt } from './index.ts'

const hasher = treeHasher(sha256)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function keyOf(name: string, type: SignerKey['type'], seedByte: number): Promise<SignerKey> {
  const seed = new Uint8Array(32).fill(seedByte)
  return { ...verifierKey(name, type, await ed25519.publicKeyOf(seed), sha256), seed }
}

const logKey = await keyOf('primum.example/log/journal', signatureType.ed25519, 7)
const witness = await keyOf('witness.example', signatureType.cosignature, 8)
const salt = Uint8Array.from({ length: 32 }, (_, i) => i)

/** The report of docs/protocol/receipt.md: "a report" and an attachment of no bytes. */
const act: LoggedAct = {
  id: '3d9be6a4-9a5c-4b0e-8a35-0d0f6c1c2b11',
  act: 'collaboration/report-received',
  version: 1,
  at: '2026-11-25T09:30:00.000Z',
  actor: { kind: 'system', id: 'intake' },
  subject: { kind: 'report', id: 'c9f0f895-fb98-4b91-9a05-1f2e3d4c5b6a' },
  facts: {
    encrypted: false,
    document: { sha256: sha256(utf8('a report')).toHex(), sizeBytes: 8 },
    attachments: [{ sha256: sha256(utf8('')).toHex(), sizeBytes: 0 }],
  },
}
const content = sealedContent(act, 'type')

/** A log of three entries, the act's in the middle. */
async function receiptOf(entry: Uint8Array): Promise<Receipt> {
  const [first, own, last] = [utf8('first'), entry, utf8('last')].map((each) => hasher.leaf(each))
  if (first === undefined || own === undefined || last === undefined) throw new Error('there are three')
  const root = hasher.node(hasher.node(first, own), last)
  const text = formatCheckpoint({ origin: logKey.name, size: 3n, root, extensions: [] })
  const checkpoint = await signNote(text, [
    noteSigner(logKey, ed25519),
    cosigner(witness, 1_795_599_003n, ed25519),
  ])
  return {
    entry,
    salt,
    content,
    proof: { index: 1n, proof: [first, last], checkpoint },
    verifierKey: formatVerifierKey(logKey),
  }
}

const receipt = await receiptOf(formatActLeaf(act, 'type', salt, sha256))
const nobody = thresholdPolicy(0, [])
const witnessed: Trust = { logKeys: [logKey], policy: thresholdPolicy(1, [{ key: witness }]) }

const check = async (file: string, trust: Trust) => {
  const verdict = await checkReceipt(parseReceipt(utf8(file)), trust, { sha256, ed25519 })
  return { ...verdict, results: verdict.checks.map(({ result }) => result) }
}

test('a receipt is the file that the documentation shows', async () => {
  await expect(formatReceipt(receipt)).toMatchFileSnapshot(
    path.join(import.meta.dirname, 'testdata/receipt.json'),
  )
})

test('written and read is the same', () => {
  const { leaf, ...read } = parseReceipt(utf8(formatReceipt(receipt)))
  expect(read).toEqual(receipt)
  expect(leaf).toMatchObject({ shown: 'type', act: act.act, at: act.at })
})

test('is verified by the keys that were named, with the time of the witness', async () => {
  const { results, witnesses, log } = await check(formatReceipt(receipt), witnessed)
  expect(results).toEqual(['yes', 'yes', 'yes', 'yes'])
  expect(witnesses.map(({ name, at }) => [name, at.toString()])).toEqual([
    ['witness.example', '2026-11-25T09:30:03Z'],
  ])
  expect(log).toMatchObject({ origin: logKey.name, size: 3n })
})

test('says what nobody can know without a key, and never takes its own word for it', async () => {
  const { results } = await check(formatReceipt(receipt), { logKeys: [], policy: nobody })
  expect(results).toEqual(['yes', 'yes', 'unknown', 'unknown'])
  const stranger = await keyOf(logKey.name, signatureType.ed25519, 9)
  const { checks } = await check(formatReceipt(receipt), { logKeys: [stranger], policy: nobody })
  expect(checks[2]).toMatchObject({ result: 'no', error: { code: 'tlog/no-trusted-signature' } })
})

test('without the witness that is asked for is not witnessed', async () => {
  const other = await keyOf('other.example', signatureType.cosignature, 10)
  const { checks } = await check(formatReceipt(receipt), {
    logKeys: [logKey],
    policy: thresholdPolicy(1, [{ key: other }]),
  })
  expect(checks[3]).toMatchObject({ result: 'no', error: { code: 'tlog/not-witnessed' } })
})

describe('whoever moves the time, the report or the place', () => {
  const file = JSON.parse(formatReceipt(receipt)) as Record<string, never>
  const changed = (change: object) => check(JSON.stringify({ ...file, ...change }), witnessed)

  test('breaks the inclusion with another time', async () => {
    const entry = String(file['entry']).replace('09:30:00', '08:30:00')
    expect((await changed({ entry })).results).toEqual(['yes', 'no', 'yes', 'yes'])
  })

  test('breaks the seal with another report', async () => {
    const facts = { ...act.facts, document: { sha256: sha256(utf8('another')).toHex(), sizeBytes: 7 } }
    expect((await changed({ content: { ...content, facts } })).results).toEqual(['no', 'yes', 'yes', 'yes'])
  })

  test('breaks the seal with another subject, or with none', async () => {
    const subject = { kind: 'report', id: 'another' }
    expect((await changed({ content: { ...content, subject } })).results[0]).toBe('no')
    const { subject: _, ...without } = content
    expect((await changed({ content: without })).results[0]).toBe('no')
  })

  test('breaks the inclusion with another place', async () => {
    const proof = String(file['proof']).replace('index 1', 'index 2')
    expect((await changed({ proof })).results[1]).toBe('no')
  })
})

test.each([
  ['another format', { format: 'primum.receipt/2' }],
  ['a member of its own', { note: 'trust me' }],
  ['an entry that is none', { entry: '{}' }],
  ['a short salt', { salt: 'AAAA' }],
  ['a proof that is none', { proof: 'c2sp.org/tlog-proof@v2\n' }],
])('with %s is no receipt', (_, change) => {
  const file = JSON.stringify({ ...JSON.parse(formatReceipt(receipt)), ...change })
  expect(() => parseReceipt(utf8(file))).toThrow(expect.objectContaining({ code: 'oath/bad-receipt' }))
})

test('of an entry that is open needs no receipt', async () => {
  const open = await receiptOf(formatActLeaf(act, 'facts', salt, sha256))
  expect(() => parseReceipt(utf8(formatReceipt(open)))).toThrow(
    expect.objectContaining({ code: 'oath/bad-receipt' }),
  )
})

test('with any byte changed is refused, or some check says no, or nothing of what it says has changed', async () => {
  const bytes = utf8(formatReceipt(receipt))
  const whole = parseReceipt(bytes)
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ flip
      try {
        const read = parseReceipt(changed)
        const { checks } = await checkReceipt(read, witnessed, { sha256, ed25519 })
        if (checks.every(({ result }) => result === 'yes')) {
          expect({ ...read, verifierKey: '' }).toEqual({ ...whole, verifierKey: '' })
        }
      } catch (error) {
        expect(error).toBeInstanceOf(CodedError)
      }
    }),
    { numRuns: 400 },
  )
})

test('the policy file of the documentation is satisfied', async () => {
  const policy = parsePolicy(
    `log ${formatVerifierKey(logKey)}\nwitness w1 ${formatVerifierKey(witness)}\nquorum w1\n`,
    sha256,
  )
  const { results } = await check(formatReceipt(receipt), {
    logKeys: policy.logs.map(({ key }) => key),
    policy,
  })
  expect(results).toEqual(['yes', 'yes', 'yes', 'yes'])
})
