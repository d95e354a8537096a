// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { LogWriter } from '../../writer/writer.ts'
import { Callers } from '../testing/callers.ts'
import { checkLog } from '../testing/check-log.ts'
import { testLog } from '../testing/keys.ts'
import { turn } from '../testing/memory-store.ts'
import { createDirectoryLog } from './create-log.ts'
import { openDirectoryLog } from './open-log.ts'
import { readDirectoryLog } from './read-log.ts'
import { type DiskFailing, MemoryDisk, type Random } from './testing/memory-disk.ts'

// Some hundreds of sessions in each test.
vi.setConfig({ testTimeout: 120_000 })

let key: Awaited<ReturnType<typeof testLog>>
/** A log of some entries, closed, and its callers. */
let before: { readonly disk: MemoryDisk; readonly callers: Callers }

const LOG = '/srv/log'

function create(disk: MemoryDisk) {
  return createDirectoryLog({ directory: LOG, origin: key.origin, seed: key.seed, disk })
}

function open(disk: MemoryDisk, checkpointEveryMs = 0, walFileBytes = 200): Promise<LogWriter> {
  return openDirectoryLog(LOG, {
    disk,
    limits: { checkpointEveryMs },
    walFileBytes,
    // Witnesses take their time, in which commits go on.
    cosign: async (note) => {
      await turn()
      return note
    },
    report: () => undefined,
  })
}

beforeAll(async () => {
  key = await testLog()
  before = { disk: new MemoryDisk(`${LOG}/checkpoint`), callers: new Callers() }
  await create(before.disk)
  const writer = await open(before.disk)
  await before.callers.append(writer, 150)
  await writer.publish()
  await before.callers.append(writer, 90)
  await writer.close()
})

