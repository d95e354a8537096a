// SPDX-License-Identifier: Apache-2.0
import { type HashReader, proveInclusion, readRoot, treeHasher } from '@primum/tlog'
import { sha256 } from '@primum/tlog/web'
import { expect, test } from 'vitest'
import { auditPath } from './audit-path.ts'

const hasher = treeHasher(sha256)
const leaf = (index: number): Uint8Array => hasher.leaf(Uint8Array.of(index))

/** Hashes of the complete subtrees over the leaves, computed anew each time. */
const node = (level: number, index: number): Uint8Array =>
  level === 0 ? leaf(index) : hasher.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1))
const reader: HashReader = async (nodes) => nodes.map(({ level, index }) => node(level, Number(index)))

test('the path of every entry of every small tree ends at its root', async () => {
  for (let size = 1n; size <= 20n; size++) {
    const root = await readRoot(size, reader, hasher)
    for (let index = 0n; index < size; index++) {
      const proof = await proveInclusion(index, size, reader, hasher)
      const { joints, leafHash } = auditPath(index, size, leaf(Number(index)), proof, hasher)
      expect(joints.at(-1)?.hash ?? leafHash, `${index} of ${size}`).toEqual(root)
      expect(joints.map(({ sibling }) => sibling)).toEqual(proof)
    }
  }
})

test('siblings say where they stand and what they cover: entry 4 of the seven of RFC 9162, figure 2', async () => {
  const proof = await proveInclusion(4n, 7n, reader, hasher)
  const { joints } = auditPath(4n, 7n, leaf(4), proof, hasher)
  expect(joints.map(({ side, covers }) => [side, covers.start, covers.end])).toEqual([
    ['right', 5n, 6n],
    ['right', 6n, 7n],
    ['left', 0n, 4n],
  ])
})
