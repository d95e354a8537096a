// SPDX-License-Identifier: Apache-2.0
import { formatVerifierKey } from '@primum/tlog'
import type { z } from 'zod'
import type { Reader } from '../database/database.ts'
import { rfc3339 } from '../journal/by.ts'
import type { logStatus } from './schemas.ts'
import type { WriterState } from './sequencer.ts'
import { findPolicy } from './witnesses/policy.ts'

type LogStatus = z.output<typeof logStatus>

/** How a log stands; `waiting` is the journal's to say. */
export async function readLogStatus(
  db: Reader,
  logId: string,
  state: WriterState,
): Promise<Omit<LogStatus, 'waiting'>> {
  const log = await db
    .selectFrom('log')
    .select(['origin', 'verifier_key', 'tree_size'])
    .where('log_id', '=', logId)
    .executeTakeFirstOrThrow()
  const found = await findPolicy(db, logId)
  return {
    origin: log.origin,
    verifierKey: log.verifier_key,
    treeSize: log.tree_size,
    published: await newestCheckpoint(db, logId),
    witnessed: await newestCheckpoint(db, logId, true),
    policy: found?.text ?? '',
    witnesses: await readWitnesses(db, logId, found?.policy.witnesses ?? []),
    writer: {
      state: state.kind,
      code: state.kind === 'failing' ? state.code : null,
      message: state.kind === 'failing' ? state.message : null,
    },
  }
}

async function newestCheckpoint(
  db: Reader,
  logId: string,
  witnessed?: true,
): Promise<LogStatus['published']> {
  const row = await db
    .selectFrom('log_checkpoint')
    .select(['tree_size', 'root_hash', 'published_at', 'witnesses'])
    .where('log_id', '=', logId)
    .$if(witnessed === true, (b) => b.where('witnessed', '=', true))
    .orderBy('checkpoint_seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    treeSize: row.tree_size,
    rootHash: row.root_hash.toBase64(),
    at: utc(row.published_at),
    witnesses: row.witnesses,
  }
}

async function readWitnesses(
  db: Reader,
  logId: string,
  witnesses: NonNullable<Awaited<ReturnType<typeof findPolicy>>>['policy']['witnesses'],
): Promise<LogStatus['witnesses']> {
  const rows = await db
    .selectFrom('log_witness')
    .select(['url', 'asked_at', 'outcome', 'message', 'cosigned_size', 'cosigned_at'])
    .where('log_id', '=', logId)
    .execute()
  const byUrl = new Map(rows.map((row) => [row.url, row]))
  return witnesses.map(({ name, key, url }) => {
    const row = url === undefined ? undefined : byUrl.get(url)
    return {
      name,
      verifierKey: formatVerifierKey(key),
      url: url ?? null,
      askedAt: row === undefined ? null : utc(row.asked_at),
      outcome: row?.outcome ?? null,
      message: row?.message ?? '',
      cosigned:
        row === undefined || row.cosigned_size === null || row.cosigned_at === null
          ? null
          : { treeSize: row.cosigned_size, at: utc(row.cosigned_at) },
    }
  })
}

const utc = (timestamp: string): string => rfc3339(Temporal.Instant.from(timestamp))