/** A repeatable sequence of numbers (the minimal standard generator of Park and Miller). */
function dice(seed: number): Random {
  let state = 1 + (Math.floor(seed * 7919 * 104_729) % 2147483646)
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** What a writer does in a while: bundles and files of the write-ahead log are filled, with checkpoints in between. */
async function session(disk: MemoryDisk, callers: Callers): Promise<LogWriter | undefined> {
  const writer = await open(disk)
    .catch(() => open(disk))
    .catch(() => undefined)
  if (writer === undefined) return undefined
  await Promise.all([callers.add(writer), callers.append(writer, 2)])
  const publishing = writer.publish().catch(() => undefined)
  await callers.append(writer, 270)
  for (let i = 0; i < 3; i++) await callers.add(writer)
  await publishing
  await callers.add(writer)
  return writer
}

async function leave(writer: LogWriter | undefined): Promise<void> {
  await writer?.close().catch(() => undefined)
}

/** A start on a disk that works: the log has to be all that callers and readers were told. */
async function checkAfterwards(
  disk: MemoryDisk,
  callers: Callers,
  seen: readonly Uint8Array[],
): Promise<void> {
  const writer = await open(disk)
  await writer.close()
  const { refused, acknowledged } = callers
  const notes = seen.map((note) => new TextDecoder().decode(note))
  const log = await readDirectoryLog(LOG, { disk })
  await checkLog(log, { verifier: key.verifier, acknowledged, refused, notes })
  expect(await disk.readdir(`${LOG}/private/incoming`)).toEqual([])
  expect((await disk.readdir(LOG)).toSorted()).toEqual(['checkpoint', 'private', 'tile'])
}

it('a session on a disk that works, for comparison', async () => {
  const disk = before.disk.copy()
  const callers = new Callers(before.callers)
  await leave(await session(disk, callers))
  expect(callers.acknowledged.size).toBe(240 + 277)
  expect(disk.operations).toBeGreaterThan(150)
  await checkAfterwards(disk, callers, disk.seen)
})

for (const outcome of ['fails, done', 'fails, not done'] as const) {
  it(`each operation ${outcome}, once; the session goes on; then the power is cut`, async () => {
    await forEachOperation(
      (n, ordinal) => (n === ordinal ? outcome : 'works'),
      async (ordinal, disk, callers) => {
        await leave(await session(disk, callers))
        await checkAfterwards(disk.cutPower(dice(ordinal)), callers, disk.seen)
      },
    )
  })
}

it('the process is killed at each operation; the power is cut when the next one has just begun', async () => {
  await forEachOperation(
    (n, ordinal) => (n >= ordinal ? 'fails, not done' : 'works'),
    async (ordinal, disk, callers) => {
      await leave(await session(disk, callers))
      const next = disk.kill()
      const writer = await open(next)
      const cuts = [0.1, 0.2].map((luck) => next.cutPower(dice(ordinal + luck)))
      await leave(writer)
      for (const cut of cuts) await checkAfterwards(cut, callers, [...disk.seen, ...next.seen])
    },
  )
})

it('the power is cut at each operation, and again at any operation of the next start', async () => {
  await forEachOperation(
    (n, ordinal) => (n >= ordinal ? 'fails, not done' : 'works'),
    async (ordinal, disk, callers) => {
      await leave(await session(disk, callers))
      const random = dice(ordinal)
      const at = 1 + Math.floor(random() * 80)
      const next = disk.cutPower(random, (_, n) => (n >= at ? 'fails, not done' : 'works'))
      await leave(await session(next, callers))
      await checkAfterwards(next.cutPower(random), callers, [...disk.seen, ...next.seen])
    },
  )
})

/** Does something with a disk that fails at its first operation, then with one that fails at its second, until none fails. */
async function forEachOperation(
  outcome: (n: number, ordinal: number) => ReturnType<DiskFailing>,
  act: (ordinal: number, disk: MemoryDisk, callers: Callers) => Promise<void>,
): Promise<void> {
  for (let ordinal = 1; ; ordinal++) {
    const disk = before.disk.copy((_, n) => outcome(n, ordinal))
    await act(ordinal, disk, new Callers(before.callers))
    if (disk.operations < ordinal) return
  }
}

describe('a write-ahead log that is damaged', () => {
  /** Three batches after the last checkpoint, of 2, 3 and 1 entries; then the process was killed. */
  async function threeBatches() {
    const disk = before.disk.copy()
    const callers = new Callers(before.callers)
    const writer = await open(disk, 1_000_000, 1_000_000)
    // The first commit is published at once.
    await callers.add(writer)
    await writer.publish()
    const published = writer.checkpoint().tree.size
    for (const count of [2, 3, 1]) await callers.append(writer, count)
    const killed = disk.kill()
    await leave(writer)
    const [name = ''] = (await killed.readdir(`${LOG}/private`)).filter((one) => one.startsWith('wal-'))
    const path = `${LOG}/private/${name}`
    return { disk: killed, callers, published, path, content: killed.content(path) }
  }

  /**
   * Opens a log whose write-ahead log has this content instead. Gives how many entries it then has, or undefined when it is
   * refused as it is.
   */
  async function sizeWith(
    log: Awaited<ReturnType<typeof threeBatches>>,
    content: Uint8Array,
  ): Promise<number | undefined> {
    const disk = log.disk.copy()
    disk.damage(log.path, content)
    const writer = await open(disk).catch((error) => {
      expect(error).toMatchObject({ code: 'tlog/bad-wal', where: { file: log.path } })
      expect(disk.content(log.path)).toEqual(content)
      return undefined
    })
    await writer?.close()
    return writer === undefined ? undefined : Number(writer.checkpoint().tree.size - log.published)
  }

  it('by cutting it off anywhere, has the batches before', async () => {
    const log = await threeBatches()
    const sizes = new Map<number | undefined, number>()
    let before = 0
    for (let length = 0; length < log.content.length; length++) {
      const size = await sizeWith(log, log.content.subarray(0, length))
      sizes.set(size, (sizes.get(size) ?? 0) + 1)
      expect(size ?? 0).toBeGreaterThanOrEqual(before)
      before = size ?? 0
    }
    expect([...sizes.keys()]).toEqual([undefined, 0, 2, 5])
    // The head of the file; a record is whole with its last byte.
    expect(sizes.get(undefined)).toBe(64)
    expect(sizes.get(5)).toBe(96 + 2 + 9)
    expect(await sizeWith(log, log.content)).toBe(6)
  })

  it('by changing any byte, is refused or has every batch but perhaps the last', async () => {
    const log = await threeBatches()
    const lastAt = log.content.length - (96 + 2 + 9)
    for (let at = 0; at < log.content.length; at++) {
      const content = log.content.slice()
      content[at] = (content[at] ?? 0) ^ (1 << (at % 8))
      const size = await sizeWith(log, content)
      // Before the last record there is the first one, which is published and not looked at.
      if (size !== undefined) expect(size).toBe(at < lastAt ? 6 : 5)
      if (at >= lastAt) expect(size).toBe(5)
    }
  })
})

it('a lock that is lost while a batch is being stored: nobody knows whether it is, and the writer stops', async () => {
  const disk = before.disk.copy((operation, _, path) => {
    if (operation === 'datasync' && path.includes('wal-')) disk.breakLock(`${LOG}/private/lock`)
    return 'works'
  })
  const writer = await open(disk)
  await expect(writer.add(new Uint8Array(1))).rejects.toMatchObject({ code: 'tlog/outcome-unknown' })
  expect(await writer.stopped).toMatchObject({ code: 'tlog/outcome-unknown' })
  await leave(writer)
})

/** What may happen to a log, as a program does it. */
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ do: fc.constant('publish' as const) }),
  fc.record({ do: fc.constant('wait' as const) }),
  fc.record({ do: fc.constant('close' as const) }),
  fc.record({ do: fc.constant('kill' as const) }),
  fc.record({ do: fc.constant('cut the power' as const), seed: fc.integer({ min: 1, max: 1000 }) }),
)

