// SPDX-License-Identifier: Apache-2.0
import { fault } from './fault.ts'
import { requireHash, sameBytes, type TreeHasher } from './hash.ts'
import { bitLength, type HashReader, type LeafRange, readRanges } from './hash-reader.ts'
import { requireTreeSize } from './tree-size.ts'

/** Hashes of a proof, 32 bytes each, from the bottom of the tree to the top. */
export type Proof = readonly Uint8Array[]

/** One hash of a proof: which entries it covers and how it joins what was reached so far. */
type Step = LeafRange & {
  /** `shared`: on the left and inside the smaller tree too, so it joins both roots. */
  readonly side: 'left' | 'right' | 'shared'
}

type Plan = {
  /** Entries whose hash begins both roots: given with the proof, or the proof's first hash when `seeded`. */
  readonly seed: LeafRange
  readonly seeded: boolean
  readonly steps: readonly Step[]
}

/**
 * The one recursion of this package: how a subtree `[start, end)` is proved to be within a tree of `size` entries, SUBTREE_SUBPROOF
 * of draft-ietf-plants-merkle-tree-certs, section 4.4. An inclusion proof is that of `[index, index + 1)` (RFC 9162, section 2.1.3.1:
 * PATH), a consistency proof that of `[0, oldSize)` (section 2.1.4.1: SUBPROOF); making and checking both follow the same plan, so
 * they cannot disagree. Written as a loop, since each level calls itself once.
 */
function planProof(subtree: LeafRange, size: bigint): Plan {
  const steps: Step[] = []
  let { start } = subtree
  const { end } = subtree
  let low = 0n
  let high = size
  let seeded = false
  while (start !== low || end !== high) {
    // k, the largest power of two smaller than the number of entries (section 2.1.1).
    const middle = low + (1n << BigInt(bitLength(high - low - 1n) - 1))
    if (end <= middle) {
      steps.push({ start: middle, end: high, side: 'right' })
      high = middle
    } else if (start >= middle) {
      steps.push({ start: low, end: middle, side: 'left' })
      low = middle
    } else {
      // The subtree reaches over the split: what is left of it belongs to both trees, and the seed is no longer known.
      steps.push({ start: low, end: middle, side: 'shared' })
      start = middle
      low = middle
      seeded = true
    }
  }
  return { seed: { start: low, end: high }, seeded, steps: steps.reverse() }
}

/** What an inclusion proof's hash covers, and on which side of what was reached so far it stands. */
export type Sibling = LeafRange & { readonly side: 'left' | 'right' }

/**
 * What each hash of an inclusion proof stands for, in the order of the proof: for showing the way, since `checkInclusion` needs no telling.
 *
 * @throws CodedError `tlog/bad-proof` when the tree has no such entry.
 */
export function inclusionSiblings(index: bigint, size: bigint): readonly Sibling[] {
  const entry = { start: index, end: index + 1n }
  requireSubtree(entry, size)
  // One entry reaches over no split, so no step is shared.
  return planProof(entry, size).steps.flatMap(({ side, ...range }) =>
    side === 'shared' ? [] : [{ ...range, side }],
  )
}

/**
 * Whether `[start, end)` can be spoken of in proofs: not empty, and `start` a multiple of the smallest power of two that holds it
 * (draft-ietf-plants-merkle-tree-certs, section 4.1).
 */
export function isSubtree({ start, end }: LeafRange): boolean {
  if (start < 0n || start >= end) return false
  return start % (1n << BigInt(bitLength(end - start - 1n))) === 0n
}

function requireSubtree(subtree: LeafRange, size: bigint): void {
  requireTreeSize(size)
  if (!isSubtree(subtree) || subtree.end > size) {
    throw fault(
      'tlog/bad-proof',
      `entries ${subtree.start} to ${subtree.end} are not a subtree of ${size} entries`,
    )
  }
}

/**
 * The proof that the entries of `subtree` are within the tree of the first `size` entries.
 *
 * @throws CodedError `tlog/bad-proof` when there is none, and what the reader throws.
 */
export async function proveSubtree(
  subtree: LeafRange,
  size: bigint,
  reader: HashReader,
  hasher: TreeHasher,
): Promise<Proof> {
  requireSubtree(subtree, size)
  const plan = planProof(subtree, size)
  return await readRanges(plan.seeded ? [plan.seed, ...plan.steps] : plan.steps, reader, hasher)
}

