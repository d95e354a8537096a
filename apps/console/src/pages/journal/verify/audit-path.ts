// SPDX-License-Identifier: Apache-2.0
/** The way of hashes from one entry to the root, level by level, for those who want to see it. */
import { inclusionSiblings, type LeafRange, type Proof, type TreeHasher } from '@primum/tlog'

/** Where two subtrees become one. */
export type Joint = {
  /** Where the sibling stands. */
  readonly side: 'left' | 'right'
  readonly sibling: Uint8Array
  /** The entries below the sibling. */
  readonly covers: LeafRange
  /** Hash of both together. */
  readonly hash: Uint8Array
}

/** From the entry upwards; without joints in a log of one entry. */
export type AuditPath = {
  readonly leafIndex: bigint
  readonly treeSize: bigint
  readonly leafHash: Uint8Array
  readonly joints: readonly Joint[]
}

/** An inclusion proof with what it joins on its way. Whether it leads to the root is `checkInclusion`'s to say. */
export function auditPath(
  leafIndex: bigint,
  treeSize: bigint,
  leafHash: Uint8Array,
  proof: Proof,
  hasher: TreeHasher,
): AuditPath {
  let hash = leafHash
  const siblings = inclusionSiblings(leafIndex, treeSize)
  const joints = proof.flatMap((sibling, at): readonly Joint[] => {
    const place = siblings[at]
    if (place === undefined) return []
    const { side, ...covers } = place
    hash = side === 'left' ? hasher.node(sibling, hash) : hasher.node(hash, sibling)
    return [{ side, covers, sibling, hash }]
  })
  return { leafIndex, treeSize, leafHash, joints }
}
