// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finishHead } from '../index/memory-index.ts'
import { decompressBlock } from './block.ts'
import { HeadBlock, type HeadRow, HeadWriter, type StoredHead } from './head-block.ts'

const unit = fc.constantFrom('a', 'é', '"', '\n', '\\', '\u2028', '0', ',')
const text = fc.string({ unit })
const said = fc.string({ unit, minLength: 1 })
const texts = fc.uniqueArray(text, { maxLength: 3 })
const head: fc.Arbitrary<StoredHead> = fc.record(
  {
    id: text,
    modified: text,
    published: said,
    withdrawn: said,
    source: text,
    aliases: texts,
    upstream: texts,
    related: texts,
    distribution: fc.boolean(),
    summary: said,
    label: fc.constantFrom('unknown', 'none', 'low', 'critical'),
    cvss: fc.array(fc.record({ version: text, vector: text, score: fc.constantFrom(0, 9.8) }), {
      maxLength: 2,
    }),
    hash: fc.nat(2 ** 32 - 1),
  },
  {
    requiredKeys: [
      'id',
      'modified',
      'source',
      'aliases',
      'upstream',
      'related',
      'distribution',
      'label',
      'cvss',
      'hash',
    ],
  },
)
const row = fc.record({ number: fc.nat(5000), head, subjects: texts })

function written(rows: readonly HeadRow[]): readonly Buffer[] {
  const blocks: Buffer[] = []
  const writer = new HeadWriter((_, data) => blocks.push(decompressBlock(data)), 3)
  for (const one of rows) writer.add(one)
  writer.flush()
  return blocks
}

test('heads come back as they were, each without the others', () => {
  const rows = fc.uniqueArray(row, { selector: ({ number }) => number, minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(rows, (unsorted) => {
      const sorted = unsorted.toSorted((a, b) => a.number - b.number)
      const [raw = Buffer.of()] = written(sorted)
      const block = new HeadBlock(raw)
      expect(block.numbers).toEqual(sorted.map(({ number }) => number))
      for (const { number, head: stored, subjects } of sorted) {
        const { hash: _, ...draft } = stored
        expect(block.stored(number)).toEqual(stored)
        expect(block.head(number)).toEqual(finishHead(draft, subjects))
      }
      expect(block.head(5001)).toBeUndefined()
      expect(block.column('id')).toEqual(sorted.map(({ head: { id } }) => id))
      expect(block.column('aliases').map((list) => list || [])).toEqual(
        sorted.map(({ head: { aliases } }) => aliases),
      )
    }),
  )
})

test('an empty text is none', () => {
  const rows = fc
    .sample(row, 1)
    .map((one) => ({ ...one, head: { ...one.head, summary: '', published: '', withdrawn: '' } }))
  const [raw = Buffer.of()] = written(rows)
  const read = new HeadBlock(raw).head(rows[0]?.number ?? 0)
  expect(read).toHaveProperty('id')
  expect(read).not.toHaveProperty('summary')
  expect(read).not.toHaveProperty('published')
  expect(read).not.toHaveProperty('withdrawn')
})

test('a block that lacks a line is refused', () => {
  const [raw = Buffer.of()] = written(fc.sample(row, 1))
  expect(() => new HeadBlock(raw.subarray(0, raw.lastIndexOf('\n')))).toThrow(RangeError)
})
