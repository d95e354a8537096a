// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendEntries, emptyEdge, readEdge, type TreeEdge } from './builder.ts'
import { openCheckpoint } from './checkpoint.ts'
import { parseBundle } from './entry-bundle.ts'
import { treeHasher } from './hash.ts'
import { ed25519 } from './node/ed25519.ts'
import { sha256 } from './node/sha256.ts'
import { noteVerifier, parseVerifierKey } from './note-key.ts'
import { checkConsistency, checkInclusion, proveConsistency, proveInclusion } from './proof.ts'
import { readVectors } from './testdata/vectors.ts'
import { edgeTiles, formatBundlePath, formatTilePath } from './tile.ts'
import { type TileSource, type Tree, tileHashReader, verifiedTiles } from './tile-reader.ts'

const hasher = treeHasher(sha256)
const entry = (i: number) => new TextEncoder().encode(`entry ${i}`)

/** A log kept in a map, as a writer would keep it in files. */
class MemoryLog {
  readonly files = new Map<string, Uint8Array>()
  edge: TreeEdge = emptyEdge
  tree: Tree = { size: 0n, root: hasher.empty }

  append(count: number): void {
    const first = Number(this.edge.size)
    const next = appendEntries(
      this.edge,
      Array.from({ length: count }, (_, i) => entry(first + i)),
      hasher,
    )
    for (const { tile, content } of next.tiles) this.files.set(formatTilePath(tile), content)
    for (const { bundle, content } of next.bundles) this.files.set(formatBundlePath(bundle), content)
    this.edge = next.edge
    this.tree = next.tree
  }

  readonly source: TileSource = async (tiles) =>
    tiles.map((tile) => {
      const content = this.files.get(formatTilePath(tile))
      if (content === undefined) throw new Error(`no ${formatTilePath(tile)}`)
      return content
    })
}

/** RFC 9162, section 2.1.1, word for word: the oracle. */
function mth(entries: readonly Uint8Array[]): Uint8Array {
  const [first] = entries
  if (first === undefined) return hasher.empty
  if (entries.length === 1) return hasher.leaf(first)
  let k = 1
  while (k * 2 < entries.length) k *= 2
  return hasher.node(mth(entries.slice(0, k)), mth(entries.slice(k)))
}

const tessera = readVectors<{
  readonly verifier_key: string
  readonly entries_utf8: readonly string[]
  readonly checkpoints: readonly (string | null)[]
  readonly tiles_b64: readonly (string | null)[]
  readonly bundles_b64: readonly (string | null)[]
}>('tessera-testlog.json')

test('grows the log of Tessera byte for byte, with its checkpoints', async () => {
  const verifier = noteVerifier(parseVerifierKey(tessera.verifier_key, sha256), ed25519)
  const open = (text: string) => openCheckpoint(text, verifier.name, [verifier])
  let edge = emptyEdge
  let opened = 0
  for (const [i, text] of tessera.entries_utf8.entries()) {
    const next = appendEntries(edge, [new TextEncoder().encode(text)], hasher)
    edge = next.edge
    expect(next.tiles[0]?.content.toBase64()).toBe(tessera.tiles_b64[i + 1])
    expect(next.bundles[0]?.content.toBase64()).toBe(tessera.bundles_b64[i + 1])
    const checkpoint = tessera.checkpoints[i + 1]
    if (typeof checkpoint !== 'string') continue
    const { size, root } = await open(checkpoint)
    expect({ size, root: root.toHex() }).toEqual({ size: BigInt(i + 1), root: next.tree.root.toHex() })
    opened++
  }
  expect(opened).toBeGreaterThanOrEqual(14)
  expect((await open(tessera.checkpoints[0] ?? '')).root.toHex()).toBe(hasher.empty.toHex())
})

test('batches of any size give the tree of RFC 9162, and a stored edge can be taken up again', async () => {
  const batches = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(batches, async (counts) => {
      const log = new MemoryLog()
      for (const count of counts) {
        log.append(count)
        const resumed = await readEdge(
          log.tree,
          log.source,
          async (bundle) => log.files.get(formatBundlePath(bundle)) ?? new Uint8Array(0),
          hasher,
        )
        expect(appendEntries(resumed, [entry(1)], hasher)).toEqual(
          appendEntries(log.edge, [entry(1)], hasher),
        )
      }
      const all = Array.from({ length: Number(log.tree.size) }, (_, i) => entry(i))
      expect(log.tree.root.toHex()).toBe(mth(all).toHex())
    }),
    { numRuns: 15 },
  )
})

test('proofs from the tiles of a tree with three levels check', async () => {
  const log = new MemoryLog()
  log.append(300)
  const old = log.tree
  log.append(70_000 - 300)
  const { size, root } = log.tree
  expect(edgeTiles(size).map(formatTilePath)).toEqual([
    'tile/0/273.p/112',
    'tile/1/001.p/17',
    'tile/2/000.p/1',
  ])
  const reader = tileHashReader(size, verifiedTiles(log.tree, log.source, hasher), hasher)
  for (const index of [0n, 255n, 256n, 65_535n, 65_536n, 69_887n, 69_888n, 69_999n]) {
    const proof = await proveInclusion(index, size, reader, hasher)
    checkInclusion(index, size, hasher.leaf(entry(Number(index))), root, proof, hasher)
  }
  const proof = await proveConsistency(old.size, size, reader, hasher)
  checkConsistency(old.size, size, old.root, root, proof, hasher)
  expect(parseBundle(log.files.get('tile/entries/273.p/112') ?? new Uint8Array(0), 112)[111]).toEqual(
    entry(69_999),
  )
})

test('an altered, cut off or foreign tile is refused', async () => {
  const log = new MemoryLog()
  log.append(1000)
  const read = (change: (path: string, content: Uint8Array) => Uint8Array) =>
    proveInclusion(
      5n,
      log.tree.size,
      tileHashReader(
        log.tree.size,
        verifiedTiles(
          log.tree,
          async (tiles) =>
            (await log.source(tiles)).map((content, i) => {
              const tile = tiles[i]
              return tile === undefined ? content : change(formatTilePath(tile), content)
            }),
          hasher,
        ),
        hasher,
      ),
      hasher,
    )
  await read((_, content) => content)
  const flip = (content: Uint8Array) => content.map((byte, at) => (at === 40 ? byte ^ 1 : byte))
  for (const [path, code] of [
    ['tile/0/000', 'tlog/bad-tile'],
    ['tile/0/003.p/232', 'tlog/root-mismatch'],
    ['tile/1/000.p/3', 'tlog/root-mismatch'],
  ] as const) {
    await expect(read((at, content) => (at === path ? flip(content) : content))).rejects.toMatchObject({
      code,
    })
    await expect(read((at, content) => (at === path ? content.subarray(1) : content))).rejects.toMatchObject({
      code: 'tlog/bad-tile',
    })
  }
  const altered = new Map(log.files).set('tile/entries/003.p/232', new Uint8Array(464))
  await expect(
    readEdge(
      log.tree,
      log.source,
      async (b) => altered.get(formatBundlePath(b)) ?? new Uint8Array(0),
      hasher,
    ),
  ).rejects.toMatchObject({ code: 'tlog/bad-bundle' })
})

test('an entry over 65,535 bytes is refused and the edge stays as it was', () => {
  expect(() => appendEntries(emptyEdge, [new Uint8Array(65_536)], hasher)).toThrow(
    expect.objectContaining({ code: 'tlog/entry-too-long' }),
  )
  expect(appendEntries(emptyEdge, [new Uint8Array(65_535)], hasher).tree.size).toBe(1n)
})