/**
 * Checks that the subtree with hash `subtreeRoot` is within the tree of `size` entries with hash `root`.
 *
 * @throws CodedError `tlog/bad-proof` (impossible range), `tlog/proof-length`, `tlog/bad-hash`, `tlog/root-mismatch`
 */
export function checkSubtree(
  subtree: LeafRange,
  size: bigint,
  subtreeRoot: Uint8Array,
  root: Uint8Array,
  proof: Proof,
  hasher: TreeHasher,
): void {
  requireSubtree(subtree, size)
  const { seeded, steps } = planProof(subtree, size)
  const expected = steps.length + (seeded ? 1 : 0)
  if (proof.length !== expected) {
    throw fault('tlog/proof-length', `the proof has ${proof.length} hashes; expected ${expected}`)
  }
  // A tree within itself is only compared; everything that is hashed has to be a hash.
  if (steps.length > 0) requireHash(subtreeRoot, 'the smaller hash')
  for (const hash of proof) requireHash(hash, 'a hash of the proof')
  const hashes = proof.values()
  let small = seeded ? (hashes.next().value ?? subtreeRoot) : subtreeRoot
  let large = small
  for (const { side } of steps) {
    const hash = hashes.next().value ?? root
    large = side === 'right' ? hasher.node(large, hash) : hasher.node(hash, large)
    if (side === 'shared') small = hasher.node(hash, small)
  }
  if (!sameBytes(small, subtreeRoot)) {
    throw fault('tlog/root-mismatch', 'the proof does not lead to the smaller hash')
  }
  if (!sameBytes(large, root)) throw fault('tlog/root-mismatch', 'the proof does not lead to the root')
}

/**
 * The proof that entry `index` (0-based) is in the tree of the first `size` entries (RFC 9162, section 2.1.3.1).
 *
 * @throws CodedError `tlog/bad-proof` when there is no such entry.
 */
export async function proveInclusion(
  index: bigint,
  size: bigint,
  reader: HashReader,
  hasher: TreeHasher,
): Promise<Proof> {
  return await proveSubtree({ start: index, end: index + 1n }, size, reader, hasher)
}

/**
 * Checks that the entry with hash `leafHash` is at `index` in the tree of `size` entries with hash `root` (RFC 9162, section 2.1.3.2).
 *
 * @throws CodedError as {@link checkSubtree}
 */
export function checkInclusion(
  index: bigint,
  size: bigint,
  leafHash: Uint8Array,
  root: Uint8Array,
  proof: Proof,
  hasher: TreeHasher,
): void {
  requireHash(leafHash, 'the leaf hash')
  checkSubtree({ start: index, end: index + 1n }, size, leafHash, root, proof, hasher)
}

/**
 * The proof that the tree of `oldSize` entries is the beginning of that of `size` entries (RFC 9162, section 2.1.4.1). Empty when
 * they are equal, and from the empty tree, which everything begins with (tlog-witness, "add-checkpoint").
 *
 * @throws CodedError `tlog/bad-proof` when the old size is the larger.
 */
export async function proveConsistency(
  oldSize: bigint,
  size: bigint,
  reader: HashReader,
  hasher: TreeHasher,
): Promise<Proof> {
  if (oldSize === 0n && requireTreeSize(size) >= 0n) return []
  return await proveSubtree({ start: 0n, end: oldSize }, size, reader, hasher)
}

/**
 * Checks that the tree of `size` entries with hash `root` begins with that of `oldSize` entries with hash `oldRoot` (RFC 9162, section
 * 2.1.4.2, where 0 < oldSize). From the empty tree there is nothing that a proof could show: a witness that knows no tree yet takes any, with
 * an empty proof, and does not call this (tlog-witness, "add-checkpoint").
 *
 * @throws CodedError as {@link checkSubtree}
 */
export function checkConsistency(
  oldSize: bigint,
  size: bigint,
  oldRoot: Uint8Array,
  root: Uint8Array,
  proof: Proof,
  hasher: TreeHasher,
): void {
  if (oldSize === 0n && requireTreeSize(size) === 0n && proof.length === 0) {
    if (sameBytes(oldRoot, root)) return
    throw fault('tlog/root-mismatch', 'two empty trees have different roots')
  }
  checkSubtree({ start: 0n, end: oldSize }, size, oldRoot, root, proof, hasher)
}
