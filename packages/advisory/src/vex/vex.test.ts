// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  convertVex,
  cycloneDxJustifications,
  cycloneDxResponses,
  cycloneDxStates,
  formatCsafVex,
  formatCycloneDxVex,
  formatOpenVex,
  parseVex,
  statusOfState,
  type VexDocument,
  type VexStatement,
  vexJustifications,
} from './index.ts'

const head = {
  id: 'https://maker.example/vex/1',
  author: 'PSIRT',
  timestamp: '2026-01-01T00:00:00Z',
  version: 1,
}
const csaf = {
  title: 'VEX',
  publisher: { name: 'PSIRT', namespace: 'https://maker.example', category: 'vendor' },
  trackingId: 'VEX-1',
  timestamp: head.timestamp,
  version: 1,
  tool: { name: 'primum', version: '0.1.0' },
} as const
const bom = { serial: '3e671687-395b-41f5-a30f-a58921a69b79', timestamp: head.timestamp, version: 1 }

function load(name: string): unknown {
  const bytes = readFileSync(new URL(`testdata/${name}`, import.meta.url))
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString())
}

function bare(statements: readonly VexStatement[]): readonly object[] {
  return statements.map((statement) =>
    Object.fromEntries(Object.entries(statement).filter(([key]) => key !== 'source')),
  )
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof CodedError) return error.code
    throw error
  }
}

const documents = [
  'openvex-0.0.1.json',
  'openvex-0.0.1-statement-time.json',
  'openvex-0.2.0.json',
  'openvex-history.json',
  'node.openvex.json.gz',
  'cyclonedx-case-1-affected.json',
  'cyclonedx-case-1-fixed.json',
  'cyclonedx-case-1-not_affected.json',
  'cyclonedx-case-1-under_investigation.json',
  'cyclonedx-case-6.json',
  'cyclonedx-case-8.json',
  'cyclonedx-bom-link.json',
  'csaf-impact.json',
  'csaf-flag.json',
  'own-openvex.json',
  'own-csaf-2.0.json',
  'own-csaf-2.1.json',
]

describe('documents of other makers', () => {
  it.each(documents)('%s is read, and is the same after being written and read again', (name) => {
    const { statements } = parseVex(load(name), name)
    expect(statements.length).toBeGreaterThan(0)
    const openVex = formatOpenVex({ ...head, statements })
    expect(formatOpenVex({ ...head, statements: parseVex(JSON.parse(openVex)).statements })).toBe(openVex)
    const cycloneDx = formatCycloneDxVex({ ...bom, statements })
    expect(formatCycloneDxVex({ ...bom, statements: parseVex(JSON.parse(cycloneDx)).statements })).toBe(
      cycloneDx,
    )
    const asCsaf = formatCsafVex({ ...csaf, statements })
    expect(formatCsafVex({ ...csaf, statements: parseVex(JSON.parse(asCsaf)).statements })).toBe(asCsaf)
  })

  it.each(['affected', 'fixed', 'not_affected', 'under_investigation'])('CISA case 1 says %s', (status) => {
    const [statement] = parseVex(load(`cyclonedx-case-1-${status}.json`)).statements
    expect(statement?.status).toBe(status)
    expect(statement?.vulnerability.id).toBe('CVE-2021-44228')
  })

  it('CISA case 6: versions of one product with different statuses', () => {
    const { statements } = parseVex(load('cyclonedx-case-6.json'))
    const found = statements.map(({ status, products }) => [
      status,
      products.map(({ version, versionRange }) => version ?? versionRange),
    ])
    expect(found[0]).toEqual(['affected', ['2.4', '2.6', 'vers:generic/>=2.9|<=4.1']])
    expect(found[1]?.[0]).toBe('not_affected')
  })

  it('CSAF: product, version and identifier come from the tree, the reason from flags or threats', () => {
    const [flagged] = parseVex(load('csaf-flag.json')).statements
    expect(flagged).toMatchObject({ status: 'not_affected', justification: 'vulnerable_code_not_present' })
    expect(flagged?.products[0]).toMatchObject({ name: 'Spring Boot', version: '2.6.0' })
    const [explained] = parseVex(load('csaf-impact.json')).statements
    expect(explained).toMatchObject({
      status: 'not_affected',
      impactStatement: 'Class with vulnerable code was removed before shipping.',
    })
  })

  it('OpenVEX times are in UTC, to the nanosecond, inherited from the document', () => {
    const [statement] = parseVex(load('openvex-0.2.0.json')).statements
    expect(statement?.timestamp).toBe('2023-07-18T00:28:47.696004345Z')
  })
})

