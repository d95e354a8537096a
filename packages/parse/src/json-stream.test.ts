// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CodedError } from './error.ts'
import { type JsonObject, type JsonValue, parseJson } from './json.ts'
import { readJsonStream } from './json-stream.ts'

function chunksOf(text: string, size: number): Uint8Array[] {
  const all = new TextEncoder().encode(text)
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.subarray(i * size, (i + 1) * size),
  )
}

async function read(text: string, size: number, arrays: readonly string[], limits = {}) {
  const elements: [string, number, JsonValue][] = []
  const rest = await readJsonStream(chunksOf(text, size), {
    arrays,
    onElement: (element, index, pointer) => elements.push([pointer, index, element]),
    ...limits,
  })
  return { rest, elements }
}

async function faultOf(text: string, size: number, limits = {}): Promise<string> {
  try {
    await read(text, size, ['/c', '/x/d'], limits)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    const { line, column, path } = error.where
    return `${error.code} ${line ?? '-'}:${column ?? '-'} ${path ?? '-'}`
  }
  return 'no fault'
}

describe.each([1, 3, 7, 100_000])('in chunks of %i bytes', (size) => {
  test('elements come in order, and the rest has the arrays empty', async () => {
    const text = '{"a":"]","c":[1,{"k":["é\\"]"]},[]],"x":{"d":[ ],"c":[5]},"z":[6]}'
    expect(await read(text, size, ['/c', '/x/d'])).toEqual({
      rest: { a: ']', c: [], x: { d: [], c: [5] }, z: [6] },
      elements: [
        ['/c', 0, 1],
        ['/c', 1, { k: ['é"]'] }],
        ['/c', 2, []],
      ],
    })
  })

  test('the document itself may be the array', async () => {
    const { rest, elements } = await read('\ufeff[{"a":1},2]', size, [''])
    expect(rest).toEqual([])
    expect(elements.map(([, , element]) => element)).toEqual([{ a: 1 }, 2])
  })

  test.each([
    ['', 'json/empty 1:1 '],
    ['{"c":[{"a":1},\n{"b":1,"b":2}]}', 'json/duplicate-key 2:8 /c/1/b'],
    ['{"c":[1],"d":[3],"c":[4]}', 'json/duplicate-key 1:18 /c'],
    ['{"c":[1,2', 'json/truncated 1:10 /c/1'],
    ['{"c":[1,', 'json/truncated 1:9 /c/1'],
    ['{"c":[', 'json/truncated 1:7 /c/0'],
    ['{"c":[1]', 'json/truncated 1:9 /c'],
    ['{"c":[1,2}', 'json/syntax 1:10 /c/1'],
    ['{"c":[1,]}', 'json/syntax 1:9 /c/1'],
    ['{"c":[,1]}', 'json/syntax 1:7 /c/0'],
    ['{"c":[1,,2]}', 'json/syntax 1:9 /c/1'],
    ['{"c":[1 2]}', 'json/syntax 1:9 /c/0'],
    ['{"c":[1],\n"d":tru}', 'json/syntax 2:5 /d'],
    ['{"c":[1]}\n x', 'json/trailing-data 2:2 '],
    ['{"c":[1]}{"c":[2]}', 'json/trailing-data 1:10 '],
    [']', 'json/syntax 1:1 '],
    ['{"c":[[[[[[]]]]]]}', 'json/too-deep 1:10 /c/0/0/0/0'],
    ['{"a":[[[[[[]]]]]]}', 'json/too-deep 1:10 /a/0/0/0/0'],
    ['{"c":[1e999]}', 'json/number-out-of-range 1:7 /c/0'],
    ['{"c" [1]}', 'json/syntax 1:6 /c'],
  ])('%j is %s', async (text, fault) => {
    expect(await faultOf(text, size, { maxDepth: 5 })).toBe(fault)
  })

  test('a document over the limit', async () => {
    expect(await faultOf('{"c":[1,2,3]}', size, { maxBytes: 12 })).toBe('json/too-large -:- -')
  })
})

test('an element across many chunks, and many elements in one', async () => {
  const long = 'x'.repeat(3_000_000)
  const many = Array.from({ length: 200_000 }, (_, i) => ({ i }))
  const { rest, elements } = await read(JSON.stringify({ c: [long, ...many], after: long }), 65_536, ['/c'])
  expect(rest).toEqual({ c: [], after: long })
  expect(elements.length).toBe(200_001)
  expect(elements.at(-1)).toEqual(['/c', 200_000, { i: 199_999 }])
}, 60_000)

test.each(['\n', ''])(
  'a fault after many batches is told by its place; between elements stands %j',
  async (feed) => {
    const elements = Array.from({ length: 20_000 }, (_, i) => JSON.stringify({ [`é${i}`]: 'x'.repeat(40) }))
    const good = `{"c":[${elements.join(`,${feed}`)}`
    const lines = good.split('\n')
    const column = (lines.at(-1)?.length ?? 0) + 2
    expect(await faultOf(`${good},!]}`, 65_536)).toBe(`json/syntax ${lines.length}:${column} /c/20000`)
  },
)

test('reading in pieces equals reading whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.constantFrom('c', 'd', 'x', 'é'),
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 }),
      ),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(undefined, 2),
      async (document, size, indent) => {
        const text = JSON.stringify(document, undefined, indent)
        const { rest, elements } = await read(text, size, ['/c', '/é'])
        const whole = parseJson(text) as JsonObject
        const rebuilt = Object.fromEntries(
          Object.entries(rest as JsonObject).map(([name, value]) => [
            name,
            name === 'c' || name === 'é'
              ? elements.filter(([pointer]) => pointer === `/${name}`).map(([, , element]) => element)
              : value,
          ]),
        )
        expect(rebuilt).toEqual(whole)
      },
    ),
  )
})

test('mangled documents are refused or read the same in pieces and whole', async () => {
  const text = '{"a":[1,{"b":"\\u00e9"}],"c":[{"p":null},{"q":[true]},"é",-1.5e3],"x":{"d":[{}]}}'
  const original = new TextEncoder().encode(text)
  await fc.assert(
    fc.asyncProperty(fc.nat(original.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
      const mangled = cut ? original.slice(0, at) : original.with(at, byte)
      const whole = outcome(() => parseJson(mangled))
      const elements: JsonValue[] = []
      const streamed = await readJsonStream([mangled], {
        arrays: ['/c'],
        onElement: (element) => elements.push(element),
      }).then(
        () => 'ok',
        (error: unknown) => (error instanceof CodedError ? 'refused' : 'crashed'),
      )
      expect(streamed).toBe(whole)
    }),
    { numRuns: 3000 },
  )
})

function outcome(run: () => unknown): string {
  try {
    run()
    return 'ok'
  } catch (error) {
    return error instanceof CodedError ? 'refused' : 'crashed'
  }
}
