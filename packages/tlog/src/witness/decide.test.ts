// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCheckpoint, parseCheckpoint } from '../checkpoint.ts'
import { parseCosignature } from '../cosignature.ts'
import { ed25519 } from '../node/ed25519.ts'
import { type History, hasher, keyOf, LyingLog, prove, treeOf } from '../node/witness/testing/lying-log.ts'
import { formatNote, parseNote, signNote } from '../note.ts'
import { cosigner, noteSigner, noteVerifier } from '../note-key.ts'
import { answerOf } from './answer.ts'
import { decideAddCheckpoint, type WitnessDecision, type WitnessMeans } from './decide.ts'
import { formatAddCheckpoint, formatAddCheckpointResponse } from './message.ts'
import { type LogRecord, noRecords, type WitnessRecords, withRecord } from './records.ts'

const log = new LyingLog(await keyOf('example.test/log', 1))
const key = await keyOf('witness.test/w', 4)
const means: WitnessMeans = {
  key,
  hasher,
  ed25519,
  logVerifiers: (origin) => (origin === log.origin ? [noteVerifier(log.key, ed25519)] : undefined),
}
const now = 1_700_000_000n

const decide = (body: string, records: WitnessRecords = noRecords): Promise<WitnessDecision> =>
  decideAddCheckpoint(body, records, now, means)

const entries = (count: number, from = 'a'): History => Array.from({ length: count }, (_, i) => `${from}${i}`)
const history = entries(12)
/** The same first five entries, and others after them. */
const forked = [...history.slice(0, 5), ...entries(7, 'b')]

/** The records of a witness that has cosigned so much of a history. */
async function recordsAt(size: number, of: History = history): Promise<WitnessRecords> {
  const decision = await decide(await log.request(of, 0, size))
  if (decision.kind !== 'cosigned' || decision.record === undefined) throw new Error('not cosigned')
  return withRecord(noRecords, log.origin, decision.record)
}

test('the first checkpoint of a log is cosigned, whatever its size', async () => {
  const decision = await decide(await log.request(history, 0, 7))
  if (decision.kind !== 'cosigned') throw new Error(decision.kind)
  expect(decision).toMatchObject({ origin: log.origin, size: 7n, record: { closed: false } })
  const note = decision.record?.latest?.note ?? ''
  const opened = await openCheckpoint(
    note,
    log.origin,
    [noteVerifier(log.key, ed25519)],
    [noteVerifier(key, ed25519)],
  )
  expect(opened.note.verified.map(({ name }) => name)).toEqual([log.origin, key.name])
  expect(parseCosignature(decision.cosignature.signature).timestamp).toBe(now)
  expect(answerOf(decision)).toEqual({
    status: 200,
    contentType: 'text/plain; charset=utf-8',
    body: formatAddCheckpointResponse([decision.cosignature]),
  })
})

test('a larger tree is cosigned with its proof, and recorded', async () => {
  const decision = await decide(await log.request(history, 5, 12), await recordsAt(5))
  expect(decision).toMatchObject({ kind: 'cosigned', record: { latest: treeOf(history, 12) } })
})

test('the same tree again is cosigned again, and nothing has to be stored', async () => {
  const decision = await decide(await log.request(history, 5, 5), await recordsAt(5))
  expect(decision.kind).toBe('cosigned')
  expect(decision).not.toHaveProperty('record')
})

test('extension lines are cosigned with the rest', async () => {
  const checkpoint = await log.sign(history, 5, ['an extension', 'another'])
  const decision = await decide(formatAddCheckpoint({ oldSize: 0n, proof: [], checkpoint }))
  if (decision.kind !== 'cosigned') throw new Error(decision.kind)
  const { text } = parseNote(checkpoint)
  expect(text).toContain('another')
  expect(await noteVerifier(key, ed25519).verify(text, decision.cosignature.signature)).toBe(true)
})

