// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { openCheckpoint } from '../checkpoint.ts'
import { ed25519 } from '../node/ed25519.ts'
import { sha256 } from '../node/sha256.ts'
import { type History, hasher, keyOf, LyingLog, prove, treeOf } from '../node/witness/testing/lying-log.ts'
import { parseNote } from '../note.ts'
import { cosigner, formatVerifierKey, noteVerifier, type SignerKey } from '../note-key.ts'
import { evaluatePolicy, witnessVerifiers } from '../policy/evaluate.ts'
import { parsePolicy } from '../policy/policy-file.ts'
import { answerOf } from './answer.ts'
import { type AskOptions, askWitnesses, type HttpAnswer, type HttpPost, witnessEndpoints } from './ask.ts'
import { formatAddCheckpointResponse } from './message.ts'
import { noRecords, type WitnessRecords } from './records.ts'
import { Witness } from './witness.ts'

const log = new LyingLog(await keyOf('example.test/log', 1))
const history: History = Array.from({ length: 20 }, (_, i) => `a${i}`)
const forked: History = [...history.slice(0, 5), ...history.map((entry) => `other ${entry}`)]
const keys = await Promise.all(['a', 'b', 'c'].map((name) => keyOf(`witness.test/${name}`, 4)))
const [keyA, keyB, keyC] = keys
if (keyA === undefined || keyB === undefined || keyC === undefined) throw new Error('there are three keys')

/** A real witness that has cosigned `size` entries of a history, behind a network that has no faults. */
async function witnessAt(key: SignerKey, size: number, of: History = history): Promise<HttpPost> {
  let records: WitnessRecords = noRecords
  const witness = new Witness({
    key,
    hasher,
    ed25519,
    now: () => 1_700_000_000n,
    logs: async () => (origin) => (origin === log.origin ? [noteVerifier(log.key, ed25519)] : undefined),
    store: {
      load: async () => records,
      save: async (next) => {
        records = next
      },
    },
  })
  if (size > 0) await witness.addCheckpoint(await log.request(of, 0, size))
  return async (_, body) => {
    const { status, contentType, body: text } = answerOf(await witness.addCheckpoint(body))
    return { status, contentType, body: new TextEncoder().encode(text) }
  }
}

const answer = (status: number, body: string | Uint8Array, contentType = 'text/plain'): HttpAnswer => ({
  status,
  contentType,
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
})

const never: HttpPost = () => new Promise(() => undefined)
/** A limit that a test reaches when it wants to. */
const patient = () => new AbortController().signal

async function ask(
  posts: readonly { readonly key: SignerKey; readonly post: HttpPost; readonly size?: bigint }[],
  options: Partial<AskOptions> & { readonly at?: number; readonly of?: History } = {},
) {
  const { at = 9, of = history } = options
  const byUrl = new Map(posts.map(({ key, post }) => [`https://${key.name}/add-checkpoint`, post]))
  const requests: string[] = []
  const result = await askWitnesses({
    checkpoint: await log.sign(of, at),
    witnesses: posts.map(({ key, size = 0n }) => ({ url: `https://${key.name}/`, keys: [key], size })),
    prove: (oldSize) => prove(of, Number(oldSize), at),
    post: async (url, body, signal) => {
      requests.push(body.slice(0, body.indexOf('\n')))
      return (byUrl.get(url) ?? never)(url, body, signal)
    },
    limit: patient,
    ed25519,
    ...options,
  })
  const codes = result.outcomes.map((outcome) => (outcome.cosigned ? 'cosigned' : outcome.code))
  return { ...result, requests, codes }
}

test('each witness is asked from where it is, and its cosignature added', async () => {
  const { note, outcomes, requests } = await ask([
    { key: keyA, post: await witnessAt(keyA, 0) },
    { key: keyB, post: await witnessAt(keyB, 5), size: 5n },
    { key: keyC, post: await witnessAt(keyC, 9), size: 9n },
  ])
  expect(requests).toEqual(['old 0', 'old 5', 'old 9'])
  expect(outcomes.map(({ cosigned, size }) => [cosigned, size])).toEqual(Array(3).fill([true, 9n]))
  const opened = await openCheckpoint(
    note,
    log.origin,
    [noteVerifier(log.key, ed25519)],
    keys.map((key) => noteVerifier(key, ed25519)),
  )
  expect(opened.note.verified.map(({ name }) => name)).toEqual([log.origin, ...keys.map(({ name }) => name)])
})

