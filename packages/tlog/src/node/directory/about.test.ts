// SPDX-License-Identifier: Apache-2.0
import { beforeAll, expect, it } from 'vitest'
import { testLog } from '../testing/keys.ts'
import { type AboutLog, formatAbout, parseAbout } from './about.ts'

let about: AboutLog
beforeAll(async () => {
  const { origin, key } = await testLog()
  about = { origin, key }
})

const parse = (text: string) => parseAbout(new TextEncoder().encode(text), 'log.json')

it('gives back what was written', () => {
  const text = formatAbout(about)
  expect(text).toBe(`{
  "format": "primum-log/1",
  "origin": "log.example/test",
  "vkey": "${JSON.parse(text).vkey}"
}
`)
  expect(formatAbout(parse(text))).toBe(text)
})

it('is refused with any byte changed, and with anything more or less', () => {
  const text = formatAbout(about)
  for (let at = 0; at < text.length; at++) {
    const changed = String.fromCharCode(text.charCodeAt(at) ^ 1)
    for (const other of [
      text.slice(0, at) + changed + text.slice(at + 1),
      text.slice(0, at),
      `${text.slice(0, at)} ${text.slice(at)}`,
    ]) {
      expect(() => parse(other)).toThrow(
        expect.objectContaining({ code: 'tlog/no-log', where: { file: 'log.json' } }),
      )
    }
  }
})