test('signatures of others beside that of the log are left out of the record', async () => {
  const other = await keyOf('other.test/w', 4)
  const signers = [noteSigner(log.key, ed25519), cosigner(other, now, ed25519)]
  const checkpoint = await signNote(parseNote(await log.sign(history, 5)).text, signers)
  const decision = await decide(formatAddCheckpoint({ oldSize: 0n, proof: [], checkpoint }))
  if (decision.kind !== 'cosigned') throw new Error(decision.kind)
  expect(parseNote(decision.record?.latest?.note ?? '').signatures.map(({ name }) => name)).toEqual([
    log.origin,
    key.name,
  ])
})

test('the empty tree is cosigned, and everything continues it', async () => {
  const empty = await recordsAt(0)
  expect(empty.logs.get(log.origin)?.latest?.size).toBe(0n)
  expect((await decide(await log.request(history, 0, 0), empty)).kind).toBe('cosigned')
  expect((await decide(await log.request(history, 0, 9), empty)).kind).toBe('cosigned')
})

/** Status and body for a request against a witness at 5 entries, or at none. */
async function answered(body: string, at = 5): Promise<string> {
  const {
    status,
    contentType,
    body: answer,
  } = answerOf(await decide(body, at === 0 ? noRecords : await recordsAt(at)))
  return status === 409 ? `409 ${contentType} ${answer}` : String(status)
}

async function withProofOf(old: number, size: number, proof: readonly Uint8Array[], at: History = history) {
  return formatAddCheckpoint({ oldSize: BigInt(old), proof, checkpoint: await log.sign(at, size) })
}

test('400: no request, or an old size over that of the checkpoint', async () => {
  expect(await answered('')).toBe('400')
  expect(await answered(await log.sign(history, 7))).toBe('400')
  const body = await withProofOf(5, 7, [])
  expect(await answered(body.replace('old 5', 'old 8'))).toBe('400')
})

test('404: a log that is not witnessed here', async () => {
  const other = new LyingLog(log.key, 'example.test/other')
  expect(await answered(await other.request(history, 0, 7))).toBe('404')
})

test('403: no signature of the log, one by another key, one that does not verify', async () => {
  const stranger = new LyingLog(await keyOf('example.test/stranger', 1), log.origin)
  expect(await answered(await stranger.request(history, 5, 7))).toBe('403')
  const signed = await log.request(history, 5, 7)
  expect(await answered(signed.replace(/\n7\n/, '\n8\n'))).toBe('403')
  // The name and key ID of the log's key with a signature that is none, beside one that is valid.
  const { text, signatures } = parseNote(await log.sign(history, 7))
  const [signature] = signatures
  if (signature === undefined) throw new Error('not signed')
  const broken = { ...signature, signature: signature.signature.with(0, (signature.signature[0] ?? 0) ^ 1) }
  const checkpoint = formatNote({ text, signatures: [broken, signature] })
  expect(
    await answered(formatAddCheckpoint({ oldSize: 5n, proof: await prove(history, 5, 7), checkpoint })),
  ).toBe('403')
})

test('409 with the size: another old size than that of the tree cosigned last', async () => {
  const conflict = '409 text/x.tlog.size'
  expect(await answered(await log.request(history, 0, 7))).toBe(`${conflict} 5\n`)
  expect(await answered(await log.request(history, 4, 7))).toBe(`${conflict} 5\n`)
  expect(await answered(await log.request(history, 6, 7))).toBe(`${conflict} 5\n`)
  expect(await answered(await log.request(history, 6, 7), 0)).toBe(`${conflict} 0\n`)
  // Smaller than what was cosigned: the size says that there is no way back.
  expect(await answered(await log.request(history, 3, 3))).toBe(`${conflict} 5\n`)
})

test('422: a proof that proves nothing', async () => {
  const good = await prove(history, 5, 7)
  expect(await answered(await withProofOf(5, 7, good))).toBe('200')
  expect(await answered(await withProofOf(5, 7, []))).toBe('422')
  expect(await answered(await withProofOf(5, 7, good.slice(1)))).toBe('422')
  expect(await answered(await withProofOf(5, 7, [...good, hasher.empty]))).toBe('422')
  expect(await answered(await withProofOf(5, 7, good.toReversed()))).toBe('422')
  // From the empty tree, and from a tree to itself, the only proof is the empty one.
  expect(await answered(await withProofOf(0, 7, good), 0)).toBe('422')
  expect(await answered(await withProofOf(5, 5, good))).toBe('422')
})