const text = fc.string({ minLength: 1, maxLength: 20 }).filter((value) => value.trim() !== '')
const purl = fc.constantFrom(
  'pkg:npm/a@1.0.0',
  'pkg:npm/%40s/b@2',
  'pkg:deb/debian/c@1%3A2-3?arch=arm64',
  'pkg:generic/d',
)
const responses = fc.option(fc.uniqueArray(fc.constantFrom(...cycloneDxResponses), { minLength: 1 }), {
  nil: undefined,
})

function optional<T>(key: string, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc
    .option(arbitrary, { nil: undefined })
    .map((value) => (value === undefined ? {} : { [key]: value }))
}

const common = fc
  .tuple(
    fc.constantFrom('CVE-2020-1', 'GHSA-aaaa-bbbb-cccc'),
    fc.subarray(['OSV-1', 'SNYK-1']),
    fc.uniqueArray(purl, { minLength: 1 }),
    fc.subarray(['pkg:npm/x@1', 'pkg:npm/y@2']),
  )
  .map(([id, aliases, purls, subs]) => ({
    vulnerability: { id, aliases },
    products: purls.map((one) => ({
      purl: one,
      ...(subs.length === 0 ? {} : { subcomponents: subs.map((sub) => ({ purl: sub })) }),
    })),
    timestamp: '2026-01-01T00:00:00Z',
  }))
const details = fc
  .tuple(optional('statusNotes', text), optional('supplier', text))
  .map(([notes, supplier]) => ({ ...notes, ...supplier }))
const statuses = fc.oneof(
  fc.record({
    status: fc.constant('not_affected' as const),
    justification: fc.constantFrom(...vexJustifications),
    impactStatement: text,
  }),
  fc.record({ status: fc.constant('affected' as const), actionStatement: text }),
  fc.record({ status: fc.constantFrom('fixed' as const, 'under_investigation' as const) }),
)
const statements = fc.array(
  fc.tuple(common, details, statuses).map(([a, b, c]): VexStatement => ({ ...a, ...b, ...c })),
  { minLength: 1, maxLength: 4 },
)

