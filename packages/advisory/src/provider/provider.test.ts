// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { CodedError, type JsonObject } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { csafFileName } from '../csaf/file-name.ts'
import { SchemaSet } from '../csaf/schema/json-schema.ts'
import csaf20 from '../csaf/schema/oasis/csaf-2.0.json' with { type: 'json' }
import csaf21 from '../csaf/schema/oasis/csaf-2.1.json' with { type: 'json' }
import { isCsafFileName } from './file-name.ts'
import { formatHashFile, hashAlgorithms, parseHashFile } from './hash-file.ts'
import { documentFile, feedFile, labelFolder } from './layout.ts'
import { formatChangesCsv, formatIndexTxt, parseChangesCsv, parseIndexTxt } from './lists.ts'
import { csafFieldsOf } from './locate.ts'
import {
  formatProviderMetadata,
  type ProviderMetadata,
  parseProviderMetadata,
  providerRoles,
} from './metadata.ts'
import {
  formatRolieCategories,
  formatRolieFeed,
  formatRolieService,
  parseRolieFeed,
  type RolieFeed,
} from './rolie.ts'
import { type CsafVersion, csafVersions, formatTlpLabel, parseTlpLabel, tlpLabels } from './tlp.ts'

const read = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8')) as JsonObject // our own copies of objects

const addresses: Readonly<Record<CsafVersion, string>> = {
  '2.0': 'https://docs.oasis-open.org/csaf/csaf/v2.0/provider_json_schema.json',
  '2.1': 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/provider.json',
}
const schemas = new SchemaSet({
  [addresses['2.0']]: read('provider-2.0.schema.json'),
  [addresses['2.1']]: read('provider-2.1.schema.json'),
  'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json': csaf20,
  'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json': csaf21,
})

const instants = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))
const words = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .filter((text) => text.trim() !== '')
const names = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const urls = names.map((name) => `https://maker.example/csaf/${name}`)
const jsonUrls = urls.map((url) => `${url}.json`)
const optional = <Name extends string, T>(name: Name, value: fc.Arbitrary<T>) =>
  fc
    .option(value, { nil: undefined })
    .map((one) => (one === undefined ? {} : { [name]: one }) as Partial<Record<Name, T>>)

describe('file names (section 5.1)', () => {
  test.each([
    ['cisco-sa-20190513-secureboot', 'cisco-sa-20190513-secureboot.json'],
    ['Example Company - 2019-YH3234', 'example_company_-_2019-yh3234.json'],
    ['RHBA-2019:0024', 'rhba-2019_0024.json'],
    ['2022_#01-A', '2022_01-a.json'],
    ['OASIS: #/CSAF_TC-CSAF_2.1-2024-5-1-13', 'oasis_csaf_tc-csaf_2_1-2024-5-1-13.json'],
  ])('%s', (id, name) => {
    expect(csafFileName(id)).toBe(name)
    expect(isCsafFileName(name)).toBe(true)
  })

  it('are told from others', () => {
    for (const name of [
      'A.json',
      'a__b.json',
      '../a.json',
      'a.json.',
      'a',
      '.json',
      'a b.json',
      'a\0.json',
    ]) {
      expect([name, isCsafFileName(name)]).toEqual([name, false])
    }
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 150, unit: 'binary' }), (id) =>
        isCsafFileName(csafFileName(id)),
      ),
    )
  })

  it('stand in the year of the first release, in UTC', () => {
    const late = Temporal.Instant.from('2025-12-31T23:30:00-05:00')
    expect(documentFile('HAL-2025-0001', late)).toBe('2026/hal-2025-0001.json')
  })
})

describe('labels', () => {
  it('have a folder for each version that knows them', () => {
    expect(labelFolder('2.0', 'CLEAR')).toBe('v2.0/white/')
    expect(labelFolder('2.1', 'AMBER+STRICT')).toBe('v2.1/amber+strict/')
    expect(feedFile('2.1', 'CLEAR')).toBe('feed-tlp-clear.json')
    expect(() => labelFolder('2.0', 'AMBER+STRICT')).toThrow('CSAF 2.0 has no label TLP:AMBER+STRICT')
    for (const version of csafVersions) {
      for (const label of tlpLabels) {
        const text = formatTlpLabel(label, version)
        if (text !== undefined) expect(parseTlpLabel(text, version)).toBe(label)
      }
      expect(parseTlpLabel('UNLABELED', version)).toBeUndefined()
    }
    expect(parseTlpLabel('WHITE', '2.1')).toBeUndefined()
  })
})

