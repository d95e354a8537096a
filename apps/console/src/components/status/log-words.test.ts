// SPDX-License-Identifier: Apache-2.0
import { formatVerifierKey, parsePolicy, signatureType, verifierKey } from '@primum/tlog'
import { sha256 } from '@primum/tlog/web'
import { describe, expect, test } from 'vitest'
import {
  logConcerns,
  outcomeWords,
  witnessingOf,
  witnessingWords,
  witnessWords,
  writerWords,
} from './log-words.ts'

describe.each(Object.entries({ writerWords, outcomeWords, witnessingWords }))('%s', (_name, table) => {
  test('tells its states apart in words, not by tone alone', () => {
    const rows = Object.values(table)
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length)
    for (const { help } of rows) expect(help.length).toBeGreaterThan(5)
  })
})

test('of all that a witness can answer only a cosignature looks good', () => {
  const good = Object.entries(outcomeWords).filter(([, { tone }]) => tone === 'good')
  expect(good.map(([outcome]) => outcome)).toEqual(['cosigned'])
})

test('a witness that was not asked, and an answer of a later version, have words too', () => {
  expect(witnessWords({ outcome: null, url: 'https://w.example/' }).label).toBe('Not asked yet')
  expect(witnessWords({ outcome: null, url: null }).label).toBe('Not asked')
  expect(witnessWords({ outcome: 'tlog/new', url: null }).label).toBe('tlog/new')
  expect(witnessWords({ outcome: 'tlog/witness-timeout', url: null }).label).toBe('Too slow')
})

const vkey = formatVerifierKey(
  verifierKey('w.example', signatureType.cosignature, sha256(new Uint8Array(1)), sha256),
)
const witness = `witness w ${vkey} https://w.example/\n`
const checkpoint = { treeSize: '7', rootHash: 'AAAA', at: '2026-11-25T10:00:00Z', witnesses: ['w'] }
const earlier = { ...checkpoint, treeSize: '5', rootHash: 'BBBB', at: '2026-11-25T09:00:00Z' }

describe('a log', () => {
  test.each([
    ['none-needed', ' quorum\tnone\n', checkpoint, null],
    ['not-witnessed', `${witness}quorum w\n`, checkpoint, null],
    ['not-witnessed', `${witness}quorum w\n`, checkpoint, earlier],
    ['not-witnessed', `${witness}quorum w\n`, null, null],
    ['witnessed', `${witness}quorum w\n`, checkpoint, checkpoint],
    ['witnessed', `# quorum none\n${witness}quorum w\n`, checkpoint, checkpoint],
  ] as const)('is %s by the policy %j', (expected, policy, published, witnessed) => {
    expect(witnessingOf({ policy, published, witnessed })).toBe(expected)
    // The short way of reading the quorum says the same as the parser, which is too long for the overview.
    expect(expected === 'none-needed').toBe(parsePolicy(policy, sha256).quorum === undefined)
  })

  test('without a policy asks nobody', () => {
    expect(witnessingOf({ policy: '', published: checkpoint, witnessed: null })).toBe('nobody-asked')
  })
})

describe('what needs a person', () => {
  const fine = {
    policy: `${witness}quorum w\n`,
    published: checkpoint,
    witnessed: checkpoint,
    waiting: 0,
    writer: { state: 'writing', code: null, message: null },
  } as const
  const titlesOf = (log: Parameters<typeof logConcerns>[0]) => logConcerns(log).map(({ title }) => title)

  test('is nothing of a log that is written and witnessed, or that others write', () => {
    expect(titlesOf(fine)).toEqual([])
    expect(titlesOf({ ...fine, writer: { ...fine.writer, state: 'standing-by' } })).toEqual([])
    expect(titlesOf({ ...fine, policy: '', witnessed: null })).toEqual([])
  })

  test('is a log that cannot be written, with the reason, and before that it is not witnessed', () => {
    const writer = { state: 'failing', code: 'log/forked', message: 'the log was forked' } as const
    const [first, second] = logConcerns({ ...fine, writer, waiting: 3, witnessed: earlier })
    expect(first).toMatchObject({ tone: 'danger', title: 'The log of the journal cannot be written' })
    expect(first?.why).toBe(
      '3 acts wait. Nothing is lost, and it is tried again. The reason: the log was forked.',
    )
    expect(second?.title).toBe('The log is not witnessed')
  })

  test('is a log without its key', () => {
    expect(titlesOf({ ...fine, writer: { ...fine.writer, state: 'without-key' } })).toEqual([
      'The signing key of the log is not on this server',
    ])
  })
})
