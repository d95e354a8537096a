// SPDX-License-Identifier: Apache-2.0
import { type Append, appendEntries, emptyEdge } from '../../builder.ts'
import { openCheckpoint } from '../../checkpoint.ts'
import { parseBundle } from '../../entry-bundle.ts'
import { treeHasher } from '../../hash.ts'
import type { NoteVerifier } from '../../note.ts'
import { checkConsistency, proveConsistency } from '../../proof.ts'
import { type BundleRange, formatBundlePath, formatTilePath, tileAt } from '../../tile.ts'
import { type TileSource, tileHashReader, verifiedTiles } from '../../tile-reader.ts'
import { sha256 } from '../sha256.ts'

const hasher = treeHasher(sha256)

/** A published log as a reader has it. */
export type PublishedLog = {
  readonly note: string
  readonly tiles: TileSource
  readonly bundle: (range: BundleRange) => Promise<Uint8Array>
}

/** What is known of a log from outside. */
export type Witnessed = {
  readonly verifier: NoteVerifier
  /** Entries that were acknowledged, by their index. */
  readonly acknowledged: ReadonlyMap<bigint, Uint8Array>
  /** Notes that someone has seen published. */
  readonly notes: readonly string[]
  /** Entries of which nobody may find a trace, as their callers were told. */
  readonly refused?: readonly Uint8Array[]
}

/**
 * The oracle: reads a published log anew and makes it again from its entries. Each acknowledged entry has to be at its index,
 * each tile and bundle has to be the one that follows from the entries, and each checkpoint that was ever seen a beginning of the
 * last one.
 *
 * @returns the entries.
 */
export async function checkLog(log: PublishedLog, witnessed: Witnessed): Promise<readonly Uint8Array[]> {
  const { verifier, acknowledged } = witnessed
  const open = (note: string) => openCheckpoint(note, verifier.name, [verifier])
  const last = await open(log.note)
  const entries = await readEntries(log, last.size)
  const whole = appendEntries(emptyEdge, entries, hasher)
  if (whole.tree.root.toHex() !== last.root.toHex())
    throw new Error('the entries have another root than the checkpoint')
  await checkObjects(log, whole)
  for (const [index, entry] of acknowledged) {
    const found = entries[Number(index)]
    if (found?.toHex() !== entry.toHex()) throw new Error(`entry ${index} was acknowledged and is not there`)
  }
  const present = new Set(entries.map((entry) => entry.toHex()))
  for (const entry of witnessed.refused ?? []) {
    if (present.has(entry.toHex())) throw new Error('an entry is there whose caller was told that it is not')
  }
  const reader = tileHashReader(last.size, verifiedTiles(last, log.tiles, hasher), hasher)
  for (const note of new Set(witnessed.notes)) {
    const { size, root } = await open(note)
    if (size === 0n) continue
    const proof = await proveConsistency(size, last.size, reader, hasher)
    checkConsistency(size, last.size, root, last.root, proof, hasher)
  }
  return entries
}

async function readEntries({ bundle }: PublishedLog, size: bigint): Promise<readonly Uint8Array[]> {
  const entries: Uint8Array[] = []
  for (let index = 0n; ; index++) {
    const range = tileAt(0, index, size)
    if (range === undefined) return entries
    entries.push(...parseBundle(await bundle({ index, width: range.width }), range.width))
  }
}

async function checkObjects({ tiles, bundle }: PublishedLog, whole: Append): Promise<void> {
  const found = await tiles(whole.tiles.map(({ tile }) => tile))
  for (const [i, { tile, content }] of whole.tiles.entries()) {
    if (found[i]?.toHex() !== content.toHex()) throw new Error(`${formatTilePath(tile)} is another one`)
  }
  for (const { bundle: range, content } of whole.bundles) {
    if ((await bundle(range)).toHex() !== content.toHex())
      throw new Error(`${formatBundlePath(range)} is another one`)
  }
}

/** Reads a log out of a map of its objects. */
export function mapLog(note: string, objects: ReadonlyMap<string, Uint8Array>): PublishedLog {
  const read = (path: string): Uint8Array => {
    const content = objects.get(path)
    if (content === undefined) throw new Error(`${path} is not there`)
    return content
  }
  return {
    note,
    tiles: async (tiles) => tiles.map((tile) => read(formatTilePath(tile))),
    bundle: async (range) => read(formatBundlePath(range)),
  }
}
