// SPDX-License-Identifier: Apache-2.0
/** Acts on their way into the log: each once, in order, whatever happens to the servers that bring them there. */
import { rm } from 'node:fs/promises'
import { parseActLeaf } from '@primum/oath'
import { parseCheckpoint, parseNote, readRoot, tileHashReader } from '@primum/tlog'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findLog } from '../log/open-log.ts'
import { loadSigningKey } from '../log/signing-key.ts'
import { hasher } from '../log/testing.ts'
import { createTestJournal, type TestJournal } from './testing-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await createTestJournal()
})
afterEach(() => journal.close())

/** What the test wrote, as the log holds it. */
function namesIn(entries: readonly Uint8Array[]): readonly unknown[] {
  return entries.flatMap((entry) => {
    const leaf = parseActLeaf(entry)
    return leaf.shown === 'facts' && leaf.act === 'platform/instance-changed'
      ? [leaf.facts['organisation']]
      : []
  })
}

/** The ids in the log, and those that the database says stand at the same places. */
async function placesAgree({ db }: TestJournal, entries: readonly Uint8Array[]): Promise<void> {
  const rows = await db
    .selectFrom('act_leaf')
    .innerJoin('act', 'act.act_seq', 'act_leaf.act_seq')
    .select(['leaf_index', 'act_id'])
    .orderBy('leaf_index')
    .execute()
  expect(rows).toEqual(
    entries.map((entry, index) => ({ leaf_index: String(index), act_id: parseActLeaf(entry).id })),
  )
}

/** The root that the published log had when it had so many entries. */
async function rootOf(size: bigint): Promise<Buffer> {
  const published = await journal.objects.readCheckpoint()
  const tree = parseCheckpoint(parseNote(published?.note ?? '').text)
  return Buffer.from(await readRoot(size, tileHashReader(tree.size, journal.objects.tiles, hasher), hasher))
}

/** Makes the database what it was earlier, which its own rules do not let anyone do. */
async function setBack(statements: string): Promise<void> {
  const guarded = ['act', 'act_facts', 'act_leaf', 'act_disclosure', 'log', 'log_checkpoint']
  const all = (what: string) => guarded.map((table) => `alter table ${table} ${what} trigger user;`).join('')
  await sql.raw(`begin; ${all('disable')} ${statements}; ${all('enable')} commit`).execute(journal.db)
}

const names = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, i) => `act ${from + i}`)

async function writeAll(each: readonly string[]): Promise<void> {
  for (const name of each) await journal.write(name)
}

