// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type Condition,
  decideCondition,
  describeCondition,
  parseCondition,
  type Truth,
} from './condition.ts'

const product = (vendor: string, name: string, version = '*') => ({
  cpe: `cpe:2.3:o:${vendor}:${name}:${version}:*:*:*:*:*:*:*`,
})

const leaf = fc.constantFrom<Truth>('holds', 'fails', 'unknown').map((truth): Condition => ({ cpe: truth }))
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))

describe('a condition', () => {
  it('is read back from the JSON it is written as', () => {
    fc.assert(
      fc.property(condition, (written) => {
        expect(parseCondition(JSON.parse(JSON.stringify(written)) as JsonObject)).toEqual(written) // what was written is an object
      }),
    )
  })

  it('is decided where every way of filling the unknown gives one answer', () => {
    const fill = (tree: Condition, truth: Truth): Condition => {
      if ('cpe' in tree) return tree.cpe === 'unknown' ? { cpe: truth } : tree
      if ('not' in tree) return { not: fill(tree.not, truth) }
      return 'all' in tree
        ? { all: tree.all.map((part) => fill(part, truth)) }
        : { any: tree.any.map((part) => fill(part, truth)) }
    }
    const decide = (tree: Condition) => decideCondition(tree, ({ cpe }) => cpe as Truth) // the leaves hold truths
    fc.assert(
      fc.property(condition, (tree) => {
        const truth = decide(tree)
        if (truth === 'unknown') return
        expect(decide(fill(tree, 'holds'))).toBe(truth)
        expect(decide(fill(tree, 'fails'))).toBe(truth)
      }),
    )
  })

  it.each([
    [{ all: [] }, 'holds'],
    [{ any: [] }, 'fails'],
    [{ all: [{ cpe: 'holds' }, { cpe: 'unknown' }] }, 'unknown'],
    [{ all: [{ cpe: 'fails' }, { cpe: 'unknown' }] }, 'fails'],
    [{ any: [{ cpe: 'holds' }, { cpe: 'unknown' }] }, 'holds'],
    [{ not: { cpe: 'unknown' } }, 'unknown'],
    [{ not: { cpe: 'fails' } }, 'holds'],
  ] as const)('%j is %s', (tree, truth) => {
    expect(decideCondition(tree, ({ cpe }) => cpe as Truth)).toBe(truth) // the leaves hold truths
  })
})

test.each([
  [product('microsoft', 'windows', '-'), 'microsoft windows'],
  [product('acme', String.raw`a\:b`, '1.0'), 'acme a:b 1.0'],
  [{ not: product('google', 'android') }, 'not google android'],
  [{ any: [product('a', 'x'), product('b', 'y')] }, 'a x or b y'],
  [{ all: [product('a', 'x'), product('b', 'y')] }, 'a x and b y'],
  [{ any: ['1', '2', '3', '4', '5'].map((name) => product('a', name)) }, 'one of a 1, a 2, a 3 and 2 more'],
])('%j in words: %s', (tree, words) => {
  expect(describeCondition(tree)).toBe(words)
})

test.each([null, 'x', {}, { cpe: 1 }, { all: [1] }, { any: {} }, { not: [] }])(
  '%j is no condition',
  (value) => {
    expect(parseCondition(value)).toBeUndefined()
  },
)

test('one that is nested without end is no condition', () => {
  let deep: JsonObject = { cpe: 'x' }
  for (let i = 0; i < 100; i++) deep = { not: deep }
  expect(parseCondition(deep)).toBeUndefined()
})
