// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ConvertedHead,
  convertVex,
  cycloneDxJustifications,
  cycloneDxStates,
  parseVex,
  type VexDialect,
  type VexDocument,
  vexJustifications,
} from './index.ts'
import { factsOf } from './testing/facts.ts'

const folder = new URL('testdata/', import.meta.url)
const names = readdirSync(folder).filter((name) => /\.json(\.gz)?$/.test(name))
const dialects: readonly VexDialect[] = ['openvex', 'cyclonedx', 'csaf']

const head: ConvertedHead = {
  id: 'https://maker.example/vex/1',
  serial: '3e671687-395b-41f5-a30f-a58921a69b79',
  author: 'PSIRT',
  timestamp: '2026-01-01T00:00:00Z',
  tool: { name: 'primum', version: '0.1.0' },
  csaf: {
    title: 'VEX',
    trackingId: 'VEX-1',
    publisher: { name: 'PSIRT', namespace: 'https://maker.example', category: 'vendor' },
  },
}

function load(name: string): unknown {
  const bytes = readFileSync(new URL(name, folder))
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString())
}

function convert(
  document: VexDocument,
  to: VexDialect,
): { readonly json: unknown; readonly lost: readonly string[] } {
  const { text, losses } = convertVex(document, to, head)
  return {
    json: text === undefined ? undefined : JSON.parse(text),
    lost: losses.map(({ path, message }) => `${path} ${message}`),
  }
}

describe('each document', () => {
  it.each(names)('%s stays what it is in its own dialect', (name) => {
    const json = load(name)
    const document = parseVex(json)
    const { json: same, lost } = convert(document, document.dialect)
    expect(factsOf(same)).toEqual(factsOf(json))
    if (document.specVersion === '0.0.1') return
    expect(same).toEqual(json)
    expect(lost).toEqual([])
  })

  it.each(names.flatMap((name) => dialects.map((to) => [name, to] as const)))(
    '%s says the same in %s, and back',
    (name, to) => {
      const json = load(name)
      const document = parseVex(json)
      const there = convert(document, to)
      const before = factsOf(json)
      expect(before.length).toBeGreaterThan(0)
      // CSAF has one status of a product for a flaw; what came before is told.
      const hasPast = there.lost.some((line) => line.includes('one status of a product'))
      const after = factsOf(there.json)
      if (hasPast) expect(before).toEqual(expect.arrayContaining([...after]))
      else expect(after).toEqual(before)
      expect(factsOf(convert(parseVex(there.json), document.dialect).json)).toEqual(after)
    },
  )
})

