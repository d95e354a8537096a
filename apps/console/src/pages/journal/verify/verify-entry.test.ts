// SPDX-License-Identifier: Apache-2.0
/** Real logs, made here with real keys, read through the same code as in the browser; then everything that can be wrong with one. */
import { formatActLeaf, SALT_BYTES, sealedContent } from '@primum/oath'
import {
  appendEntries,
  cosigner,
  emptyEdge,
  formatBundlePath,
  formatCheckpoint,
  formatTilePath,
  formatVerifierKey,
  noteSigner,
  type SignerKey,
  signatureType,
  signNote,
  type TreeEdge,
  treeHasher,
  verifierKey,
} from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/web'
import { beforeAll, describe, expect, test } from 'vitest'
import { noAnswer } from '../../../api/problem.ts'
import type { ActDetail } from '../../../api/types.ts'
import type { Check, Step } from './check.ts'
import type { LogIdentity } from './check-checkpoint.ts'
import type { SeenCheckpoint } from './seen.ts'
import { type Verification, verifyEntry } from './verify-entry.ts'

const ORIGIN = 'maker.example/log/journal'
const NOW = '2026-11-25T10:00:00.000Z'
const hasher = treeHasher(sha256)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function keyOf(name: string, type: SignerKey['type'], seedOf = name): Promise<SignerKey> {
  const seed = sha256(utf8(seedOf))
  return { ...verifierKey(name, type, await ed25519.publicKeyOf(seed), sha256), seed }
}

type Shown = 'facts' | 'subject' | 'type'
const shownIn: readonly Shown[] = ['subject', 'type', 'facts']

/** Act number `index` of a history, in turn with each way of showing it. */
function actAt(index: number, history = 'this'): ActDetail {
  const shown = shownIn[index % 3] ?? 'facts'
  return {
    id: `3d9be6a4-9a5c-4b0e-8a35-${index.toString(16).padStart(12, '0')}`,
    sequence: String(index),
    type: 'design/release-created',
    version: 1,
    at: '2026-11-25T09:30:00Z',
    actor: { kind: 'person', id: '8f14e45f-ceea-467f-8c2d-1a2b3c4d5e6f', name: 'Ada Okafor' },
    subject: { kind: 'release', id: `release ${index}` },
    facts: { version: `${index}.0`, history },
    leafIndex: String(index),
    shown,
    disclosed: false,
    salt: sha256(utf8(`salt ${index}`)).toBase64(),
  }
}

function entryOf({ id, type, version, at, actor, subject, facts, shown, salt }: ActDetail): Uint8Array {
  return formatActLeaf(
    {
      id,
      act: type,
      version,
      at: new Date(at).toISOString(),
      actor: { kind: actor.kind, id: actor.id },
      subject,
      facts: facts ?? {},
    },
    shown ?? 'facts',
    salt === null ? new Uint8Array(SALT_BYTES) : Uint8Array.fromBase64(salt),
    sha256,
  )
}

let logKey: SignerKey
let otherKey: SignerKey
let witnessKeys: readonly SignerKey[]
let log: LogIdentity
beforeAll(async () => {
  logKey = await keyOf(ORIGIN, signatureType.ed25519)
  otherKey = await keyOf(ORIGIN, signatureType.ed25519, 'another')
  witnessKeys = await Promise.all(['one', 'two'].map((name) => keyOf(name, signatureType.cosignature)))
  log = { origin: ORIGIN, verifierKey: formatVerifierKey(logKey), policy: '' }
})

/** A log as it lies on a server: its files, which tests may change. */
type TestLog = { readonly files: Map<string, Uint8Array>; readonly edge: TreeEdge; readonly note: string }

type Grow = {
  readonly from?: TestLog
  readonly history?: string
  readonly key?: SignerKey
  readonly cosigners?: readonly SignerKey[]
  readonly origin?: string
}