const failures = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 150 }),
    outcome: fc.constantFrom('fails, done' as const, 'fails, not done' as const),
  }),
  { maxLength: 6 },
)

it('is a list that only grows, whatever is done and whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), failures, async (steps, planned) => {
      const pending = [...planned]
      let since = 0
      const failing: DiskFailing = () => {
        since++
        const [next] = pending
        if (next === undefined || since < next.after) return 'works'
        since = 0
        pending.shift()
        return next.outcome
      }
      const seen: Uint8Array[] = []
      const callers = new Callers(before.callers)
      let disk = before.disk.copy(failing)
      const reopen = async () => {
        for (;;) {
          const writer = await open(disk).catch(() => undefined)
          if (writer !== undefined) return writer
        }
      }
      let writer = await reopen()
      const calls: Promise<void>[] = []
      const changeDisk = async (next: MemoryDisk) => {
        seen.push(...disk.seen)
        disk = next
        await leave(writer)
        writer = await reopen()
      }
      for (const action of steps) {
        switch (action.do) {
          case 'add':
            for (let i = 0; i < action.count; i++) calls.push(callers.add(writer))
            break
          case 'append':
            calls.push(callers.append(writer, action.count))
            break
          case 'publish':
            await writer.publish().catch(() => undefined)
            break
          case 'wait':
            await turn()
            break
          case 'close':
            await leave(writer)
            writer = await reopen()
            break
          case 'kill':
            await changeDisk(disk.kill(failing))
            break
          case 'cut the power':
            await changeDisk(disk.cutPower(dice(action.seed), failing))
            break
        }
      }
      await leave(writer)
      await Promise.all(calls)
      await checkAfterwards(disk.kill(), callers, [...seen, ...disk.seen])
    }),
    { numRuns: 150 },
  )
})

describe('making a log', () => {
  const failings: readonly (readonly [string, (n: number, ordinal: number) => ReturnType<DiskFailing>])[] = [
    ['an operation fails, done', (n, ordinal) => (n === ordinal ? 'fails, done' : 'works')],
    ['an operation fails, not done', (n, ordinal) => (n === ordinal ? 'fails, not done' : 'works')],
    ['the power is cut', (n, ordinal) => (n >= ordinal ? 'fails, not done' : 'works')],
  ]

  it.each(failings)(
    'can be repeated when %s, unless it is made; and what was made is there',
    async (_what, outcome) => {
      for (let ordinal = 1; ; ordinal++) {
        const disk = new MemoryDisk(`${LOG}/checkpoint`, (_, n) => outcome(n, ordinal))
        const made = await create(disk).then(
          () => true,
          () => false,
        )
        const cut = disk.cutPower(dice(ordinal))
        await create(cut).then(
          () => expect(made).toBe(false),
          (error) => expect(error).toMatchObject({ code: 'tlog/log-exists' }),
        )
        const callers = new Callers()
        const writer = await open(cut)
        await callers.add(writer)
        await writer.close()
        await checkAfterwards(cut, callers, disk.seen)
        if (disk.operations < ordinal) break
      }
    },
  )
})
