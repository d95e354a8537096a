// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { actFamilies, actTypes, actWords, subjectPath } from './act-words.ts'

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

test('subjects lead to their pages', () => {
  expect(subjectPath({ subject: { kind: 'release', id: 'r1' }, facts: {} })).toBe('/releases/r1')
  expect(subjectPath({ subject: { kind: 'clock', id: 'c1' }, facts: { finding: 'f1' } })).toBe('/findings/f1')
  expect(subjectPath({ subject: { kind: 'assessment', id: 'a1' }, facts: {} })).toBeUndefined()
  expect(subjectPath({ subject: { kind: 'person', id: 'p1' }, facts: {} })).toBeUndefined()
})
