// SPDX-License-Identifier: Apache-2.0
import { acts } from '@primum/oath'
import { expect, test } from 'vitest'
import { actFamilies, actTypes, actWords, factWords, subjectPath } from './act-words.ts'

test('every act that there is has its words, and no other', () => {
  const known = actTypes.map(({ value }) => value)
  expect(known.toSorted()).toEqual(
    Object.values(acts)
      .map(({ type }) => type)
      .toSorted(),
  )
})

test('every act has its own words and belongs to a family that can be chosen', () => {
  expect(new Set(actTypes.map(({ label }) => label)).size).toBe(actTypes.length)
  for (const { value } of actTypes) {
    expect(
      actFamilies.some((family) => value.startsWith(family.value)),
      value,
    ).toBe(true)
  }
})

test('an act reads in words, one of a later version by its own name', () => {
  expect(actWords('design/sbom-accepted')).toBe('SBOM accepted')
  expect(actWords('updates/rollout-started')).toBe('Rollout started')
  expect(actWords('odd')).toBe('Odd')
})

test('a member of the facts reads in words', () => {
  expect(factWords('unitsInField')).toBe('Units in field')
  expect(factWords('udiDi')).toBe('Udi di')
  expect(factWords('kev')).toBe('Kev')
})

test('subjects lead to their pages', () => {
  expect(subjectPath({ subject: { kind: 'release', id: 'r1' }, facts: {} })).toBe('/releases/r1')
  expect(subjectPath({ subject: { kind: 'clock', id: 'c1' }, facts: { finding: 'f1' } })).toBe('/findings/f1')
  expect(subjectPath({ subject: { kind: 'clock', id: 'c1' }, facts: { case: 'k1' } })).toBe(
    '/collaboration/cases/k1',
  )
  expect(subjectPath({ subject: { kind: 'assessment', id: 'a1' }, facts: {} })).toBeUndefined()
  expect(subjectPath({ subject: { kind: 'clock', id: 'c1' }, facts: null })).toBeUndefined()
  expect(subjectPath({ subject: { kind: 'log', id: 'journal' }, facts: {} })).toBe('/journal/log')
  expect(subjectPath({ subject: { kind: 'person', id: 'p1' }, facts: {} })).toBeUndefined()
})
