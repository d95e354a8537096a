// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { formatBundle, parseBundle } from './entry-bundle.ts'
import { treeHasher } from './hash.ts'
import { sha256 } from './node/sha256.ts'
import { readVectors } from './testdata/vectors.ts'
import { formatBundlePath, formatTilePath, parseBundlePath, parseTilePath } from './tile.ts'
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts'
import { parseTreeSize } from './tree-size.ts'
import {
  formatAddCheckpoint,
  formatAddCheckpointResponse,
  formatConflict,
  parseAddCheckpoint,
  parseAddCheckpointResponse,
  parseConflict,
} from './witness/message.ts'

type Case = {
  readonly id: string
  readonly expect: 'ok' | 'error'
  readonly checkpoint: string
  readonly origin?: string
  readonly size?: number
  readonly hash_utf8?: string
  readonly hash_is_leaf_hash_of_utf8?: string
  readonly proof: string
}

// The origin's parser takes a hash of any length; RFC 6962's are 32 bytes, and ours takes no others.
const checkpoints = readVectors<{ readonly cases: readonly Case[] }>('checkpoint-parse.json').cases.map(
  (it) => ({
    ...it,
    expect: it.hash_utf8 === undefined || it.hash_utf8.length === 32 ? it.expect : 'error',
  }),
)

test.each(checkpoints)('checkpoint: $id', (it) => {
  if (it.expect === 'error') {
    expect(() => parseCheckpoint(it.checkpoint)).toThrow(
      expect.objectContaining({ code: 'tlog/bad-checkpoint' }),
    )
    return
  }
  const checkpoint = parseCheckpoint(it.checkpoint)
  const leaf = new TextEncoder().encode(it.hash_is_leaf_hash_of_utf8 ?? '')
  expect(checkpoint).toEqual({
    origin: it.origin,
    size: BigInt(it.size ?? 0),
    root: treeHasher(sha256).leaf(leaf),
    extensions: [],
  })
  expect(formatCheckpoint(checkpoint)).toBe(it.checkpoint)
})

test.each(readVectors<{ readonly cases: readonly Case[] }>('tlog-proof.json').cases)(
  'tlog-proof: $id',
  (it) => {
    if (it.expect === 'error') {
      expect(() => parseTlogProof(it.proof)).toThrow(expect.objectContaining({ code: 'tlog/bad-tlog-proof' }))
    } else {
      expect(parseTlogProof(it.proof)).toEqual({ index: 0n, proof: [], checkpoint: it.checkpoint })
      expect(formatTlogProof(parseTlogProof(it.proof))).toBe(it.proof)
    }
  },
)

test('tile paths have one spelling', () => {
  expect(formatTilePath({ level: 0, index: 1_234_067n, width: 256 })).toBe('tile/0/x001/x234/067')
  expect(parseTilePath('tile/0/001.p/5')).toEqual({ level: 0, index: 1n, width: 5 })
  expect(parseTilePath('tile/0/x003/x057/500')).toEqual({ level: 0, index: 3_057_500n, width: 256 })
  expect(parseBundlePath('tile/entries/000.p/255')).toEqual({ index: 0n, width: 255 })
  for (const place of [
    '-1/123/456/078',
    '00/000',
    '64/000',
    '0/0',
    '0/x000/001',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/05',
    '0/000/',
    '0/x001',
    '0/001/002',
    '0/x009/x223/x372/x036/x854/x775/808',
  ]) {
    expect(() => parseTilePath(`tile/${place}`)).toThrow(
      expect.objectContaining({ code: 'tlog/bad-tile-path' }),
    )
  }
  const tile = fc.record({
    level: fc.integer({ min: 0, max: 63 }),
    index: fc.bigInt({ min: 0n, max: (1n << 63n) - 1n }),
    width: fc.integer({ min: 1, max: 256 }),
  })
  fc.assert(
    fc.property(tile, (it) => {
      expect(parseTilePath(formatTilePath(it))).toEqual(it)
      expect(parseBundlePath(formatBundlePath(it))).toEqual({ index: it.index, width: it.width })
    }),
  )
})

