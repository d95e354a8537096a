// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { rowAction, stepTo } from './row-keys.ts'

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

test.each([
  ['j', 'next'],
  ['ArrowDown', 'next'],
  ['k', 'previous'],
  ['x', 'toggle'],
  [' ', 'toggle'],
  ['Enter', 'open'],
  ['?', 'help'],
  ['q', undefined],
  ['constructor', undefined],
])('the key %j asks for %s', (name, action) => {
  expect(rowAction(key(name))).toBe(action)
})

test("the browser's own shortcuts stay its own", () => {
  expect(rowAction(key('a', { ctrlKey: true }))).toBeUndefined()
  expect(rowAction(key('j', { metaKey: true }))).toBeUndefined()
  expect(rowAction(key('d', { altKey: true }))).toBeUndefined()
})

test('steps stay inside the list', () => {
  const ids = ['a', 'b', 'c']
  expect(stepTo(ids, 'a', 1)).toBe('b')
  expect(stepTo(ids, 'c', 1)).toBe('c')
  expect(stepTo(ids, 'a', -1)).toBe('a')
  expect(stepTo(ids, undefined, 1)).toBe('a')
  expect(stepTo(ids, undefined, -1)).toBe('c')
  expect(stepTo(ids, 'gone', 1)).toBe('a')
  expect(stepTo([], 'a', 1)).toBeUndefined()
})
