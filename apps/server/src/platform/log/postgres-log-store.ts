// SPDX-License-Identifier: Apache-2.0
/**
 * A log whose order PostgreSQL keeps and whose tiles are public files. A commit is one transaction: the tree's new size and root, the entries,
 * and whatever the caller stores with them. Files come after it and hold only what was committed, so a writer that lost its
 * lease can at worst write them again.
 */
import { CodedError } from '@primum/parse'
import {
  appendEntries,
  type CommitStep,
  emptyEdge,
  fullObjects,
  type LogObject,
  type LogStore,
  type NoteVerifier,
  parseCheckpoint,
  parseNote,
  readEdge,
  rootOfEdge,
  type StoredLog,
  type Tree,
  type TreeHasher,
} from '@primum/tlog'
import pg from 'pg'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../database/database.ts'
import { rfc3339 } from '../journal/by.ts'
import { deleteBatches, insertBatch, readBatches } from './batches.ts'
import { type Followed, proveContinuation } from './follow.ts'
import { type Lease, leaseEnd, releaseLease } from './lease.ts'
import type { LogObjects, PublishedNote } from './log-objects.ts'
import { readPublished } from './published.ts'

/** Stores something in the transaction that gives a batch its place: `firstIndex` is the leaf index of the first entry. */
export type Alongside = (tx: Tx, firstIndex: bigint) => Promise<void>

export type PostgresLogParts = {
  readonly db: Database
  readonly objects: LogObjects
  readonly lease: Lease
  readonly origin: string
  /** The log's own key. */
  readonly verifier: NoteVerifier
  readonly hasher: TreeHasher
  readonly clock: Clock
  /** What is known of a note's cosignatures when it is published. */
  readonly judge: (note: string) => Promise<Witnessing>
  /** Called when the log had more entries than the database, in the transaction in which the database follows. */
  readonly followed: (tx: Tx, followed: Followed) => Promise<void>
}

/** Whose cosignatures a note carries, and whether they satisfy the policy; null where there is none. */
export type Witnessing = { readonly witnesses: readonly string[]; readonly satisfied: boolean | null }

export function openPostgresLogStore(parts: PostgresLogParts): LogStore<Alongside> {
  const { db, objects, origin, verifier, hasher } = parts
  const { logId, holder } = parts.lease
  /** Of the log as this writer left it; commits of an earlier epoch change nothing. */
  let epoch: string | undefined
  let file: PublishedNote | undefined

  /** Waits for a commit that is still on its way and shuts out what might come later. */
  async function settle(): Promise<Tree> {
    const row = await db
      .updateTable('log')
      .set((eb) => ({ epoch: eb('epoch', '+', '1'), lease_until: leaseEnd }))
      .where('log_id', '=', logId)
      .where('holder', '=', holder)
      .returning(['epoch', 'tree_size', 'root_hash'])
      .executeTakeFirst()
    if (row === undefined) throw fenced(logId)
    epoch = row.epoch
    return { size: BigInt(row.tree_size), root: row.root_hash }
  }

  async function load(): Promise<StoredLog> {
    let known = await settle()
    const published = await readPublished(db, logId, objects, origin, verifier)
    file = published.file
    const base = published.newest
    if (base !== undefined && base.size > known.size) known = await followPublished(known, base)
    const start =
      base === undefined ? emptyEdge : await readEdge(base, objects.tiles, objects.readBundle, hasher)
    const unpublished: LogObject[] = []
    let edge = start
    for (const entries of await readBatches(db, logId, start.size)) {
      const append = appendEntries(edge, entries, hasher)
      unpublished.push(...fullObjects(append))
      edge = append.edge
    }
    if (edge.size !== known.size || Buffer.compare(rootOfEdge(edge, hasher), known.root) !== 0) {
      throw new CodedError(
        'log/damaged',
        `the entries of log ${logId} do not give the root that was committed`,
      )
    }
    return { edge, unpublished, ...(published.note === undefined ? {} : { checkpoint: published.note }) }
  }

  async function followPublished(known: Tree, published: Tree): Promise<Tree> {
    const followed = await proveContinuation(known, published, objects, hasher)
    await db.transaction().execute(async (tx) => {
      await moveTo(tx, known.size, published)
      await deleteBatches(tx, logId, published.size)
      await parts.followed(tx, followed)
    })
    return published
  }

  /** @throws CodedError `tlog/fenced` when the log is not as this writer left it. */
  async function moveTo(tx: Tx, from: bigint, tree: Tree): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('log')
      .set({ tree_size: tree.size.toString(), root_hash: Buffer.from(tree.root), lease_until: leaseEnd })
      .where('log_id', '=', logId)
      .where('epoch', '=', epoch ?? '')
      .where('tree_size', '=', from.toString())
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw fenced(logId)
  }

  async function commit(step: CommitStep, alongside?: Alongside): Promise<void> {
    let isAsked = false
    try {
      await db.transaction().execute(async (tx) => {
        await moveTo(tx, step.from, step.tree)
        await insertBatch(tx, logId, step.from, step.entries)
        await alongside?.(tx, step.from)
        isAsked = true
      })
    } catch (error) {
      if (error instanceof CodedError && error.code === 'tlog/fenced') throw error
      // Before COMMIT was sent, or when PostgreSQL answered it with a refusal, surely nothing was stored.
      if (isAsked && !isRefusal(error)) throw error
      throw new CodedError('tlog/not-stored', `the batch was not stored in log ${logId}`, { cause: error })
    }
  }

  async function putCheckpoint(note: string, tree: Tree): Promise<void> {
    // The file first: when the process ends behind it, the next one finds it there and goes on from it.
    await publishFile(note, tree)
    const { witnesses, satisfied } = await parts.judge(note)
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('log_checkpoint')
        .values({
          log_id: logId,
          tree_size: tree.size.toString(),
          root_hash: Buffer.from(tree.root),
          note,
          witnesses: [...witnesses],
          witnessed: satisfied,
          published_at: rfc3339(parts.clock.now()),
        })
        .execute()
      await deleteBatches(tx, logId, tree.size)
    })
  }

  async function publishFile(note: string, tree: Tree): Promise<void> {
    for (;;) {
      const { isOurs, now } = await objects.swapCheckpoint(file, note)
      file = now
      if (isOurs) return
      if (now !== undefined && parseCheckpoint(parseNote(now.note).text).size > tree.size) throw fenced(logId)
    }
  }

  return { load, commit, putObjects: objects.put, putCheckpoint, close: () => releaseLease(db, parts.lease) }
}

/** SQLSTATE classes 23 and 40: the transaction was refused and rolled back. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(23|40)/.test(error.code ?? '')
}

function fenced(logId: string): CodedError {
  return new CodedError('tlog/fenced', `another server writes log ${logId} now`)
}
