// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto'
import { formatVerifierKey, parseVerifierKey, type SignerKey } from '@primum/tlog'
import { sha256 } from '@primum/tlog/node'
import type { Database, Tx } from '../database/database.ts'
import { type By, rfc3339 } from '../journal/by.ts'
import { loadSigningKey, readSigningKey } from './signing-key.ts'

/** A log that exists. */
export type LogRow = {
  readonly logId: string
  /** First line of its checkpoints, for ever. */
  readonly origin: string
  /** What its checkpoints verify with (signed-note, "Verifier keys"). */
  readonly verifierKey: string
}

export async function findLog(db: Database, logId: string): Promise<LogRow | undefined> {
  const row = await db
    .selectFrom('log')
    .select(['origin', 'verifier_key'])
    .where('log_id', '=', logId)
    .executeTakeFirst()
  return row === undefined ? undefined : { logId, origin: row.origin, verifierKey: row.verifier_key }
}

export type NewLog = {
  readonly logId: string
  /** Only for a log that is not there yet. */
  readonly origin: string
  readonly keyFile: string
  /** Says in the same transaction that the log is there. */
  readonly opened: (tx: Tx, log: LogRow) => Promise<void>
}

/**
 * The log, made with its key the first time; of two servers that start together, one makes it.
 *
 * @returns the key too, unless it lies with another server: this one can serve the log then, and not write it
 * @throws {CodedError} `secrets/open`, `secrets/unusable`, `log/wrong-key`
 */
export async function openLog(
  db: Database,
  { logId, origin, keyFile, opened }: NewLog,
  { now }: Pick<By, 'now'>,
): Promise<LogRow & { readonly key: SignerKey | undefined }> {
  const known = await findLog(db, logId)
  if (known !== undefined) {
    const { name, keyId } = parseVerifierKey(known.verifierKey, sha256)
    return { ...known, key: await readSigningKey(keyFile, { name, keyId }) }
  }
  const key = await loadSigningKey(keyFile, origin)
  const log: LogRow = { logId, origin: key.name, verifierKey: formatVerifierKey(key) }
  await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('log')
      .values({
        log_id: logId,
        origin: log.origin,
        verifier_key: log.verifierKey,
        created_at: rfc3339(now),
      })
      .onConflict((conflict) => conflict.column('log_id').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) await opened(tx, log)
  })
  return openLog(db, { logId, origin, keyFile, opened }, { now })
}

/** The origin of a log whose instance has no public address: a name that no other log has and that no one can resolve (RFC 2606). */
export const localOrigin = (logId: string): string => `${randomUUID()}.primum.invalid/log/${logId}`
