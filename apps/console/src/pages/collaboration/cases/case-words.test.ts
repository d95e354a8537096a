// SPDX-License-Identifier: Apache-2.0
import { caseEventKinds } from '@primum/cases'
import { expect, test } from 'vitest'
import {
  caseStateWords,
  participantName,
  priorityWords,
  timelineDetail,
  timelineText,
  vendorWords,
} from './case-words.ts'

test.each(Object.entries({ caseStateWords, priorityWords, vendorWords }))(
  '%s tells its states apart in words, not by tone alone',
  (_name, table) => {
    const rows = Object.values(table)
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length)
    for (const { help } of rows) expect(help.length).toBeGreaterThan(5)
  },
)

test('every step of the workflow has its words on the timeline, and a later one reads by its name', () => {
  for (const kind of caseEventKinds) expect(timelineText(kind)).toMatch(/^[A-Z]/)
  expect(timelineText('link-made-twice')).toBe('link made twice')
})

test('a line of the timeline says what people said, and no id', () => {
  expect(timelineDetail({ from: 'received', to: 'acknowledged', message: 'an-id' })).toBe('')
  expect(timelineDetail({ reason: 'Too long', answer: 'decline', proposal: 2 })).toBe('decline. Too long')
  expect(timelineDetail({ visibility: 'internal' })).toBe('For the team alone')
})

test('nobody has to give a name', () => {
  const nobody = {
    id: 'x',
    role: 'reporter',
    name: '',
    organisation: '',
    email: null,
    anonymous: true,
    credit: { wish: 'unsaid', name: null, link: null },
    via: null,
    joinedAt: '',
    leftAt: null,
    leftBecause: null,
    link: null,
    statement: null,
  } as const
  expect(participantName(nobody)).toBe('Anonymous (reported it)')
  expect(participantName({ ...nobody, name: 'Rosa', organisation: 'A university' })).toBe(
    'Rosa, A university',
  )
})
