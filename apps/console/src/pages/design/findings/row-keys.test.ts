// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { isCharacter, rowAction, stepTo } from './row-keys.ts'

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

test.each([
  ['j', true],
  ['?', true],
  [' ', false],
  ['Enter', false],
  ['ArrowDown', false],
])('the key %j types a character: %s', (name, isOne) => {
  expect(isCharacter(key(name))).toBe(isOne)
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
