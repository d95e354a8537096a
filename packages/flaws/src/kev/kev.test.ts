// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CodedError, type JsonObject, type JsonValue } from '@primum/parse'
import { describe, expect, it } from 'vitest'
import { looksLikeKev, parseKev } from './kev.ts'

const file = new URL('../../../../data/kev.json.gz', import.meta.url)
const shipped = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as JsonObject

const entry = {
  cveID: 'CVE-2024-0001',
  vendorProject: 'v',
  product: 'p',
  vulnerabilityName: 'n',
  dateAdded: '2024-01-01',
  shortDescription: 's',
  requiredAction: 'r',
  dueDate: '2024-01-22',
  knownRansomwareCampaignUse: 'Known',
}
const catalogue = (vulnerabilities: JsonValue, more: JsonObject = {}): JsonObject => ({
  catalogVersion: '2024.01.01',
  dateReleased: '2024-01-01T00:00:00Z',
  vulnerabilities,
  ...more,
})

it('reads the whole catalogue that is shipped', () => {
  const { version, entries } = parseKev(shipped)
  expect([version, entries.length]).toEqual(['2025.08.25', 1404])
  expect(entries.filter(({ knownRansomwareUse }) => knownRansomwareUse)).toHaveLength(293)
  expect(entries.find(({ cve }) => cve === 'CVE-2021-44228')).toMatchObject({
    vendor: 'Apache',
    dueDate: '2021-12-24',
  })
})

it('reads an entry without notes and weaknesses, as CISA wrote them at first', () => {
  expect(parseKev(catalogue([entry])).entries[0]).toMatchObject({
    notes: '',
    cwes: [],
    knownRansomwareUse: true,
  })
})

describe('refuses as a whole', () => {
  it.each<[string, JsonValue, string, string | undefined]>([
    ['another document', { vulnerabilities: [] }, 'kev/not-a-catalogue', undefined],
    ['a catalogue that stops half way', catalogue([entry], { count: 2 }), 'kev/count-mismatch', '/count'],
    ['an entry twice', catalogue([entry, entry]), 'kev/duplicate', '/vulnerabilities/1/cveID'],
    [
      'an id that is none',
      catalogue([{ ...entry, cveID: 'CVE-24-1' }]),
      'kev/wrong-type',
      '/vulnerabilities/0/cveID',
    ],
    [
      'a due date in words',
      catalogue([{ ...entry, dueDate: 'soon' }]),
      'kev/wrong-type',
      '/vulnerabilities/0/dueDate',
    ],
    ['an entry as text', catalogue(['CVE-2024-0001']), 'kev/wrong-type', '/vulnerabilities/0'],
    [
      'weaknesses as numbers',
      catalogue([{ ...entry, cwes: [79] }]),
      'kev/wrong-type',
      '/vulnerabilities/0/cwes',
    ],
  ])('%s', (_name, value, code, path) => {
    expect(() => parseKev(value, { file: 'kev.json' })).toThrow(CodedError)
    try {
      parseKev(value, { file: 'kev.json' })
    } catch (error) {
      expect(error).toMatchObject({
        code,
        where: { file: 'kev.json', ...(path === undefined ? {} : { path }) },
      })
    }
  })
})

it('is told from other documents by its members', () => {
  expect(looksLikeKev(shipped)).toBe(true)
  expect(looksLikeKev([])).toBe(false)
  expect(looksLikeKev({ id: 'X-1', vulnerabilities: [] })).toBe(false)
})
