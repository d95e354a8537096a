// SPDX-License-Identifier: Apache-2.0
/**
 * `prove-inclusion.ts DIRECTORY PROOFS`: inclusion proofs of leaves drawn at random, from the tiles of a log on disk. Each tile is verified up to the
 * checkpoint before it is used, as `primum log prove` does it.
 */
import {
  checkInclusion,
  type HashReader,
  keptTiles,
  type Proof,
  proveInclusion,
  type TileSource,
  tileHashReader,
  treeHasher,
  verifiedTiles,
} from '@primum/tlog'
import { readDirectoryLog, sha256 } from '@primum/tlog/node'
import { Random } from '../data/random.ts'
import { perSecond } from '../statistics.ts'
import { answer, programArguments } from './timing.ts'

/** Proofs in a second: in the first round, and in those after it. */
type Rates = { readonly cold: number; readonly warm: readonly number[] }

export type Proved = {
  /** Every tile is read and verified anew for each proof. */
  readonly fresh: Rates
  /** Tiles stay in memory once they are read. */
  readonly kept: Rates
  /** As `kept`, and each proof is checked. */
  readonly checked: Rates
}

type Leaf = { readonly index: bigint; readonly hash: Uint8Array }

/** Proofs without kept tiles are so much slower that fewer of them tell as much. */
const FRESH_PART = 20
const ROUNDS = 6
/** Enough for every tile of a log of a million entries. */
const KEPT = 5_000

const [directory = '', proofsText] = programArguments(2)
const proofs = Number(proofsText)
const hasher = treeHasher(sha256)
const log = await readDirectoryLog(directory)
const { size, root } = log.checkpoint
const random = new Random(1)
/** Gives the hashes that are to be proved; not part of what is measured. */
const leafReader = tileHashReader(size, keptTiles(log.tiles, KEPT), hasher)

const freshReader = readerOf(log.tiles)
const fresh = await rates(Math.ceil(proofs / FRESH_PART), ({ index }) => prove(index, freshReader))
const reader = readerOf(keptTiles(log.tiles, KEPT))
const kept = await rates(proofs, ({ index }) => prove(index, reader))
const checked = await rates(proofs, async ({ index, hash }) => {
  checkInclusion(index, size, hash, root, await prove(index, reader), hasher)
})
answer({ fresh, kept, checked } satisfies Proved)

async function rates(count: number, work: (leaf: Leaf) => Promise<unknown>): Promise<Rates> {
  const measured: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const leaves = await drawLeaves(count)
    const started = performance.now()
    for (const leaf of leaves) await work(leaf)
    measured.push(perSecond(count, performance.now() - started))
  }
  const [cold = 0, ...warm] = measured
  return { cold, warm }
}

async function drawLeaves(count: number): Promise<readonly Leaf[]> {
  const indices = Array.from({ length: count }, () => BigInt(random.below(Number(size))))
  const hashes = await leafReader(indices.map((index) => ({ level: 0, index })))
  return indices.map((index, i) => ({ index, hash: hashes[i] ?? new Uint8Array(0) }))
}

function prove(index: bigint, from: HashReader): Promise<Proof> {
  return proveInclusion(index, size, from, hasher)
}

function readerOf(source: TileSource): HashReader {
  return tileHashReader(size, verifiedTiles(log.checkpoint, source, hasher), hasher)
}
