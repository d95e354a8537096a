// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { checkPlan, planOf, valuesOf } from './reminder-values.ts'

test('a plan is shown and set again as it was', () => {
  for (const plan of [
    { points: ['half', '168h', '24h', 'overdue'], escalateAfterHours: 24 },
    { points: ['2h'], escalateAfterHours: null },
    { points: [], escalateAfterHours: 8_760 },
  ])
    expect(planOf(valuesOf(plan))).toEqual(plan)
})

test('hours are typed as people do', () => {
  const values = { half: false, overdue: true, before: ' 168,24  24 ', escalate: ' ' }
  expect(checkPlan(values)).toEqual({})
  expect(planOf(values)).toEqual({ points: ['168h', '24h', 'overdue'], escalateAfterHours: null })
})

test.each(['0', '1.5', '-3', 'a week', '9000'])('%s is no number of hours', (before) => {
  expect(Object.keys(checkPlan({ half: true, overdue: true, before, escalate: before }))).toEqual([
    'before',
    'escalate',
  ])
})
