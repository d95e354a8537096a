// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { treeHasher } from '../hash.ts'
import { sha256 } from '../node/sha256.ts'
import { Callers } from '../node/testing/callers.ts'
import { checkLog, mapLog } from '../node/testing/check-log.ts'
import { testLog } from '../node/testing/keys.ts'
import { type Call, type Failing, MemoryLog, MemoryStore, turn } from '../node/testing/memory-store.ts'
import { type LogWriter, openWriter } from './writer.ts'

const hasher = treeHasher(sha256)
let key: Awaited<ReturnType<typeof testLog>>
beforeAll(async () => {
  key = await testLog()
})

async function open(
  log: MemoryLog,
  failing?: Failing,
  counts?: Record<Call, number>,
): Promise<LogWriter<string>> {
  return await openWriter({
    store: new MemoryStore(log, failing, counts),
    origin: key.origin,
    signer: key.signer,
    verifier: key.verifier,
    hasher,
    startTimer: (_ms, callback) => {
      const timer = setImmediate(callback)
      return () => clearImmediate(timer)
    },
    report: () => undefined,
  })
}

/** After everything: someone opens the log with a store that works, and it has to be all that callers and readers were told. */
async function checkAfterwards(log: MemoryLog, callers: Callers): Promise<void> {
  const writer = await open(log)
  await writer.close()
  await checkLog(mapLog(log.note ?? '', log.objects), {
    verifier: key.verifier,
    acknowledged: callers.acknowledged,
    refused: callers.refused,
    notes: log.notes,
  })
  for (const [what, index] of callers.alongside) expect(log.alongside).toContainEqual([index, what])
  // What was stored alongside a batch that was refused is not there either.
  expect(log.alongside.length).toBeLessThanOrEqual(callers.alongside.size + callers.unknown.size)
}

/** What a writer does in a while: bundles are filled, batches stand alone and together, checkpoints come in between. */
async function session(
  log: MemoryLog,
  callers: Callers,
  failing: Failing,
  counts: Record<Call, number>,
): Promise<void> {
  for (let starts = 0; starts < 2; starts++) {
    let writer: LogWriter<string>
    try {
      writer = await open(log, failing, counts)
    } catch {
      continue
    }
    await Promise.all([callers.add(writer), callers.add(writer), callers.append(writer, 3)])
    await callers.appendAlongside(writer, 300, `a${starts}`)
    await writer.publish().catch(() => undefined)
    await Promise.all([
      callers.add(writer),
      callers.appendAlongside(writer, 250, `b${starts}`),
      callers.add(writer),
    ])
    await turn()
    await Promise.all([callers.append(writer, 270), writer.publish().catch(() => undefined)])
    await callers.add(writer)
    await writer.close().catch(() => undefined)
  }
}

describe('every write fails, both ways', () => {
  const calls = ['load', 'commit', 'putObjects', 'putCheckpoint'] as const
  const noCalls = () => ({ load: 0, commit: 0, putObjects: 0, putCheckpoint: 0 })

  it('a session without failures makes this many calls', async () => {
    const log = new MemoryLog()
    const callers = new Callers()
    const counts = noCalls()
    await session(log, callers, () => 'works', counts)
    // Two starts; in each: the first five together, 300, one alone, 250 alone, one alone, 270, and one.
    expect(counts).toMatchObject({ load: 2, commit: 14 })
    expect(counts.putCheckpoint).toBeGreaterThanOrEqual(5)
    expect(callers.acknowledged.size).toBe(2 * 828)
    await checkAfterwards(log, callers)
  })

  for (const call of calls) {
    for (const outcome of ['fails, done', 'fails, not done'] as const) {
      it(`${call} ${outcome}, once, each time`, async () => {
        for (let ordinal = 1; ; ordinal++) {
          const log = new MemoryLog()
          const callers = new Callers()
          const counts = noCalls()
          await session(log, callers, (c, n) => (c === call && n === ordinal ? outcome : 'works'), counts)
          if (counts[call] < ordinal) break
          // Whether a commit that failed was stored is looked up. Only the batch that was not stored is refused; all else goes on.
          expect([...callers.unknown]).toEqual([])
          const isRefused = call === 'commit' && outcome === 'fails, not done'
          expect(callers.refused.length === 0).toBe(!isRefused)
          expect(callers.refused.length).toBeLessThanOrEqual(300)
          await checkAfterwards(log, callers)
        }
      })
    }
  }

  it('the process is killed at each call', async () => {
    for (let ordinal = 1, calls = 1; calls >= ordinal; ordinal++) {
      const log = new MemoryLog()
      const callers = new Callers()
      calls = 0
      await session(log, callers, () => (++calls >= ordinal ? 'fails, not done' : 'works'), noCalls())
      await checkAfterwards(log, callers)
    }
  })

  it('commit fails and then the load that would tell: callers are told that nobody knows, and the writer stops', async () => {
    for (const outcome of ['fails, done', 'fails, not done'] as const) {
      for (let ordinal = 1; ordinal <= 6; ordinal++) {
        const log = new MemoryLog()
        const callers = new Callers()
        const counts = noCalls()
        const failing: Failing = (call, n) =>
          (call === 'commit' && n === ordinal) || (call === 'load' && n === 2) ? outcome : 'works'
        await session(log, callers, failing, counts)
        expect(callers.unknown.size).toBeGreaterThan(0)
        await checkAfterwards(log, callers)
      }
    }
  })
})

/** What may happen to a log, as a program does it. */
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ do: fc.constant('publish' as const) }),
  fc.record({ do: fc.constant('wait' as const) }),
  fc.record({ do: fc.constant('close and reopen' as const) }),
  fc.record({ do: fc.constant('leave and reopen' as const) }),
)

const outcomes = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('works' as const) },
    { weight: 1, arbitrary: fc.constantFrom('fails, done' as const, 'fails, not done' as const) },
  ),
  { maxLength: 60 },
)

it('is a list that only grows, whatever is done and whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), outcomes, async (steps, results) => {
      const log = new MemoryLog()
      const callers = new Callers()
      let calls = 0
      const failing: Failing = () => results[calls++] ?? 'works'
      const reopen = async () => {
        for (;;) {
          const writer = await open(log, failing).catch(() => undefined)
          if (writer !== undefined) return writer
        }
      }
      let writer = await reopen()
      const pending: Promise<void>[] = []
      const left: LogWriter<string>[] = []
      for (const action of steps) {
        switch (action.do) {
          case 'add':
            for (let i = 0; i < action.count; i++) pending.push(callers.add(writer))
            break
          case 'append':
            pending.push(callers.append(writer, action.count))
            break
          case 'publish':
            await writer.publish().catch(() => undefined)
            break
          case 'wait':
            await turn()
            break
          case 'close and reopen':
            await writer.close().catch(() => undefined)
            writer = await reopen()
            break
          case 'leave and reopen':
            // The one before goes on as a process does that was thought dead; the log decides between them.
            left.push(writer)
            writer = await reopen()
            break
        }
      }
      await Promise.all(pending)
      for (const one of [...left, writer]) await one.close().catch(() => undefined)
      await checkAfterwards(log, callers)
    }),
    { numRuns: 300 },
  )
})
