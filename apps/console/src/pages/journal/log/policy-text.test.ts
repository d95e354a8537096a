// SPDX-License-Identifier: Apache-2.0
import { parsePolicy } from '@primum/tlog'
import { sha256 } from '@primum/tlog/web'
import { expect, test } from 'vitest'
import { examplePolicy } from './example-policy.ts'
import { faultOf, finishPolicy } from './policy-text.ts'

test('the example is a policy that asks for two of three', () => {
  expect(faultOf(examplePolicy)).toBeUndefined()
  const { groups, quorum, witnesses } = parsePolicy(examplePolicy, sha256)
  expect(groups.find(({ name }) => name === quorum)?.threshold).toBe(2)
  expect(witnesses.every(({ url }) => url !== undefined)).toBe(true)
})

test('an empty policy asks nobody, and a forgotten last newline is put there', () => {
  expect(finishPolicy(' \n')).toBe('')
  expect(faultOf('\n')).toBeUndefined()
  expect(finishPolicy('quorum none')).toBe('quorum none\n')
  expect(finishPolicy('quorum none\n\n')).toBe('quorum none\n')
  expect(faultOf('quorum none')).toBeUndefined()
})

test('what is wrong is told with its line, where a line is wrong', () => {
  const text = '# nobody\nquorum somebody\n'
  expect(faultOf(text)).toEqual({ message: expect.stringContaining('somebody'), line: 2 })
  expect(faultOf('# nothing')).toEqual({ message: 'there is no quorum line', line: undefined })
})
