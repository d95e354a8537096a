// SPDX-License-Identifier: Apache-2.0
/** docs/csaf.md says what the code does: its example stands in the transcript, its counts are those of the suite. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../../../..')
const document = readFileSync(path.join(root, 'docs/csaf.md'), 'utf8')
const transcript = readFileSync(
  path.join(root, 'apps/cli/src/testdata/transcripts/csaf-validate.txt'),
  'utf8',
)
const testdata = path.join(root, 'packages/advisory/src/csaf/testdata')

test('each line of its example stands in the transcript', () => {
  const lines = [...document.matchAll(/```console\n([^`]*)```/g)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  )
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(transcript).toContain(line)
})

test('it counts the cases that differ, and all', () => {
  const differing = JSON.parse(
    readFileSync(path.join(testdata, 'not-yet.json'), 'utf8'),
  ) as readonly unknown[] // it is a list
  const all = ['2.0', '2.1'].map((version) => {
    const bytes = gunzipSync(readFileSync(path.join(testdata, `csaf-${version}-validator.json.gz`)))
    return Object.keys((JSON.parse(bytes.toString()) as { readonly documents: object }).documents).length // see SOURCE.md
  })
  const words = [
    'none',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
  ]
  expect(document).toContain(
    `Of ${all.reduce((sum, count) => sum + count, 0)} official test cases ${words[differing.length]} differ`,
  )
})