describe('writing', () => {
  it('OpenVEX loses nothing', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const written = formatOpenVex({ ...head, statements: all })
        const read = parseVex(JSON.parse(written))
        expect(formatOpenVex({ ...head, statements: read.statements })).toBe(written)
        for (const statement of all) {
          const sorted = JSON.parse(formatOpenVex({ ...head, statements: [statement] }))
          expect(bare(read.statements)).toContainEqual(bare(parseVex(sorted).statements)[0])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('CycloneDX keeps status, justification in its original word, statements and products', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const read = parseVex(JSON.parse(formatCycloneDxVex({ ...bom, statements: all }))).statements
        const direct = parseVex(JSON.parse(formatOpenVex({ ...head, statements: all }))).statements
        const essence = (list: readonly VexStatement[]): readonly string[] =>
          list
            .map(
              ({
                status,
                justification,
                impactStatement,
                actionStatement,
                statusNotes,
                supplier,
                vulnerability,
                products,
              }) =>
                JSON.stringify([
                  vulnerability.id,
                  [...vulnerability.aliases].sort(),
                  status,
                  justification,
                  impactStatement,
                  actionStatement,
                  statusNotes,
                  supplier,
                  [
                    ...new Set(
                      products.flatMap((product) =>
                        (product.subcomponents ?? [{}]).map((sub) => `${product.purl} ${sub.purl}`),
                      ),
                    ),
                  ].sort(),
                ]),
            )
            .sort()
        expect([...new Set(essence(read))]).toEqual([...new Set(essence(direct))])
      }),
      { numRuns: 200 },
    )
  })

  it('keeps the CycloneDX words across OpenVEX, for every state, justification and response', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cycloneDxStates),
        fc.option(fc.constantFrom(...cycloneDxJustifications), { nil: undefined }),
        responses,
        (state, justification, given) => {
          const vulnerability = {
            id: 'CVE-2020-1',
            recommendation: 'Update.',
            analysis: {
              state,
              ...(justification === undefined ? {} : { justification }),
              ...(given === undefined ? {} : { response: [...given].sort() }),
              detail: 'A detail.',
            },
            affects: [{ ref: 'p' }],
          }
          const source = {
            bomFormat: 'CycloneDX',
            specVersion: '1.6',
            version: 1,
            components: [{ type: 'library', name: 'p', 'bom-ref': 'p', purl: 'pkg:npm/p@1' }],
            vulnerabilities: [vulnerability],
          }
          const first = parseVex(source).statements
          const [back] = parseVex(JSON.parse(formatOpenVex({ ...head, statements: first }))).statements
          expect(back?.status).toBe(statusOfState[state])
          const again = JSON.parse(
            formatCycloneDxVex({ ...bom, statements: back === undefined ? [] : [back] }),
          )
          expect(again.vulnerabilities[0].analysis.state).toBe(state)
          expect(again.vulnerabilities[0].analysis.justification).toBe(justification)
          expect(new Set(again.vulnerabilities[0].analysis.response)).toEqual(new Set(given))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('gives the same bytes whatever order the statements come in', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const turned = [...all].reverse()
        expect(formatOpenVex({ ...head, statements: turned })).toBe(
          formatOpenVex({ ...head, statements: all }),
        )
        expect(formatCycloneDxVex({ ...bom, statements: turned })).toBe(
          formatCycloneDxVex({ ...bom, statements: all }),
        )
        expect(formatCsafVex({ ...csaf, statements: turned })).toBe(
          formatCsafVex({ ...csaf, statements: all }),
        )
      }),
      { numRuns: 100 },
    )
  })

  const one: VexStatement = {
    vulnerability: { id: 'CVE-2020-1', aliases: [] },
    products: [{ purl: 'pkg:npm/a@1' }],
    status: 'fixed',
  }
  const refused = [
    ['not_affected without a reason', { ...one, status: 'not_affected' }, 'vex/rule'],
    ['affected without an action', { ...one, status: 'affected' }, 'vex/rule'],
    [
      'a justification of what is affected',
      { ...one, status: 'affected', actionStatement: 'x', justification: 'component_not_present' },
      'vex/rule',
    ],
    ['no product', { ...one, products: [] }, 'vex/rule'],
    ['a product without any name', { ...one, products: [{ bomRef: '17' }] }, 'vex/no-identifier'],
    [
      'a range that is not VERS',
      { ...one, products: [{ name: 'a', versionRange: '1 or earlier' }] },
      'vex/no-identifier',
    ],
  ] as const
  it.each(refused)('CSAF refuses %s', (what, statement, code) => {
    // CSAF keeps a range in any words, and a justification of what is affected is simply no flag.
    const isAllowed = what === 'a range that is not VERS' || what === 'a justification of what is affected'
    expect(codeOf(() => formatCsafVex({ ...csaf, statements: [statement] }))).toBe(
      isAllowed ? undefined : code,
    )
  })

  it.each(['', ' VEX', 'VEX '])('CSAF refuses the tracking id "%s"', (trackingId) => {
    expect(codeOf(() => formatCsafVex({ ...csaf, trackingId, statements: [one] }))).toBe('vex/value')
  })

  it.each(refused)('OpenVEX refuses %s', (_, statement, code) => {
    expect(codeOf(() => formatOpenVex({ ...head, statements: [statement] }))).toBe(code)
  })
})