describe('index.txt and changes.csv', () => {
  const files = [
    { path: '2020/yh4711.json', changedAt: Temporal.Instant.from('2019-04-17T15:08:41Z') },
    { path: '2018/yh2312.json', changedAt: Temporal.Instant.from('2020-07-01T10:09:07Z') },
  ]

  it('are as each version shows them, the latest first', () => {
    expect(formatIndexTxt(files.map(({ path }) => path))).toBe('2020/yh4711.json\n2018/yh2312.json\n')
    expect(formatChangesCsv(files, '2.0')).toBe(
      '"2018/yh2312.json","2020-07-01T10:09:07Z"\n"2020/yh4711.json","2019-04-17T15:08:41Z"\n',
    )
    expect(formatChangesCsv(files, '2.1')).toBe(
      '2018/yh2312.json,2020-07-01T10:09:07Z\r\n2020/yh4711.json,2019-04-17T15:08:41Z\r\n',
    )
  })

  it('round-trip', () => {
    const some = fc.array(fc.record({ path: names.map((name) => `2026/${name}.json`), changedAt: instants }))
    fc.assert(
      fc.property(some, fc.constantFrom(...csafVersions), (given, version) => {
        const text = formatChangesCsv(given, version)
        const read = parseChangesCsv(text)
        expect(read.map(String)).toHaveLength(given.length)
        expect(formatChangesCsv(read, version)).toBe(text)
        const paths = given.map(({ path }) => path)
        expect(parseIndexTxt(formatIndexTxt(paths))).toEqual(paths)
      }),
    )
  })

  test.each(['a', 'a,b', '"a,2020-01-01T00:00:00Z', 'a,2020-01-01T00:00:00Z,c', 'a,2020-13-01T00:00:00Z'])(
    '%s is no line of changes.csv',
    (line) => {
      expect(() => parseChangesCsv(`"x.json","2020-01-01T00:00:00Z"\n${line}\n`, 'changes.csv')).toThrow(
        expect.objectContaining({ code: 'provider/changes', where: { file: 'changes.csv', line: 2 } }),
      )
    },
  )
})

describe('hash files (section 7.1.18)', () => {
  it('round-trip, and take what others write', () => {
    for (const algorithm of hashAlgorithms) {
      const hex = 'a1'.repeat(algorithm === 'sha512' ? 64 : 32)
      expect(parseHashFile(formatHashFile(hex, 'a.json'), algorithm)).toBe(hex)
      expect(parseHashFile(hex.toUpperCase(), algorithm)).toBe(hex)
      expect(parseHashFile(`${hex} *a.json\r\n`, algorithm)).toBe(hex)
      for (const wrong of ['', hex.slice(2), `${hex}00`, ` ${hex}`, `SHA256 (a.json) = ${hex}`, '<html>']) {
        expect(parseHashFile(wrong, algorithm)).toBeUndefined()
      }
    }
  })
})

describe('provider-metadata.json', () => {
  const metadata: fc.Arbitrary<ProviderMetadata> = fc
    .constantFrom(...csafVersions)
    .chain((csafVersion) => {
      const labels = fc.constantFrom(
        ...tlpLabels.filter((label) => formatTlpLabel(label, csafVersion) !== undefined),
      )
      const in21 = csafVersion === '2.1'
      const feed = fc.record({ label: labels, url: jsonUrls, summary: words, lastUpdated: instants })
      return fc.record({
        csafVersion: fc.constant(csafVersion),
        canonicalUrl: fc.constant('https://maker.example/.well-known/csaf/provider-metadata.json'),
        lastUpdated: instants,
        listOnAggregators: fc.boolean(),
        mirrorOnAggregators: fc.boolean(),
        maintained: in21 ? optional('maintainedUntil', instants) : fc.constant({}),
        role: fc.constantFrom(...providerRoles),
        publisher: fc.record({ category: fc.constant('vendor'), name: words, namespace: urls }),
        keys: fc.array(fc.record({ fingerprint: fc.constant('0A'.repeat(20)), url: urls }), { maxLength: 2 }),
        directories: fc.uniqueArray(
          in21 ? fc.record({ url: urls, label: labels }) : fc.record({ url: urls }),
          {
            selector: ({ url }) => url,
            maxLength: 3,
          },
        ),
        feeds: fc.uniqueArray(
          in21 ? feed : feed.map(({ label, url, summary }) => ({ label, url, summary })),
          { selector: ({ url }) => url, maxLength: 4 },
        ),
      })
    })
    .map(({ maintained, ...rest }) => ({
      ...rest,
      ...maintained,
      // Both stand beside feeds, and nowhere without them.
      categoryUrls: rest.feeds.length === 0 ? [] : ['https://maker.example/csaf/category-white.json'],
      serviceUrls: [],
    }))

  it('fits the schema of its version and round-trips', () => {
    fc.assert(
      fc.property(metadata, (given) => {
        const json: JsonObject = JSON.parse(formatProviderMetadata(given))
        expect(schemas.check(addresses[given.csafVersion], json)).toEqual([])
        expect(parseProviderMetadata(json)).toEqual(given)
      }),
    )
  })

  it('is read as the standard shows it', () => {
    const read21 = parseProviderMetadata(read('example-02-maintained-until-provider-metadata.json'))
    expect(read21).toMatchObject({
      csafVersion: '2.1',
      role: 'csaf_trusted_provider',
      feeds: [{ label: 'CLEAR' }],
    })
    expect(read21.maintainedUntil?.toString()).toBe('2025-12-31T00:00:00Z')
  })

  it('never sends its reader to an address without TLS, or passes over what it needs', () => {
    const good = read('example-02-maintained-until-provider-metadata.json')
    const broken: readonly (readonly [string, unknown])[] = [
      ['/canonical_url', { ...good, canonical_url: 'http://www.example.com/provider-metadata.json' }],
      ['/metadata_version', { ...good, metadata_version: '3.0' }],
      ['/role', { ...good, role: 'csaf_lister' }],
      [
        '/distributions/0/rolie/feeds/0/url',
        {
          ...good,
          distributions: [{ rolie: { feeds: [{ tlp_label: 'CLEAR', url: 'file:///etc/passwd' }] } }],
        },
      ],
      [
        '/distributions/0/rolie/feeds/0/tlp_label',
        {
          ...good,
          distributions: [{ rolie: { feeds: [{ tlp_label: 'WHITE', url: 'https://x.example/f.json' }] } }],
        },
      ],
      [
        '/public_openpgp_keys/0/fingerprint',
        { ...good, public_openpgp_keys: [{ fingerprint: 'ABCD', url: 'https://x.example' }] },
      ],
      ['/last_updated', { ...good, last_updated: '2026-01-01' }],
      ['/publisher', { ...good, publisher: null }],
    ]
    for (const [path, json] of broken) {
      expect(() => parseProviderMetadata(json, 'm.json')).toThrow(
        expect.objectContaining({ code: 'provider/shape', where: { file: 'm.json', path } }),
      )
    }
  })
})

