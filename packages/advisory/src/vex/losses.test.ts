// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestNames } from './digest.ts'
import { convertVex, parseVex, type VexDialect, type VexStatement } from './index.ts'

const dialects: readonly VexDialect[] = ['openvex', 'cyclonedx', 'csaf']
const time = '2026-01-01T00:00:00Z'
const tool = { name: 'primum', version: '0.1.0' }
const csaf = {
  title: 'VEX',
  trackingId: 'VEX-1',
  publisher: { name: 'PSIRT', namespace: 'https://maker.example', category: 'vendor' },
} as const

const text = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/)
const instant = fc.constantFrom(time, '2026-02-03T04:05:06Z')
const digest = fc.stringMatching(/^[0-9a-f]{64}$/)

const identity = fc.record(
  {
    purl: fc.constantFrom('pkg:npm/a@1.0', 'pkg:generic/pump'),
    ids: fc.subarray(['urn:x:1', 'https://maker.example/p'], { minLength: 1 }),
    hashes: fc.tuple(fc.constantFrom(...digestNames), digest).map(([name, value]) => ({ [name]: value })),
  },
  { requiredKeys: ['purl'] },
)

const vulnerability = fc.record(
  {
    id: fc.constantFrom('CVE-2026-0001', 'MAKER-1'),
    aliases: fc.subarray(['GHSA-2222-3333-4444']),
    title: text,
    description: text,
    detail: text,
    url: fc.constant('https://nvd.example/1'),
    weaknesses: fc.uniqueArray(
      fc.constantFrom({ id: 'CWE-79' as const }, { id: 'CWE-22' as const, name: 'Path' }),
      {
        minLength: 1,
        selector: ({ id }) => id,
      },
    ),
    ratings: fc.uniqueArray(
      fc.constantFrom(
        { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
        { vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', source: 'NVD' },
        { vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' },
      ),
      { minLength: 1, selector: ({ vector }) => vector },
    ),
    references: fc.constant([{ url: 'https://maker.example/advisory', title: 'Advisory' }]),
  },
  { requiredKeys: ['id', 'aliases'] },
)

const statement: fc.Arbitrary<VexStatement> = fc.record(
  {
    vulnerability,
    products: fc.tuple(identity),
    status: fc.constantFrom('fixed' as const, 'under_investigation' as const),
    id: fc.constant('https://maker.example/vex#1'),
    revision: fc.constant(2),
    impactStatement: text,
    actionStatement: text,
    actionTimestamp: instant,
    statusNotes: text,
    supplier: text,
    timestamp: instant,
    lastUpdated: instant,
  },
  { requiredKeys: ['vulnerability', 'products', 'status', 'timestamp', 'actionStatement'] },
)

/** Members that may change, by the word in the message that tells it. */
const words: Readonly<Record<string, RegExp>> = {
  id: /id of the statement/,
  revision: /revision of the statement/,
  title: /title/,
  detail: /detail/,
  weaknesses: /CWE/,
  ratings: /rating|rated/,
  references: /references/,
  hashes: /digest/,
  ids: /IRI/,
}

describe('what a statement says either comes back or is told', () => {
  it.each(dialects)('in %s', (to) => {
    fc.assert(
      fc.property(statement, (given) => {
        const source = { dialect: to === 'openvex' ? 'cyclonedx' : 'openvex', path: '/0' } as const
        const document = {
          dialect: source.dialect,
          specVersion: to === 'openvex' ? '1.6' : '0.2.0',
          id: 'https://maker.example/vex',
          author: 'PSIRT',
          timestamp: time,
          version: 1,
          statements: [{ ...given, source }],
          original: null,
          unread: [],
        }
        const head = { id: 'urn:x', serial: '3e671687-395b-41f5-a30f-a58921a69b79', author: 'PSIRT' }
        const { text: written = '', losses } = convertVex(document, to, {
          ...head,
          timestamp: time,
          tool,
          csaf,
        })
        const back = parseVex(JSON.parse(written)).statements[0]
        const told = losses.map(({ message }) => message).join('\n')
        const members = { ...given, ...given.vulnerability, ...given.products[0] }
        const found: Record<string, unknown> = { ...back, ...back?.vulnerability, ...back?.products[0] }
        for (const [member, value] of Object.entries({
          ...members,
          id: given.id ?? given.vulnerability.id,
        })) {
          if (['vulnerability', 'products'].includes(member)) continue
          const is = member === 'id' ? (back?.id ?? back?.vulnerability.id) : found[member]
          const isSame = JSON.stringify(is) === JSON.stringify(value)
          const isTold = words[member]?.test(told) === true
          // A document that says when it was made says so of each statement.
          const isImplied = member === 'lastUpdated' && value === given.timestamp
          if (!isSame && !isTold && !isImplied) {
            throw new Error(`${member} ${JSON.stringify(value)} became ${JSON.stringify(is)}; told: ${told}`)
          }
        }
        expect(back?.status).toBe(given.status)
      }),
      { numRuns: 300 },
    )
  })
})