/** The log of so many acts, or one that grew to that. */
async function logOf(
  size: number,
  { from, history, key, cosigners = [], origin = ORIGIN }: Grow = {},
): Promise<TestLog> {
  const edge = from?.edge ?? emptyEdge
  const added = Array.from({ length: size - Number(edge.size) }, (_, i) =>
    entryOf(actAt(Number(edge.size) + i, history)),
  )
  const append = appendEntries(edge, added, hasher)
  const files = new Map(from?.files)
  for (const { tile, content } of append.tiles) files.set(formatTilePath(tile), content)
  for (const { bundle, content } of append.bundles) files.set(formatBundlePath(bundle), content)
  const note = await signNote(formatCheckpoint({ ...append.tree, origin, extensions: [] }), [
    noteSigner(key ?? logKey, ed25519),
    ...cosigners.map((witness) => cosigner(witness, 1_764_064_800n, ed25519)),
  ])
  files.set('checkpoint', utf8(note))
  return { files, edge: append.edge, note }
}

const seenOf = ({ note }: TestLog): SeenCheckpoint => ({
  origin: ORIGIN,
  verifierKey: log.verifierKey,
  note,
  at: '2026-11-24T08:00:00.000Z',
})

type Given = {
  readonly act?: ActDetail
  readonly seen?: SeenCheckpoint
  readonly policy?: string
  readonly index?: number
  readonly told?: Check[]
}

function verify(
  { files }: TestLog,
  { index = 3, act = actAt(index), seen, policy = '', told }: Given = {},
): Promise<Verification> {
  return verifyEntry(
    { log: { ...log, policy }, act, leafIndex: BigInt(index), seen, at: NOW },
    async (path) => files.get(path),
    (check) => told?.push(check),
  )
}

const outcomesOf = ({ checks }: Verification): Readonly<Partial<Record<Step, Check['outcome']>>> =>
  Object.fromEntries(checks.map(({ step, outcome }) => [step, outcome]))

/** The check that ended it, and nothing after it. */
function endOf({ checks, path, verdict }: Verification): Check | undefined {
  expect(verdict).not.toBe('good')
  expect(path).toBeUndefined()
  return checks.at(-1)
}

function change(log: TestLog, path: string, at: number): TestLog {
  const bytes = Uint8Array.from(log.files.get(path) ?? [])
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return { ...log, files: new Map(log.files).set(path, bytes) }
}

function without(log: TestLog, ...paths: readonly string[]): TestLog {
  const files = new Map(log.files)
  for (const path of paths) files.delete(path)
  return { ...log, files }
}

describe('an entry that is in the log', () => {
  test.each([
    [1, 0],
    [2, 1],
    [5, 3],
    [256, 255],
    [300, 2],
    [300, 299],
    [513, 256],
  ])('of %i entries is verified at index %i, each check in turn', async (size, index) => {
    const told: Check[] = []
    const verification = await verify(await logOf(size), { index, told })
    expect(verification.verdict).toBe('good')
    expect(told).toEqual(verification.checks)
    expect(outcomesOf(verification)).toEqual({
      checkpoint: 'good',
      witnesses: 'noted',
      memory: 'noted',
      tiles: 'good',
      bundle: 'good',
      path: 'good',
      act: 'good',
      seal: actAt(index).shown === 'facts' ? 'noted' : 'good',
    })
    expect(verification.path?.joints.at(-1)?.hash ?? verification.path?.leafHash).toEqual(
      Uint8Array.fromBase64((verification.remember?.note ?? '').split('\n')[2] ?? ''),
    )
  })

  test('needs few files of a long log, each once', async () => {
    const { fetched } = await verify(await logOf(700), { index: 12 })
    expect(fetched.map(({ path }) => path).toSorted()).toEqual([
      'checkpoint',
      'tile/0/000',
      'tile/0/002.p/188',
      'tile/1/000.p/2',
      'tile/entries/000',
    ])
  })

  test('is verified from full files where the partial ones are gone', async () => {
    const early = await logOf(200)
    const full = await logOf(256, { from: early })
    const pruned = without(full, 'tile/0/000.p/200', 'tile/entries/000.p/200')
    pruned.files.set('checkpoint', utf8(early.note))
    expect((await verify(pruned)).verdict).toBe('good')
  })

  test('is verified after salt and content were erased', async () => {
    const act = { ...actAt(3), facts: null, salt: null, shown: null }
    const verification = await verify(await logOf(5), { act })
    expect(verification.verdict).toBe('good')
    expect(verification.checks.at(-1)).toMatchObject({
      step: 'seal',
      outcome: 'noted',
      result: 'Salt and content were erased.',
    })
  })
})