describe('what cannot be said is told, with its place', () => {
  const lostOf = (name: string, to: VexDialect): readonly string[] => convert(parseVex(load(name)), to).lost

  it.each([
    ['own-openvex.json', 'csaf', '/role', 'role'],
    ['own-openvex.json', 'csaf', '/statements/0', 'the id of the statement'],
    ['own-openvex.json', 'csaf', '/statements/0', 'the revision of the statement'],
    ['own-openvex.json', 'cyclonedx', '/statements/0', 'blake2s-256'],
    ['own-cyclonedx.json', 'openvex', '/vulnerabilities/0', 'CVSS'],
    ['own-cyclonedx.json', 'openvex', '/vulnerabilities/0/ratings/1', ''],
    ['own-cyclonedx.json', 'openvex', '/vulnerabilities/0/published', ''],
    ['own-cyclonedx.json', 'openvex', '/components/0/licenses', ''],
    ['own-cyclonedx.json', 'openvex', '/vulnerabilities/2', 'an action statement'],
    ['own-cyclonedx.json', 'openvex', '/vulnerabilities/3', ''],
    ['own-cyclonedx.json', 'csaf', '/vulnerabilities/0', 'CWE-79'],
    ['own-csaf-2.0.json', 'openvex', '/document/distribution', ''],
    ['own-csaf-2.0.json', 'cyclonedx', '/vulnerabilities/0/threats/1', ''],
    ['own-csaf-2.0.json', 'cyclonedx', '/vulnerabilities/0/notes/1', ''],
    ['own-csaf-2.0.json', 'cyclonedx', '/vulnerabilities/0/remediations/0/url', ''],
    ['own-csaf-2.1.json', 'openvex', '/vulnerabilities/0/cwes/0/version', ''],
  ] as const)('%s to %s: %s %s', (name, to, path, word) => {
    expect(lostOf(name, to)).toContainEqual(expect.stringMatching(new RegExp(`^${path} .*${word}`)))
  })

  it('a statement that the dialect does not allow is left out, and the others are written', () => {
    const openVex = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [{ type: 'library', name: 'a', 'bom-ref': 'a' }],
      vulnerabilities: [
        { id: 'CVE-2026-0001', analysis: { state: 'not_affected' }, affects: [{ ref: 'a' }] },
        { id: 'CVE-2026-0002', analysis: { state: 'resolved' }, affects: [{ ref: 'a' }] },
      ],
    }
    for (const to of ['openvex', 'csaf'] as const) {
      const { json, lost } = convert(parseVex(openVex), to)
      expect(factsOf(json)).toEqual(['CVE-2026-0002 | a@ | fixed | '])
      expect(lost).toContainEqual(expect.stringContaining('/vulnerabilities/0 the statement is left out'))
    }
  })

  it('a statement without a product is left out: it must not seem to be about everything', () => {
    const document = parseVex({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      vulnerabilities: [{ id: 'CVE-2026-0001', analysis: { state: 'resolved' } }],
    })
    for (const to of ['openvex', 'csaf'] as const) expect(convert(document, to).json).toBeUndefined()
  })

  it('every member that nobody understands is told', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom(...dialects), (name, seed, to) => {
        const json = load(name)
        const objects = objectsIn(json)
        const [path, target] = objects[seed % objects.length] ?? ['', {}]
        // What is a map by name (digests, members of the hosts' own) may take it for an entry.
        target['unheard of'] = 'x'
        const document = parseVex(json)
        if (document.dialect === to && document.specVersion !== '0.0.1') return
        const { lost } = convert(document, to)
        const told = lost.some((line) => {
          const [place = ''] = line.split(' ')
          return (
            path === place ||
            `${path}/unheard`.startsWith(place === '/' ? '/unheard' : `${place}/`) ||
            line.startsWith(`${path}/unheard of`)
          )
        })
        if (!told) throw new Error(`${name}: ${path} is not told`)
      }),
      { numRuns: 300 },
    )
  })
})

/** Every object of a document with its path. */
function objectsIn(json: unknown, path = ''): readonly (readonly [string, Record<string, unknown>])[] {
  if (typeof json !== 'object' || json === null) return []
  const inner = Object.entries(json).flatMap(([key, value]) =>
    objectsIn(value, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  )
  if (Array.isArray(json)) return inner
  return [[path, json as Record<string, unknown>], ...inner] // as: neither null nor a list
}

describe('justifications', () => {
  const bom = (analysis: object) => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: [{ type: 'library', name: 'a', 'bom-ref': 'a', purl: 'pkg:npm/a@1' }],
    vulnerabilities: [{ id: 'CVE-2026-0001', recommendation: 'Update.', analysis, affects: [{ ref: 'a' }] }],
  })
  const vex = (justification: string) => ({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'urn:x',
    author: 'x',
    timestamp: head.timestamp,
    version: 1,
    statements: [
      {
        vulnerability: { name: 'CVE-2026-0001' },
        products: [{ '@id': 'pkg:npm/a@1' }],
        status: 'not_affected',
        justification,
      },
    ],
  })

  it.each(vexJustifications)('%s goes through every dialect and comes back', (justification) => {
    for (const to of dialects) {
      for (const then of dialects) {
        const there = parseVex(convert(parseVex(vex(justification)), to).json)
        const further = parseVex(convert(there, then).json)
        expect(further.statements[0]).toMatchObject({ status: 'not_affected', justification })
      }
    }
  })

  it.each(
    cycloneDxStates.flatMap((state) =>
      [undefined, ...cycloneDxJustifications].map((why) => [state, why] as const),
    ),
  )('CycloneDX %s, %s goes through OpenVEX and CSAF and comes back', (state, justification) => {
    const detail = state === 'not_affected' && justification === undefined ? 'A reason.' : undefined
    const analysis = JSON.parse(JSON.stringify({ state, justification, detail, response: ['update'] }))
    for (const to of ['openvex', 'csaf'] as const) {
      const there = parseVex(convert(parseVex(bom(analysis)), to).json)
      const json = convert(there, 'cyclonedx').json as { vulnerabilities: [{ analysis: object }] } // as: one flaw
      const back = Object.entries(json.vulnerabilities[0].analysis).filter(
        ([member]) => member !== 'firstIssued' && member !== 'lastUpdated',
      )
      expect(Object.fromEntries(back)).toEqual(analysis)
    }
  })
})
