// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatSeen, parseSeen, sizeOf } from './seen.ts'

const seen = fc.record({ origin: fc.string(), verifierKey: fc.string(), note: fc.string(), at: fc.string() })

test('what is remembered comes back', () => {
  fc.assert(
    fc.property(seen, (given) => {
      expect(parseSeen(formatSeen(given))).toEqual(given)
    }),
  )
})

test.each(['', 'null', '[]', '"x"', '{}', '{"origin":"o","verifierKey":"k","note":1,"at":"t"}', '{'])(
  'what was not written by it is nothing: %s',
  (text) => {
    expect(parseSeen(text)).toBeUndefined()
  },
)

test('how many entries it was is read from the note', () => {
  expect(sizeOf({ origin: '', verifierKey: '', at: '', note: 'maker.example/log\n12\nAAAA\n' })).toBe('12')
})