describe('ROLIE', () => {
  const feeds: fc.Arbitrary<RolieFeed> = fc.record({
    id: names,
    title: words,
    url: jsonUrls,
    serviceUrl: jsonUrls,
    updated: instants,
    entries: fc.uniqueArray(
      fc.record({
        id: names,
        title: words,
        published: instants,
        updated: instants,
        url: jsonUrls,
        hashes: jsonUrls.map((url) => [
          { algorithm: 'sha256' as const, url: `${url}.sha256` },
          { algorithm: 'sha512' as const, url: `${url}.sha512` },
        ]),
        signatureUrl: jsonUrls.map((url) => `${url}.asc`),
        csafVersion: fc.constant('2.0' as const),
      }),
      { selector: ({ id }) => id, maxLength: 5 },
    ),
  })

  it('feeds round-trip', () => {
    fc.assert(
      fc.property(feeds, (given) => {
        const json: JsonObject = JSON.parse(formatRolieFeed(given))
        expect(parseRolieFeed(json)).toEqual({ ...given, faults: [] })
      }),
    )
  })

  it('is read as the standard shows it', () => {
    const feed = parseRolieFeed(read('example-01-feed-tlp-white.json'))
    expect(feed).toMatchObject({
      faults: [],
      entries: [{ id: 'ESA-2024-001', hashes: [{ algorithm: 'sha512' }], csafVersion: '2.1' }],
    })
  })

  it('an entry that cannot be used is told and hides no other', () => {
    const good = JSON.parse(JSON.stringify(read('example-01-feed-tlp-white.json')))
    good.feed.entry.unshift({ id: 'x' }, null, 7)
    const { entries, faults } = parseRolieFeed(good, 'feed.json')
    expect(entries.map(({ id }) => id)).toEqual(['ESA-2024-001'])
    expect(faults.map(({ where }) => where.path)).toEqual([
      '/feed/entry/0/title',
      '/feed/entry/1',
      '/feed/entry/2',
    ])
  })

  it('service and category documents say what there is, in order and once', () => {
    expect(
      JSON.parse(formatRolieService('Feeds', [{ title: 'One', url: 'https://x.example/f.json' }])),
    ).toEqual({
      service: {
        workspace: [
          {
            title: 'Feeds',
            collection: [
              {
                title: 'One',
                href: 'https://x.example/f.json',
                categories: {
                  category: [{ scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf' }],
                },
              },
            ],
          },
        ],
      },
    })
    expect(JSON.parse(formatRolieCategories(['Pump B', 'Pump A', 'Pump B']))).toEqual({
      categories: { category: [{ term: 'Pump A' }, { term: 'Pump B' }] },
    })
  })
})

test('security.txt names addresses with TLS, in their order', () => {
  const text =
    '-----BEGIN PGP SIGNED MESSAGE-----\nContact: x\nCSAF: http://x.example/a\r\ncsaf:  https://x.example/b \nCSAF: https://x.example/c\n# CSAF: https://x.example/d'
  expect(csafFieldsOf(text)).toEqual(['https://x.example/b', 'https://x.example/c'])
})

test('whatever bytes come, a reader gives the whole value or a coded error', () => {
  const texts = ['example-02-maintained-until-provider-metadata.json', 'example-01-feed-tlp-white.json'].map(
    (name) => JSON.stringify(read(name)),
  )
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 7) {
      for (const mangled of [
        text.slice(0, at),
        `${text.slice(0, at)}0${text.slice(at + 1)}`,
        `${text.slice(0, at)}${text.slice(at + 5)}`,
      ]) {
        try {
          const json: unknown = JSON.parse(mangled)
          for (const parse of [parseProviderMetadata, parseRolieFeed]) expectCoded(() => parse(json))
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError)
        }
      }
    }
  }
})

function expectCoded(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(CodedError)
  }
}