describe('what was altered is found', () => {
  test('an entry', async () => {
    const changed = change(await logOf(300), 'tile/entries/000', 40)
    expect(endOf(await verify(changed))).toMatchObject({
      step: 'bundle',
      outcome: 'bad',
      result: 'The entry bundle was altered.',
    })
  })

  test('a full tile', async () => {
    const changed = change(await logOf(300), 'tile/0/000', 5)
    expect(endOf(await verify(changed))).toMatchObject({
      step: 'tiles',
      outcome: 'bad',
      result: 'A tile was altered.',
      compared: [['What was found', expect.stringContaining('tile/0/000')]],
    })
  })

  test('a partial tile', async () => {
    const changed = change(await logOf(5), 'tile/0/000.p/5', 40)
    expect(endOf(await verify(changed))).toMatchObject({
      step: 'tiles',
      outcome: 'bad',
      result: 'The tiles do not give the root that was signed.',
    })
  })

  test('any byte of any file that was fetched', async () => {
    const whole = await logOf(5)
    const paths = ['checkpoint', 'tile/0/000.p/5', 'tile/entries/000.p/5']
    expect((await verify(whole)).fetched.map(({ path }) => path)).toEqual(paths)
    for (const path of paths) {
      for (let at = 0; at < (whole.files.get(path)?.length ?? 0); at++) {
        const { verdict } = await verify(change(whole, path, at))
        expect(verdict, `${path} at ${at}`).toBe('bad')
      }
    }
  })

  test('a signature', async () => {
    const log5 = await logOf(5)
    const files = new Map(log5.files).set('checkpoint', utf8(log5.note.replace(/\n5\n/, '\n4\n')))
    expect(endOf(await verify({ ...log5, files }))).toMatchObject({
      step: 'checkpoint',
      outcome: 'bad',
      result: 'The signature of the log’s key does not verify.',
    })
  })

  test.each([
    ['another key', { key: 'other' }, 'The log’s key did not sign it.'],
    ['another name', { origin: 'maker.example/log/other' }, 'It is the checkpoint of another log.'],
  ] as const)('%s', async (_, { key, origin }: { key?: string; origin?: string }, result) => {
    const given = await logOf(5, {
      ...(key && { key: otherKey }),
      ...(origin && { origin }),
    })
    expect(endOf(await verify(given))).toMatchObject({ step: 'checkpoint', outcome: 'bad', result })
  })

  test('the act on the page', async () => {
    const act = { ...actAt(3), subject: { kind: 'release', id: 'another' } }
    const { checks, verdict } = await verify(await logOf(5), { act })
    expect(verdict).toBe('bad')
    expect(checks.at(-1)).toMatchObject({ step: 'act', result: 'The entry tells something else: subject.' })
  })

  test.each([
    ['its facts', { facts: { version: '3.1', history: 'this' } }],
    ['who did it', { actor: { kind: 'person', id: 'somebody else', name: 'Ada Okafor' } }],
    ['its salt', { salt: new Uint8Array(32).toBase64() }],
  ] as const)('%s, though they are sealed', async (_, part) => {
    const { checks, verdict } = await verify(await logOf(5), { act: { ...actAt(3), ...part } })
    expect(verdict).toBe('bad')
    expect(checks.at(-1)).toMatchObject({
      step: 'seal',
      result: 'The seal in the entry is over something else.',
    })
  })

  test('facts that the entry shows', async () => {
    const { checks } = await verify(await logOf(5), { index: 2, act: { ...actAt(2), facts: {} } })
    expect(checks.at(-1)).toMatchObject({ step: 'act', result: 'The entry tells something else: facts.' })
  })
})

