// SPDX-License-Identifier: Apache-2.0
import { proveInclusion, treeHasher } from '@primum/tlog'
import { sha256 } from '@primum/tlog/web'
import { describe, expect, test } from 'vitest'
import { type AuditPath, auditPath } from './audit-path.ts'
import { layOut, NODE, rangeWords, WIDTH } from './path-layout.ts'

const hasher = treeHasher(sha256)

/** Any hashes do: where they stand depends on the numbers alone. */
async function pathOf(index: bigint, size: bigint): Promise<AuditPath> {
  const proof = await proveInclusion(
    index,
    size,
    async (nodes) =>
      nodes.map(({ level, index: at }) => hasher.leaf(new TextEncoder().encode(`${level}/${at}`))),
    hasher,
  )
  return auditPath(index, size, hasher.empty, proof, hasher)
}

describe('the picture', () => {
  test.each([
    [0n, 1n],
    [0n, 2n],
    [4n, 7n],
    [6n, 7n],
    [1_000_000n, 1_048_576n],
  ])(
    'of entry %i of %i has every node inside, none over another, and each below what it joins',
    async (index, size) => {
      const { nodes, edges, height, checkpoint, entry } = layOut(await pathOf(index, size))
      for (const { x, y } of [...nodes, checkpoint, entry]) {
        expect(x - NODE.width / 2).toBeGreaterThanOrEqual(0)
        expect(x + NODE.width / 2).toBeLessThanOrEqual(WIDTH)
        expect(y - NODE.height / 2).toBeGreaterThanOrEqual(0)
        expect(y + NODE.height / 2).toBeLessThanOrEqual(height)
      }
      for (const [at, node] of nodes.entries()) {
        for (const other of nodes.slice(at + 1)) {
          expect(Math.abs(node.x - other.x) >= NODE.width || Math.abs(node.y - other.y) >= NODE.height).toBe(
            true,
          )
        }
      }
      for (const { from, to } of edges) expect(from.y).toBeGreaterThan(to.y + NODE.height)
      expect(nodes.at(-1)?.covers).toEqual({ start: 0n, end: size })
    },
  )

  test('has the halves of a subtree on their own sides', async () => {
    const { nodes } = layOut(await pathOf(4n, 7n))
    const given = nodes.filter(({ origin }) => origin === 'given')
    expect(given.map(({ covers, x }) => [rangeWords(covers), x < WIDTH / 2 ? 'left' : 'right'])).toEqual([
      ['entry 5', 'right'],
      ['entry 6', 'right'],
      ['0 to 3', 'left'],
    ])
  })
})
