// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { keptTiles } from './kept-tiles.ts'
import type { Tile } from './tile.ts'

const tile = (index: number): Tile => ({ level: 0, index: BigInt(index), width: 256 })
const contentOf = ({ index }: Tile): Uint8Array => new Uint8Array(8_192).fill(Number(index))

function counting() {
  const asked: number[] = []
  return {
    asked,
    source: async (tiles: readonly Tile[]) => {
      asked.push(...tiles.map(({ index }) => Number(index)))
      return tiles.map(contentOf)
    },
  }
}

test('a tile is asked for once, also by several at the same time', async () => {
  const { asked, source } = counting()
  const kept = keptTiles(source, 10)
  const all = await Promise.all([kept([tile(1), tile(2)]), kept([tile(2), tile(1)]), kept([tile(1)])])
  expect(asked).toEqual([1, 2])
  expect(all[0]?.[0]).toBe(all[1]?.[1])
  expect(all[2]?.[0]).toEqual(contentOf(tile(1)))
})

test('those that were not used for the longest time make room', async () => {
  const { asked, source } = counting()
  const kept = keptTiles(source, 2)
  for (const index of [1, 2, 1, 3, 1, 2]) await kept([tile(index)])
  expect(asked).toEqual([1, 2, 3, 2])
})

test('more tiles in one call than are kept all come', async () => {
  const { source } = counting()
  const kept = keptTiles(source, 1)
  expect(await kept([tile(1), tile(2), tile(3)])).toEqual([1, 2, 3].map((index) => contentOf(tile(index))))
})

test('a tile that could not be read is asked for again', async () => {
  const { asked, source } = counting()
  let isDown = true
  const kept = keptTiles(async (tiles) => {
    if (isDown) throw new Error('down')
    return source(tiles)
  }, 2)
  await expect(kept([tile(1)])).rejects.toThrow('down')
  isDown = false
  expect(await kept([tile(1)])).toEqual([contentOf(tile(1))])
  expect(asked).toEqual([1])
})

test.each([0, -1, 1.5, Number.NaN])('refuses to keep %s tiles', (most) => {
  expect(() => keptTiles(async () => [], most)).toThrow(
    expect.objectContaining({ code: 'tlog/bad-argument' }),
  )
})
