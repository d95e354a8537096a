// SPDX-License-Identifier: Apache-2.0
/** The receipt of a report: made from the log whenever it is asked for, so that a later one carries the cosignatures that came meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises'
import { formatActLeaf, sealedContent, acts as vocabulary } from '@primum/oath'
import type { Receipt } from '@primum/oath/receipt'
import {
  checkInclusion,
  parseCheckpoint,
  parseNote,
  proveInclusion,
  tileHashReader,
  treeHasher,
  verifiedTiles,
} from '@primum/tlog'
import { sha256 } from '@primum/tlog/node'
import type { Reader } from '../../platform/database/database.ts'
import { JOURNAL } from '../../platform/journal/acts.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import { findAct } from '../../platform/journal/queries.ts'
import { findLog } from '../../platform/log/open-log.ts'
import type { Collaboration } from '../context.ts'

/** `waiting`: the log does not show it yet. `erased`: what it seals was erased, as the law may ask; the entry itself stays in the log. */
export type FoundReceipt =
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly treeSize: bigint }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'erased' }

const hasher = treeHasher(sha256)
/** As the act is defined: sealed whole, so that the log shows nobody which report it is. */
const SHOWN = 'type'
/** The log is written several times a second; whoever waits longer gets the receipt from the status page. */
const PATIENCE_MS = 5_000
const LOOK_EVERY_MS = 100

/** Waits until the log shows the report, but not long. */
export async function awaitReceipt(
  collaboration: Pick<Collaboration, 'db' | 'journal'>,
  reportId: string,
): Promise<FoundReceipt> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const found = await findReceipt(collaboration, reportId)
    if (found.kind !== 'waiting' || performance.now() > deadline) return found
    await sleep(LOOK_EVERY_MS)
  }
}

export async function findReceipt(
  { db, journal }: Pick<Collaboration, 'db' | 'journal'>,
  reportId: string,
): Promise<FoundReceipt> {
  const row = await db
    .selectFrom('act')
    .leftJoin('act_leaf', 'act_leaf.act_seq', 'act.act_seq')
    .select(['act.act_id', 'act_leaf.leaf_index'])
    .where('subject_kind', '=', vocabulary.reportReceived.subjectKind)
    .where('subject_id', '=', reportId)
    .where('type', '=', vocabulary.reportReceived.type)
    .executeTakeFirstOrThrow()
  if (row.leaf_index === null) return { kind: 'waiting' }
  const [note, log, act] = await Promise.all([
    checkpointOver(db, row.leaf_index),
    findLog(db, JOURNAL),
    findAct(db, row.act_id),
  ])
  if (note === undefined || log === undefined || act === undefined) return { kind: 'waiting' }
  const { facts, salt: saltText } = act
  if (facts === null || saltText === null) return { kind: 'erased' }
  const logged = {
    id: act.id,
    act: act.type,
    version: act.version,
    at: rfc3339(Temporal.Instant.from(act.at)),
    actor: { kind: act.actor.kind, id: act.actor.id },
    subject: act.subject,
    facts,
  }
  const salt = Uint8Array.fromBase64(saltText)
  const entry = formatActLeaf(logged, SHOWN, salt, sha256)
  const index = BigInt(row.leaf_index)
  const { size, root } = parseCheckpoint(parseNote(note).text)
  const tiles = verifiedTiles({ size, root }, journal.objects.tiles, hasher)
  const proof = await proveInclusion(index, size, tileHashReader(size, tiles, hasher), hasher)
  // A receipt that does not hold is worse than none: nothing leaves that we have not verified ourselves.
  checkInclusion(index, size, hasher.leaf(entry), root, proof, hasher)
  return {
    kind: 'receipt',
    treeSize: size,
    receipt: {
      entry,
      salt,
      content: sealedContent(logged, SHOWN),
      proof: { index, proof, checkpoint: note },
      verifierKey: log.verifierKey,
    },
  }
}

/** The newest checkpoint over an entry; of those that enough witnesses cosigned, when there is one. */
async function checkpointOver(db: Reader, leafIndex: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('log_checkpoint')
    .select('note')
    .where('log_id', '=', JOURNAL)
    .where('tree_size', '>', leafIndex)
    .orderBy((eb) => eb.fn.coalesce('witnessed', eb.lit(false)), 'desc')
    .orderBy('checkpoint_seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.note
}
