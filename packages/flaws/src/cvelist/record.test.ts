// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CodedError, type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseVersion } from '../version/schemes.ts'
import { type Interval, intervalBetween, subtract } from './interval.ts'
import { looksLikeCveRecord, parseCveRecord } from './record.ts'
import { spanOf } from './span.ts'

const lines = gunzipSync(readFileSync(new URL('testdata/records.jsonl.gz', import.meta.url)))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
const records = new Map(
  lines.map((line) => {
    const parsed = parseCveRecord(parseJson(Buffer.from(line)))
    return [parsed.record.upstream[0] ?? '', parsed] as const
  }),
)
const affectedOf = ({ record }: ReturnType<typeof parseCveRecord>) =>
  record.affected.map(({ package: pack, ranges, versions }) => [
    pack?.name,
    ...ranges.map(({ events }) =>
      events
        .map(({ kind, version }) => `${kind === 'introduced' ? '' : kind === 'fixed' ? '<' : '<='}${version}`)
        .join(' '),
    ),
    ...versions,
  ])
const parsedOf = (cve: string) => {
  const found = records.get(cve)
  if (found === undefined) throw new Error(`${cve} is not in the file`)
  return found
}

describe('real records', () => {
  it('the kernel’s lines are put together from entries that say one each', () => {
    expect(affectedOf(parsedOf('CVE-2024-36971'))).toEqual([
      [
        'o:linux:linux_kernel',
        '4.6 <4.19.316',
        '4.20 <5.4.278',
        '5.5 <5.10.219',
        '5.11 <5.15.161',
        '5.16 <6.1.94',
        '6.2 <6.6.34',
        '6.7 <6.9.4',
      ],
    ])
  })
  it('what the numbering authority says goes before what was added', () => {
    expect(affectedOf(parsedOf('CVE-2024-1086'))).toEqual([['o:linux:linux_kernel', '3.15 <6.8']])
  })
  it('a product that no one else is called like needs no CPE', () => {
    expect(affectedOf(parsedOf('CVE-2024-5535'))).toEqual([
      [
        'a:openssl:openssl',
        '3.3.0 <3.3.2',
        '3.2.0 <3.2.3',
        '3.1.0 <3.1.7',
        '3.0.0 <3.0.15',
        '1.1.1 <1.1.1za',
        '1.0.2 <1.0.2zk',
      ],
    ])
  })
  it('comparators in the version', () => {
    expect(affectedOf(parsedOf('CVE-2024-28115'))).toEqual([
      ['o:amazon:freertos', '0 <10.6.2'],
      ['o:freertos:freertos-kernel', '0 <10.6.2'],
    ])
  })
  it('single versions, and one name for all processors', () => {
    expect(affectedOf(parsedOf('CVE-2023-38346'))).toEqual([['o:windriver:vxworks', '6.9', '7.0']])
    expect(
      affectedOf(parsedOf('CVE-2021-1675')).find(([name]) => name === 'o:microsoft:windows_10_1809'),
    ).toEqual(['o:microsoft:windows_10_1809', '10.0.0 <10.0.17763.1999'])
  })
  it('versions in words are counted, and a record that then names nothing says so', () => {
    expect(parsedOf('CVE-2021-4160').warnings.map(({ code }) => code)).toEqual([
      'nvd/unknown-version',
      'nvd/unknown-version',
      'nvd/unknown-version',
      'nvd/nothing-affected',
    ])
  })
  it('the vectors of all publishers', () => {
    expect(parsedOf('CVE-2024-1086').record.severity).toEqual([
      { type: 'CVSS_V3', score: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H' },
    ])
  })
})

const record = (affected: JsonValue, state = 'PUBLISHED'): JsonObject => ({
  dataType: 'CVE_RECORD',
  cveMetadata: { cveId: 'CVE-2099-0001', state, dateUpdated: '2099-01-01T00:00:00.000Z' },
  containers: { cna: { affected } },
})
const pump = (versions: JsonValue, more: JsonObject = {}): JsonObject => ({
  vendor: 'Acme',
  product: 'Pump',
  cpes: ['cpe:2.3:o:acme:pump_firmware:*:*:*:*:*:*:*:*'],
  versions,
  ...more,
})

describe('versions', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    [
      'a change inside a range',
      pump([
        { version: '1.0', lessThan: '*', status: 'affected', changes: [{ at: '1.5', status: 'unaffected' }] },
      ]),
      ['1.0 <1.5'],
    ],
    ['up to and with', pump([{ version: '1.0', lessThanOrEqual: '2.0', status: 'affected' }]), ['1.0 <=2.0']],
    ['everything', pump([{ version: '*', status: 'affected' }]), ['0']],
    [
      'affected unless said otherwise',
      pump([{ version: '3.0', status: 'unaffected', lessThan: '*' }], { defaultStatus: 'affected' }),
      ['0 <3.0'],
    ],
    ['affected altogether', pump([], { defaultStatus: 'affected' }), ['0']],
    [
      'only commits',
      pump([{ version: 'abc', lessThan: 'def', versionType: 'git', status: 'affected' }], {
        defaultStatus: 'affected',
      }),
      [],
    ],
    ['not known', pump([{ version: '1.0', lessThan: '2.0', status: 'unknown' }]), []],
  ])('%s', (_name, entry, ranges) => {
    expect(affectedOf(parseCveRecord(record([entry])))).toEqual(
      ranges.length === 0 ? [] : [['o:acme:pump_firmware', ...ranges]],
    )
  })

  it.each<[JsonObject, ReturnType<typeof spanOf>]>([
    [{ version: '1.0' }, '1.0'],
    [{ version: '>= 4.0.0, <= 4.1.0' }, { start: '4.0.0', end: { upTo: '4.1.0' } }],
    [{ version: '< 10.6.2' }, { start: '0', end: { below: '10.6.2' } }],
    [{ version: '= 1.2' }, '1.2'],
    [
      { version: 'unspecified', lessThan: '3' },
      { start: '0', end: { below: '3' } },
    ],
    [{ version: 'All versions < 4.5' }, undefined],
    [{ version: '1', lessThan: 'next' }, undefined],
    [{}, undefined],
  ])('%j', (json, span) => {
    expect(spanOf(json)).toEqual(span)
  })

  it('of the registry’s package of the same name are not the product’s', () => {
    const entry = {
      vendor: 'x',
      product: 'openssl',
      collectionURL: 'https://crates.io',
      versions: [{ version: '1', status: 'affected' }],
    }
    expect(parseCveRecord(record([entry])).record.affected).toEqual([])
  })
})

