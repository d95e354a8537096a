// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines } from './lines.ts'

async function collect(chunks: readonly Uint8Array[]): Promise<readonly string[]> {
  const lines: string[] = []
  const source = (async function* () {
    yield* chunks
  })()
  for await (const some of readLines(source)) lines.push(...some)
  return lines
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each([
  ['', []],
  ['\n', ['']],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\r\n\r\nb', ['a', '', 'b']],
  ['a\rb\n', ['a\rb']],
  ['\ufeffa\n', ['a']],
])('%j is %j', async (text, lines) => {
  expect(await collect([bytes(text)])).toEqual(lines)
})

test('bytes that are not UTF-8 cost no line', async () => {
  expect(await collect([Uint8Array.of(0xff, 0x0a, 0x61, 0x0a)])).toEqual(['\ufffd', 'a'])
})

test('where the pieces are cut makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.nat(40)), async (words, cuts) => {
      const whole = bytes(words.join('\n'))
      const pieces: Uint8Array[] = []
      let from = 0
      for (const cut of cuts) {
        pieces.push(whole.subarray(from, from + cut))
        from = Math.min(whole.length, from + cut)
      }
      expect(await collect([...pieces, whole.subarray(from)])).toEqual(await collect([whole]))
    }),
  )
})