describe('what is not there is said', () => {
  test.each([
    ['a checkpoint', ['checkpoint'], 'checkpoint', 'The log has no checkpoint.'],
    ['a tile', ['tile/0/000'], 'tiles', 'The log does not give a file that its checkpoint covers.'],
    ['an entry bundle', ['tile/entries/000'], 'bundle', 'The log does not give the entry.'],
  ] as const)('%s', async (_, paths, step, result) => {
    expect(endOf(await verify(without(await logOf(300), ...paths)))).toMatchObject({
      step,
      outcome: 'bad',
      result,
    })
  })

  test('an answer, which is not held against the log', async () => {
    const { checks, verdict } = await verifyEntry(
      { log, act: actAt(3), leafIndex: 3n, seen: undefined, at: NOW },
      () => Promise.reject(noAnswer()),
      () => undefined,
    )
    expect(verdict).toBe('unknown')
    expect(checks).toMatchObject([{ step: 'checkpoint', outcome: 'unknown' }])
    expect(checks[0]?.result).toContain('The server did not answer.')
  })

  test('an entry that the next checkpoint will cover', async () => {
    expect(endOf(await verify(await logOf(5), { index: 5 }))).toMatchObject({
      step: 'tiles',
      outcome: 'unknown',
      result: 'The checkpoint has 5 entries; index 5 is not among them yet.',
    })
  })
})

describe('what this browser saw before', () => {
  const memoryOf = ({ checks }: Verification): Check | undefined =>
    checks.find(({ step }) => step === 'memory')

  test('is continued by a log that grew, and the newer one is remembered', async () => {
    const before = await logOf(200)
    const after = await logOf(700, { from: before })
    const verification = await verify(after, { seen: seenOf(before) })
    expect(verification.verdict).toBe('good')
    expect(memoryOf(verification)).toMatchObject({ outcome: 'good' })
    expect(verification.remember).toEqual({ ...seenOf(after), at: NOW })
  })

  test('is the same in a log that did not grow', async () => {
    const same = await logOf(5)
    expect(memoryOf(await verify(same, { seen: seenOf(same) }))).toMatchObject({
      outcome: 'good',
      result: 'It is the tree of 5 entries that this browser saw before.',
    })
  })

  test.each([
    [
      'a fork that grew further',
      200,
      300,
      'The 200 entries that this browser saw are not the beginning of this log.',
    ],
    [
      'another tree of the same size',
      5,
      5,
      'The 5 entries that this browser saw are not the beginning of this log.',
    ],
    ['a smaller log', 200, 5, 'This checkpoint has 5 entries; this browser saw 200 before.'],
  ])('sounds the alarm for %s', async (_, sizeBefore, sizeNow, result) => {
    const before = await logOf(sizeBefore, { history: 'shown to others' })
    const now = await logOf(sizeNow)
    const verification = await verify(now, { seen: seenOf(before) })
    expect(verification.verdict).toBe('alarm')
    expect(memoryOf(verification)).toMatchObject({ outcome: 'alarm', result })
    // Both notes are kept for others, and what was seen first stays what is remembered.
    expect(memoryOf(verification)?.compared.map(([, note]) => note)).toEqual([before.note, now.note])
    expect(verification.remember).toBeUndefined()
  })

  test('sounds the alarm for another key', async () => {
    const seen = { ...seenOf(await logOf(5)), verifierKey: formatVerifierKey(otherKey) }
    expect(memoryOf(await verify(await logOf(5), { seen }))).toMatchObject({
      outcome: 'alarm',
      result: 'Another log is at this address than before.',
    })
  })

  test('is not believed when it was tampered with', async () => {
    const before = await logOf(5)
    const seen = { ...seenOf(before), note: before.note.replace('\n5\n', '\n9\n') }
    expect(memoryOf(await verify(before, { seen }))).toMatchObject({
      outcome: 'bad',
      result: 'What this browser remembers is damaged.',
    })
  })

  test('cannot be compared over tiles that were altered, which is no second history', async () => {
    const before = await logOf(200)
    const after = change(await logOf(700, { from: before }), 'tile/0/000', 1)
    expect(memoryOf(await verify(after, { seen: seenOf(before) }))).toMatchObject({
      outcome: 'bad',
      result: 'A tile was altered.',
    })
  })
})

