// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { describeRule, listRules, ruleOf } from './rules.ts'

test('a rule that a later version took away still has a name to show', () => {
  expect(describeRule('gone')).toEqual({
    id: 'gone',
    title: 'gone',
    source: 'a rule of an earlier version',
    jurisdiction: '',
  })
  expect(() => ruleOf('gone')).toThrow('there is no clock rule gone')
})

test('every rule names its source', () => {
  for (const { source, title } of listRules())
    expect([source, title].every((text) => text.length > 5)).toBe(true)
})
