// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCheckpoint } from '../checkpoint.ts'
import { ed25519 } from '../node/ed25519.ts'
import { sha256 } from '../node/sha256.ts'
import { signNote } from '../note.ts'
import {
  cosigner,
  formatVerifierKey,
  noteSigner,
  noteVerifier,
  parseVerifierKey,
  type SignerKey,
  verifierKey,
} from '../note-key.ts'
import { readVectors } from '../testdata/vectors.ts'
import { evaluatePolicy, logVerifiers, witnessVerifiers } from './evaluate.ts'
import { type Policy, thresholdPolicy } from './policy.ts'
import { formatPolicy, parsePolicy } from './policy-file.ts'

const badPolicy = expect.objectContaining({ code: 'tlog/bad-policy' })
const read = (text: string): Policy => parsePolicy(text, sha256)

async function keyOf(name: string, type: 1 | 4, seed = name): Promise<SignerKey> {
  const bytes = sha256(new TextEncoder().encode(seed))
  return { ...verifierKey(name, type, await ed25519.publicKeyOf(bytes), sha256), seed: bytes }
}

const log = await keyOf('example.test/log', 1)
const keys = await Promise.all(Array.from({ length: 6 }, (_, i) => keyOf(`witness.test/${i}`, 4)))
const vkeys = keys.map(formatVerifierKey)
const [vkeyA = '', vkeyB = '', vkeyC = ''] = vkeys

type Case = {
  readonly id: string
  readonly policy: string
  readonly expect: 'ok' | 'error'
  readonly quorum_threshold?: number
}

/**
 * The origin's parser, older than tlog-policy, takes these: two names for one public key, by which one witness would count twice. tlog-policy,
 * "Defining a witness": "Duplicate witnesses [...] are not allowed".
 */
const sameKeyTwice = ['3: group all', '4: group any']

test.each(readVectors<{ readonly cases: readonly Case[] }>('witness-policy.json').cases)('$id', (it) => {
  if (it.expect === 'error' || sameKeyTwice.includes(it.id)) {
    expect(() => read(it.policy)).toThrow(badPolicy)
    return
  }
  const policy = read(it.policy)
  expect(policy.groups.find(({ name }) => name === policy.quorum)?.threshold).toBe(it.quorum_threshold)
  expect(read(formatPolicy(policy))).toEqual(policy)
})

test('white space, comments, and every kind of line', () => {
  const policy = read(
    [
      '# a comment',
      `\t log ${formatVerifierKey(log)}  https://log.test/ `,
      '',
      ' \t',
      `witness A ${vkeyA}`,
      `witness Ç ${vkeyB}\thttps://b.test/#fragment`,
      `witness C ${vkeyC}`,
      '  # another',
      'group two 2 A Ç',
      'group one any C',
      'group both all two one',
      'quorum both',
      '',
    ].join('\n'),
  )
  expect(policy.logs.map(({ key, url }) => [key.name, url])).toEqual([
    ['example.test/log', 'https://log.test/'],
  ])
  expect(policy.witnesses.map(({ name, url }) => [name, url])).toEqual([
    ['A', undefined],
    ['Ç', 'https://b.test/#fragment'],
    ['C', undefined],
  ])
  expect(policy.groups.map(({ threshold }) => threshold)).toEqual([2, 1, 2])
  expect(policy.quorum).toBe('both')
  expect(logVerifiers(policy, 'example.test/log', ed25519)).toHaveLength(1)
  expect(logVerifiers(policy, 'example.test/other', ed25519)).toEqual([])
})

test('a plain Ed25519 key of a witness is its cosigner key', async () => {
  const plain = await keyOf('witness.test/plain', 1)
  const { witnesses } = read(`witness p ${formatVerifierKey(plain)}\nquorum p\n`)
  expect(witnesses[0]?.key).toMatchObject({ type: 4, name: plain.name })
  expect(witnesses[0]?.key.keyId).not.toBe(plain.keyId)
})

