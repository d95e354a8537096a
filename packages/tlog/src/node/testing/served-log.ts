// SPDX-License-Identifier: Apache-2.0
import { appendEntries, emptyEdge } from '../../builder.ts'
import { formatCheckpoint } from '../../checkpoint.ts'
import { treeHasher } from '../../hash.ts'
import { signNote } from '../../note.ts'
import { formatBundlePath, formatTilePath } from '../../tile.ts'
import type { Tree } from '../../tile-reader.ts'
import type { ReadObject } from '../../verify/log-source.ts'
import { sha256 } from '../sha256.ts'
import { testLog } from './keys.ts'

/** A log in memory as it is served: its objects by path, which a test may alter. */
export type ServedLog = {
  readonly tree: Tree
  /** The signed checkpoint. */
  readonly note: string
  readonly objects: Map<string, Uint8Array>
  readonly read: ReadObject
}

/** The log of the entries `entry 0`, `entry 1` and so on, up to `size`; with another `word`, of others. */
export async function servedLog(size: number, word = 'entry'): Promise<ServedLog> {
  const { origin, signer } = await testLog()
  const entries = Array.from({ length: size }, (_, i) => new TextEncoder().encode(`${word} ${i}`))
  const { tree, tiles, bundles } = appendEntries(emptyEdge, entries, treeHasher(sha256))
  const objects = new Map([
    ...tiles.map(({ tile, content }) => [formatTilePath(tile), content] as const),
    ...bundles.map(({ bundle, content }) => [formatBundlePath(bundle), content] as const),
  ])
  const note = await signNote(formatCheckpoint({ origin, ...tree, extensions: [] }), [signer])
  return { tree, note, objects, read: async (path) => objects.get(path) }
}

/** A copy of an object with one byte changed. */
export function altered(content: Uint8Array, at: number): Uint8Array {
  const copy = content.slice()
  copy[at] = (copy[at] ?? 0) ^ 0x20
  return copy
}
