// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { figures } from './figures/index.ts'
import { parseOptions } from './options.ts'

test('without names every figure is meant', () => {
  expect(parseOptions([])).toEqual({
    figures,
    dataDir: undefined,
    part: 1,
    peers: false,
    help: false,
  })
})

test('names choose, in the order in which figures are shown', () => {
  const { figures: chosen, dataDir } = parseOptions(['parts', 'start', '--data', 'feeds'])
  expect(chosen.map(({ name }) => name)).toEqual(['start', 'parts'])
  expect(dataDir).toBe('feeds')
})

test('with a part of the entries, and other logs', () => {
  expect(parseOptions(['--part', '0.01', '--peers'])).toMatchObject({ part: 0.01, peers: true })
})

test.each([
  [['sturt']],
  [['--dta', 'feeds']],
  [['--data']],
  [['--part', '0']],
  [['--part', '2']],
  [['--part', 'some']],
])('%j is refused', (args) => {
  expect(() => parseOptions(args)).toThrow(expect.objectContaining({ code: 'bench/usage' }))
})
