// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CodedError } from './error.ts'
import { type JsonValue, parseJson } from './json.ts'
import { findJsonFault } from './json-fault.ts'

function faultOf(input: string | Uint8Array, limits = {}): string {
  try {
    parseJson(input, { file: 'f.json', ...limits })
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    const { line, column, path } = error.where
    return `${error.code} ${line ?? '-'}:${column ?? '-'} ${path ?? '-'}`
  }
  return 'no fault'
}

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('what is accepted', () => {
  test.each<[string, JsonValue]>([
    ['null', null],
    [' \t\r\n[ ] ', []],
    ['-0.0e-1', -0],
    ['"\\u0041\\/\\ud83d\\ude00"', 'A/😀'],
    ['{"":{"a":[1,{"a":2}]}}', { '': { a: [1, { a: 2 }] } }],
    ['\ufeff{"a":1}', { a: 1 }],
    ['"\\ud800"', '\ud800'],
    ['"\u2028\u007f"', '\u2028\u007f'],
  ])('%j', (text, value) => {
    expect(parseJson(text)).toEqual(value)
    if (!text.includes('\\ud800')) expect(parseJson(new TextEncoder().encode(text))).toEqual(value)
  })

  test('a member named __proto__ is a member and nothing else', () => {
    const value = parseJson('{"__proto__":{"isAdmin":true},"a":{"__proto__":1}}')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value as object)).toEqual(['__proto__', 'a'])
    expect((value as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
})

describe('what is refused, and where', () => {
  test.each([
    ['', 'json/empty 1:1 '],
    [' \n ', 'json/empty 2:2 '],
    ['{"a":1,"a":2}', 'json/duplicate-key 1:8 /a'],
    ['{"a/b":[0,{"x~":1,\n "x\\u007e":2}]}', 'json/duplicate-key 2:2 /a~1b/1/x~0'],
    ['{"__proto__":1,"__proto__":2}', 'json/duplicate-key 1:16 /__proto__'],
    ['{"a":1} {', 'json/trailing-data 1:9 '],
    ['[1,2', 'json/truncated 1:5 /1'],
    ['["abc', 'json/truncated 1:6 /0'],
    ['["\\u12', 'json/truncated 1:7 /0'],
    ['{"a"', 'json/truncated 1:5 /a'],
    ['[1,]', 'json/syntax 1:4 /1'],
    ['[1 2]', 'json/syntax 1:4 /0'],
    ['{a:1}', 'json/syntax 1:2 /'],
    ["['a']", 'json/syntax 1:2 /0'],
    ['{"a":1,}', 'json/syntax 1:8 /a'],
    ['[01]', 'json/syntax 1:2 /0'],
    ['[1.]', 'json/syntax 1:2 /0'],
    ['[+1]', 'json/syntax 1:2 /0'],
    ['[NaN]', 'json/syntax 1:2 /0'],
    ['["a\tb"]', 'json/syntax 1:4 /0'],
    ['["\\x41"]', 'json/syntax 1:3 /0'],
    ['[1e999]', 'json/number-out-of-range 1:2 /0'],
    ['[-1e400]', 'json/number-out-of-range 1:2 /0'],
    ['/* no */ 1', 'json/syntax 1:1 '],
    ['\ufeff\ufeff1', 'json/syntax 1:1 '],
    ['[[[[]]]]', 'json/too-deep 1:4 /0/0/0'],
  ])('%j is %s', (text, fault) => {
    expect(faultOf(text, { maxDepth: 3 })).toBe(fault)
  })

  test('size', () => expect(faultOf('[1,2,3]', { maxBytes: 6 })).toBe('json/too-large -:- -'))

  test('a hundred thousand brackets do not exhaust the stack', () => {
    expect(faultOf('['.repeat(100_000))).toMatch(/^json\/too-deep 1:257 /)
    expect(faultOf('['.repeat(100_000), { maxDepth: 1_000_000 })).toMatch(/^json\/truncated /)
  })

  test.each([
    ['overlong', bytes(0x22, 0xc0, 0x80, 0x22), 1],
    ['surrogate', bytes(0x22, 0xed, 0xa0, 0x80, 0x22), 1],
    ['cut off', bytes(0x22, 0x0a, 0xf0, 0x9f, 0x98), 2],
    ['beyond U+10FFFF', bytes(0x22, 0xf4, 0x90, 0x80, 0x80, 0x22), 1],
    ['lone continuation', bytes(0x22, 0x41, 0x80, 0x22), 2],
  ])('UTF-8: %s', (_name, input, offset) => {
    expect(() => parseJson(input)).toThrow(expect.objectContaining({ code: 'json/invalid-utf8' }))
    expect(() => parseJson(input)).toThrow(`at byte ${offset}`)
  })

  test('UTF-16 is named', () => {
    expect(() => parseJson(bytes(0xff, 0xfe, 0x7b, 0x00))).toThrow('UTF-16')
  })
})

test('what JSON.stringify writes comes back', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text))
    }),
  )
})

test('a text is refused if and only if the fault finder finds a fault, and JSON.parse never disagrees on syntax', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '"\\u0061"',
    '1',
    '-',
    '.5',
    'e1',
    'true',
    'nul',
    ' ',
    '\\',
    '\n',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const fault = findJsonFault(text, 256)
      let isSyntax = true
      try {
        JSON.parse(text)
      } catch {
        isSyntax = false
      }
      expect(faultOf(text).split(' ')[0]).toBe(fault?.code ?? 'no')
      if (fault === undefined) expect(isSyntax).toBe(true)
      else if (fault.code !== 'json/duplicate-key') expect(isSyntax).toBe(false)
    }),
    { numRuns: 5000 },
  )
})
