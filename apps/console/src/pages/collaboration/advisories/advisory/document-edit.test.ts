// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import { expect, test } from 'vitest'
import { fieldName, listAt, setAt, textAt, valueAt, vectorOf, withVector } from './document-edit.ts'

const document: JsonObject = {
  document: { title: 'A', notes: [{ text: 'x', later: 1 }, { text: 'y' }], csaf_version: '2.1' },
  x_unknown: [1, null, { kept: true }],
}

test('one place changes, and nothing else does', () => {
  expect(setAt(document, ['document', 'notes', 0, 'text'], 'z')).toEqual({
    ...document,
    document: { title: 'A', notes: [{ text: 'z', later: 1 }, { text: 'y' }], csaf_version: '2.1' },
  })
  expect(document).toMatchObject({ document: { notes: [{ text: 'x' }, { text: 'y' }] } })
})

test('what is not there yet is made, and what is empty is taken away', () => {
  expect(setAt({}, ['document', 'distribution', 'tlp', 'label'], 'RED')).toEqual({
    document: { distribution: { tlp: { label: 'RED' } } },
  })
  expect(setAt({}, ['vulnerabilities', 0, 'cve'], 'CVE-2026-1')).toEqual({
    vulnerabilities: [{ cve: 'CVE-2026-1' }],
  })
  expect(setAt(document, ['document', 'title'], '')).not.toHaveProperty('document.title')
  expect(setAt(document, ['document', 'notes'], [])).not.toHaveProperty('document.notes')
  expect(listAt(setAt(document, ['document', 'notes', 0], undefined), ['document', 'notes'])).toEqual([
    { text: 'y' },
  ])
})

test('what is not there reads as nothing, and no name reaches beyond the document', () => {
  expect(valueAt(document, ['document', 'notes', 9, 'text'])).toBeUndefined()
  expect(valueAt(document, ['constructor'])).toBeUndefined()
  expect(textAt(document, ['x_unknown', 0])).toBe('')
})

test('a field is called as problems name its place', () => {
  expect(fieldName(['vulnerabilities', 0, 'a/b~c'])).toBe('vulnerabilities/0/a~1b~0c')
})

test('a score says what CVSS computes from its vector, in either version of CSAF', () => {
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
  const cvss = { version: '3.1', vectorString: vector, baseScore: 9.8, baseSeverity: 'CRITICAL' }
  expect(withVector({ products: ['p'] }, vector, 'metrics')).toEqual({
    products: ['p'],
    content: { cvss_v3: cvss },
  })
  const four = withVector(
    { products: ['p'], cvss_v3: {} },
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    'scores',
  )
  expect(Object.keys(four).sort()).toEqual(['cvss_v4', 'products'])
  for (const member of ['metrics', 'scores'] as const) {
    expect(vectorOf(withVector({}, 'CVSS:3.1/AV', member))).toBe('CVSS:3.1/AV')
  }
})
