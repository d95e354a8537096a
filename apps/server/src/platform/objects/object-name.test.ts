// SPDX-License-Identifier: Apache-2.0
import { posix } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isObjectName, parseObjectName } from './object-name.ts'

it.each([
  'checkpoint',
  'tile/0/x001/x234/067.p/8',
  'tile/entries/000',
  'a',
  '0',
  'A.b_c-d..e',
  'a'.repeat(255),
  `${'a/'.repeat(255)}ab`,
])('takes %s', (text) => {
  expect(parseObjectName(text)).toBe(text)
})

it.each([
  '',
  '/',
  '/a',
  'a/',
  'a//b',
  '.',
  '..',
  'a/..',
  '../a',
  'a/../b',
  '.lock',
  'a/.incoming',
  '-a',
  '_a',
  'a b',
  'a\n',
  'a\\b',
  'a\0',
  'ü',
  'a%2e',
  'a?b',
  'a#b',
  'a:b',
  'a'.repeat(256),
  `${'a/'.repeat(256)}a`,
])('refuses %j', (text) => {
  expect(isObjectName(text)).toBe(false)
  expect(() => parseObjectName(text)).toThrow(expect.objectContaining({ code: 'objects/bad-name' }))
})

it('never leaves its folder, and means the same in a path and in a URL', () => {
  const text = fc.array(fc.constantFrom('.', '/', 'a', '0', '-', '_', '..', '%', '\\'), { maxLength: 8 })
  fc.assert(
    fc.property(text, (parts) => {
      const name = parts.join('')
      if (!isObjectName(name)) return
      expect(posix.join('/store', name)).toBe(`/store/${name}`)
      expect(new URL(`http://s3/store/${name}`).pathname).toBe(`/store/${name}`)
    }),
    { numRuns: 5_000 },
  )
})
