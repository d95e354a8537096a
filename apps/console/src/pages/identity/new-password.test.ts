// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { checkNewPassword } from './new-password.ts'

test('a new password is long enough and was typed twice alike', () => {
  expect(checkNewPassword('eleven char', 'eleven char')).toEqual({
    password: 'It has 11 characters; at least 12 are needed',
  })
  expect(checkNewPassword('twelve chars', 'twelve charz')).toEqual({ repeated: 'The two passwords differ' })
  expect(checkNewPassword('twelve chars', 'twelve chars')).toEqual({})
})
