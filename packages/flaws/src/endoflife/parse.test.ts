// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { CodedError, type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { looksLikeLifecycle, parseLifecycle } from './parse.ts'
import type { Milestone } from './product.ts'

const lines = gunzipSync(readFileSync(fileURLToPath(new URL('testdata/products.jsonl.gz', import.meta.url))))
  .toString('utf8')
  .trim()
  .split('\n')
const pages = new Map(lines.map((line) => [(JSON.parse(line) as { _product: string })._product, line])) // as SOURCE.md says

const page = (name: string): JsonValue => parseJson(Buffer.from(pages.get(name) ?? ''))
const codeOf = (work: () => unknown) => {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof CodedError) return `${error.code} ${error.where.path ?? ''}`
    throw error
  }
}

/** The example values of openapi.yml 1.1.0. */
const answer = (more: JsonObject = {}): JsonObject => ({
  schema_version: '1.1.0',
  total: 1,
  result: [
    {
      name: 'ubuntu',
      label: 'Ubuntu',
      aliases: ['ubuntu-linux'],
      category: 'os',
      tags: ['canonical', 'os'],
      identifiers: [
        { type: 'cpe', id: 'cpe:/o:canonical:ubuntu_linux' },
        { type: 'repology', id: 'Ubuntu' },
        { type: 'swid', id: 'x' },
      ],
      labels: {
        eoas: 'Hardware & Maintenance',
        eol: 'Maintenance & Security Support',
        discontinued: null,
        eoes: 'ESM',
      },
      links: { icon: null, html: 'https://endoflife.date/ubuntu', releasePolicy: null },
      releases: [
        {
          name: '22.04',
          codename: 'Jammy Jellyfish',
          label: "22.04 'Jammy Jellyfish' (LTS)",
          releaseDate: '2022-04-21',
          isLts: true,
          ltsFrom: null,
          isEoas: true,
          eoasFrom: '2024-09-30',
          isEol: false,
          eolFrom: '2027-04-01',
          isEoes: false,
          eoesFrom: '2032-04-09',
          isMaintained: true,
          latest: { name: '22.04.2', date: '2022-04-21', link: null },
          custom: null,
        },
        {
          name: '4.10',
          releaseDate: '2004-10-20',
          isLts: false,
          ltsFrom: null,
          isEol: true,
          eolFrom: null,
          latest: null,
        },
      ],
      ...more,
    },
  ],
})

describe('an answer of the API', () => {
  it('gives products, the days before what is told as yes or no', () => {
    expect(parseLifecycle(answer())).toEqual({
      isWhole: true,
      refused: [],
      products: [
        {
          name: 'ubuntu',
          title: 'Ubuntu',
          keys: ['name:ubuntu', 'cpe:o:canonical:ubuntu_linux'],
          cycles: [
            {
              name: '22.04',
              released: '2022-04-21',
              latest: '22.04.2',
              latestReleased: '2022-04-21',
              endOfSupport: '2024-09-30',
              endOfLife: '2027-04-01',
              endOfExtendedSupport: '2032-04-09',
              longTerm: true,
            },
            { name: '4.10', released: '2004-10-20', endOfLife: true, longTerm: false },
          ],
        },
      ],
    })
  })

  it('about one product is no list of all', () => {
    const { result } = answer()
    const one = { schema_version: '1.1.0', result: (result as readonly JsonValue[])[0] ?? null } // a list above
    expect(parseLifecycle(one)).toMatchObject({ isWhole: false, products: [{ name: 'ubuntu' }] })
  })

  it('with a product that cannot be read keeps the others, and is no longer all', () => {
    const { result } = answer()
    const both = {
      schema_version: '1.1.0',
      result: [...(result as readonly JsonValue[]), { name: 'x', releases: 7 }],
    } // a list above
    const parsed = parseLifecycle(both)
    expect(parsed).toMatchObject({ isWhole: false, products: [{ name: 'ubuntu' }] })
    expect(parsed.refused.map(({ code, where }) => [code, where.path])).toEqual([
      ['lifecycle/no-cycles', '/result/1/releases'],
    ])
  })

  test.each<[string, JsonValue, string]>([
    ['holds less than it says', { ...answer(), total: 3 }, 'lifecycle/count-mismatch /total'],
    [
      'is the summary without cycles',
      { schema_version: '1', result: [{ name: 'x' }] },
      'lifecycle/no-cycles /result/0/releases',
    ],
    [
      'has a day that does not exist',
      answer({ releases: [{ name: '1', eolFrom: '2023-02-29' }] }),
      'lifecycle/wrong-type /result/0/releases/0/eolFrom',
    ],
    [
      'has a cycle without a name',
      answer({ releases: [{ isEol: true }] }),
      'lifecycle/wrong-type /result/0/releases/0/name',
    ],
    [
      'has no list of identifiers',
      answer({ identifiers: 'x' }),
      'lifecycle/wrong-type /result/0/identifiers',
    ],
    ['is no object', [], 'lifecycle/wrong-type '],
  ])('that %s is refused with its place', (_, value, code) => {
    expect(codeOf(() => parseLifecycle(value))).toBe(code)
  })
})