test('sizes are decimal, without leading zeroes, up to 2^63 - 1', () => {
  expect(parseTreeSize('9223372036854775807')).toBe((1n << 63n) - 1n)
  for (const bad of [
    '',
    '00',
    '01',
    '+1',
    '-1',
    ' 1',
    '1 ',
    '1\n',
    '0x1',
    '1e3',
    '9223372036854775808',
    '٣',
  ]) {
    expect(() => parseTreeSize(bad)).toThrow(expect.objectContaining({ code: 'tlog/bad-size' }))
  }
})

test('bundles round-trip, and are refused when anything is missing or left over', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 20 }), (entries) => {
      const bundle = formatBundle(entries)
      expect(parseBundle(bundle, entries.length).map((entry) => [...entry])).toEqual(
        entries.map((entry) => [...entry]),
      )
      for (const bad of [bundle.subarray(0, -1), new Uint8Array([...bundle, 0])]) {
        expect(() => parseBundle(bad, entries.length)).toThrow(
          expect.objectContaining({ code: 'tlog/bad-bundle' }),
        )
      }
    }),
  )
})

const hash = 'A'.repeat(43)
const note = `example.test/log\n9\n${hash}=\n\n\u2014 example.test/log AAAAAQI=\n`

test('witness messages round-trip', () => {
  const request = `old 4\n${hash}=\n${hash}=\n\n${note}`
  expect(parseAddCheckpoint(request)).toMatchObject({ oldSize: 4n, checkpoint: note })
  expect(formatAddCheckpoint(parseAddCheckpoint(request))).toBe(request)
  const answer = '\u2014 w.test/1 AAAAAQI=\n\u2014 w.test/2 AAAAAQM=\n'
  expect(formatAddCheckpointResponse(parseAddCheckpointResponse(answer))).toBe(answer)
  expect(parseConflict(formatConflict(7n))).toBe(7n)
})

test("the specification's own examples of witness messages round-trip", () => {
  const example = readVectors<{ readonly request_body: string; readonly response_body: string }>(
    'witness-spec-example.json',
  )
  const request = parseAddCheckpoint(example.request_body)
  expect(request.oldSize).toBe(20_852_014n)
  expect(request.proof).toHaveLength(4)
  expect(formatAddCheckpoint(request)).toBe(example.request_body)
  const answer = parseAddCheckpointResponse(example.response_body)
  expect(answer.map(({ name }) => name)).toEqual([
    'witness.example/w1',
    'witness.example/w1',
    'witness.example/w2',
  ])
  expect(formatAddCheckpointResponse(answer)).toBe(example.response_body)
})

test('malformed witness messages are refused', () => {
  const code = { code: 'tlog/bad-witness-message' }
  for (const bad of [
    '',
    note,
    `old 04\n\n${note}`,
    `old 10\n\n${note}`,
    `old 4\r\n\n${note}`,
    `old 4\n\n`,
    `new 4\n\n${note}`,
    `old 4\n${hash.slice(1)}\n\n${note}`,
    `old 4\n${`${hash}=\n`.repeat(64)}\n${note}`,
    `old 4\n\n\n${note}`,
    `old 4\n\n${note}x`,
  ]) {
    expect(() => parseAddCheckpoint(bad)).toThrow(expect.objectContaining(code))
  }
  for (const bad of ['', '\n', 'garbage\n', '\u2014 w.test AAAAAQI=']) {
    expect(() => parseAddCheckpointResponse(bad)).toThrow(expect.objectContaining(code))
  }
  for (const bad of ['', '7', '07\n', '7\n\n'])
    expect(() => parseConflict(bad)).toThrow(expect.objectContaining(code))
})

test('a mangled message is refused, or round-trips', () => {
  const request = `old 4\n${hash}=\n\n${note}`
  const proof = `c2sp.org/tlog-proof@v1\nextra AAA=\nindex 3\n${hash}=\n\n${note}`
  for (const [whole, again] of [
    [request, (text: string) => formatAddCheckpoint(parseAddCheckpoint(text))],
    [proof, (text: string) => formatTlogProof(parseTlogProof(text))],
  ] as const) {
    expect(again(whole)).toBe(whole)
    for (let i = 0; i < whole.length; i++) {
      for (const character of ['', '\n', '0', ' ', '\0', '=']) {
        const mangled = whole.slice(0, i) + character + whole.slice(i + 1)
        try {
          expect(again(mangled)).toBe(mangled)
        } catch (error) {
          expect(error).toBeInstanceOf(CodedError)
        }
      }
    }
  }
})