test('422: an empty tree with the root of another', async () => {
  const checkpoint = await log.signTree({ size: 0n, root: treeOf(history, 1).root })
  expect(await answered(formatAddCheckpoint({ oldSize: 0n, proof: [], checkpoint }), 0)).toBe('422')
})

test('422 and the proof of misconduct: another tree of the cosigned size', async () => {
  const other = entries(12, 'c')
  const records = await recordsAt(5)
  const decision = await decide(await withProofOf(5, 5, [], other), records)
  expect(decision).toMatchObject({
    kind: 'inconsistent',
    fork: { cosigned: records.logs.get(log.origin)?.latest?.note, submitted: await log.sign(other, 5) },
  })
  expect(answerOf(decision).status).toBe(422)
  // Also where the request itself is only out of date.
  expect(await decide(await withProofOf(0, 5, [], other), records)).toMatchObject({
    kind: 'conflict',
    fork: {},
  })
})

test('a split view: two clients of one log are told different histories, and the witness stops the second', async () => {
  // Client A is shown the true history, and the witness vouches for it.
  const forA = await recordsAt(7)
  // Client B is shown another one that shares the first five entries. The log tries every way to have it cosigned.
  for (const oldSize of [0, 1, 5, 6, 7]) {
    for (const size of [7, 8, 12].filter((it) => it >= oldSize)) {
      for (const proofOf of [forked, history]) {
        const proof = await prove(proofOf, oldSize, size)
        const decision = await decide(await withProofOf(oldSize, size, proof, forked), forA)
        expect(decision.kind).toBe(oldSize === 7 ? 'inconsistent' : 'conflict')
      }
    }
  }
  // B asks for a checkpoint with the witness's cosignature; the only ones that exist are of A's history.
  const cosigned = parseCheckpoint(parseNote(forA.logs.get(log.origin)?.latest?.note ?? '').text)
  expect(cosigned.root).toEqual(treeOf(history, 7).root)
  expect(cosigned.root).not.toEqual(treeOf(forked, 7).root)
})

test('records that were restored are noticed by the witness’s own cosignature on what the log sends', async () => {
  const earlier = await recordsAt(5)
  const later = await recordsAt(9)
  const { note = '' } = later.logs.get(log.origin)?.latest ?? {}
  const request = formatAddCheckpoint({ oldSize: 5n, proof: await prove(history, 5, 9), checkpoint: note })
  // With the records that belong to it, it is a request like others.
  expect((await decide(request, later)).kind).toBe('conflict')
  const decision = await decide(request, earlier)
  expect(decision).toMatchObject({ kind: 'rolled-back', record: { closed: true, latest: { size: 9n } } })
  expect(answerOf(decision).status).toBe(503)
  // Without any record too.
  expect((await decide(request)).kind).toBe('rolled-back')
  // A smaller checkpoint with the cosignature is what everybody holds.
  const small = earlier.logs.get(log.origin)?.latest?.note ?? ''
  const again = formatAddCheckpoint({ oldSize: 5n, proof: [], checkpoint: small })
  expect((await decide(again, later)).kind).toBe('conflict')
})

test('a cosignature in its name that is not valid says nothing', async () => {
  const { text, signatures } = parseNote(await log.sign(history, 9))
  for (const signature of [new Uint8Array(72), new Uint8Array(5)]) {
    const forged = { name: key.name, keyId: key.keyId, signature }
    const checkpoint = formatNote({ text, signatures: [...signatures, forged] })
    const proof = await prove(history, 5, 9)
    expect(
      (await decide(formatAddCheckpoint({ oldSize: 5n, proof, checkpoint }), await recordsAt(5))).kind,
    ).toBe('cosigned')
  }
})

