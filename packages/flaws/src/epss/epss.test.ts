// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeEpss, parseEpss } from './epss.ts'

const head = '#model_version:v2025.03.14,score_date:2026-08-16T12:55:00Z\ncve,epss,percentile\n'

it('reads the daily file of FIRST', () => {
  const table = parseEpss(`${head}CVE-2024-3094,0.86,0.9942\nCVE-1999-0001,9e-05,0.1\n`)
  expect(table).toMatchObject({ model: 'v2025.03.14', date: '2026-08-16T12:55:00Z' })
  expect(table.scores.get('CVE-2024-3094')).toMatchObject({ epss: 0.86, percentile: 0.9942 })
  expect(table.scores.get('CVE-1999-0001')?.epss).toBe(0.00009)
})

it('reads files with Windows line ends, a byte order mark and no comment', () => {
  expect(parseEpss('\uFEFFcve,epss,percentile\r\nCVE-2024-3094,1,1\r\n').scores.size).toBe(1)
})

describe('refuses, with the line', () => {
  it.each([
    ['no header', 'CVE-2024-3094,0.1,0.2\n', 'epss/no-header', 1],
    ['a row that is cut off', `${head}CVE-2024-3094,0.1\n`, 'epss/bad-row', 3],
    ['a score above one', `${head}CVE-2024-3094,1.1,0.2\n`, 'epss/bad-row', 3],
    ['an empty score', `${head}CVE-2024-3094,,0.2\n`, 'epss/bad-row', 3],
    ['a score in hexadecimal', `${head}CVE-2024-3094,0x1,0.2\n`, 'epss/bad-row', 3],
    ['a fourth column', `${head}CVE-2024-3094,0.1,0.2,0.3\n`, 'epss/bad-row', 3],
    ['an id that is none', `${head}CVE-2024,0.1,0.2\n`, 'epss/bad-row', 3],
    ['a CVE twice', `${head}CVE-2024-3094,0.1,0.2\nCVE-2024-3094,0.1,0.2\n`, 'epss/duplicate', 4],
    ['no scores', head, 'epss/empty', 2],
  ])('%s', (_name, csv, code, line) => {
    const error = (() => {
      try {
        return parseEpss(csv, { file: 'epss.csv' })
      } catch (caught) {
        return caught
      }
    })()
    expect(error).toBeInstanceOf(CodedError)
    expect(error).toMatchObject({ code, where: { file: 'epss.csv', line } })
  })
})

it('gives back every score it was given', () => {
  const row = fc.tuple(
    fc.integer({ min: 1999, max: 2030 }),
    fc.integer({ min: 1000, max: 9_999_999 }),
    fc.nat(100_000),
    fc.nat(100_000),
  )
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ([year, number]) => `${year}-${number}`, minLength: 1 }),
      (rows) => {
        const csv = rows
          .map(([year, number, a, b]) => `CVE-${year}-${number},${a / 1e5},${b / 1e5}\n`)
          .join('')
        const { scores } = parseEpss(head + csv)
        expect(scores.size).toBe(rows.length)
        for (const [year, number, a, b] of rows) {
          expect(scores.get(`CVE-${year}-${number}`)).toMatchObject({ epss: a / 1e5, percentile: b / 1e5 })
        }
      },
    ),
  )
})

it('reads or refuses every mangled file', () => {
  const text = `${head}CVE-2024-3094,0.86,0.9942\nCVE-1999-0001,0.1,0.1\n`
  let refused = 0
  for (let i = 0; i < text.length; i++) {
    for (const replacement of ['', '0', ',', '\n', '\u0000', 'é']) {
      try {
        parseEpss(text.slice(0, i) + replacement + text.slice(i + 1))
      } catch (error) {
        if (!(error instanceof CodedError)) throw error
        refused++
      }
    }
  }
  expect(refused).toBeGreaterThan(100)
})

it('is told from other files by its first lines', () => {
  expect(looksLikeEpss(head)).toBe(true)
  expect(looksLikeEpss('cve,epss,percentile\n')).toBe(true)
  expect(looksLikeEpss('{"id":"X-1"}')).toBe(false)
})
