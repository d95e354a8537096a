// SPDX-License-Identifier: Apache-2.0
import { appendEntries, emptyEdge, proveInclusion, tileHashReader, treeHasher } from '@primum/tlog'
import { sha256 } from '@primum/tlog/web'
import { expect, test } from 'vitest'
import { checkPath } from './check-entry.ts'
import { openLogFiles } from './log-files.ts'

const hasher = treeHasher(sha256)
const entries = Array.from({ length: 5 }, (_, i) => Uint8Array.of(i))
const { tree, tiles } = appendEntries(emptyEdge, entries, hasher)
const parts = {
  leafIndex: 3n,
  tree,
  tiles: async () => tiles.map(({ content }) => content),
  files: openLogFiles(async () => undefined),
  hasher,
}
const proof = await proveInclusion(3n, 5n, tileHashReader(5n, parts.tiles, hasher), hasher)

test('the path of an entry leads to the root', () => {
  const { check, value } = checkPath(parts, Uint8Array.of(3), proof)
  expect(check).toMatchObject({
    outcome: 'good',
    result: 'From index 3, 3 hashes lead to the root of 5 entries.',
  })
  expect(value?.joints.at(-1)?.hash).toEqual(tree.root)
})

test.each([
  ['another entry', Uint8Array.of(4), proof],
  ['another path', Uint8Array.of(3), [...proof].reverse()],
])('%s does not', (_, entry, path) => {
  expect(checkPath(parts, entry, path)).toMatchObject({
    value: undefined,
    check: { outcome: 'bad', result: 'The path does not lead to the root.' },
  })
})

test('a path that is too short does not', () => {
  expect(checkPath(parts, Uint8Array.of(3), proof.slice(1))).toMatchObject({
    value: undefined,
    check: { outcome: 'bad', result: 'The path has not the length that it has to have.' },
  })
})
