// SPDX-License-Identifier: Apache-2.0
/** From the tree that was signed to the entry: the tiles that are needed, the entry's bytes, and the path between the two. */
import {
  checkBundle,
  checkInclusion,
  type Proof,
  proveInclusion,
  TILE_WIDTH,
  type TileSource,
  type Tree,
  type TreeHasher,
  tileAt,
  tileHashReader,
} from '@primum/tlog'
import { type AuditPath, auditPath } from './audit-path.ts'
import { type Checked, type FailureWords, failed } from './check.ts'
import { countEntries } from './count-entries.ts'
import type { LogFiles } from './log-files.ts'
import { tileWords } from './tile-words.ts'

export type EntryParts = {
  readonly leafIndex: bigint
  readonly tree: Tree
  /** Verified against the tree's root. */
  readonly tiles: TileSource
  readonly files: LogFiles
  readonly hasher: TreeHasher
}

type Included = {
  /** The tile with the entry's own hash. */
  readonly leafTile: Uint8Array
  readonly proof: Proof
}

/** That the tiles between the entry and the root give the root. */
export async function checkTiles({
  leafIndex,
  tree,
  tiles,
  files,
  hasher,
}: EntryParts): Promise<Checked<Included>> {
  const step = 'tiles'
  const tile = tileAt(0, leafIndex / BigInt(TILE_WIDTH), tree.size)
  if (leafIndex >= tree.size || tile === undefined) {
    return {
      value: undefined,
      check: {
        step,
        outcome: 'unknown',
        result: `The checkpoint has ${countEntries(tree.size)}; index ${leafIndex} is not among them yet.`,
        means:
          'The entry has its place and the log will sign it with the next checkpoint. Verify again in a moment.',
        compared: [],
      },
    }
  }
  try {
    const [leafTile = new Uint8Array(0)] = await tiles([tile])
    const proof = await proveInclusion(leafIndex, tree.size, tileHashReader(tree.size, tiles, hasher), hasher)
    const fetched = files.fetched().filter(({ path }) => path.startsWith('tile/'))
    return {
      value: { leafTile, proof },
      check: {
        step,
        outcome: 'good',
        result: 'The tiles that are needed were fetched and give the root that was signed.',
        means:
          'They are the ones that the log’s key vouched for; changed since in a single bit, they would give another root.',
        compared: [
          ['Root hash', tree.root.toBase64()],
          ...fetched.map(({ path, sizeBytes }) => ['Tile', `${path}, ${sizeBytes} bytes`] as const),
        ],
      },
    }
  } catch (error) {
    return { value: undefined, check: failed(step, error, tileWords) }
  }
}

const bundleWords: FailureWords = {
  'log/missing-file': [
    'The log does not give the entry.',
    'Its hash is in the tree, and its bytes are lost or kept back. A log has to give every entry that it signed.',
  ],
  'tlog/bad-bundle': [
    'The entry bundle was altered.',
    'What it holds is not what the tree was made of: the log’s files were changed after they were signed, on its server or on their way.',
  ],
}

/** That the bytes which the log gives for the entry are those that were hashed. */
export async function checkBytes(
  { leafIndex, tree, files, hasher }: EntryParts,
  leafTile: Uint8Array,
): Promise<Checked<Uint8Array>> {
  const step = 'bundle'
  try {
    const index = leafIndex / BigInt(TILE_WIDTH)
    const width = tileAt(0, index, tree.size)?.width ?? 0
    const entries = checkBundle(await files.bundle({ index, width }), leafTile, hasher)
    const entry = entries[Number(leafIndex % BigInt(TILE_WIDTH))] ?? new Uint8Array(0)
    return {
      value: entry,
      check: {
        step,
        outcome: 'good',
        result: `The entry has ${entry.length} bytes, and they have the hash that its tile holds.`,
        means: 'These bytes and no others are what the log’s key vouched for at this index.',
        compared: [
          ['Hash of the entry', hasher.leaf(entry).toHex()],
          ['Entry', new TextDecoder().decode(entry)],
        ],
      },
    }
  } catch (error) {
    return { value: undefined, check: failed(step, error, bundleWords) }
  }
}

const notInTree = 'The entry is not in the tree that the log’s key vouched for.'
const pathWords: FailureWords = {
  'tlog/root-mismatch': ['The path does not lead to the root.', notInTree],
  'tlog/proof-length': ['The path has not the length that it has to have.', notInTree],
}

/** That the entry's hash and its siblings give the root (RFC 9162, section 2.1.3.2). */
export function checkPath(
  { leafIndex, tree: { size, root }, hasher }: EntryParts,
  entry: Uint8Array,
  proof: Proof,
): Checked<AuditPath> {
  const step = 'path'
  const leafHash = hasher.leaf(entry)
  try {
    checkInclusion(leafIndex, size, leafHash, root, proof, hasher)
    return {
      value: auditPath(leafIndex, size, leafHash, proof, hasher),
      check: {
        step,
        outcome: 'good',
        result: `From index ${leafIndex}, ${proof.length === 1 ? 'one hash leads' : `${proof.length} hashes lead`} to the root of ${countEntries(size)}.`,
        means:
          'The entry stands in the log, at this place, among all entries that the checkpoint vouches for.',
        compared: [
          ['Hash of the entry', leafHash.toHex()],
          ...proof.map((hash, at) => [`Sibling ${at + 1}`, hash.toHex()] as const),
          ['Root hash', root.toHex()],
        ],
      },
    }
  } catch (error) {
    return { value: undefined, check: failed(step, error, pathWords) }
  }
}
