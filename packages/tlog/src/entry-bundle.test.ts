// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutBundle, formatBundle, parseBundle, splitEntries } from './entry-bundle.ts'

const entries = (count: number) =>
  fc.array(fc.uint8Array({ maxLength: 20 }), { minLength: count, maxLength: count })

it('a full bundle cut to a width is the partial bundle of that width', () => {
  fc.assert(
    fc.property(entries(256), fc.integer({ min: 1, max: 256 }), (all, width) => {
      expect(cutBundle(formatBundle(all), width)).toEqual(formatBundle(all.slice(0, width)))
    }),
    { numRuns: 50 },
  )
  const partial = formatBundle(Array.from({ length: 255 }, () => new Uint8Array(1)))
  expect(() => cutBundle(partial, 3)).toThrow(expect.objectContaining({ code: 'tlog/bad-bundle' }))
})

it('any number of entries is split as it was joined, and nothing that is cut off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }).chain(entries), (all) => {
      expect(splitEntries(formatBundle(all))).toEqual(all)
    }),
    { numRuns: 20 },
  )
  const two = formatBundle([new Uint8Array(3), new Uint8Array(300)])
  for (let length = 1; length < two.length; length++) {
    if (length === 5) continue
    expect(() => splitEntries(two.subarray(0, length))).toThrow(
      expect.objectContaining({ code: 'tlog/bad-bundle' }),
    )
  }
})

it('what follows the entries of a bundle is refused', () => {
  const one = formatBundle([new Uint8Array(3)])
  for (const rest of [formatBundle([new Uint8Array(0)]), new Uint8Array(1)]) {
    const more = new Uint8Array([...one, ...rest])
    expect(() => parseBundle(more, 1)).toThrow(expect.objectContaining({ code: 'tlog/bad-bundle' }))
  }
})
