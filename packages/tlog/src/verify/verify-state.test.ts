// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../node/sha256.ts'
import { servedLog } from '../node/testing/served-log.ts'
import { formatVerifyState, parseVerifyState, type VerifyState } from './verify-state.ts'

const { note } = await servedLog(300)
const format = (state: VerifyState): string => formatVerifyState(state, sha256)
const parse = (text: string): VerifyState => parseVerifyState(text, sha256)

/** With the right seal, so that only the rest is wrong. */
function sealed(entries: string, checkpoint: string): string {
  const head = `primum-log-verification/1\nentries ${entries}\n`
  return `${head}sha256 ${sha256(new TextEncoder().encode(`${head}\n${checkpoint}`)).toHex()}\n\n${checkpoint}`
}

test('it reads as it was written', () => {
  expect(format({ note, verified: 256n }).split('\n').slice(0, 2)).toEqual([
    'primum-log-verification/1',
    'entries 256',
  ])
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 300n }), (verified) => {
      expect(parse(format({ note, verified }))).toEqual({ note, verified })
    }),
  )
})

test.each([
  ['another format', format({ note, verified: 1n }).replace('/1\n', '/2\n')],
  ['more entries than the tree has', sealed('301', note)],
  ['a number that is written in another way', sealed('01', note)],
  ['a number over 2^63', sealed('9223372036854775808', note)],
  ['no checkpoint', sealed('0', '')],
  ['a checkpoint without signature', sealed('0', 'log.example/test\n0\n')],
  ['a note that is no checkpoint', sealed('0', note.replace('\n300\n', '\nthree hundred\n'))],
  ['nothing', ''],
])('%s is no state', (_, text) => {
  expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'tlog/bad-verify-state' }))
})

test('what was cut off, or in which a character changed, is no state', () => {
  const text = format({ note, verified: 256n })
  for (let at = 0; at < text.length; at++) {
    for (const mangled of [text.slice(0, at), `${text.slice(0, at)}~${text.slice(at + 1)}`]) {
      expect(() => parse(mangled), `${at}`).toThrow(CodedError)
    }
  }
  expect(() => parse(`${text}\n`)).toThrow(CodedError)
})
