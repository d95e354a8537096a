// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { appendEntries, emptyEdge, type TreeEdge } from '../../builder.ts'
import { treeHasher } from '../../hash.ts'
import { sha256 } from '../sha256.ts'
import { replay } from './replay.ts'
import type { StoredWalFile } from './wal.ts'
import type { ReadRecord } from './wal-format.ts'

const hasher = treeHasher(sha256)
const entry = (i: number) => new TextEncoder().encode(`entry ${i}`)

/** The edge after each batch, and the batches as records. */
function batches(...counts: readonly number[]) {
  let edge: TreeEdge = emptyEdge
  const edges = [edge]
  const records: ReadRecord[] = []
  for (const count of counts) {
    const from = edge.size
    const entries = Array.from({ length: count }, (_, i) => entry(Number(from) + i))
    const append = appendEntries(edge, entries, hasher)
    edge = append.edge
    edges.push(edge)
    records.push({ from, to: edge.size, entries, root: append.tree.root, isLast: false })
  }
  return { edges, records }
}

/** Files with these records. */
function files(...contents: readonly (readonly ReadRecord[])[]): readonly StoredWalFile[] {
  return contents.map((records, i) => ({
    path: `wal-${i + 1}`,
    number: i + 1,
    records: records.map((record, at) => ({ ...record, isLast: at === records.length - 1 })),
  }))
}

describe('replaying', () => {
  const { edges, records } = batches(3, 300, 1, 250)
  // As many as there are batches.
  const [a, b, c, d] = records as [ReadRecord, ReadRecord, ReadRecord, ReadRecord]
  const at = (batch: number) => edges[batch] ?? emptyEdge
  const end = at(4)

  it('gives what the writer had, from each published tree on', () => {
    const filled = ['tile/entries/000', 'tile/0/000', 'tile/entries/001', 'tile/0/001']
    for (const [batch, missing] of [filled, filled, filled.slice(2), filled.slice(2), []].entries()) {
      const { edge, records: applied, unpublished } = replay(at(batch), files([a, b], [c, d]), hasher)
      expect(edge).toEqual(end)
      expect(applied.map(({ from }) => from)).toEqual(records.slice(batch).map(({ from }) => from))
      expect(unpublished.map(({ path }) => path)).toEqual(missing)
    }
  })

  it('passes over what is there twice, whichever of the older files are left', () => {
    for (const left of [
      files([a, b, c], [b, c, d]),
      files([c], [d], [a, b, c, d]),
      files([a], [c], [b, c, d]),
      files([b, c, d], []),
    ]) {
      expect(replay(at(1), left, hasher).edge).toEqual(end)
    }
  })

  it('is refused when something is missing in between', () => {
    for (const left of [files([a, b], [d]), files([c, d]), files([a], [c, d])]) {
      expect(() => replay(at(0), left, hasher)).toThrow(expect.objectContaining({ code: 'tlog/bad-wal' }))
    }
    expect(() => replay(at(1), files([{ ...b, from: 2n }]), hasher)).toThrow(/begins at 2/)
  })

  it('is refused when entries are not those that were committed, unless nothing was written after them', () => {
    const other = { ...b, entries: b.entries.toReversed() }
    expect(replay(at(1), files([a, other]), hasher).edge).toEqual(at(1))
    // Whole in a newer file.
    expect(replay(at(1), files([a, other], [b, c]), hasher).edge).toEqual(at(3))
    for (const left of [files([a, other, c]), files([a, other], [c, d])]) {
      expect(() => replay(at(1), left, hasher)).toThrow(expect.objectContaining({ code: 'tlog/bad-wal' }))
    }
  })
})
