// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Block, compareBytes, compressBlock, decompressBlock, packBlock } from './block.ts'

const bytes = fc.uint8Array({ maxLength: 8 })

test('bytes are ordered as Buffer orders them', () => {
  fc.assert(
    fc.property(bytes, bytes, bytes, (before, key, other) => {
      const all = Buffer.concat([before, other, before])
      const order = compareBytes(all, before.length, before.length + other.length, key)
      expect(Math.sign(order)).toBe(Buffer.compare(other, key))
    }),
  )
})

test('every item of a block is found by its key, and nothing else', () => {
  const texts = fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(texts, fc.string({ unit: 'binary', maxLength: 6 }), (items, other) => {
      const wanted = new Map(
        Object.entries(items).map(([key, value]) => [Buffer.from(key).toString('hex'), value]),
      )
      const sorted = [...wanted]
        .map(([key, value]) => ({ key: Buffer.from(key, 'hex'), value: value.toWellFormed() }))
        .sort((a, b) => a.key.compare(b.key))
      const block = new Block(decompressBlock(compressBlock(packBlock(sorted), 3)))
      for (const { key, value } of sorted) expect(block.get(key)).toBe(value)
      const foreign = Buffer.from(other)
      expect(block.get(foreign) === undefined).toBe(!wanted.has(foreign.toString('hex')))
    }),
  )
})

test.each([
  ['one byte less than there is', 9],
  ['one byte more than there is', 11],
  ['more than a block may have', 2 ** 32 - 1],
])('a block that claims %s is refused', (_, sizeBytes) => {
  const data = compressBlock(Buffer.from('0123456789'), 3)
  expect(decompressBlock(data).toString()).toBe('0123456789')
  data.writeUInt32LE(sizeBytes, 0)
  expect(() => decompressBlock(data)).toThrow(RangeError)
})
