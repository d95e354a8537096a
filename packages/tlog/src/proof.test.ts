// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { expect, test } from 'vitest'
import { treeHasher } from './hash.ts'
import { type HashReader, readRoot } from './hash-reader.ts'
import { sha256 } from './node/sha256.ts'
import {
  checkConsistency,
  checkInclusion,
  checkSubtree,
  isSubtree,
  proveConsistency,
  proveInclusion,
  proveSubtree,
} from './proof.ts'
import { readVectors } from './testdata/vectors.ts'

const hasher = treeHasher(sha256)

type Case = {
  readonly leafIdx: number
  readonly treeSize: number
  readonly start: number
  readonly end: number
  readonly size: number
  readonly size1: number
  readonly size2: number
  readonly root: string
  readonly root1: string
  readonly root2: string
  readonly leafHash: string
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}
type Vectors = { readonly cases: readonly { readonly id: string; readonly case: Case }[] }

const bytes = (base64: string | null): Uint8Array => Uint8Array.fromBase64(base64 ?? '')
const cases = (name: string) => readVectors<Vectors>(`merkle-${name}.json.gz`).cases
const proofOf = ({ proof }: Case) => (proof ?? []).map(bytes)

function expectOutcome(wantErr: boolean, check: () => void): void {
  if (wantErr) expect(check).toThrow(CodedError)
  else check()
}

// transparency-dev/merkle takes empty subtrees; the draft has none (section 4.1), and they are refused here.
const isEmptySubtree = (it: Case) => it.start === it.end

test.each(cases('inclusion'))('$id', ({ case: it }) => {
  expectOutcome(it.wantErr, () =>
    checkInclusion(
      BigInt(it.leafIdx),
      BigInt(it.treeSize),
      bytes(it.leafHash),
      bytes(it.root),
      proofOf(it),
      hasher,
    ),
  )
})

test.each(cases('consistency'))('$id', ({ case: it }) => {
  expectOutcome(it.wantErr, () =>
    checkConsistency(
      BigInt(it.size1),
      BigInt(it.size2),
      bytes(it.root1),
      bytes(it.root2),
      proofOf(it),
      hasher,
    ),
  )
})

test.each(cases('subtreeinclusion'))('$id', ({ case: it }) => {
  const subtree = { start: BigInt(it.start), end: BigInt(it.end) }
  expectOutcome(it.wantErr, () => {
    if (!isSubtree(subtree)) throw new CodedError('tlog/bad-proof', 'not a subtree')
    const index = BigInt(it.leafIdx) - subtree.start
    checkInclusion(
      index,
      subtree.end - subtree.start,
      bytes(it.leafHash),
      bytes(it.root),
      proofOf(it),
      hasher,
    )
  })
})

test.each(cases('subtreeconsistency').filter(({ case: it }) => !isEmptySubtree(it)))(
  '$id',
  ({ case: it }) => {
    const subtree = { start: BigInt(it.start), end: BigInt(it.end) }
    expectOutcome(it.wantErr, () =>
      checkSubtree(subtree, BigInt(it.size), bytes(it.root1), bytes(it.root2), proofOf(it), hasher),
    )
  },
)

const tree = readVectors<{
  readonly leaf_inputs_hex: readonly string[]
  readonly root_hashes_hex_by_size: readonly string[]
  readonly node_hashes_hex_by_level: readonly (readonly string[])[]
}>('rfc6962-tree.json')

const knownNodes: HashReader = async (nodes) =>
  nodes.map(({ level, index }) =>
    Uint8Array.fromHex(tree.node_hashes_hex_by_level[level]?.[Number(index)] ?? ''),
  )
const rootAt = (size: number) => Uint8Array.fromHex(tree.root_hashes_hex_by_size[size] ?? '')

test('leaves, nodes and roots are those of RFC 6962', async () => {
  for (const [i, leaf] of tree.leaf_inputs_hex.entries()) {
    expect(hasher.leaf(Uint8Array.fromHex(leaf)).toHex()).toBe(tree.node_hashes_hex_by_level[0]?.[i])
  }
  for (const [size, root] of tree.root_hashes_hex_by_size.entries()) {
    expect((await readRoot(BigInt(size), knownNodes, hasher)).toHex()).toBe(root)
  }
})

test('every proof of a small tree checks, and no longer does when anything in it changes', async () => {
  for (let size = 1; size <= 8; size++) {
    for (let index = 0; index < size; index++) {
      const proof = await proveInclusion(BigInt(index), BigInt(size), knownNodes, hasher)
      const leaf = Uint8Array.fromHex(tree.node_hashes_hex_by_level[0]?.[index] ?? '')
      const check = (hashes = proof, at = index) =>
        checkInclusion(BigInt(at), BigInt(size), leaf, rootAt(size), hashes, hasher)
      check()
      expect(() => check([...proof, leaf])).toThrow(expect.objectContaining({ code: 'tlog/proof-length' }))
      expect(() => check(proof, size)).toThrow(expect.objectContaining({ code: 'tlog/bad-proof' }))
      for (let i = 0; i < proof.length; i++) {
        const altered = proof.map((hash, at) => (at === i ? hash.map((byte) => byte ^ 1) : hash))
        expect(() => check(altered)).toThrow(expect.objectContaining({ code: 'tlog/root-mismatch' }))
      }
    }
    for (let old = 0; old <= size; old++) {
      const proof = await proveConsistency(BigInt(old), BigInt(size), knownNodes, hasher)
      if (old === 0) {
        expect(proof).toEqual([])
        continue
      }
      checkConsistency(BigInt(old), BigInt(size), rootAt(old), rootAt(size), proof, hasher)
      if (old === size) expect(proof).toEqual([])
    }
    for (let start = 0; start < size; start++) {
      for (let end = start + 1; end <= size; end++) {
        const subtree = { start: BigInt(start), end: BigInt(end) }
        if (!isSubtree(subtree)) continue
        const proof = await proveSubtree(subtree, BigInt(size), knownNodes, hasher)
        const shifted: HashReader = (nodes) =>
          knownNodes(
            nodes.map(({ level, index }) => ({ level, index: index + (subtree.start >> BigInt(level)) })),
          )
        const root = await readRoot(subtree.end - subtree.start, shifted, hasher)
        checkSubtree(subtree, BigInt(size), root, rootAt(size), proof, hasher)
      }
    }
  }
})
