// SPDX-License-Identifier: Apache-2.0
import { caseEventKinds } from '@primum/cases'
import { describe, expect, test } from 'vitest'
import { checkStep, fieldsOf, noValues, type StepValues, toEvent } from './step-values.ts'

const now = '2026-11-25T12:00:00.000Z'
const filled: StepValues = {
  ...noValues,
  message: 'Thanks.',
  how: 'Seen.',
  remedy: '2.1',
  reason: 'Because.',
  trackingId: 'HD-2026-0001',
  where: 'https://example.org',
  of: '018f5c9e-0000-7000-8000-000000000001',
  reference: 'C-1',
}
const all = { message: true, reason: true }

test('every step of the workflow has its fields, and no other', () => {
  expect(Object.keys(fieldsOf).toSorted()).toEqual(caseEventKinds.toSorted())
})

describe.each(caseEventKinds)('%s', (kind) => {
  test('asks for what it needs, and is content with that', () => {
    const asked = Object.keys(checkStep(kind, noValues, all))
    // A choice always has a value, and a time that is left empty is now.
    const needed: readonly string[] = fieldsOf[kind]
    const isPublication = needed.includes('publication')
    expect(asked).toEqual(
      expect.arrayContaining(needed.filter((name) => name !== 'conclusion' && name !== 'publication')),
    )
    if (isPublication) expect(asked).toEqual(['trackingId'])
    expect(checkStep(kind, filled, all)).toEqual({})
  })

  test('becomes an event of its own kind, without empty words', () => {
    expect(toEvent(kind, filled, now).kind).toBe(kind)
    expect(Object.values(toEvent(kind, noValues, now))).not.toContain(undefined)
  })
})

test('nobody who reported needs no message, and a remedy no reason', () => {
  const nobody = { message: false, reason: false }
  expect(checkStep('close', noValues, nobody)).toEqual({})
  expect(toEvent('close', noValues, now)).toEqual({ kind: 'close', message: null })
})

test('a publication elsewhere says where, why and when', () => {
  const elsewhere: StepValues = { ...filled, published: 'elsewhere', publishedAt: '2026-11-24T10:00' }
  expect(checkStep('disclose', { ...noValues, published: 'elsewhere' }, all)).toEqual({
    where: expect.any(String),
    reason: expect.any(String),
  })
  expect(toEvent('disclose', elsewhere, now)).toMatchObject({
    publication: { kind: 'elsewhere', where: 'https://example.org', reason: 'Because.' },
  })
})