describe('reading', () => {
  const valid = load('openvex-0.2.0.json') as { readonly statements: readonly object[] } // the fixture's shape
  const withStatement = (over: object) => ({ ...valid, statements: [{ ...valid.statements[0], ...over }] })
  it.each([
    ['a list', [], 'vex/type', '/'],
    ['another format', { hello: 1 }, 'vex/dialect', '/'],
    ['a version to come', { ...valid, '@context': 'https://openvex.dev/ns/v9' }, 'vex/version', '/@context'],
    ['a document without author', { ...valid, author: undefined }, 'vex/missing', '/'],
    ['a revision of zero', { ...valid, version: 0 }, 'vex/value', '/version'],
    ['no statements', { ...valid, statements: [] }, 'vex/value', '/statements'],
    ['an unknown status', withStatement({ status: 'fine' }), 'vex/value', '/statements/0/status'],
    ['not_affected without a reason', withStatement({ status: 'not_affected' }), 'vex/rule', '/statements/0'],
    ['affected without an action', withStatement({ status: 'affected' }), 'vex/rule', '/statements/0'],
    [
      'a local time',
      withStatement({ timestamp: '2026-01-01T00:00:00' }),
      'vex/value',
      '/statements/0/timestamp',
    ],
    [
      'a 0.0.1 statement in 0.2.0',
      withStatement({ vulnerability: 'CVE-1' }),
      'vex/type',
      '/statements/0/vulnerability',
    ],
    ['CycloneDX of another age', { bomFormat: 'CycloneDX', specVersion: '1.1' }, 'vex/value', '/specVersion'],
  ])('refuses %s and says where', (_, json, code, path) => {
    expect(() => parseVex(JSON.parse(JSON.stringify(json)), 'a.json')).toThrow(
      expect.objectContaining({ code, where: { file: 'a.json', path } }),
    )
  })

  it('survives components nested without end', () => {
    let nested: object = { type: 'library', name: 'x' }
    for (let i = 0; i < 1000; i++) nested = { type: 'library', name: 'x', components: [nested] }
    const json = { bomFormat: 'CycloneDX', specVersion: '1.6', components: [nested] }
    expect(codeOf(() => parseVex(json))).toBe('vex/size')
  })

  it('never fails otherwise than with a coded error, whatever value is replaced', () => {
    let tried = 0
    for (const name of [
      'openvex-0.2.0.json',
      'openvex-0.0.1.json',
      'cyclonedx-case-6.json',
      'csaf-flag.json',
      'own-openvex.json',
      'own-cyclonedx.json',
      'own-csaf-2.0.json',
      'own-csaf-2.1.json',
    ]) {
      for (const mangled of everyReplacement(load(name))) {
        // Writing all of them in every dialect would take minutes; 11 shares no factor with the kinds of replacement.
        const isWritten = tried++ % 11 === 0
        const code = codeOf(() => {
          const document = parseVex(mangled)
          if (isWritten) everyWriter(document)
        })
        expect(code === undefined || code.startsWith('vex/')).toBe(true)
      }
    }
  })
})

/** Whatever was read can be written in every dialect, or is left out and told. */
function everyWriter(document: VexDocument): void {
  for (const to of ['openvex', 'cyclonedx', 'csaf'] as const) {
    const { text } = convertVex(document, to, { ...head, serial: bom.serial, tool: csaf.tool, csaf })
    if (text !== undefined) parseVex(JSON.parse(text))
  }
}

/** The document with one value replaced by something of another kind, for every value and kind. */
function* everyReplacement(json: unknown): Generator<unknown> {
  for (const other of [null, 7, '', 'x', [], {}, true]) yield other
  if (typeof json !== 'object' || json === null) return
  for (const [key, value] of Object.entries(json)) {
    for (const replaced of everyReplacement(value)) {
      yield Array.isArray(json) ? json.with(Number(key), replaced) : { ...json, [key]: replaced }
    }
  }
}
