// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { JsonValue } from '@primum/parse'
import { expect, test } from 'vitest'
import { isAffected } from '../match/judge.ts'
import { parseOsvRecord } from './parse.ts'

/** The ranges of one advisory, versions that its database lists as affected, and others of the same package. */
type Case = readonly [ranges: JsonValue, affected: readonly string[], unaffected: readonly string[]]

test('ranges of real PyPI advisories decide as the versions that their database lists', () => {
  const file = new URL('testdata/pypi-ranges.jsonl.gz', import.meta.url)
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  let checks = 0
  const wrong = lines.flatMap((line) => {
    const [ranges, affected, unaffected] = JSON.parse(line) as Case // our own file, of this shape
    const asked = { ecosystem: 'PyPI', name: 'a' }
    const { record } = parseOsvRecord({
      id: 'TEST-1',
      modified: '2024-10-10T00:00:00Z',
      affected: [{ package: asked, ranges }],
    })
    checks += affected.length + unaffected.length
    return [
      ...affected.filter((version) => !isAffected(record, { ...asked, version })),
      ...unaffected.filter((version) => isAffected(record, { ...asked, version })),
    ].map((version) => [ranges, version])
  })
  expect([lines.length, checks]).toEqual([288, 9037])
  expect(wrong).toEqual([])
})
