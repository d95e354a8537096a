// SPDX-License-Identifier: Apache-2.0
import { MAX_ENTRY_BYTES } from '@primum/tlog'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EntryReader, readEntryLines, readPrefixedEntries } from './entries.ts'

const running = new AbortController().signal
const stopped = AbortSignal.abort('SIGTERM')

/** What is read from these pieces, as Latin-1 text, and what ended it. */
async function read(reader: EntryReader, pieces: readonly Uint8Array[], stop = running) {
  const entries: string[] = []
  const source = (async function* () {
    yield* pieces
  })()
  try {
    for await (const some of reader(source, stop))
      entries.push(...some.map((it) => Buffer.from(it).toString('latin1')))
    return { entries }
  } catch (error) {
    return { entries, error }
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** The same bytes in pieces. */
function cutUp(whole: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  let from = 0
  for (const cut of cuts) {
    pieces.push(whole.subarray(from, from + cut))
    from = Math.min(whole.length, from + cut)
  }
  return [...pieces, whole.subarray(from)]
}

function prefixed(entries: readonly string[]): Uint8Array {
  return Buffer.concat(
    entries.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 0xff), bytes(entry)]),
  )
}

test.each([
  ['', []],
  ['\n', ['']],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\n\nb', ['a', '', 'b']],
  ['a\r\nb\r', ['a\r', 'b\r']],
  ['\u0000\u00ff\n', ['\u0000\u00ff']],
])('lines: %j is %j', async (text, entries) => {
  expect(await read(readEntryLines, [bytes(text)])).toEqual({ entries })
})

test('where the pieces are cut makes no difference', async () => {
  const latin1 = fc.string({
    unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(latin1), fc.array(fc.nat(20)), async (words, cuts) => {
      const lines = words.map((word) => word.replaceAll('\n', ''))
      const whole = bytes(lines.map((line) => `${line}\n`).join(''))
      expect(await read(readEntryLines, cutUp(whole, cuts))).toEqual({ entries: lines })
      expect(await read(readPrefixedEntries, cutUp(prefixed(words), cuts))).toEqual({ entries: words })
    }),
  )
})

test('a line that is too long is refused with its number, after those before it', async () => {
  const longest = 'x'.repeat(MAX_ENTRY_BYTES)
  const good = await read(readEntryLines, [bytes(`a\n${longest}\nb\n`)])
  expect(good.entries.map(({ length }) => length)).toEqual([1, MAX_ENTRY_BYTES, 1])
  const refused = expect.objectContaining({ code: 'log/entry-too-long', where: { file: 'stdin', line: 3 } })
  for (const pieces of [
    [bytes(`a\nb\n${longest}x\nc\n`)],
    [bytes('a\nb\n'), bytes(longest), bytes('x')],
    [bytes(`a\nb\n${longest}x`)],
  ]) {
    expect(await read(readEntryLines, pieces)).toEqual({ entries: ['a', 'b'], error: refused })
  }
})

test('no more than an entry is held of a line without end', async () => {
  let pieces = 0
  const endless = (async function* () {
    for (;;) {
      pieces++
      yield Buffer.alloc(4096, 'x')
    }
  })()
  await expect(readEntryLines(endless, running).next()).rejects.toThrow()
  expect(pieces).toBe(16)
})

test('an input that ends inside an entry is refused where lengths say so', async () => {
  const whole = prefixed(['abc', '', 'de'])
  expect(await read(readPrefixedEntries, [whole])).toEqual({ entries: ['abc', '', 'de'] })
  for (const [cut, before] of [
    [1, 0],
    [4, 0],
    [6, 1],
    [8, 2],
    [10, 2],
  ] as const) {
    const { entries, error } = await read(readPrefixedEntries, [whole.subarray(0, cut)])
    expect(entries).toHaveLength(before)
    expect(error).toMatchObject({
      code: 'log/entry-cut-off',
      message: `the input ends inside its entry ${before + 1}, which is not added`,
    })
  }
})

test('what was read in part is no entry when reading was given up', async () => {
  expect(await read(readEntryLines, [bytes('a\nhal')], stopped)).toEqual({ entries: ['a'] })
  expect(await read(readPrefixedEntries, [prefixed(['a', 'half']).subarray(0, 6)], stopped)).toEqual({
    entries: ['a'],
  })
})
