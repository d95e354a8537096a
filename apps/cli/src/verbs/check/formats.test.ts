// SPDX-License-Identifier: Apache-2.0
/** What pipelines read, against the official JSON schemas of SARIF 2.1.0 and CycloneDX 1.6. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { memoryTerminal } from '../../testing/memory-terminal.ts'
import { buildHandler } from '../intel/build.ts'
import { checkHandler } from './check.ts'

const testdata = path.resolve(import.meta.dirname, '../../testdata')
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'primum formats '))
  cpSync(path.join(testdata, 'demo'), folder, { recursive: true })
  const sources = ['osv.jsonl', 'kev.json', 'epss.csv', 'advisories.jsonl'].map(inFolder)
  await buildHandler(
    { operands: { sources }, options: { db: inFolder('flaws.db'), json: true, fresh: false, strict: false } },
    memoryTerminal(),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inFolder = (file: string): string => path.join(folder, file)

type CheckOptions = Parameters<typeof checkHandler>[0]['options']

async function checked(sboms: readonly string[], options: Partial<CheckOptions>): Promise<unknown> {
  const terminal = memoryTerminal()
  await checkHandler(
    {
      operands: { sboms: sboms.map(inFolder) },
      options: {
        db: inFolder('flaws.db'),
        'fail-on': [],
        vex: [],
        policy: undefined,
        product: undefined,
        stage: undefined,
        format: undefined,
        json: false,
        ...options,
      },
    },
    terminal,
  )
  return JSON.parse(terminal.written.out)
}

function schema(name: string): object {
  const text = gunzipSync(readFileSync(path.join(testdata, 'schemas', `${name}.gz`))).toString()
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
}

const ways = (): readonly (readonly [string, Partial<CheckOptions>])[] => [
  ['alone', {}],
  ['with VEX', { vex: [inFolder('decisions.openvex.json')] }],
  ['with a policy', { policy: inFolder('policy.yaml') }],
  ['with both', { policy: inFolder('policy.yaml'), vex: [inFolder('decisions.openvex.json')] }],
]

const sboms = ['pump.cdx.json', 'clean.cdx.json', 'hostile.cdx.json']

describe('SARIF 2.1.0', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const isValid = ajv.compile(schema('sarif-2.1.0.json'))

  test('is valid, for one SBOM and for several, in every way of checking', async () => {
    for (const [, options] of ways()) {
      for (const names of [...sboms.map((name) => [name]), sboms]) {
        const log = await checked(names, { ...options, format: 'sarif' })
        isValid(log)
        expect(isValid.errors).toBeNull()
      }
    }
  })

  test('tells the suppressions of every result of a run, or of none (3.27.23)', async () => {
    const run = z.object({
      runs: z.array(
        z.object({ results: z.array(z.object({ suppressions: z.array(z.unknown()).optional() })) }),
      ),
    })
    for (const [, options] of ways()) {
      const { runs } = run.parse(await checked(sboms, { ...options, format: 'sarif' }))
      const told = runs[0]?.results.map(({ suppressions }) => suppressions !== undefined) ?? []
      expect(new Set(told).size).toBe(1)
      expect(told[0]).toBe(Object.keys(options).length > 0)
    }
  })

  test('has what code scanning of GitHub asks for: texts, tags, a place, and a fingerprint that is the same tomorrow', async () => {
    const text = z.object({ text: z.string().min(1).max(1024) })
    const required = z.object({
      runs: z.array(
        z.object({
          tool: z.object({
            driver: z.object({
              name: z.string(),
              rules: z.array(
                z.object({
                  id: z.string(),
                  shortDescription: text,
                  fullDescription: text,
                  help: text,
                  helpUri: z.url(),
                  properties: z.object({ tags: z.array(z.string()).max(20) }),
                }),
              ),
            }),
          }),
          results: z.array(
            z.object({
              ruleId: z.string(),
              level: z.enum(['error', 'warning', 'note']),
              message: z.object({ text: z.string().min(1) }),
              locations: z
                .array(
                  z.object({
                    physicalLocation: z.object({
                      artifactLocation: z.object({ uri: z.string().min(1) }),
                      region: z.object({ startLine: z.int().min(1) }),
                    }),
                  }),
                )
                .min(1),
              partialFingerprints: z.record(z.string(), z.string()),
            }),
          ),
        }),
      ),
    })
    const first = required.parse(await checked(sboms, { format: 'sarif' }))
    const fingerprints = ({ runs }: typeof first) =>
      runs.flatMap(({ results }) => results.map((result) => result.partialFingerprints))
    const other = required.parse(await checked(sboms, { format: 'sarif', policy: inFolder('policy.yaml') }))
    expect(fingerprints(other).length).toBeGreaterThan(3)
    expect(new Set(fingerprints(other).map(String))).toEqual(new Set(fingerprints(first).map(String)))
  })
})

describe('CycloneDX 1.6', () => {
  // Formats that ajv-formats does not know are not checked; the schema uses them for addresses of documents.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: { 'iri-reference': true, 'idn-email': true },
  })
  addFormats.default(ajv)
  ajv.addSchema(schema('spdx.schema.json')).addSchema(schema('jsf-0.82.schema.json'))
  const isValid = ajv.compile(schema('bom-1.6.schema.json'))

  test('is valid in every way of checking', async () => {
    for (const [, options] of ways()) {
      for (const name of sboms) {
        const bom = await checked([name], { ...options, format: 'cyclonedx' })
        isValid(bom)
        expect(isValid.errors).toBeNull()
      }
    }
  })

  test('every flaw affects components that are there', async () => {
    const bom = z
      .object({
        components: z.array(z.object({ 'bom-ref': z.string() })),
        vulnerabilities: z.array(z.object({ affects: z.array(z.object({ ref: z.string() })).min(1) })),
      })
      .parse(await checked(['pump.cdx.json'], { format: 'cyclonedx', policy: inFolder('policy.yaml') }))
    const refs = new Set(bom.components.map((component) => component['bom-ref']))
    expect(bom.vulnerabilities.length).toBeGreaterThan(3)
    for (const { affects } of bom.vulnerabilities)
      for (const { ref } of affects) expect(refs.has(ref)).toBe(true)
  })
})
