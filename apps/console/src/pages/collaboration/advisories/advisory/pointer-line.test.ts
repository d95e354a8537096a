// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { lineOfPointer } from './pointer-line.ts'

const text = JSON.stringify(
  {
    document: { title: 'A', notes: [{ text: 'x' }, { text: 'y', 'a/b': 1 }] },
    vulnerabilities: [{ cve: 'C' }],
    list: ['a', 'b'],
  },
  null,
  2,
)
const lines = text.split('\n')

test.each([
  ['', '{'],
  ['/document', '"document": {'],
  ['/document/title', '"title": "A",'],
  ['/document/notes/1/text', '"text": "y",'],
  ['/document/notes/1/a~1b', '"a/b": 1'],
  ['/vulnerabilities/0/cve', '"cve": "C"'],
  ['/list/1', '"b"'],
  // What is not there: the nearest place around it.
  ['/document/notes/1/title', '{'],
  ['/document/lang', '"document": {'],
])('%s stands on its line', (pointer, line) => {
  expect(lines[lineOfPointer(text, pointer) - 1]?.trim()).toBe(line)
})

test('a text that is written otherwise leads to its beginning', () => {
  expect(lineOfPointer('{"a":{"b":1}}', '/a/b')).toBe(1)
  expect(lineOfPointer('', '/a')).toBe(1)
})
