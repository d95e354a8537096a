// SPDX-License-Identifier: Apache-2.0
/** The newest checkpoint that anyone may have seen: what a log has to continue, whatever its database says. */
import { type NoteVerifier, type OpenedCheckpoint, openCheckpoint } from '@primum/tlog'
import type { Reader } from '../database/database.ts'
import type { LogObjects, PublishedNote } from './log-objects.ts'

export type Published = {
  /** The largest of those that the database and the public file hold; absent when nothing was ever published. */
  readonly newest: OpenedCheckpoint | undefined
  /** The note as it was signed. */
  readonly note: string | undefined
  /** What the public file holds. */
  readonly file: PublishedNote | undefined
}

/** @throws {CodedError} as `openCheckpoint`, for a note that this log's key did not sign: somebody else wrote into its place. */
export async function readPublished(
  db: Reader,
  logId: string,
  objects: LogObjects,
  origin: string,
  verifier: NoteVerifier,
): Promise<Published> {
  const row = await db
    .selectFrom('log_checkpoint')
    .select('note')
    .where('log_id', '=', logId)
    .orderBy('checkpoint_seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const file = await objects.readCheckpoint()
  const notes = [row?.note, file?.note].filter((note) => note !== undefined)
  const opened = await Promise.all(
    notes.map(async (note) => ({ note, checkpoint: await openCheckpoint(note, origin, [verifier]) })),
  )
  const newest = opened.reduce<(typeof opened)[number] | undefined>(
    (best, each) => (best === undefined || each.checkpoint.size > best.checkpoint.size ? each : best),
    undefined,
  )
  return { newest: newest?.checkpoint, note: newest?.note, file }
}
