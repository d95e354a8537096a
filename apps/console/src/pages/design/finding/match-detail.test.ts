// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { parseMatchDetail } from './match-detail.ts'

test('what the matcher wrote reads in words', () => {
  expect(
    parseMatchDetail({
      confidence: 'high',
      records: [
        {
          id: 'GHSA-1',
          source: 'GHSA',
          package: 'jQuery',
          ecosystem: 'NuGet',
          introduced: '1.0.3',
          fixed: '3.5.0',
        },
        { id: 'CVE-1', cpe: 'cpe:2.3:a:x:y', introduced: '0', lastAffected: '2.0', why: 'by name' },
      ],
    }),
  ).toEqual({
    confidence: 'high',
    why: '',
    records: [
      {
        id: 'GHSA-1',
        source: 'GHSA',
        subject: 'jQuery in NuGet',
        range: 'from 1.0.3, before 3.5.0',
        why: '',
      },
      { id: 'CVE-1', source: '', subject: 'cpe:2.3:a:x:y', range: 'up to and with 2.0', why: 'by name' },
    ],
  })
})

test('members of another shape are left out and break nothing', () => {
  expect(parseMatchDetail({ confidence: null, records: [null, 'x', [1], {}] })).toEqual({
    confidence: 'not given',
    why: '',
    records: [
      { id: 'A record', source: '', subject: '', range: 'all versions, or those that it lists', why: '' },
    ],
  })
  expect(parseMatchDetail({ records: 7 })).toMatchObject({ records: [] })
})