describe('refused', () => {
  const witness = `witness A ${vkeyA}\n`
  const two = `${witness}witness B ${vkeyB}\n`
  test.each([
    ['no line at all', ''],
    ['no newline at the end', `${witness}quorum A`],
    ['no quorum', witness],
    ['two quorums', `${witness}quorum A\nquorum A\n`],
    ['a quorum before its witness', `quorum A\n${witness}`],
    ['a quorum of two', `${two}quorum A B\n`],
    ['an unknown line', `${witness}wittness B ${vkeyB}\nquorum A\n`],
    ['a comment behind a line', `${witness}quorum A # of one\n`],
    ['a carriage return', `${witness}quorum A\r\n`],
    ['a control character in a comment', `# \u0007\n${witness}quorum A\n`],
    ['no key', 'witness A\nquorum A\n'],
    ['a key that is none', 'witness A B\nquorum A\n'],
    ['a key of an unknown type', `witness A ${vkeyA.slice(0, -44)}BwAA\nquorum A\n`],
    ['one key under two names', `${witness}witness B ${vkeyA}\nquorum A\n`],
    ['one log twice', `log ${formatVerifierKey(log)}\nlog ${formatVerifierKey(log)}\nquorum none\n`],
    ['one name twice', `${witness}witness A ${vkeyB}\nquorum A\n`],
    ['a group with the name of a witness', `${two}group A any B\nquorum A\n`],
    ['a group without members', `${witness}group g any\nquorum A\n`],
    ['a group in itself', `${witness}group g any g\nquorum A\n`],
    ['a group of the later', `group g any A\n${witness}quorum A\n`],
    ['none in a group', `${witness}group g any none\nquorum A\n`],
    ['a member twice', `${witness}group g all A A\nquorum g\n`],
    ['a member of two groups', `${witness}group g any A\ngroup h any A\nquorum h\n`],
    ['a threshold of 0', `${witness}group g 0 A\nquorum g\n`],
    ['a threshold over the members', `${witness}group g 2 A\nquorum g\n`],
    ['a threshold with a zero before it', `${witness}group g 01 A\nquorum g\n`],
    ['a negative threshold', `${witness}group g -1 A\nquorum g\n`],
    ['a keyword as a name', `witness any ${vkeyA}\nquorum any\n`],
    ['an item too many', `witness A ${vkeyA} https://a.test/ more\nquorum A\n`],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrow(badPolicy)
  })
})

test('the line is told', () => {
  expect(() => read(`\nwitness A ${vkeyA}\ngroup g 3 A\nquorum g\n`)).toThrow(
    expect.objectContaining({ where: { line: 3 } }),
  )
})

const body = `example.test/log\n7\n${'A'.repeat(43)}=\n`

async function cosignedBy(policy: Policy, signers: readonly SignerKey[]) {
  const cosigners = signers.map((key) => cosigner(key, 1_700_000_000n, ed25519))
  const note = await signNote(body, [noteSigner(log, ed25519), ...cosigners])
  const trusted = [noteVerifier(log, ed25519)]
  const checkpoint = await openCheckpoint(note, log.name, trusted, witnessVerifiers(policy, ed25519))
  return evaluatePolicy(policy, checkpoint)
}

test("the specification's own example: two of X and one of Y", async () => {
  const lines = vkeys.map((vkey, i) => `witness ${i < 3 ? 'X' : 'Y'}${(i % 3) + 1} ${vkey}\n`)
  const policy = read(
    `${lines.join('')}group X 2 X1 X2 X3\ngroup Y any Y1 Y2 Y3\ngroup X-and-Y all X Y\nquorum X-and-Y\n`,
  )
  const pick = (...at: readonly number[]) => keys.filter((_, i) => at.includes(i))
  expect(await cosignedBy(policy, pick(0, 2, 4))).toMatchObject({ satisfied: true })
  const onlyX = await cosignedBy(policy, pick(0, 1, 2))
  expect(onlyX).toMatchObject({
    satisfied: false,
    missing: [{ name: 'Y1' }, { name: 'Y2' }, { name: 'Y3' }],
    cosignedBy: [{ name: 'X1' }, { name: 'X2' }, { name: 'X3' }],
  })
  const oneOfEach = await cosignedBy(policy, pick(1, 5))
  expect(oneOfEach).toMatchObject({ satisfied: false, missing: [{ name: 'X1' }, { name: 'X3' }] })
})