test('a witness whose size is not known tells it, and is asked once more', async () => {
  const { codes, requests } = await ask([
    { key: keyA, post: await witnessAt(keyA, 5) },
    { key: keyB, post: await witnessAt(keyB, 3), size: 7n },
    // What is known of it is of a later checkpoint than this one.
    { key: keyC, post: await witnessAt(keyC, 9), size: 12n },
  ])
  expect(codes).toEqual(['cosigned', 'cosigned', 'cosigned'])
  expect(requests.toSorted()).toEqual(['old 0', 'old 0', 'old 3', 'old 5', 'old 7', 'old 9'])
})

test('a witness that is ahead of us: our log lost what it had published', async () => {
  const { outcomes, requests } = await ask([{ key: keyA, post: await witnessAt(keyA, 12) }])
  expect(outcomes).toMatchObject([{ cosigned: false, code: 'tlog/witness-ahead', size: 12n }])
  expect(requests).toHaveLength(1)
})

test('a witness that saw another history of our log', async () => {
  const sameSize = await ask([{ key: keyA, post: await witnessAt(keyA, 9, forked) }])
  const larger = await ask([{ key: keyA, post: await witnessAt(keyA, 7, forked) }])
  expect([...sameSize.codes, ...larger.codes]).toEqual(Array(2).fill('tlog/witness-inconsistent'))
})

test('what a cosigned checkpoint carried already is replaced, not repeated', async () => {
  const post = await witnessAt(keyA, 9)
  const first = await ask([{ key: keyA, post, size: 9n }])
  const again = await ask([{ key: keyA, post, size: 9n }], { checkpoint: first.note })
  expect(parseNote(again.note).signatures.map(({ name }) => name)).toEqual([log.origin, keyA.name])
})

const size = 'text/x.tlog.size'
const cosignature = async (key: SignerKey, text: string, timestamp = 1_700_000_000n) => {
  const { name, keyId, sign } = cosigner(key, timestamp, ed25519)
  return { name, keyId, signature: await sign(text) }
}
const { text } = parseNote(await log.sign(history, 9))
const valid = await cosignature(keyA, text)
const stranger = await cosignature(keyB, text)
const lines = (...signatures: readonly (typeof valid)[]) => formatAddCheckpointResponse(signatures)

test.each([
  ['200 with nothing', answer(200, ''), 'tlog/witness-bad-answer'],
  ['200 with a page', answer(200, '<!doctype html>'), 'tlog/witness-bad-answer'],
  ['200 that is not UTF-8', answer(200, Uint8Array.of(0xff, 0x0a)), 'tlog/witness-bad-answer'],
  ['200 of another key', answer(200, lines(stranger)), 'tlog/witness-bad-answer'],
  [
    '200 over another checkpoint',
    answer(200, lines(await cosignature(keyA, text.replace('\n9\n', '\n8\n')))),
    'tlog/witness-bad-answer',
  ],
  ['200 without a time', answer(200, lines(await cosignature(keyA, text, 0n))), 'tlog/witness-bad-answer'],
  [
    '200 with a signature of another form',
    answer(200, lines({ ...valid, signature: valid.signature.subarray(1) })),
    'tlog/witness-bad-answer',
  ],
  ['200 too long', answer(200, lines(valid).padEnd(70_000, '\n')), 'tlog/witness-bad-answer'],
  ['204', answer(204, ''), 'tlog/witness-bad-answer'],
  ['302', answer(302, ''), 'tlog/witness-bad-answer'],
  ['400', answer(400, 'no\n'), 'tlog/witness-bad-request'],
  ['401', answer(401, ''), 'tlog/witness-bad-answer'],
  ['403', answer(403, ''), 'tlog/witness-unknown-key'],
  ['404', answer(404, ''), 'tlog/witness-unknown-log'],
  ['409 without a type', answer(409, '7\n'), 'tlog/witness-bad-answer'],
  ['409 without a size', answer(409, 'seven\n', size), 'tlog/witness-bad-answer'],
  ['409 with the size that was asked', answer(409, '0\n', size), 'tlog/witness-bad-answer'],
  ['409 with a size, twice', answer(409, '7\n', size), 'tlog/witness-conflict'],
  ['409 with a size over ours', answer(409, '10\n', `${size}; charset=utf-8`), 'tlog/witness-ahead'],
  ['422', answer(422, ''), 'tlog/witness-inconsistent'],
  ['429', answer(429, ''), 'tlog/witness-unavailable'],
  ['500', answer(500, ''), 'tlog/witness-unavailable'],
  ['503', answer(503, ''), 'tlog/witness-unavailable'],
] as const)('%s: the fault of one witness takes nothing from the others', async (_, broken, code) => {
  const { note, codes } = await ask([
    { key: keyA, post: async () => broken },
    { key: keyC, post: await witnessAt(keyC, 0) },
  ])
  expect(codes).toEqual([code, 'cosigned'])
  expect(parseNote(note).signatures.map(({ name }) => name)).toEqual([log.origin, keyC.name])
})