describe('a journal', () => {
  it('opens its log with an act that says who signs it', async () => {
    const log = await journal.open()
    const { entries } = await journal.settled()
    const row = await findLog(journal.db, 'journal')
    expect(row).toMatchObject({ origin: 'maker.example/log/journal' })
    expect(parseActLeaf(entries[0] ?? new Uint8Array(0))).toMatchObject({
      act: 'journal/log-opened',
      facts: { origin: 'maker.example/log/journal', verifierKey: row?.verifierKey },
    })
    await log.stop()
  })

  it('takes up what was written before it was there, while it runs, and while it was stopped', async () => {
    await writeAll(names(3))
    const first = await journal.open()
    await writeAll(names(3, 3))
    await journal.settled()
    await first.stop()
    await writeAll(names(3, 6))
    const second = await journal.open()
    const { entries, checkpoint } = await journal.settled()
    expect(namesIn(entries)).toEqual(names(9))
    expect(checkpoint.size).toBe(10n)
    await placesAgree(journal, entries)
    await second.stop()
  })

  it('publishes anew from time to time, also when nothing happens', async () => {
    const log = await journal.open({ freshenEveryMs: 50 })
    const { checkpoint } = await journal.settled()
    const published = () =>
      journal.db.selectFrom('log_checkpoint').select(['tree_size', 'published_at']).execute()
    await expect.poll(async () => (await published()).length, { timeout: 5_000 }).toBeGreaterThan(4)
    const newest = (await published()).slice(-3)
    expect(new Set(newest.map(({ tree_size }) => tree_size))).toEqual(new Set([checkpoint.size.toString()]))
    expect(new Set(newest.map(({ published_at }) => published_at)).size).toBe(3)
    await log.stop()
  })

  it('brings many acts there, over the edges of tiles and bundles', async () => {
    const log = await journal.open()
    await Promise.all([0, 1, 2].map((part) => writeAll(names(200, part * 200))))
    const { entries } = await journal.settled()
    expect(namesIn(entries).toSorted()).toEqual(names(600).toSorted())
    await placesAgree(journal, entries)
    await log.stop()
  })

  it('is written by one of several servers, and by another when that one goes', async () => {
    const [one, two] = await Promise.all([journal.open(), journal.open()])
    await writeAll(names(5))
    await journal.settled()
    expect([one.state().kind, two.state().kind].toSorted()).toEqual(['standing-by', 'writing'])
    const [writer, other] = one.state().kind === 'writing' ? [one, two] : [two, one]
    await writer.stop()
    await writeAll(names(5, 5))
    const { entries } = await journal.settled()
    expect(namesIn(entries)).toEqual(names(10))
    expect(other.state().kind).toBe('writing')
    await other.stop()
  })

  it('is not written by a server that has not its key', async () => {
    const log = await journal.open()
    await journal.settled()
    const other = await journal.open({ keyFile: `${journal.keyFile}-elsewhere` })
    expect(other.state()).toEqual({ kind: 'without-key' })
    await other.stop()
    await log.stop()
  })

  it('is not written with the key of another log', async () => {
    const log = await journal.open()
    await log.stop()
    await rm(journal.keyFile)
    await loadSigningKey(journal.keyFile, 'maker.example/log/journal')
    await expect(journal.open()).rejects.toMatchObject({ code: 'log/wrong-key' })
  })

  it('shuts out a writer whose lease went to somebody else', async () => {
    const log = await journal.open()
    await journal.settled()
    // As if this server had slept while another one took the lease and wrote.
    await sql`update log set epoch = epoch + 1, holder = 'another', lease_until = clock_timestamp() + interval '1 hour'`.execute(
      journal.db,
    )
    await journal.write('too late')
    await expect.poll(() => log.state().kind, { timeout: 10_000 }).not.toBe('writing')
    const { tree_size } = await journal.db.selectFrom('log').select('tree_size').executeTakeFirstOrThrow()
    expect(tree_size).toBe('1')
    await sql`update log set lease_until = '-infinity'`.execute(journal.db)
    const { entries } = await journal.settled()
    expect(namesIn(entries)).toEqual(['too late'])
    await log.stop()
  })

  it('goes on when its connections are cut, at any moment', async () => {
    const log = await journal.open()
    for (const name of names(15)) {
      await journal.write(name)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
        and application_name = 'primum' and query ~ 'log|act_pending|listen|COMMIT'`.execute(journal.db)
    }
    const { entries } = await journal.settled()
    expect(namesIn(entries)).toEqual(names(15))
    await placesAgree(journal, entries)
    await log.stop()
  })
})

describe('a database that was restored from a backup', () => {
  it('follows the log that others have seen, and gives no act a second place', async () => {
    const log = await journal.open()
    await writeAll(names(4))
    await journal.settled()
    await log.stop()
    // What a backup from before the last three would hold: the acts of then, one of them not in the log yet.
    const two = await rootOf(2n)
    await setBack(`
      delete from act_facts where act_id in (select act_id from act where act_seq > 3);
      delete from act_leaf where leaf_index >= 2;
      delete from act where act_seq > 3;
      insert into act_pending values (3);
      delete from log_checkpoint;
      update log set tree_size = 2, root_hash = decode('${two.toHex()}', 'hex')`)
    const again = await journal.open()
    await journal.write('after')
    const { entries } = await journal.settled()
    expect(namesIn(entries)).toEqual([...names(4), 'after'])
    const ids = entries.map((entry) => parseActLeaf(entry).id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(
      entries.map((entry) => parseActLeaf(entry)).find(({ act }) => act === 'journal/log-followed'),
    ).toMatchObject({
      facts: { from: '2', to: '5', known: 1 },
    })
    await again.stop()
  })

  it('is refused when its log is another one', async () => {
    const log = await journal.open()
    await writeAll(names(4))
    await journal.settled()
    await log.stop()
    await setBack(`
      delete from log_checkpoint;
      update log set tree_size = 2, root_hash = sha256('another history')`)
    const again = await journal.open()
    await expect
      .poll(() => again.state(), { timeout: 10_000 })
      .toMatchObject({ kind: 'failing', code: 'log/forked' })
    await again.stop()
  })
})