test('k of some keys', async () => {
  const witnesses = vkeys.slice(0, 3).map((vkey) => ({ key: parseVerifierKey(vkey, sha256) }))
  const policy = thresholdPolicy(2, witnesses)
  expect(read(formatPolicy(policy))).toEqual(policy)
  expect(await cosignedBy(policy, keys.slice(0, 2))).toMatchObject({ satisfied: true })
  expect(await cosignedBy(policy, keys.slice(2, 5))).toMatchObject({
    satisfied: false,
    missing: [{ name: 'w1' }, { name: 'w2' }],
  })
  expect(await cosignedBy(thresholdPolicy(0, []), [])).toEqual({ satisfied: true, cosignedBy: [] })
  for (const bad of [-1, 0.5, 4, Number.NaN]) {
    expect(() => thresholdPolicy(bad, witnesses)).toThrow(badPolicy)
  }
  expect(() => thresholdPolicy(1, [...witnesses, ...witnesses])).toThrow(badPolicy)
})

/** Policies as trees: each group takes the names that no group has yet. */
const policies = fc
  .record({
    count: fc.integer({ min: 1, max: 6 }),
    groups: fc.array(fc.record({ take: fc.integer({ min: 1, max: 4 }), need: fc.nat() }), { maxLength: 4 }),
    urls: fc.boolean(),
  })
  .map(({ count, groups, urls }) => {
    const lines = vkeys
      .slice(0, count)
      .map((vkey, i) => `witness w${i} ${vkey}${urls ? ` https://w${i}.test/` : ''}`)
    const free = Array.from({ length: count }, (_, i) => `w${i}`)
    for (const [i, { take, need }] of groups.entries()) {
      const members = free.splice(0, Math.min(take, free.length))
      lines.push(`group g${i} ${1 + (need % members.length)} ${members.join(' ')}`)
      free.push(`g${i}`)
    }
    return `${lines.join('\n')}\nquorum ${free.at(-1)}\n`
  })

test('any policy round-trips, and adding a cosignature never takes a quorum away', async () => {
  await fc.assert(
    fc.asyncProperty(policies, fc.subarray(keys), fc.nat(5), async (text, signers, more) => {
      const policy = read(text)
      expect(read(formatPolicy(policy))).toEqual(policy)
      const added = keys[more]
      if (added === undefined || signers.includes(added)) return
      const before = await cosignedBy(policy, signers)
      const after = await cosignedBy(policy, [...signers, added])
      if (before.satisfied) expect(after.satisfied).toBe(true)
      // Those that are missing are exactly the ones to ask: with all of them the quorum is there.
      else {
        const asked = keys.filter((key) => before.missing.some((witness) => witness.key.name === key.name))
        expect(asked.length).toBeGreaterThan(0)
        expect(await cosignedBy(policy, [...signers, ...asked])).toMatchObject({ satisfied: true })
      }
    }),
    { numRuns: 50 },
  )
})

test('a mangled policy is refused, or round-trips', () => {
  const whole = `log ${formatVerifierKey(log)}\nwitness A ${vkeyA}\nwitness B ${vkeyB} https://b.test/\ngroup g 2 A B\nquorum g\n`
  for (let i = 0; i < whole.length; i++) {
    for (const character of ['', '\n', ' ', '#', '1', 'A', '\0', '\ud800']) {
      const mangled = whole.slice(0, i) + character + whole.slice(i + 1)
      try {
        const policy = read(mangled)
        expect(read(formatPolicy(policy))).toEqual(policy)
      } catch (error) {
        expect(error).toBeInstanceOf(CodedError)
      }
    }
    // A file that was cut off asks for less than its author did.
    expect(() => read(whole.slice(0, i))).toThrow(badPolicy)
  }
})