describe('witnesses', () => {
  const policyOf = (quorum: number): string =>
    `${witnessKeys.map((key, i) => `witness w${i + 1} ${formatVerifierKey(key)} https://w${i + 1}.example/\n`).join('')}group both ${quorum} w1 w2\nquorum both\n`
  const witnessesOf = ({ checks }: Verification): Check | undefined =>
    checks.find(({ step }) => step === 'witnesses')

  test('are enough', async () => {
    const verification = await verify(await logOf(5, { cosigners: witnessKeys }), { policy: policyOf(2) })
    expect(verification.verdict).toBe('good')
    expect(witnessesOf(verification)).toMatchObject({
      outcome: 'good',
      result: 'w1 and w2 cosigned it, which is what the policy asks for.',
    })
    expect(witnessesOf(verification)?.compared).toContainEqual(['Cosigned by w1', '2025-11-25T10:00:00.000Z'])
  })

  test('are too few, which is a warning and hides nothing else', async () => {
    const verification = await verify(await logOf(5, { cosigners: witnessKeys.slice(0, 1) }), {
      policy: policyOf(2),
    })
    expect(verification.verdict).toBe('warn')
    expect(verification.path).toBeDefined()
    expect(witnessesOf(verification)).toMatchObject({
      outcome: 'warn',
      result: 'Only w1 cosigned it; the policy asks for more: w2.',
    })
  })

  test('are not needed', async () => {
    const policy = policyOf(2).replace('quorum both', 'quorum none')
    expect(witnessesOf(await verify(await logOf(5), { policy }))).toMatchObject({ outcome: 'noted' })
  })

  test('did not sign what is signed in their name', async () => {
    const [first] = witnessKeys
    if (first === undefined) throw new TypeError('there are two')
    const forged = { ...first, seed: otherKey.seed }
    const verification = await verify(await logOf(5, { cosigners: [forged] }), { policy: policyOf(1) })
    expect(verification.verdict).toBe('bad')
    expect(witnessesOf(verification)).toMatchObject({
      outcome: 'bad',
      result: 'A cosignature in the name of a witness does not verify.',
    })
  })
})

describe('what was disclosed', () => {
  const act: ActDetail = { ...actAt(3), disclosed: true }
  const { actor, subject, facts, salt } = act
  const content = sealedContent(
    { ...act, act: act.type, actor: { kind: actor.kind, id: actor.id }, subject, facts: facts ?? {} },
    'subject',
  )
  const given = async (disclosed: unknown): Promise<Check | undefined> => {
    const log5 = await logOf(5)
    const files = new Map(log5.files)
    if (disclosed !== undefined) files.set('disclosed/3', utf8(JSON.stringify(disclosed)))
    return (await verify({ ...log5, files }, { act })).checks.at(-1)
  }

  test('is given to everyone as it was sealed', async () => {
    expect(await given({ leafIndex: '3', salt, content })).toMatchObject({
      step: 'disclosed',
      outcome: 'good',
    })
  })

  test.each([
    [
      'something else',
      { salt, content: { ...content, facts: {} } },
      'The content that everyone is given has another seal.',
    ],
    ['nothing', undefined, 'It is not given to everyone.'],
    ['something without a salt', { content }, 'What everyone is given is not salt and content.'],
    ['a salt that is none', { salt: '!', content }, 'What everyone is given is not salt and content.'],
    ['a salt that is too short', { salt: 'AAAA', content }, 'What everyone is given has no usable salt.'],
    ['nothing at all', null, 'What everyone is given is not salt and content.'],
  ])('and %s is told apart', async (_, disclosed, result) => {
    expect(await given(disclosed)).toMatchObject({ step: 'disclosed', outcome: 'bad', result })
  })
})
