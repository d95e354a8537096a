// SPDX-License-Identifier: Apache-2.0
/**
 * `drain-journal.ts FOLDER ACTS SECONDS`: the journal's way into its log, with the server's own parts over a PostgreSQL of their own that is set as the
 * server sets it (fsync on).
 */
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { acts as vocabulary } from '@primum/oath'
import { parseCheckpoint, parseNote } from '@primum/tlog'
import { systemClock } from '../../../apps/server/src/platform/clock.ts'
import { createDatabase, createPool, endPool } from '../../../apps/server/src/platform/database/database.ts'
import { loadMigrations, migrate } from '../../../apps/server/src/platform/database/migrate.ts'
import { acts } from '../../../apps/server/src/platform/journal/act.ts'
import { systemActor } from '../../../apps/server/src/platform/journal/actor.ts'
import { JOURNAL } from '../../../apps/server/src/platform/journal/acts.ts'
import { type JournalLog, openJournalLog } from '../../../apps/server/src/platform/journal/journal-log.ts'
import { openLogObjects } from '../../../apps/server/src/platform/log/log-objects.ts'
import { openFileObjectStore } from '../../../apps/server/src/platform/objects/file-object-store.ts'
import { startPostgres } from '../../../apps/server/src/platform/postgres/index.ts'
import { createLogger } from '../../../apps/server/src/platform/telemetry/logger.ts'
import { Random } from '../data/random.ts'
import { answer, programArguments } from './timing.ts'

/** A number of acts that waited, brought into the log. */
export type Drained = {
  /** Until each has its place in the log, durably; from opening the log. */
  readonly placedMs: number
  /** Until a published checkpoint covers them all. */
  readonly publishedMs: number
}

export type Journal = {
  readonly drained: readonly Drained[]
  /** From the commit of an act to the published checkpoint that covers it: of acts that come alone. */
  readonly aloneMs: readonly number[]
  /** The same for acts that come all the time. */
  readonly busyMs: readonly number[]
}

const ROUNDS = 3
const ACTS_PER_TRANSACTION = 500
const ALONE_ACTS = 10
const BUSY_ACTS_PER_SECOND = 100
/** As the server has it. */
const CHECKPOINT_EVERY_MS = 1_000
const LOOK_EVERY_MS = 2

const [folder = '', actsText, secondsText] = programArguments(3)
const backlog = Number(actsText)
await using parts = new AsyncDisposableStack()
const postgres = await startPostgres({ dataDir: folder })
parts.defer(() => postgres.stop())
const pool = createPool(postgres.connection)
parts.defer(() => endPool(pool))
await migrate(pool, await loadMigrations())
const db = createDatabase(pool)
const store = await openFileObjectStore({ directory: path.join(folder, 'log') })
const objects = openLogObjects(store, JOURNAL)
const random = new Random(1)

const drained: Drained[] = []
for (let round = 0; round < ROUNDS; round++) drained.push(await drainOnce())
const log = await openLog()
const aloneMs = await timeActs(ALONE_ACTS, () => CHECKPOINT_EVERY_MS * (1.2 + random.fraction()))
const busyActs = BUSY_ACTS_PER_SECOND * Number(secondsText)
const busyMs = await timeActs(
  busyActs,
  () => (-Math.log(1 - random.fraction()) * 1_000) / BUSY_ACTS_PER_SECOND,
)
await log.stop()
answer({ drained, aloneMs, busyMs } satisfies Journal)

function openLog(): Promise<JournalLog> {
  return openJournalLog({
    db,
    pool,
    objects: store,
    clock: systemClock,
    logger: createLogger('warn'),
    origin: 'bench.example/log/journal',
    keyFile: path.join(folder, 'log-keys', JOURNAL),
    checkpointEveryMs: CHECKPOINT_EVERY_MS,
    freshenEveryMs: 600_000,
  })
}