test('a cosignature of an unknown key beside a good one is ignored', async () => {
  const { note, codes } = await ask([{ key: keyA, post: async () => answer(200, lines(stranger, valid)) }])
  expect(codes).toEqual(['cosigned'])
  expect(parseNote(note).signatures).toHaveLength(2)
})

test('witnesses are asked at the same time, and one that never answers does not hold up the rest', async () => {
  const limits: AbortController[] = []
  const limit = () => {
    const controller = new AbortController()
    limits.push(controller)
    return controller.signal
  }
  // B waits until all were asked; then the time of A is up.
  const all = Promise.withResolvers<void>()
  const good = await witnessAt(keyB, 0)
  const { codes } = await ask(
    [
      { key: keyA, post: never },
      {
        key: keyB,
        post: async (url, body, signal) => {
          await all.promise
          return good(url, body, signal)
        },
      },
      {
        key: keyC,
        post: async () => {
          all.resolve()
          limits[0]?.abort()
          throw new Error('connection refused')
        },
      },
    ],
    { limit },
  )
  expect(codes).toEqual(['tlog/witness-timeout', 'cosigned', 'tlog/witness-unreachable'])
  const late = await ask([{ key: keyA, post: never }], { limit: () => AbortSignal.abort() })
  expect(late.codes).toEqual(['tlog/witness-timeout'])
})

test('a log that cannot prove its consistency says so, and only where a proof is needed', async () => {
  const faulty = () => Promise.reject(new Error('a tile is missing'))
  const { codes } = await ask(
    [
      { key: keyA, post: await witnessAt(keyA, 0) },
      { key: keyB, post: await witnessAt(keyB, 5), size: 5n },
    ],
    { prove: faulty },
  )
  expect(codes).toEqual(['cosigned', 'tlog/no-proof'])
})

test('one proof serves all witnesses of one size', async () => {
  let proofs = 0
  await ask(
    [
      { key: keyA, post: await witnessAt(keyA, 5), size: 5n },
      { key: keyB, post: await witnessAt(keyB, 5) },
    ],
    {
      prove: (oldSize) => {
        proofs++
        return prove(history, Number(oldSize), 9)
      },
    },
  )
  expect(proofs).toBe(1)
})

test('a policy’s witnesses are asked, those of one address once, and the policy is satisfied', async () => {
  const lines = [
    `witness a ${formatVerifierKey(keyA)} https://one.test/`,
    `witness b ${formatVerifierKey(keyB)} https://one.test/`,
    `witness c ${formatVerifierKey(keyC)}`,
    'group g 2 a b c',
    'quorum g',
  ]
  const policy = parsePolicy(`${lines.join('\n')}\n`, sha256)
  const endpoints = witnessEndpoints(policy)
  expect(endpoints.map(({ url, keys: known }) => [url, known.length])).toEqual([['https://one.test/', 2]])
  const both = async () => answer(200, formatAddCheckpointResponse([valid, stranger]))
  const { note } = await askWitnesses({
    checkpoint: await log.sign(history, 9),
    witnesses: endpoints,
    prove: (oldSize) => prove(history, Number(oldSize), 9),
    post: both,
    limit: patient,
    ed25519,
  })
  const trusted = witnessVerifiers(policy, ed25519)
  const opened = await openCheckpoint(note, log.origin, [noteVerifier(log.key, ed25519)], trusted)
  expect(evaluatePolicy(policy, opened).satisfied).toBe(true)
  expect(opened.root).toEqual(treeOf(history, 9).root)
})
