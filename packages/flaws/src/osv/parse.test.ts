// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CodedError, type JsonObject, type JsonValue } from '@primum/parse'
import { describe, expect, it } from 'vitest'
import { parseOsvRecord } from './parse.ts'

const read = (name: string) => readFileSync(new URL(`testdata/${name}`, import.meta.url))
const official = gunzipSync(read('records.jsonl.gz'))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { file: string; record: JsonObject })

const base = { id: 'X-1', modified: '2024-01-01T00:00:00Z' }
const withEvents = (events: JsonValue, type = 'SEMVER'): JsonObject => ({
  ...base,
  affected: [{ package: { ecosystem: 'npm', name: 'a' }, ranges: [{ type, events }] }],
})

describe('records of the OSV project', () => {
  it.each(official)('$file is read without loss', ({ record: json }) => {
    const { record } = parseOsvRecord(json)
    expect(record.id).toBe(json['id'])
    expect(record.json).toBe(json)
    expect(record.aliases).toEqual(json['aliases'] ?? [])
    expect(record.affected).toHaveLength(Array.isArray(json['affected']) ? json['affected'].length : 0)
  })

  it('warns of the range without introduced that the linter data breaks on purpose', () => {
    const broken = official.find(({ file }) => file.includes('nointroduced-'))
    expect(broken).toBeDefined()
    const { warnings } = parseOsvRecord(broken?.record ?? {})
    expect(warnings.map(({ code }) => code)).toContain('osv/no-introduced')
  })
})

describe('refused records', () => {
  it.each<[string, JsonValue, string, string]>([
    ['a list', [], 'osv/not-an-object', ''],
    ['null', null, 'osv/not-an-object', ''],
    ['no id', { modified: base.modified }, 'osv/missing-member', '/id'],
    ['an empty id', { ...base, id: '' }, 'osv/missing-member', '/id'],
    ['an id with a line break', { ...base, id: 'CVE-2020-1\n' }, 'osv/bad-id', '/id'],
    ['a number as id', { ...base, id: 1 }, 'osv/wrong-type', '/id'],
    ['no modified', { id: 'X-1' }, 'osv/missing-member', '/modified'],
    ['affected as object', { ...base, affected: {} }, 'osv/wrong-type', '/affected'],
    ['affected of texts', { ...base, affected: ['a'] }, 'osv/wrong-type', '/affected/0'],
    ['aliases of numbers', { ...base, aliases: [1] }, 'osv/wrong-type', '/aliases/0'],
    ['events as object', withEvents({}), 'osv/wrong-type', '/affected/0/ranges/0/events'],
    [
      'a version as number',
      withEvents([{ introduced: 0 }]),
      'osv/wrong-type',
      '/affected/0/ranges/0/events/0/introduced',
    ],
    [
      'a package without name',
      { ...base, affected: [{ package: { ecosystem: 'npm' } }] },
      'osv/missing-member',
      '/affected/0/package/name',
    ],
  ])('%s', (_name, value, code, path) => {
    const error = (() => {
      try {
        parseOsvRecord(value, { file: 'feed.jsonl', line: 7 })
        return undefined
      } catch (caught) {
        return caught
      }
    })()
    expect(error).toBeInstanceOf(CodedError)
    expect(error).toMatchObject({ code, where: { file: 'feed.jsonl', line: 7, path } })
  })
})

describe('records that are odd but kept', () => {
  it.each<[string, JsonObject, string]>([
    ['a local time', { ...base, modified: '2024-01-01T00:00:00+01:00' }, 'osv/bad-time'],
    ['month 13', { ...base, published: '2024-13-01T00:00:00Z' }, 'osv/bad-time'],
    ['nothing affected', base, 'osv/nothing-affected'],
    [
      'neither ranges nor versions',
      { ...base, affected: [{ package: { ecosystem: 'npm', name: 'a' } }] },
      'osv/no-ranges',
    ],
    ['an unknown event', withEvents([{ introduced: '0' }, { patched: '1' }]), 'osv/unknown-event'],
    ['an unknown range type', withEvents([{ introduced: '0' }], 'VERS'), 'osv/unknown-range-type'],
    [
      'fixed and last_affected',
      withEvents([{ introduced: '0' }, { fixed: '2' }, { last_affected: '1' }]),
      'osv/fixed-and-last-affected',
    ],
    [
      'fixed before introduced',
      withEvents([{ introduced: '2.0.0' }, { fixed: '1.10.0' }]),
      'osv/fixed-before-introduced',
    ],
    ['a short commit', withEvents([{ introduced: 'abc' }], 'GIT'), 'osv/bad-commit'],
    ['a GIT range without repo', withEvents([{ introduced: '0' }], 'GIT'), 'osv/no-repo'],
    [
      'a vector of the wrong version',
      { ...base, severity: [{ type: 'CVSS_V3', score: 'AV:N/AC:L' }] },
      'osv/bad-cvss',
    ],
  ])('%s', (_name, value, code) => {
    expect(parseOsvRecord(value).warnings.map((warning) => warning.code)).toContain(code)
  })

  it('takes null for an absent list, as the schema does', () => {
    expect(parseOsvRecord({ ...base, aliases: null, affected: null }).record.aliases).toEqual([])
  })
})

it('reads or refuses every mangled record, and never throws anything else', () => {
  const text = JSON.stringify(official.find(({ file }) => file.includes('PYSEC-2023-74'))?.record)
  let read = 0
  for (let i = 0; i < text.length; i += 3) {
    for (const replacement of ['', '"', '0', '[', 'null']) {
      let value: JsonValue
      try {
        value = JSON.parse(text.slice(0, i) + replacement + text.slice(i + 1)) as JsonValue
      } catch {
        continue // not JSON: the JSON reader's business
      }
      try {
        parseOsvRecord(value)
        read++
      } catch (error) {
        if (!(error instanceof CodedError)) throw error
      }
    }
  }
  expect(read).toBeGreaterThan(0)
})
