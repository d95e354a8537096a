// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { errorOf, fieldErrors } from './field-errors.ts'

test("the server's pointers find their fields", () => {
  expect(
    fieldErrors([
      { path: '/name', message: 'is empty' },
      { path: '/hazards/0/harm', message: 'is too long' },
      { path: '/name', message: 'is taken' },
    ]),
  ).toEqual({ name: 'is empty; is taken', 'hazards/0/harm': 'is too long' })
})

test('an envelope around the fields is looked through', () => {
  expect(fieldErrors([{ path: '/assessment/rationale', message: 'is empty' }])).toEqual({
    rationale: 'is empty',
  })
})

test('a list shows the first error inside it, and a field never takes a longer name for its own', () => {
  const errors = { 'hazards/0/harm': 'is too long', names: 'x' }
  expect(errorOf(errors, 'hazards')).toBe('is too long')
  expect(errorOf(errors, 'name')).toBeUndefined()
})
