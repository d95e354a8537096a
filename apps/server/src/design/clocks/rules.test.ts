// SPDX-License-Identifier: Apache-2.0
import { clockRule } from '@primum/clocks'
import { obligationsOf } from '@primum/harm'
import { expect, test } from 'vitest'
import { isRule, obligationRules } from './rules.ts'

test('every clock that the harm judgement names is a rule of the clock engine', () => {
  const lost = {
    'no-serious-event': 'failed',
    communicated: 'failed',
    fixed: 'failed',
    'isao-member': 'failed',
  } as const
  const named = [undefined, lost].flatMap((checklist) =>
    obligationsOf('uncontrolled', {
      phiOnly: false,
      ...(checklist === undefined ? {} : { checklist }),
    }).flatMap(({ clock }) => clock ?? []),
  )
  expect(new Set(named)).toEqual(
    new Set(['fda-pm-communicate', 'fda-pm-fix', 'fda-806', 'fda-803-manufacturer']),
  )
  for (const id of named) expect(clockRule(id)).toBeDefined()
})

test('the clocks that start by themselves are those of an uncontrolled risk, from when it was learned of', () => {
  const named = obligationsOf('uncontrolled', { phiOnly: false }).flatMap(({ clock }) => clock ?? [])
  expect(obligationRules()).toEqual(named)
  for (const id of obligationRules()) expect(isRule(id, 'learned')).toBe(true)
})
