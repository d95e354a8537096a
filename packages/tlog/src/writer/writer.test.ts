// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, it } from 'vitest'
import { appendEntries, emptyEdge } from '../builder.ts'
import { formatCheckpoint } from '../checkpoint.ts'
import { fault } from '../fault.ts'
import { treeHasher } from '../hash.ts'
import { sha256 } from '../node/sha256.ts'
import { checkLog, mapLog } from '../node/testing/check-log.ts'
import { testLog } from '../node/testing/keys.ts'
import { type Call, type Failing, MemoryLog, MemoryStore, turn } from '../node/testing/memory-store.ts'
import { signNote } from '../note.ts'
import { readVectors } from '../testdata/vectors.ts'
import type { LogStore } from './log-store.ts'
import type { PublishedCheckpoint } from './recover.ts'
import { type LogWriter, openWriter, type WriterParts } from './writer.ts'

const hasher = treeHasher(sha256)
const entry = (text: string | number) => new TextEncoder().encode(`entry ${text}`)
let key: Awaited<ReturnType<typeof testLog>>
beforeAll(async () => {
  key = await testLog()
})

/** Time that passes when the test says so. */
class Clock {
  readonly #timers = new Set<() => void>()
  readonly startTimer = (_ms: number, callback: () => void) => {
    this.#timers.add(callback)
    return () => this.#timers.delete(callback)
  }

  get waiting(): number {
    return this.#timers.size
  }

