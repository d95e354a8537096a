// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { correspondences } from './correspondence.ts'

const branch = (category: string, name: string, below: object) => ({ category, name, ...below })
const version = (category: string, name: string, product_id: string) =>
  branch(category, name, { product: { name: product_id, product_id } })

const tree = {
  branches: [
    branch('vendor', 'Maker', {
      branches: [
        branch('product_name', 'A', {
          branches: [version('product_version', '4.2', 'A42'), version('product_version_range', '<4.2', 'A')],
        }),
        branch('product_name', 'B', {
          branches: [version('product_version', '1', 'B1'), version('product_version', '2', 'B2')],
        }),
      ],
    }),
  ],
  full_product_names: [
    { name: 'Pump 1.2', product_id: 'PUMP12' },
    { name: 'Pump prior to 1.2', product_id: 'PUMP' },
    { name: 'Monitor 1.2', product_id: 'MONITOR' },
  ],
  product_paths: [
    path('A', ['installed_on', 'B1'], 'A/B1'),
    path('A42', ['installed_on', 'B2'], 'A42/B2'),
    path('A', ['installed_with', 'PUMP12'], 'A+PUMP12'),
    path('X1', ['installed_on', 'B1'], 'X2'),
    path('X2', ['installed_on', 'B1'], 'X1'),
  ],
}

function path(first: string, [category, next]: readonly [string, string], product_id: string) {
  return {
    beginning_product_reference: first,
    subpaths: [{ category, next_product_reference: next }],
    full_product_name: { name: product_id, product_id },
  }
}

const document = { path: '', value: { product_tree: tree } }

const affected = (fixed: string, ...others: readonly string[]) =>
  correspondences(document, new Set(others), 'affected')(fixed)
const fixed = (id: string, ...others: readonly string[]) =>
  correspondences(document, new Set(others), 'fixed')(id)

describe('a fixed product corresponds to an affected one', () => {
  test.each([
    ['A42', ['A'], true],
    ['A42', ['B1'], false],
    ['A42', [], false],
    ['A42', ['A42'], false],
    ['PUMP12', ['PUMP'], true],
    ['PUMP12', ['MONITOR'], false],
    ['A42/B2', ['A/B1'], true],
    ['A42/B2', ['A', 'B1'], false],
    ['A+PUMP12', ['A42'], true],
    ['A+PUMP12', ['B1'], false],
    ['NOT-DEFINED', [], true],
    ['X1', ['A'], false],
  ])('%s, %j: %s', (id, others, expected) => expect(affected(id, ...others)).toBe(expected))
})

test('and the other way round', () => {
  expect(fixed('A', 'A+PUMP12', 'B1')).toBe(true)
  expect(fixed('A42', 'A+PUMP12')).toBe(true)
  expect(fixed('A', 'B2')).toBe(false)
})

test('many products take little time', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({
    name: `Part ${'x'.repeat(index % 7)} ${index}`,
    product_id: `P${index}`,
  }))
  const large = { path: '', value: { product_tree: { full_product_names: many } } }
  const ask = correspondences(
    large,
    new Set(many.slice(0, 10_000).map(({ product_id }) => product_id)),
    'affected',
  )
  expect(many.slice(10_000).every(({ product_id }) => ask(product_id))).toBe(true)
})
