// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../node/sha256.ts'
import { keyOf, LyingLog } from '../node/witness/testing/lying-log.ts'
import { formatWitnessedLogs, parseWitnessedLogs, type WitnessedLogs, withLogKey } from './logs-file.ts'
import { type LogRecord, parseCosignedTree } from './records.ts'
import { formatState, parseState, type WitnessState } from './state-file.ts'

const origins = ['example.test/one', 'two "quoted" é', 'three\u2028four']
const logs = await Promise.all(
  origins.map(async (origin) => new LyingLog(await keyOf('example.test/key', 1), origin)),
)
const notes = await Promise.all(logs.map((log) => log.sign(['a', 'b', 'c'], 3, ['an extension'])))

const records = fc
  .uniqueArray(fc.record({ at: fc.nat(2), cosigned: fc.boolean(), closed: fc.boolean() }), {
    selector: ({ at }) => at,
    maxLength: 3,
  })
  .map(
    (list) =>
      new Map(
        list.map(({ at, cosigned, closed }): [string, LogRecord] => {
          const { origin, ...latest } = parseCosignedTree(notes[at] ?? '')
          return [origin, cosigned ? { latest, closed } : { closed }]
        }),
      ),
  )

const states: fc.Arbitrary<WitnessState> = fc.record({
  witness: fc.string({ unit: 'grapheme' }),
  generation: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  file: fc.oneof(
    fc.record({ inode: fc.bigInt().map(String) }),
    fc.record({ inode: fc.bigInt().map(String), born: fc.bigInt().map(String) }),
  ),
  guarded: fc.boolean(),
  records: fc.record({ recovered: fc.boolean(), logs: records }),
})

test('a state round-trips', () => {
  fc.assert(
    fc.property(states, (state) => {
      const text = formatState(state, sha256)
      expect(text.split('\n')).toHaveLength(3)
      expect(parseState(text, sha256)).toEqual(state)
    }),
  )
})

const seal = (json: string) => `${json}\nsha256 ${sha256(new TextEncoder().encode(json)).toHex()}\n`

test('what is not written as a state is none, even with the right seal', () => {
  const state: WitnessState = {
    witness: 'w',
    generation: 7,
    file: { inode: '1', born: '2' },
    guarded: true,
    records: { recovered: false, logs: new Map([[origins[0] ?? '', { closed: true }]]) },
  }
  const [json = ''] = formatState(state, sha256).split('\n')
  expect(parseState(seal(json), sha256)).toEqual(state)
  for (const [old, fresh] of [
    ['"format":1', '"format":2'],
    ['"generation":7', '"generation":0'],
    ['"generation":7', '"generation":"7"'],
    ['"generation":7', '"generation":7.0'],
    ['"guarded":true', '"guarded":1'],
    ['"guarded":true,', ''],
    ['"closed":true', '"closed":true,"more":1'],
    ['"closed":true', '"closed":true,"checkpoint":"none"'],
    ['"logs":[', '"logs":[[],'],
    ['{"format"', ' {"format"'],
    ['"inode":"1"', '"inode":1'],
  ] as const) {
    const altered = json.replace(old, fresh)
    expect(altered).not.toBe(json)
    expect(() => parseState(seal(altered), sha256)).toThrow(
      expect.objectContaining({ code: 'tlog/bad-witness-state' }),
    )
  }
  // A log twice would have two largest trees.
  const twice = json.replace(/"logs":\[(.*)\]/, '"logs":[$1,$1]')
  expect(() => parseState(seal(twice), sha256)).toThrow(CodedError)
  // A checkpoint under the origin of another log.
  const { origin: _, ...latest } = parseCosignedTree(notes[1] ?? '')
  const swapped = new Map([[origins[0] ?? '', { latest, closed: false }]])
  const text = formatState({ ...state, records: { recovered: false, logs: swapped } }, sha256)
  expect(() => parseState(text, sha256)).toThrow(CodedError)
})

test('witnessed logs round-trip, with several keys of a log', async () => {
  const keys = await Promise.all(['a', 'b', 'c'].map((name) => keyOf(name, 1)))
  let list: WitnessedLogs = new Map()
  for (const origin of origins) {
    for (const { seed: _, ...key } of keys) list = withLogKey(list, origin, key)
  }
  const text = formatWitnessedLogs(list)
  expect(parseWitnessedLogs(text, sha256)).toEqual(list)
  const [key] = keys
  if (key === undefined) throw new Error('there are keys')
  expect(withLogKey(list, origins[0] ?? '', key)).toBe(list)
  for (const origin of ['', 'two\nlines', '\ud800']) {
    expect(() => withLogKey(list, origin, key)).toThrow(CodedError)
  }
  for (let i = 0; i < text.length; i++) {
    for (const character of ['', '"', '[', '1', '\n', '+']) {
      try {
        const read = parseWitnessedLogs(text.slice(0, i) + character + text.slice(i + 1), sha256)
        expect(parseWitnessedLogs(formatWitnessedLogs(read), sha256)).toEqual(read)
      } catch (error) {
        expect(error).toMatchObject({ code: 'tlog/bad-witnessed-logs' })
      }
    }
  }
})
