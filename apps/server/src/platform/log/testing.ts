// SPDX-License-Identifier: Apache-2.0
/** For tests: reads a whole published log as a stranger would, and refuses it unless everything fits. */
import {
  checkBundle,
  checkConsistency,
  noteVerifier,
  type OpenedCheckpoint,
  openCheckpoint,
  parseVerifierKey,
  proveConsistency,
  tileAt,
  tileHashReader,
  treeHasher,
  verifiedTiles,
} from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/node'
import type { Database } from '../database/database.ts'
import type { LogObjects } from './log-objects.ts'
import { findLog } from './open-log.ts'

export const hasher = treeHasher(sha256)

/**
 * Proves that everything ever published is the beginning of what is published now: the notes that the database kept, and those that somebody
 * saw. Throws when two of them disagree.
 */
export async function checkHistory(
  db: Database,
  logId: string,
  objects: LogObjects,
  seen: readonly string[],
): Promise<void> {
  const log = await findLog(db, logId)
  const key = parseVerifierKey(log?.verifierKey ?? '', sha256)
  const open = (note: string) => openCheckpoint(note, key.name, [noteVerifier(key, ed25519)])
  const kept = await db.selectFrom('log_checkpoint').select('note').where('log_id', '=', logId).execute()
  const newest = await open((await objects.readCheckpoint())?.note ?? '')
  const reader = tileHashReader(newest.size, objects.tiles, hasher)
  for (const note of new Set([...seen, ...kept.map((row) => row.note)])) {
    const { size, root } = await open(note)
    if (size === 0n) continue
    const proof = await proveConsistency(size, newest.size, reader, hasher)
    checkConsistency(size, newest.size, root, newest.root, proof, hasher)
  }
}

export type WholeLog = { readonly checkpoint: OpenedCheckpoint; readonly entries: readonly Uint8Array[] }

/** Every entry of the published log, each proved to be in the tree that the checkpoint signs. */
export async function readWholeLog(objects: LogObjects, vkey: string): Promise<WholeLog> {
  const key = parseVerifierKey(vkey, sha256)
  const published = await objects.readCheckpoint()
  if (published === undefined) throw new Error('nothing is published')
  const checkpoint = await openCheckpoint(published.note, key.name, [noteVerifier(key, ed25519)])
  const tiles = verifiedTiles(checkpoint, objects.tiles, hasher)
  const entries: Uint8Array[] = []
  for (let index = 0n; ; index++) {
    const tile = tileAt(0, index, checkpoint.size)
    if (tile === undefined) break
    const [hashes = new Uint8Array(0)] = await tiles([tile])
    entries.push(...checkBundle(await objects.readBundle({ index, width: tile.width }), hashes, hasher))
  }
  if (BigInt(entries.length) !== checkpoint.size)
    throw new Error(`${entries.length} entries of ${checkpoint.size}`)
  return { checkpoint, entries }
}
