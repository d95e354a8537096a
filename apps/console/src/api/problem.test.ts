// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { ApiProblem, formatPlace, isUnanswered, noAnswer, problemOf, toApiProblem } from './problem.ts'

describe('toApiProblem', () => {
  test('keeps what a problem document says', () => {
    const problem = toApiProblem(422, {
      type: '/problems/unusable-document',
      title: 'The document cannot be read',
      status: 422,
      detail: 'duplicate key',
      code: 'json/duplicate-key',
      where: { line: 14, column: 3, path: '/components/0' },
      errors: [{ path: '/name', message: 'is empty' }, { path: 7 }],
    })
    expect(problem).toBeInstanceOf(ApiProblem)
    expect(problem).toMatchObject({
      status: 422,
      type: '/problems/unusable-document',
      message: 'duplicate key',
      code: 'json/duplicate-key',
      errors: [{ path: '/name', message: 'is empty' }],
    })
    expect(formatPlace(problem.where)).toBe('line 14, column 3, at /components/0')
  })

  test.each([null, 'Bad gateway', [], { title: 3, errors: 'x', where: 'y', code: 1 }])(
    'speaks of the status when the body is no problem document (%j)',
    (body) => {
      expect(toApiProblem(502, body)).toMatchObject({
        status: 502,
        message: 'The server could not do this',
        errors: [],
        code: undefined,
        where: undefined,
      })
    },
  )

  test('does not speak of API keys to who signs in', () => {
    const title = 'Sign in, or send a valid API key'
    expect(toApiProblem(401, { title, detail: 'The password is wrong.' })).toMatchObject({
      title: 'Not signed in',
      message: 'The password is wrong.',
    })
  })

  test('keeps the id under which the server log has the cause', () => {
    expect(toApiProblem(500, { instance: '8bf6377d' }).instance).toBe('8bf6377d')
    expect(toApiProblem(500, { instance: 7 }).instance).toBeUndefined()
  })

  test('takes the words of a library in front of the API', () => {
    expect(toApiProblem(401, { message: 'Invalid code' }).message).toBe('Invalid code')
  })
})

test('no answer is a problem of its own, because what was asked for may have been done', () => {
  expect(noAnswer()).toMatchObject({ status: 0, title: 'No answer' })
  expect(isUnanswered(noAnswer())).toBe(true)
  expect(isUnanswered(toApiProblem(500, null))).toBe(false)
  expect(isUnanswered(new TypeError('x is undefined'))).toBe(false)
})

test('a defect of the page is told apart from an answer of the server', () => {
  expect(problemOf(new TypeError('x is undefined'))).toMatchObject({ status: -1, message: 'x is undefined' })
  const problem = noAnswer()
  expect(problemOf(problem)).toBe(problem)
})

test.each([
  [undefined, ''],
  [{}, ''],
  [{ offset: 120 }, 'byte 120'],
  [{ offset: 120, line: 2 }, 'line 2'],
  [{ path: '/a' }, 'at /a'],
])('the place %j reads as "%s"', (place, expected) => {
  expect(formatPlace(place)).toBe(expected)
})