async function drainOnce(): Promise<Drained> {
  for (let written = 0; written < backlog; written += ACTS_PER_TRANSACTION) {
    await writeActs(
      Array.from({ length: Math.min(ACTS_PER_TRANSACTION, backlog - written) }, () => crypto.randomUUID()),
    )
  }
  const started = performance.now()
  const log = await openLog()
  while (await isAnyPending()) await setTimeout(LOOK_EVERY_MS)
  const placedMs = performance.now() - started
  const { tree_size } = await db.selectFrom('log').select('tree_size').executeTakeFirstOrThrow()
  while ((await publishedSize()) < BigInt(tree_size)) await setTimeout(LOOK_EVERY_MS)
  const publishedMs = performance.now() - started
  await log.stop()
  return { placedMs, publishedMs }
}

/** Writes acts one by one after drawn rests, whether or not those before are published, and gives the times that each took. */
async function timeActs(count: number, drawRestMs: () => number): Promise<readonly number[]> {
  const committed = new Map<string, number>()
  const published: { readonly atMs: number; readonly size: bigint }[] = []
  const watching = new AbortController()
  const watched = watchCheckpoints(published, watching.signal)
  const writing: Promise<void>[] = []
  let dueMs = performance.now()
  for (let i = 0; i < count; i++) {
    dueMs += drawRestMs()
    await setTimeout(Math.max(0, dueMs - performance.now()))
    writing.push(writeOne(committed))
  }
  await Promise.all(writing)
  const places = await readPlaces([...committed.keys()])
  const end = places.reduce((most, { index }) => (index > most ? index : most), 0n)
  while ((published.at(-1)?.size ?? 0n) <= end) await setTimeout(LOOK_EVERY_MS)
  watching.abort()
  await watched
  return places.map(({ subject, index }) => {
    const covering = published.find(({ size }) => size > index)
    return (covering?.atMs ?? Number.NaN) - (committed.get(subject) ?? Number.NaN)
  })
}

async function writeOne(committed: Map<string, number>): Promise<void> {
  const subject = crypto.randomUUID()
  await writeActs([subject])
  committed.set(subject, performance.now())
}

async function writeActs(subjects: readonly string[]): Promise<void> {
  await db.transaction().execute((tx) =>
    acts(
      tx,
      subjects.map((subjectId) => ({
        definition: vocabulary.releaseCreated,
        actor: systemActor('bench'),
        subjectId,
        facts: {
          product: subjectId,
          version: '1.0',
          stage: 'in-development',
          releasedOn: null,
          endOfSupportOn: null,
          unitsInField: null,
        },
        at: Temporal.Now.instant(),
      })),
    ),
  )
}

async function isAnyPending(): Promise<boolean> {
  return (await db.selectFrom('act_pending').select('act_seq').limit(1).execute()).length > 0
}

/** Where in the log the acts about these subjects stand, once each has its place. */
async function readPlaces(
  subjects: readonly string[],
): Promise<readonly { readonly subject: string; readonly index: bigint }[]> {
  while (await isAnyPending()) await setTimeout(LOOK_EVERY_MS)
  const rows = await db
    .selectFrom('act')
    .innerJoin('act_leaf', 'act_leaf.act_seq', 'act.act_seq')
    .select(['act.subject_id', 'act_leaf.leaf_index'])
    .where('act.subject_id', 'in', subjects)
    .execute()
  return rows.map(({ subject_id, leaf_index }) => ({ subject: subject_id, index: BigInt(leaf_index) }))
}

async function publishedSize(): Promise<bigint> {
  const published = await objects.readCheckpoint()
  return published === undefined ? 0n : parseCheckpoint(parseNote(published.note).text).size
}

async function watchCheckpoints(
  published: { readonly atMs: number; readonly size: bigint }[],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const size = await publishedSize()
    if (size !== published.at(-1)?.size) published.push({ atMs: performance.now(), size })
    await setTimeout(LOOK_EVERY_MS)
  }
}