describe('a page as data', () => {
  it('gives the same: dates, true and false', () => {
    const { products, isWhole } = parseLifecycle(page('linux-kernel'))
    expect(isWhole).toBe(false)
    expect(products[0]).toMatchObject({ name: 'linux', keys: ['name:linux', 'cpe:o:linux:linux_kernel'] })
    expect(products[0]?.cycles[0]).toEqual({
      name: '7.2',
      released: '2026-08-16',
      latest: '7.2.0',
      latestReleased: '2026-08-16',
      endOfLife: false,
    })
    expect(products[0]?.cycles.find(({ name }) => name === '6.12')).toMatchObject({
      endOfLife: '2028-12-31',
      longTerm: true,
    })
  })

  it('finds a product by every kind of identifier', () => {
    const keys = parseLifecycle(page('nodejs')).products[0]?.keys
    expect(keys).toContain('purl:generic/node')
    expect(keys).toContain('purl:docker/library/node')
    expect(keys).toContain('cpe:a:nodejs:node.js')
    expect(keys).toContain('name:nodejs')
  })

  it('does not find a device by its bare name', () => {
    expect(parseLifecycle(page('raspberry-pi')).products[0]?.keys).toEqual([])
  })

  test.each<[Milestone, Milestone]>([
    [true, false],
    [false, true],
    ['2024-09-30', '2024-09-30'],
  ])('in its older spelling, where support: %s says what eoas: %s does', (support, eoas) => {
    const of = (more: JsonObject) =>
      parseLifecycle({ _product: 'x', releases: [{ releaseCycle: '1', eol: false, ...more }] }).products
    expect(of({ support, extendedSupport: support })).toEqual(of({ eoas, eoes: eoas }))
  })
})

test('all real pages are read, whole', () => {
  for (const line of pages.values()) {
    const value = parseJson(Buffer.from(line))
    expect(looksLikeLifecycle(value)).toBe(true)
    const { products } = parseLifecycle(value)
    const { releases } = JSON.parse(line) as { releases: readonly unknown[] } // as in every page
    expect(products[0]?.cycles).toHaveLength(releases.length)
  }
})

test('what the API says of a page is what the page says', () => {
  const milestone = fc.oneof(fc.boolean(), fc.constantFrom('2020-02-29', '2031-12-31'))
  const cycle = fc.record({
    name: fc.stringMatching(/^[0-9a-z.-]{1,8}$/),
    eol: milestone,
    eoas: fc.option(milestone, { nil: undefined }),
    eoes: fc.option(milestone, { nil: undefined }),
    latest: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  })
  const split = (name: string, value: Milestone | undefined): JsonObject =>
    value === undefined
      ? {}
      : {
          [`is${name}`]: value === true,
          [`${name.toLowerCase()}From`]: typeof value === 'string' ? value : null,
        }
  fc.assert(
    fc.property(fc.array(cycle, { maxLength: 4 }), (cycles) => {
      const fromApi = parseLifecycle({
        schema_version: '1.1.0',
        result: [
          {
            name: 'x',
            releases: cycles.map(({ name, eol, eoas, eoes, latest }) => ({
              name,
              ...split('Eol', eol),
              ...split('Eoas', eoas),
              ...split('Eoes', eoes),
              latest: latest === undefined ? null : { name: latest, date: null, link: null },
            })),
          },
        ],
      })
      const fromPage = parseLifecycle({
        _product: 'x',
        releases: cycles.map(
          ({ name, latest, eol, eoas, eoes }): JsonObject => ({
            releaseCycle: name,
            eol,
            ...(eoas === undefined ? {} : { eoas }),
            ...(eoes === undefined ? {} : { eoes }),
            ...(latest === undefined ? {} : { latest }),
          }),
        ),
      })
      expect(fromApi.products).toEqual(fromPage.products)
    }),
  )
})

test('a page of which any byte changed is read or refused, and nothing else', () => {
  const whole = Buffer.from(pages.get('openssl') ?? '')
  for (let i = 0; i < whole.length; i++) {
    const mangled = Buffer.from(whole)
    mangled[i] = (mangled[i] ?? 0) ^ 0x01
    try {
      const value = parseJson(mangled)
      if (looksLikeLifecycle(value)) parseLifecycle(value)
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
    }
  }
})
