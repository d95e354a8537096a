// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parseJson } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

const vectors = new URL('testdata/jcs/', import.meta.url)
const read = (file: string): Buffer => readFileSync(new URL(file, vectors))
const text = (value: unknown): string => new TextDecoder().decode(canonicalJson(value))

describe('RFC 8785: the documents of its author', () => {
  const documents = readdirSync(new URL('input/', vectors))
  test('they are there', () => expect(documents.length).toBeGreaterThanOrEqual(3))
  test.each(documents)('%s', (name) => {
    expect(text(parseJson(read(`input/${name}`)))).toBe(read(`output/${name}`).toString('utf8').trimEnd())
  })
})

test('RFC 8785, section 3.2.2.3: numbers as its author writes them', () => {
  const lines = gunzipSync(read('numbers.txt.gz')).toString('utf8').trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(4_000)
  const double = new DataView(new ArrayBuffer(8))
  for (const line of lines) {
    const [bits = '', expected = ''] = line.split(',')
    double.setBigUint64(0, BigInt(`0x${bits}`))
    expect(text(double.getFloat64(0)), bits).toBe(expected)
  }
})

test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { a: '\udc00' }])(
  'refuses %j',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'oath/not-json' }))
  },
)

test('the order in which members came is forgotten, their values are not', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (object) => {
      const turned = Object.fromEntries(Object.entries(object).toReversed())
      expect(text(turned)).toBe(text(object))
      expect(parseJson(text(object))).toEqual(JSON.parse(JSON.stringify(object)))
    }),
  )
})
