// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CodedError, type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Advisory } from './advisory.ts'
import { looksLikeCsaf, parseAdvisory } from './parse.ts'

const read = (name: string) => readFileSync(new URL(`testdata/${name}`, import.meta.url))
const real = read('icsma-17-009-01a.json')
const [golden] = JSON.parse(read('golden.json').toString('utf8')) as readonly Advisory[]

const vulnerability: JsonObject = {
  cve: 'CVE-2024-0001',
  cwe: { id: 'CWE-798', name: 'Use of Hard-coded Credentials' },
  scores: [{ products: ['P-1'], cvss_v3: { vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' } }],
}
type Parts = {
  readonly document?: JsonObject
  readonly tracking?: JsonObject
  readonly vulnerabilities?: JsonValue
}
const csaf = ({ document = {}, tracking = {}, vulnerabilities = [vulnerability] }: Parts): JsonObject => ({
  document: {
    category: 'csaf_security_advisory',
    csaf_version: '2.0',
    title: 'A pump',
    publisher: { category: 'vendor', name: 'Maker', namespace: 'https://maker.example' },
    tracking: {
      id: 'M-1',
      initial_release_date: '2024-01-01T00:00:00Z',
      current_release_date: '2024-02-01T00:00:00Z',
      version: '1',
      ...tracking,
    },
    ...document,
  },
  vulnerabilities,
})

describe('the medical advisories of CISA', () => {
  const shipped = gunzipSync(readFileSync(new URL('../../../../data/csaf-icsma.jsonl.gz', import.meta.url)))
    .toString('utf8')
    .trim()
    .split('\n')

  it('are read as a person reads them', () => {
    expect(parseAdvisory(parseJson(real))).toEqual({ advisory: golden, warnings: [] })
  })

  it('that are shipped are all read, with a page, and each CVE with its weakness and its score', () => {
    expect(shipped).toHaveLength(102)
    let entries = 0
    for (const line of shipped) {
      const json = JSON.parse(line) as {
        vulnerabilities: { cve: string; scores: { cvss_v3: JsonObject }[] }[]
      }
      const { advisory, warnings } = parseAdvisory(parseJson(line))
      expect(warnings).toEqual([])
      expect(advisory.url).toBe(
        `https://www.cisa.gov/news-events/ics-medical-advisories/${advisory.id.toLowerCase()}`,
      )
      expect(advisory.cves.map(({ cve }) => cve)).toEqual(json.vulnerabilities.map(({ cve }) => cve))
      for (const [i, { cwe, cvss }] of advisory.cves.entries()) {
        entries++
        expect(cwe?.id).toMatch(/^CWE-\d+$/)
        // What CISA writes as the score is what its vector gives.
        const written = json.vulnerabilities[i]?.scores.map(({ cvss_v3 }) => cvss_v3['baseScore'])
        expect(cvss.map(({ score }) => score)).toEqual([...new Set(written)])
      }
    }
    expect(entries).toBe(322)
  })
})

describe('the address', () => {
  const self = (url: string): JsonObject => ({ category: 'self', summary: 's', url })
  it.each<[string, readonly JsonObject[], string | undefined]>([
    [
      'is the page and not the document',
      [self('https://maker.example/m-1.json'), self('https://maker.example/m-1')],
      'https://maker.example/m-1',
    ],
    [
      'is the publisher’s own before those whose words it hands on',
      [self('https://other.example/page'), self('https://Maker.example/page')],
      'https://Maker.example/page',
    ],
    [
      'is the document where there is no page',
      [self('https://x.example/a.JSON')],
      'https://x.example/a.JSON',
    ],
    ['is nothing that a browser would run', [self('javascript:alert(1)//https://x')], undefined],
    [
      'is no reference to something else',
      [
        { category: 'external', summary: 's', url: 'https://x.example' },
        { summary: 's', url: 'https://y.example' },
      ],
      undefined,
    ],
  ])('%s', (_name, references, url) => {
    expect(parseAdvisory(csaf({ document: { references } })).advisory.url).toBe(url)
  })
})

describe('kept', () => {
  it('are a vector once, whichever products it rates, and both generations', () => {
    const v3 = (vectorString: string): JsonObject => ({ products: ['P'], cvss_v3: { vectorString } })
    const scores = [
      v3('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'),
      v3('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'),
      { products: ['P'], cvss_v2: { vectorString: 'AV:N/AC:L/Au:N/C:C/I:C/A:C' } },
    ]
    const { advisory } = parseAdvisory(csaf({ vulnerabilities: [{ ...vulnerability, scores }] }))
    expect(advisory.cves[0]?.cvss.map(({ version, score }) => [version, score])).toEqual([
      ['3.1', 9.8],
      ['2.0', 10],
    ])
  })

  it('are entries with a CVE; one without is nothing that a finding could be compared with', () => {
    const { advisory } = parseAdvisory(csaf({ vulnerabilities: [{ ids: [] }, { cve: 'CVE-2024-0002' }] }))
    expect(advisory.cves).toEqual([{ cve: 'CVE-2024-0002', cvss: [] }])
  })

  it('are entries that concern some product, and not those that say who is not affected', () => {
    const entry = (cve: string, ...groups: readonly string[]): JsonObject => ({
      cve,
      product_status: Object.fromEntries(groups.map((group) => [group, ['P']])),
    })
    const vulnerabilities = [
      entry('CVE-2024-0001', 'known_not_affected'),
      entry('CVE-2024-0002', 'known_not_affected', 'known_affected'),
    ]
    const { advisory } = parseAdvisory(csaf({ vulnerabilities }))
    expect(advisory.cves.map(({ cve }) => cve)).toEqual(['CVE-2024-0002'])
  })

  it('are times in UTC', () => {
    const { advisory } = parseAdvisory(
      csaf({ tracking: { initial_release_date: '2024-01-01T01:30:00+02:00' } }),
    )
    expect(advisory.publishedAt).toBe('2023-12-31T23:30:00Z')
  })

  it.each<[string, JsonObject, string, string]>([
    [
      'vector',
      { scores: [{ cvss_v3: { vectorString: 'CVSS:3.1/AV:X' } }] },
      'csaf/bad-cvss',
      '/vulnerabilities/0/scores/0/cvss_v3/vectorString',
    ],
    ['weakness', { cwe: { id: 'CWE-0', name: 'n' } }, 'csaf/bad-cwe', '/vulnerabilities/0/cwe/id'],
  ])('is an entry without its %s when that cannot be read, with a warning', (_what, bad, code, path) => {
    const { advisory, warnings } = parseAdvisory(
      csaf({ vulnerabilities: [{ cve: 'CVE-2024-0001', ...bad }] }),
    )
    expect(advisory.cves).toEqual([{ cve: 'CVE-2024-0001', cvss: [] }])
    expect(warnings).toMatchObject([{ code, path }])
  })
})

describe('refused as a whole is', () => {
  it.each<[string, JsonValue, string, string]>([
    ['a list', [], 'csaf/wrong-type', ''],
    [
      'another version',
      csaf({ document: { csaf_version: '2.1' } }),
      'csaf/unknown-version',
      '/document/csaf_version',
    ],
    [
      'a VEX document, which may say that a CVE does no harm',
      csaf({ document: { category: 'csaf_vex' } }),
      'csaf/unknown-category',
      '/document/category',
    ],
    ['one without an id', csaf({ tracking: { id: '' } }), 'csaf/bad-value', '/document/tracking/id'],
    [
      'an id with a line break',
      csaf({ tracking: { id: 'M-1\n2' } }),
      'csaf/bad-value',
      '/document/tracking/id',
    ],
    ['one without a title', csaf({ document: { title: 7 } }), 'csaf/wrong-type', '/document/title'],
    [
      'one without a publisher',
      csaf({ document: { publisher: { name: 'n' } } }),
      'csaf/missing-member',
      '/document/publisher/namespace',
    ],
    [
      'a time in words',
      csaf({ tracking: { initial_release_date: 'soon' } }),
      'csaf/bad-value',
      '/document/tracking/initial_release_date',
    ],
    [
      'a year that RFC 3339 has no room for',
      csaf({ tracking: { current_release_date: '+012024-01-01T00:00:00Z' } }),
      'csaf/bad-value',
      '/document/tracking/current_release_date',
    ],
    [
      'a CVE that is none',
      csaf({ vulnerabilities: [{ cve: 'CVE-24-1' }] }),
      'csaf/bad-value',
      '/vulnerabilities/0/cve',
    ],
    [
      'one cut off before its entries',
      { document: csaf({})['document'] ?? null },
      'csaf/missing-member',
      '/vulnerabilities',
    ],
    ['entries as object', csaf({ vulnerabilities: {} }), 'csaf/wrong-type', '/vulnerabilities'],
    ['an entry as text', csaf({ vulnerabilities: ['a'] }), 'csaf/wrong-type', '/vulnerabilities/0'],
  ])('%s', (_name, value, code, path) => {
    const where = { file: 'a.json', line: 3 }
    const error = faultOf(() => parseAdvisory(value, where))
    expect(error).toMatchObject({ code, where: { ...where, path } })
  })
})

it('is told from other documents by its members', () => {
  expect(looksLikeCsaf(parseJson(real))).toBe(true)
  expect(looksLikeCsaf({ document: {} })).toBe(false)
  expect(looksLikeCsaf([])).toBe(false)
})

/** Any advisory that the type allows, written down again as CSAF. */
const advisories = fc
  .record({
    id: fc.stringMatching(/^[A-Z]{2,5}-\d{1,6}$/),
    title: fc.stringMatching(/^\S.{0,20}\S$/),
    revision: fc.stringMatching(/^\d{1,3}(\.\d{1,2}\.\d{1,2})?$/),
    publishedAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    cves: fc.array(
      fc.record({
        cve: fc.stringMatching(/^CVE-\d{4}-\d{4,7}$/),
        cwe: fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined }),
        vector: fc.option(
          fc.constantFrom(
            'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
            'CVSS:3.0/AV:L/AC:L/PR:L/UI:R/S:C/C:H/I:L/A:N',
          ),
          { nil: undefined },
        ),
      }),
    ),
  })
  .map(({ publishedAt, cves, ...rest }) => ({
    ...rest,
    instant: Temporal.Instant.fromEpochMilliseconds(publishedAt.getTime()).toString(),
    cves,
  }))

it('gives back what was written', () => {
  fc.assert(
    fc.property(advisories, ({ id, title, revision, instant, cves }) => {
      const { advisory, warnings } = parseAdvisory(
        csaf({
          document: { title },
          tracking: { id, version: revision, initial_release_date: instant, current_release_date: instant },
          vulnerabilities: cves.map(({ cve, cwe, vector }) => ({
            cve,
            ...(cwe === undefined ? {} : { cwe: { id: `CWE-${cwe}`, name: 'n' } }),
            ...(vector === undefined ? {} : { scores: [{ cvss_v3: { vectorString: vector } }] }),
          })),
        }),
      )
      expect(warnings).toEqual([])
      expect(advisory).toMatchObject({ id, title, revision, publishedAt: instant, revisedAt: instant })
      expect(
        advisory.cves.map(({ cve, cwe, cvss }) => [cve, cwe?.id, cvss.map(({ vector }) => vector)]),
      ).toEqual(
        cves.map(({ cve, cwe, vector }) => [
          cve,
          cwe === undefined ? undefined : `CWE-${cwe}`,
          vector === undefined ? [] : [vector],
        ]),
      )
    }),
  )
})

it('with a byte changed is read whole or refused with a code, and never half', () => {
  let refused = 0
  for (let at = 0; at < real.length; at++) {
    const mangled = Buffer.from(real)
    mangled[at] = (mangled[at] ?? 0) ^ (1 << (at % 8))
    try {
      const { advisory } = parseAdvisory(parseJson(mangled))
      // A changed letter may make another CVE of it, or take the member `cve` away, but nothing that is no CVE.
      for (const { cve } of advisory.cves) expect(cve).toMatch(/^CVE-\d{4}-\d{4,}$/)
      expect(advisory.publishedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      refused++
    }
  }
  expect(refused).toBeGreaterThan(500)
})

function faultOf(work: () => unknown): CodedError | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof CodedError) return error
    throw error
  }
}