test('a closed log is not cosigned for, and what proves more is taken over', async () => {
  const open = await recordsAt(5)
  const close = (record: LogRecord = { closed: false }): WitnessRecords =>
    withRecord(open, log.origin, { ...record, closed: true })
  const closed = close(open.logs.get(log.origin))
  for (const body of [await log.request(history, 5, 9), await log.request(history, 0, 3)]) {
    expect((await decide(body, closed)).kind).toBe('closed')
  }
  // A log without a record may have been cosigned for before the records were lost.
  expect((await decide(await log.request(history, 0, 9), { recovered: true, logs: new Map() })).kind).toBe(
    'closed',
  )
  const { note = '' } = (await recordsAt(9)).logs.get(log.origin)?.latest ?? {}
  const proof = formatAddCheckpoint({ oldSize: 9n, proof: [], checkpoint: note })
  expect(await decide(proof, closed)).toMatchObject({ kind: 'rolled-back', record: { latest: { size: 9n } } })
  // The witness signed two trees of one size: nothing to take over, and no reason to write again and again.
  const twin = (await recordsAt(5, entries(5, 'z'))).logs.get(log.origin)?.latest?.note ?? ''
  const request = formatAddCheckpoint({ oldSize: 5n, proof: [], checkpoint: twin })
  expect((await decide(request, open)).kind).toBe('rolled-back')
  expect((await decide(request, closed)).kind).toBe('closed')
})

/** Histories of 16 entries: each forks at some size from one before it. */
const histories = fc
  .array(fc.record({ from: fc.nat(), at: fc.nat(12) }), { minLength: 1, maxLength: 3 })
  .map((forks) => {
    const all = [entries(16)]
    for (const [i, { from, at }] of forks.entries()) {
      all.push([...(all[from % all.length] ?? []).slice(0, at), ...entries(16 - at, `f${i}.`)])
    }
    return all
  })

const attempts = fc.array(
  fc.record({
    shown: fc.nat(),
    // Mostly the proof that belongs to what is shown, and from where the witness is.
    proved: fc.option(fc.nat(), { nil: undefined }),
    grow: fc.integer({ min: -2, max: 4 }),
    oldSize: fc.option(fc.nat(16), { nil: undefined }),
    isProofEmpty: fc.option(fc.constant(true), { nil: false }),
  }),
  { maxLength: 25 },
)

test('whatever a log that forks asks for, all that is cosigned lies on one tree', async () => {
  let cosignatures = 0
  await fc.assert(
    fc.asyncProperty(histories, attempts, async (all, sequence) => {
      const pick = (n: number): History => all[n % all.length] ?? []
      let records = noRecords
      const cosigned: { readonly size: number; readonly root: Uint8Array }[] = []
      for (const { shown, proved = shown, grow, oldSize, isProofEmpty } of sequence) {
        const known = Number(records.logs.get(log.origin)?.latest?.size ?? 0n)
        const size = Math.max(0, Math.min(16, known + grow))
        const old = Math.min(size, oldSize ?? known)
        const proof = isProofEmpty ? [] : await prove(pick(proved), old, size)
        const decision = await decide(await withProofOf(old, size, proof, pick(shown)), records)
        if (decision.kind !== 'cosigned') continue
        cosigned.push({ size, root: treeOf(pick(shown), size).root })
        if (decision.record !== undefined) records = withRecord(records, log.origin, decision.record)
      }
      cosignatures += cosigned.length
      const isOn = (one: History) =>
        cosigned.every(({ size, root }) => hex(treeOf(one, size).root) === hex(root))
      expect(all.some(isOn)).toBe(true)
      // Each later one is at least as large: what was cosigned last is the largest.
      expect(cosigned.map(({ size }) => size)).toEqual(
        cosigned.map(({ size }) => size).toSorted((a, b) => a - b),
      )
    }),
    { numRuns: 300 },
  )
  // The property would hold for a witness that signs nothing.
  expect(cosignatures).toBeGreaterThan(300)
})

function hex(bytes: Uint8Array): string {
  return bytes.toHex()
}
