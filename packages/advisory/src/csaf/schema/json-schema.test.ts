// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import { describe, expect, test } from 'vitest'
import { SchemaSet } from './json-schema.ts'

const pathsOf = (schema: JsonObject, instance: JsonValue, strict = false): readonly string[] =>
  new SchemaSet({ s: schema, other: { $defs: { n: { type: 'integer' } } } }, { strict })
    .check('s', instance)
    .map(({ path }) => path)

/** Schema, what fits, what does not. */
const cases: readonly (readonly [string, JsonObject, readonly JsonValue[], readonly JsonValue[]])[] = [
  ['type', { type: 'integer' }, [1, 1.0, -3], [1.5, '1', null, true, [], {}]],
  ['type', { type: ['object', 'null'] }, [{}, null], [[], 'x']],
  ['enum', { enum: ['a', 1, { b: [1] }] }, ['a', 1, { b: [1] }], ['A', '1', { b: [2] }]],
  ['const', { const: { a: 1, b: 2 } }, [{ b: 2, a: 1 }], [{ a: 1 }, null]],
  ['minLength', { minLength: 2 }, ['ab', '😀😀', 5], ['a', '😀', '']],
  ['maxLength', { maxLength: 2 }, ['', 'ab', '😀😀'], ['abc', '😀😀😀']],
  ['pattern', { pattern: '^a+$' }, ['a', 7], ['b', '', 'ab']],
  ['format', { format: 'date-time' }, ['2024-02-29T23:59:60Z', 3], ['2023-02-29T00:00:00Z', 'x']],
  ['minimum and maximum', { minimum: 0, maximum: 10 }, [0, 10, '11'], [-0.1, 10.1]],
  ['multipleOf', { multipleOf: 0.1 }, [0, 6.9, 0.3, 10], [0.05, 6.91]],
  ['minItems', { minItems: 1 }, [[1], {}], [[]]],
  ['maxItems', { maxItems: 1 }, [[], [1]], [[1, 2]]],
  [
    'uniqueItems',
    { uniqueItems: true },
    [[1, '1', [1], { a: 1 }]],
    [
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  ],
  ['items', { items: { type: 'string' } }, [[], ['a']], [['a', 1]]],
  ['required', { required: ['toString'] }, [{ toString: 1 }, []], [{}]],
  [
    'additionalProperties',
    { properties: { a: {} }, additionalProperties: false },
    [{}, { a: 1 }],
    [{ constructor: 1 }],
  ],
  ['minProperties', { minProperties: 1 }, [{ a: 1 }], [{}]],
  ['maxProperties', { maxProperties: 1 }, [{}, { a: 1 }], [{ a: 1, b: 1 }]],
  ['allOf', { allOf: [{ minimum: 1 }, { maximum: 2 }] }, [1, 2], [0, 3]],
  ['anyOf', { anyOf: [{ type: 'string' }, { minimum: 5 }] }, ['x', 5], [4]],
  ['oneOf', { oneOf: [{ minimum: 5 }, { multipleOf: 2 }] }, [2, 7], [6, 3]],
  ['$ref', { $ref: 'other#/$defs/n' }, [1], ['1']],
  ['$ref', { $defs: { 'a/b': { const: 1 } }, $ref: '#/$defs/a~1b' }, [1], [2]],
  [
    'unevaluatedProperties',
    { allOf: [{ properties: { a: {} } }], properties: { b: {} }, unevaluatedProperties: false },
    [{ a: 1, b: 1 }],
    [{ c: 1 }],
  ],
]

describe.each(cases)('%s', (_, schema, fitting, others) => {
  test('fits', () => {
    for (const instance of fitting)
      expect({ instance, paths: pathsOf(schema, instance) }).toEqual({ instance, paths: [] })
  })

  test('does not fit', () => {
    for (const instance of others)
      expect(pathsOf(schema, instance).length, JSON.stringify(instance)).toBeGreaterThan(0)
  })
})

test('faults are told with their place', () => {
  const schema = { properties: { 'a/b': { items: { type: 'string' } } } }
  expect(pathsOf(schema, { 'a/b': ['x', 1] })).toEqual(['/a~1b/1'])
})

test('where no form fits, the faults of the nearest are told', () => {
  const schema = { oneOf: [{ required: ['a', 'b', 'c'] }, { required: ['a', 'd'] }] }
  expect(new SchemaSet({ s: schema }).check('s', { a: 1 })).toEqual([
    { path: '', message: 'the member "d" is missing' },
  ])
})

test('a strict set knows no other members than those that are named', () => {
  const schema = {
    type: 'object',
    properties: { a: { type: 'object', properties: {} }, b: { type: 'object' } },
  }
  expect(pathsOf(schema, { a: { x: 1 }, b: { x: 1 }, c: 1 })).toEqual([])
  expect(pathsOf(schema, { a: { x: 1 }, b: { x: 1 }, c: 1 }, true)).toEqual(['/a/x', '/c'])
})

test('a keyword that is not interpreted is refused, and not passed over', () => {
  expect(() => new SchemaSet({ s: { properties: { a: { dependentRequired: {} } } } })).toThrow(
    'dependentRequired',
  )
})