test('a rejected record is withdrawn', () => {
  expect(parseCveRecord(record([], 'REJECTED')).record).toMatchObject({
    withdrawn: '2099-01-01T00:00:00.000Z',
    affected: [],
  })
})

test('taking intervals out leaves exactly what is in none of them', () => {
  const version = fc.integer({ min: 0, max: 9 }).map((major) => `${major}.0`)
  const interval = fc.tuple(version, version, fc.boolean()).map(([start, stop, isIncluded]) => {
    const found = intervalBetween('generic', start, isIncluded ? { upTo: stop } : { below: stop })
    if (found === undefined) throw new Error('a version has a place')
    return found
  })
  const has = ({ from, to }: Interval, at: number) => {
    const asked = parseVersion('generic', `${at}.0`)
    const place = (edge: Interval['from']) =>
      edge === undefined || asked === undefined ? undefined : at - Number.parseInt(edge.at.text, 10)
    const [low, high] = [place(from), place(to)]
    return (
      (low === undefined || low > 0 || (low === 0 && from?.isIncluded === true)) &&
      (high === undefined || high < 0 || (high === 0 && to?.isIncluded === true))
    )
  }
  fc.assert(
    fc.property(interval, fc.array(interval, { maxLength: 4 }), (whole, out) => {
      const left = subtract(whole, out)
      for (let at = 0; at < 10; at++) {
        const expected = has(whole, at) && !out.some((one) => has(one, at))
        expect(left.some((one) => has(one, at))).toBe(expected)
      }
    }),
  )
})

test('a mangled record gives a record, or a refusal with a code', () => {
  const text = lines.find((line) => line.includes('CVE-2024-36971')) ?? ''
  expect(text).not.toBe('')
  for (let at = 0; at < text.length; at += 13) {
    for (const put of ['', '"', '{', '0', 'null', '\\']) {
      try {
        const value = parseJson(Buffer.from(text.slice(0, at) + put + text.slice(at + 1)))
        if (looksLikeCveRecord(value)) expect(parseCveRecord(value).record.id).toMatch(/^CVELIST-CVE-/)
      } catch (error) {
        expect(error).toBeInstanceOf(CodedError)
      }
    }
  }
})
