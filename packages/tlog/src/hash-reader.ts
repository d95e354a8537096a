// SPDX-License-Identifier: Apache-2.0
import { fault } from './fault.ts'
import { HASH_BYTES, type TreeHasher } from './hash.ts'

/** One complete subtree: the hash of entries `index << level` to `(index + 1) << level`, exclusive. */
export type TreeNode = {
  /** 0 is a leaf; 0 to 62. */
  readonly level: number
  /** 0-based, from the left of its level. */
  readonly index: bigint
}

/** Entries `start` to `end`, exclusive, whose tree hash is meant. */
export type LeafRange = { readonly start: bigint; readonly end: bigint }

/**
 * Where proofs take hashes from. Gives one 32-byte hash for each node asked, in that order; asked once for each proof, so that
 * what is remote can be fetched together.
 */
export type HashReader = (nodes: readonly TreeNode[]) => Promise<readonly Uint8Array[]>

/**
 * The complete subtrees that a range is made of, from left to right and so from large to small (RFC 9162, section 2.1.1: each
 * split is at the largest power of two below the size). `start` has to be a multiple of the range's largest power of two, as it is
 * for each range in a proof.
 */
export function rangeNodes({ start, end }: LeafRange): readonly TreeNode[] {
  const nodes: TreeNode[] = []
  let at = start
  for (let level = bitLength(end - start) - 1; at < end; level--) {
    const width = 1n << BigInt(level)
    if (((end - start) & width) === 0n) continue
    nodes.push({ level, index: at >> BigInt(level) })
    at += width
  }
  return nodes
}

/** Reads the tree hashes of several ranges with one call of the reader. */
export async function readRanges(
  ranges: readonly LeafRange[],
  reader: HashReader,
  hasher: TreeHasher,
): Promise<readonly Uint8Array[]> {
  const nodes = ranges.map(rangeNodes)
  const hashes = await reader(nodes.flat())
  let at = 0
  return nodes.map(({ length }) => {
    const peaks = hashes.slice(at, at + length)
    at += length
    if (peaks.length !== length || peaks.some((hash) => hash.length !== HASH_BYTES)) {
      throw fault('tlog/bad-hash', 'the hash reader gave other than one 32-byte hash for each node')
    }
    return foldPeaks(peaks, hasher)
  })
}

/** The root over complete subtrees listed from left (largest) to right; of none, the empty tree's. */
export function foldPeaks(peaks: readonly Uint8Array[], hasher: TreeHasher): Uint8Array {
  return peaks.length === 0 ? hasher.empty : peaks.reduceRight((right, left) => hasher.node(left, right))
}

/** The root hash of the tree of the first `size` entries. */
export async function readRoot(size: bigint, reader: HashReader, hasher: TreeHasher): Promise<Uint8Array> {
  if (size === 0n) return hasher.empty
  const [root = hasher.empty] = await readRanges([{ start: 0n, end: size }], reader, hasher)
  return root
}

/** Number of binary digits of a non-negative integer; 0 for 0. */
export function bitLength(value: bigint): number {
  if (value < 1n << 31n) return 32 - Math.clz32(Number(value))
  // Hexadecimal digits are counted by the engine; only the first has to be looked at.
  const hex = value.toString(16)
  return hex.length * 4 - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28
}