  pass(): void {
    const timers = [...this.#timers]
    this.#timers.clear()
    for (const callback of timers) callback()
  }
}

type Opened = { readonly writer: LogWriter<string>; readonly clock: Clock; readonly problems: unknown[] }

async function open(store: LogStore<string>, more: Partial<WriterParts<string>> = {}): Promise<Opened> {
  const clock = new Clock()
  const problems: unknown[] = []
  const writer = await openWriter({
    store,
    origin: key.origin,
    signer: key.signer,
    verifier: key.verifier,
    hasher,
    startTimer: clock.startTimer,
    report: (problem) => problems.push(problem),
    ...more,
  })
  return { writer, clock, problems }
}

const numbered = (count: number, from = 0) => Array.from({ length: count }, (_, i) => entry(from + i))

/** Reads what a memory log has published, with the oracle. */
async function check(
  log: MemoryLog,
  acknowledged: ReadonlyMap<bigint, Uint8Array>,
  refused: readonly Uint8Array[] = [],
) {
  return await checkLog(mapLog(log.note ?? '', log.objects), {
    verifier: key.verifier,
    acknowledged,
    notes: log.notes,
    refused,
  })
}

const tessera = readVectors<{
  readonly entries_utf8: readonly string[]
  readonly checkpoints: readonly (string | null)[]
  readonly tiles_b64: readonly (string | null)[]
  readonly bundles_b64: readonly (string | null)[]
}>('tessera-testlog.json')

it('writes the log of Tessera: the same tiles, bundles, sizes and roots', async () => {
  const log = new MemoryLog()
  const { writer } = await open(new MemoryStore(log))
  let compared = 0
  for (const [i, text] of tessera.entries_utf8.entries()) {
    expect(await writer.add(new TextEncoder().encode(text))).toBe(BigInt(i))
    const { note } = await writer.publish()
    expect(log.objects.get(`tile/0/000.p/${i + 1}`)?.toBase64()).toBe(tessera.tiles_b64[i + 1])
    expect(log.objects.get(`tile/entries/000.p/${i + 1}`)?.toBase64()).toBe(tessera.bundles_b64[i + 1])
    const checkpoint = tessera.checkpoints[i + 1]
    if (typeof checkpoint !== 'string') continue
    expect(note.split('\n').slice(1, 3)).toEqual(checkpoint.split('\n').slice(1, 3))
    compared++
  }
  expect(compared).toBeGreaterThanOrEqual(14)
  await writer.close()
})

describe('adding', () => {
  it('begins with a checkpoint of the empty tree', async () => {
    const log = new MemoryLog()
    const { writer } = await open(new MemoryStore(log))
    expect(writer.checkpoint().tree).toEqual({ size: 0n, root: hasher.empty })
    expect(log.note).toBe(writer.checkpoint().note)
    expect(await check(log, new Map())).toEqual([])
  })

  it('gives indices in the order of the calls, and commits together what comes together', async () => {
    const log = new MemoryLog()
    const store = new MemoryStore(log)
    const { writer } = await open(store)
    const first = numbered(3).map((e) => writer.add(e))
    await turn()
    // The first three are being committed; these wait for them, and make the next batch.
    const second = [...numbered(2, 3).map((e) => writer.add(e)), writer.append(numbered(4, 5))]
    expect(await Promise.all([...first, ...second])).toEqual([0n, 1n, 2n, 3n, 4n, 5n])
    expect(store.counts.commit).toBe(2)
    await writer.close()
    expect(await check(log, new Map())).toEqual(numbered(9))
  })

  it('stores something alongside a batch, which nobody shares', async () => {
    const log = new MemoryLog()
    const store = new MemoryStore(log)
    const { writer } = await open(store)
    await Promise.all([
      writer.add(entry(0)),
      writer.append(numbered(2, 1), 'a'),
      writer.append(numbered(2, 3), 'b'),
      writer.add(entry(5)),
      writer.add(entry(6)),
    ])
    expect(log.alongside).toEqual([
      [1n, 'a'],
      [3n, 'b'],
    ])
    expect(store.counts.commit).toBe(4)
    await writer.close()
  })

  it('refuses an entry that is too long, and only that one', async () => {
    const log = new MemoryLog()
    const { writer } = await open(new MemoryStore(log))
    const calls = [
      writer.add(entry(0)),
      writer.add(new Uint8Array(65_536)),
      writer.append([entry(1), new Uint8Array(65_536)]),
      writer.append([]),
      writer.add(new Uint8Array(65_535)),
    ]
    expect(
      (await Promise.allSettled(calls)).map((r) => (r.status === 'fulfilled' ? r.value : r.reason.code)),
    ).toEqual([0n, 'tlog/entry-too-long', 'tlog/entry-too-long', 'tlog/bad-argument', 1n])
    await writer.close()
    expect((await check(log, new Map())).map(({ length }) => length)).toEqual([7, 65_535])
  })

  it('commits in batches no larger than the limits', async () => {
    const log = new MemoryLog()
    const store = new MemoryStore(log)
    const sizes: number[] = []
    const counting = {
      load: () => store.load(),
      commit: (...[step, alongside]: Parameters<LogStore<string>['commit']>) => {
        sizes.push(step.entries.length)
        return store.commit(step, alongside)
      },
      putObjects: (objects: Parameters<LogStore['putObjects']>[0]) => store.putObjects(objects),
      putCheckpoint: (...args: Parameters<LogStore['putCheckpoint']>) => store.putCheckpoint(...args),
      close: () => store.close(),
    }
    const { writer } = await open(counting, { limits: { batchEntries: 10, batchBytes: 50 } })
    await Promise.all([...numbered(11).map((e) => writer.add(e)), writer.append(numbered(30, 11))])
    // Entries have 7 bytes, from the eleventh on 8: seven of them fit into 50 bytes. One append is never divided.
    expect(sizes).toEqual([7, 4, 30])
    await writer.close()
  })
})

/** A store whose calls of one kind do not end until they are let go. */
function stuck(log: MemoryLog, which: Call) {
  const store = new MemoryStore(log)
  const gate = Promise.withResolvers<void>()
  let isStuck = false
  const wait = async (call: Call) => {
    if (isStuck && call === which) await gate.promise
  }
  const slow: LogStore<string> = {
    load: () => store.load(),
    commit: async (step, alongside) => {
      await wait('commit')
      await store.commit(step, alongside)
    },
    putObjects: async (objects) => {
      await wait('putObjects')
      await store.putObjects(objects)
    },
    putCheckpoint: async (note, tree) => {
      await wait('putCheckpoint')
      await store.putCheckpoint(note, tree)
    },
    close: () => store.close(),
  }
  return {
    store: slow,
    stick: () => {
      isStuck = true
    },
    letGo: () => {
      isStuck = false
      gate.resolve()
    },
  }
}

describe('when the store is stuck', () => {
  const limits = {
    queueEntries: 1000,
    queueBytes: 5000,
    batchEntries: 100,
    unputBytes: 30_000,
    uncoveredBytes: 60_000,
  }

  it.each(['commit', 'putObjects', 'putCheckpoint'] as const)(
    'in %s, so many entries are held and no more; all of them come through afterwards',
    async (which) => {
      const log = new MemoryLog()
      const { store, stick, letGo } = stuck(log, which)
      const { writer, clock } = await open(store, { limits })
      stick()
      const accepted: Promise<bigint>[] = []
      let busy = 0
      for (let i = 0; i < 20_000; i++) {
        const call = writer.add(entry(i))
        accepted.push(call)
        call.catch((error) => {
          expect(error.code).toBe('tlog/busy')
          busy++
        })
        if (i % 100 === 0) await turn()
        if (i % 1000 === 0) clock.pass()
      }
      await turn()
      // 11 bytes in a bundle and 32 in a tile for each entry: at most 60,000 uncovered bytes, the queue, a batch and what is not yet full.
      expect(accepted.length - busy).toBeLessThan(60_000 / 43 + 5000 / 9 + 100 + 256)
      expect(accepted.length - busy).toBeGreaterThan(500)
      letGo()
      const settled = await Promise.allSettled(accepted)
      await writer.close()
      const acknowledged = new Map<bigint, Uint8Array>()
      const refused: Uint8Array[] = []
      for (const [i, result] of settled.entries()) {
        if (result.status === 'fulfilled') acknowledged.set(result.value, entry(i))
        else refused.push(entry(i))
      }
      expect(await check(log, acknowledged, refused)).toHaveLength(acknowledged.size)
    },
  )

  it('refuses by bytes too, and lets a large append into an empty queue', async () => {
    const log = new MemoryLog()
    const { store, stick, letGo } = stuck(log, 'commit')
    const { writer } = await open(store, { limits })
    stick()
    const first = writer.append([new Uint8Array(20_000)])
    await turn()
    const second = writer.append([new Uint8Array(20_000)])
    await expect(writer.add(entry(0))).rejects.toMatchObject({ code: 'tlog/busy' })
    letGo()
    expect(await Promise.all([first, second])).toEqual([0n, 1n])
    await writer.close()
  })
})

describe('publishing', () => {
  it('rests between checkpoints, so that many entries share one', async () => {
    const log = new MemoryLog()
    const { writer, clock } = await open(new MemoryStore(log))
    clock.pass()
    await writer.add(entry(0))
    await writer.checkpointCovering(0n)
    for (let i = 1; i < 50; i++) await writer.add(entry(i))
    expect(log.notes).toHaveLength(2)
    const covering = writer.checkpointCovering(49n)
    clock.pass()
    expect((await covering).tree.size).toBe(50n)
    expect(log.notes).toHaveLength(3)
    clock.pass()
    await turn()
    // Nothing new, nothing published; and no timer keeps a process up.
    expect(log.notes).toHaveLength(3)
    expect(clock.waiting).toBe(0)
    await writer.close()
  })

  it('puts what is full at once, and lets go of it', async () => {
    const log = new MemoryLog()
    const { writer } = await open(new MemoryStore(log))
    await writer.append(numbered(700))
    await turn()
    while (!log.objects.has('tile/0/001')) await turn()
    expect(log.publishedSize).toBe(0n)
    expect([...log.objects.keys()]).toEqual([
      'tile/entries/000',
      'tile/entries/001',
      'tile/0/000',
      'tile/0/001',
    ])
    await writer.close()
    expect(await check(log, new Map())).toEqual(numbered(700))
  })

  it('does not rest when much is uncovered, unless the last attempt failed', async () => {
    const log = new MemoryLog()
    let works = true
    const failing: Failing = (call) => (call === 'putCheckpoint' && !works ? 'fails, not done' : 'works')
    const { writer, clock } = await open(new MemoryStore(log, failing), {
      limits: { uncoveredBytes: 30_000 },
    })
    // 43 to 46 bytes in tiles and bundles for each entry: a full tile and bundle have over 11,000.
    await writer.append(numbered(256))
    await turn()
    expect(log.notes).toHaveLength(1)
    await writer.append(numbered(256, 256))
    await writer.checkpointCovering(511n)
    works = false
    for (let i = 2; i < 4; i++) await writer.append(numbered(256, 256 * i))
    for (let i = 0; i < 100; i++) await turn()
    expect(log.notes).toHaveLength(2)
    works = true
    const covering = writer.checkpointCovering(1023n)
    clock.pass()
    await covering
    await writer.close()
  })

  it('waits for a checkpoint over an entry that is not there yet', async () => {
    const log = new MemoryLog()
    const { writer, clock } = await open(new MemoryStore(log))
    const covering = writer.checkpointCovering(2n)
    await writer.append(numbered(2))
    await writer.publish()
    await writer.add(entry(2))
    clock.pass()
    const { note, tree } = await covering
    expect(tree.size).toBe(3n)
    expect(note).toBe(log.note)
    expect(await writer.checkpointCovering(0n)).toBe(writer.checkpoint())
    const never = writer.checkpointCovering(3n)
    await writer.close()
    await expect(never).rejects.toMatchObject({ code: 'tlog/closed' })
    await expect(writer.checkpointCovering(3n)).rejects.toMatchObject({ code: 'tlog/closed' })
  })

  it('tells of each checkpoint, and survives whoever is told', async () => {
    const seen: PublishedCheckpoint[] = []
    const log = new MemoryLog()
    const { writer, problems } = await open(new MemoryStore(log), {
      onCheckpoint: (published) => {
        seen.push(published)
        throw new Error('not interested')
      },
    })
    await writer.add(entry(0))
    await writer.publish()
    await writer.close()
    expect(seen.map(({ note }) => note)).toEqual(log.notes)
    expect(problems).toEqual(seen.map(() => new Error('not interested')))
  })

  it('is tried again when it fails, while entries go on being acknowledged', async () => {
    const log = new MemoryLog()
    let works = true
    const failing: Failing = (call) => (call.startsWith('put') && !works ? 'fails, not done' : 'works')
    const { writer, clock, problems } = await open(new MemoryStore(log, failing))
    works = false
    clock.pass()
    await writer.append(numbered(300))
    await expect(writer.publish()).rejects.toThrow('putObjects fails')
    for (let i = 300; i < 310; i++) {
      expect(await writer.add(entry(i))).toBe(BigInt(i))
      clock.pass()
      await turn()
    }
    expect(problems.length).toBeGreaterThan(1)
    works = true
    const covering = writer.checkpointCovering(309n)
    while (log.publishedSize < 310n) {
      clock.pass()
      await turn()
    }
    expect((await covering).tree.size).toBe(310n)
    await writer.close()
    expect(await check(log, new Map())).toEqual(numbered(310))
  })
})

describe('cosigning', () => {
  const line = `\u2014 witness.example AAAAAQID\n`

  it('publishes the note with the lines that it gives, and again with fresh ones', async () => {
    const log = new MemoryLog()
    let asked = 0
    const { writer, problems } = await open(new MemoryStore(log), {
      cosign: async (note, { size }) => {
        asked++
        expect(note).toContain(`\n${size}\n`)
        return `${note}${line.replace('ID', `I${asked}`)}`
      },
    })
    await writer.add(entry(0))
    const first = await writer.publish()
    const second = await writer.publish()
    expect(second.tree).toEqual(first.tree)
    expect(log.notes.map((note) => note.split('\n').at(-2))).toEqual([
      `\u2014 witness.example AAAAAQI1`,
      `\u2014 witness.example AAAAAQI2`,
      `\u2014 witness.example AAAAAQI3`,
    ])
    expect(problems).toEqual([])
    await writer.close()
  })

  it.each([
    ['throws', () => Promise.reject(new Error('no witness answers')), 'no witness answers'],
    ['gives no note', async () => 'hello', 'no empty line'],
    [
      'takes the log\u2019s signature away',
      async (note: string) => `${note.split('\n\n')[0]}\n\n${line}`,
      'no trusted key',
    ],
    [
      'gives another checkpoint of this log',
      async () => {
        const text = formatCheckpoint({
          origin: key.origin,
          size: 5n,
          root: new Uint8Array(32),
          extensions: [],
        })
        return await signNote(text, [key.signer])
      },
      'another checkpoint',
    ],
  ] as const)('publishes the plain note when it %s', async (_what, cosign, message) => {
    const log = new MemoryLog()
    const { writer, problems } = await open(new MemoryStore(log), { cosign })
    await writer.add(entry(0))
    const { note, tree } = await writer.publish()
    expect(tree.size).toBe(1n)
    expect(note.split('\n').filter((text) => text.startsWith('\u2014'))).toHaveLength(1)
    expect(String(problems[0])).toContain(message)
    await writer.close()
  })

  it('stops without publishing when a witness knows a tree that this log does not have any more', async () => {
    const log = new MemoryLog()
    let rolledBack = false
    const { writer } = await open(new MemoryStore(log), {
      cosign: async (note) => {
        if (rolledBack) throw fault('tlog/rolled-back', 'the witness has cosigned 10 entries')
        return note
      },
    })
    rolledBack = true
    await writer.add(entry(0))
    await expect(writer.publish()).rejects.toMatchObject({ code: 'tlog/rolled-back' })
    await expect(writer.add(entry(1))).rejects.toMatchObject({ code: 'tlog/rolled-back' })
    expect(await writer.stopped).toMatchObject({ code: 'tlog/rolled-back' })
    expect(log.notes).toHaveLength(1)
    await expect(writer.close()).rejects.toMatchObject({ code: 'tlog/rolled-back' })
  })
})

describe('closing', () => {
  it('stores and publishes what waits, takes nothing more, and closes the store once', async () => {
    const log = new MemoryLog()
    const store = new MemoryStore(log)
    const { writer, clock } = await open(store, { limits: { batchEntries: 10 } })
    const calls = numbered(35).map((e) => writer.add(e))
    const closing = writer.close()
    expect(writer.close()).toBe(closing)
    for (const call of [writer.add(entry(35)), writer.append([entry(36)])]) {
      await expect(call).rejects.toMatchObject({ code: 'tlog/closed' })
    }
    await closing
    expect(await Promise.all(calls)).toHaveLength(35)
    expect(store.closed).toBe(true)
    expect(await writer.stopped).toBeUndefined()
    expect(clock.waiting).toBe(0)
    await expect(writer.publish()).rejects.toMatchObject({ code: 'tlog/closed' })
    expect(await check(log, new Map())).toEqual(numbered(35))
  })

  it('says when something could not be published, which the next writer publishes', async () => {
    const log = new MemoryLog()
    let works = true
    const failing: Failing = (call) => (call === 'putCheckpoint' && !works ? 'fails, not done' : 'works')
    const { writer, clock } = await open(new MemoryStore(log, failing))
    works = false
    await writer.append(numbered(600))
    await expect(writer.close()).rejects.toThrow('putCheckpoint fails')
    expect(clock.waiting).toBe(0)
    works = true
    expect(log.publishedSize).toBe(0n)
    const again = await open(new MemoryStore(log))
    expect(again.writer.checkpoint().tree.size).toBe(600n)
    await again.writer.close()
    expect(await check(log, new Map())).toEqual(numbered(600))
  })
})

describe('a store that was set back', () => {
  /** A log of 600 entries, then 700. */
  async function twoStates() {
    const log = new MemoryLog()
    const { writer } = await open(new MemoryStore(log))
    await writer.append(numbered(600))
    await writer.publish()
    const before = { edge: log.edge, note: log.note }
    await writer.append(numbered(100, 600))
    await writer.close()
    return { log, before }
  }

  it('is refused when more was published than is stored', async () => {
    const { log, before } = await twoStates()
    log.edge = before.edge
    const store = new MemoryStore(log)
    await expect(open(store)).rejects.toMatchObject({ code: 'tlog/rolled-back' })
    expect(store.closed).toBe(true)
    expect(store.counts).toMatchObject({ commit: 0, putObjects: 0, putCheckpoint: 0 })
  })

  it.each([0, 1, 99, 100, 101, 500])(
    'is refused when it grew by %d entries to another tree',
    async (grown) => {
      const { log, before } = await twoStates()
      const other = appendEntries(before.edge, numbered(grown, 5000), hasher)
      log.edge = other.edge
      log.staged = [
        ...other.tiles.map(({ tile, content }) => ({ path: `tile/${tile.level}/00${tile.index}`, content })),
      ]
      await expect(open(new MemoryStore(log))).rejects.toMatchObject({ code: 'tlog/rolled-back' })
    },
  )

  it('is refused when the published checkpoint is gone, or older than what is missing', async () => {
    const { log, before } = await twoStates()
    log.note = undefined
    await expect(open(new MemoryStore(log))).rejects.toMatchObject({ code: 'tlog/rolled-back' })
    // 700 entries are stored. A tile that was filled after 300 should be there for whoever says that 300 are published.
    log.note = await noteOf(appendEntries(emptyEdge, numbered(300), hasher).tree)
    await expect(open(new MemoryStore(log))).rejects.toMatchObject({ code: 'tlog/rolled-back' })
    log.note = before.note
    const { writer } = await open(new MemoryStore(log))
    expect(writer.checkpoint().tree.size).toBe(700n)
    await writer.close()
  })

  it('is refused when it has the checkpoint of another log or key', async () => {
    const { log } = await twoStates()
    for (const other of [await testLog('log.example/other'), await testLog(key.origin, 8)]) {
      await expect(
        open(new MemoryStore(log), { origin: other.origin, verifier: other.verifier, signer: other.signer }),
      ).rejects.toMatchObject({ code: 'tlog/no-trusted-signature' })
    }
    await expect(open(new MemoryStore(log), { origin: 'log.example/another' })).rejects.toMatchObject({
      code: 'tlog/wrong-origin',
    })
  })

  async function noteOf(tree: { readonly size: bigint; readonly root: Uint8Array }) {
    return await signNote(formatCheckpoint({ origin: key.origin, ...tree, extensions: [] }), [key.signer])
  }
})

describe('someone else who writes', () => {
  it('stops a commit, which then is surely not stored', async () => {
    const log = new MemoryLog()
    const a = await open(new MemoryStore(log))
    const b = await open(new MemoryStore(log))
    expect(await b.writer.add(entry('b'))).toBe(0n)
    await b.writer.publish()
    const calls = await Promise.allSettled([a.writer.add(entry('a')), a.writer.append([entry('a2')], 'x')])
    expect(calls.map((call) => call.status === 'rejected' && call.reason.code)).toEqual([
      'tlog/fenced',
      'tlog/fenced',
    ])
    await expect(a.writer.add(entry('a3'))).rejects.toMatchObject({ code: 'tlog/fenced' })
    expect(await a.writer.stopped).toMatchObject({ code: 'tlog/fenced' })
    await a.writer.close()
    await b.writer.close()
    expect(await check(log, new Map([[0n, entry('b')]]))).toHaveLength(1)
  })

  it('stops a checkpoint', async () => {
    const log = new MemoryLog()
    const a = await open(new MemoryStore(log))
    const b = await open(new MemoryStore(log))
    await b.writer.add(entry('b'))
    await b.writer.publish()
    await expect(a.writer.publish()).rejects.toMatchObject({ code: 'tlog/fenced' })
    expect(await a.writer.stopped).toMatchObject({ code: 'tlog/fenced' })
    await a.writer.close()
    await b.writer.close()
  })
})
