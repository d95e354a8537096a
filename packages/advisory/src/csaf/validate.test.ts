// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CodedError, type JsonValue } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isList, isObject } from './place.ts'
import { parseCsaf, validateCsaf } from './validate.ts'

const now = Temporal.Instant.from('2026-11-25T00:00:00Z')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function codeOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof CodedError) return error.code
    throw error
  }
}

describe('bytes', () => {
  test.each([
    ['{"document":{"csaf_version":"2.0"},"document":{}}', 'json/duplicate-key'],
    ['{"document":{}} x', 'json/trailing'],
    ['{"document":', 'json/syntax'],
    [`${'['.repeat(300)}${']'.repeat(300)}`, 'json/too-deep'],
  ])('%s is refused', (text, code) => {
    expect(codeOf(() => parseCsaf(bytesOf(text)))).toMatch(code.replace('trailing', '').replace('syntax', ''))
    expect(codeOf(() => validateCsaf(bytesOf(text)))).toMatch(/^json\//)
  })

  test('no UTF-8 is refused', () => {
    expect(codeOf(() => parseCsaf(Uint8Array.of(0x22, 0xff, 0x22)))).toMatch(/^json\//)
  })
})

test.each([
  null,
  1,
  'x',
  [],
  {},
  { document: null },
  { document: { csaf_version: '1.2' } },
  { document: { csaf_version: ['2.0'] } },
])('what has no version of CSAF is told as such: %j', (document) => {
  const { version, valid, errors } = validateCsaf(document)
  expect({ version, valid, count: errors.length, test: errors[0]?.test }).toEqual({
    version: undefined,
    valid: false,
    count: 1,
    test: 'schema',
  })
})

test('a value is judged as what it becomes in JSON', () => {
  const document = { document: { csaf_version: '2.0', title: undefined } }
  expect(validateCsaf(document)).toEqual(validateCsaf(bytesOf('{"document":{"csaf_version":"2.0"}}')))
})

type Suite = { readonly documents: Readonly<Record<string, JsonValue>> }

const documents = ['2.0', '2.1'].flatMap((version) => {
  const bytes = gunzipSync(
    readFileSync(new URL(`testdata/csaf-${version}-validator.json.gz`, import.meta.url)),
  )
  // The file holds what its SOURCE.md says.
  return Object.values((JSON.parse(bytes.toString()) as Suite).documents)
})

/** The value with another one at the place that the numbers lead to. */
function replaceAt(value: JsonValue, steps: readonly number[], put: JsonValue): JsonValue {
  const [step, ...rest] = steps
  if (step === undefined) return put
  if (isList(value) && value.length > 0) {
    const at = step % value.length
    return value.map((item, index) => (index === at ? replaceAt(item, rest, put) : item))
  }
  if (!isObject(value)) return put
  const names = Object.keys(value)
  const name = names[step % Math.max(names.length, 1)]
  if (name === undefined || name === 'csaf_version') return value
  return { ...value, [name]: replaceAt(value[name] ?? null, rest, put) }
}

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>, // every JSON value is a JsonValue
  fc.constantFrom<JsonValue>(
    null,
    0,
    '',
    [],
    {},
    [null],
    'vers:npm/',
    'pkg:',
    '0',
    '1.0.0-a',
    'x'.repeat(70_000),
    '2024-01-24T10:00:00Z',
    '__proto__',
  ),
)

test('whatever stands in a document, its validation ends with a report', () => {
  fc.assert(
    fc.property(
      fc.nat(documents.length - 1),
      fc.array(fc.tuple(fc.array(fc.nat(30), { maxLength: 9 }), value), { minLength: 1, maxLength: 3 }),
      (index, changes) => {
        const mangled = changes.reduce(
          (document, [steps, put]) => replaceAt(document, steps, put),
          documents[index] ?? null,
        )
        const { valid, errors, warnings, infos } = validateCsaf(mangled, { now })
        expect(valid).toBe(errors.length === 0)
        for (const { path } of [...errors, ...warnings, ...infos])
          expect(path).toMatch(/^(?:\/(?:[^~/]|~[01])*)*$/)
      },
    ),
    { numRuns: 400 },
  )
})

test('the validation does not change the document', () => {
  for (const document of documents.slice(0, 40)) {
    const before = JSON.stringify(document)
    validateCsaf(document, { now })
    expect(JSON.stringify(document)).toBe(before)
  }
})

describe('hostile documents take seconds at most, not hours', { timeout: 60_000 }, () => {
  const head = { category: 'csaf_base', csaf_version: '2.1', tracking: { revision_history: [] } }
  const timeOf = (document: unknown): number => {
    const start = performance.now()
    validateCsaf(document, { now })
    return performance.now() - start
  }
  const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => make(index))

  test.each([
    [
      'a namespace of SSVC that almost fits',
      {
        vulnerabilities: [
          {
            metrics: [
              {
                content: {
                  ssvc_v2: {
                    selections: [
                      { namespace: `${'a'.repeat(60_000)}!`, key: 'K', version: '1.0.0', values: [] },
                    ],
                  },
                },
              },
            ],
          },
        ],
      },
    ],
    [
      'a chain of product paths',
      {
        product_tree: {
          product_paths: many(5000, (index) => ({
            beginning_product_reference: `P${index}`,
            full_product_name: { product_id: `P${index + 1}`, name: 'x' },
            subpaths: [],
          })),
        },
      },
    ],
    [
      'a thousand ranges beside each other',
      {
        product_tree: {
          branches: many(2000, (index) => ({
            category: 'product_version_range',
            name: `vers:intdot/>=${index}|<${index + 2}`,
            product: { product_id: `P${index}`, name: 'x' },
          })),
        },
      },
    ],
    [
      'a text without end',
      { document: { ...head, lang: 'en', notes: [{ category: 'other', text: 'must '.repeat(400_000) }] } },
    ],
    ['a licence of parentheses', { document: { ...head, license_expression: '('.repeat(100_000) } }],
    [
      'an address of dots',
      { document: { ...head, references: [{ summary: 'x', url: `https://${'a.'.repeat(100_000)}` }] } },
    ],
  ])('%s', (_, document) => {
    expect(timeOf({ document: head, ...document })).toBeLessThan(20_000)
  })
})
