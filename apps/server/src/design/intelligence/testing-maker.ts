// SPDX-License-Identifier: Apache-2.0
/** For tests: a maker with releases, and sources that say one thing today and another tomorrow. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildIndex } from '@primum/flaws/node'
import { expect } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'

export type Item = Readonly<Record<string, unknown>>

export const CRITICAL = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
export const MEDIUM = 'CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H'

export type Advisory = {
  readonly id: string
  readonly package: string
  readonly day: number
  readonly aliases?: readonly string[]
  readonly fixed?: string
  readonly vector?: string
  readonly withdrawn?: boolean
}

/** An OSV record of npm, as it is published on a day of 2026. */
export function osvRecord({
  id,
  package: name,
  day,
  aliases = [],
  fixed,
  vector,
  withdrawn,
}: Advisory): object {
  const modified = Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString()
  return {
    schema_version: '1.6.0',
    id,
    modified: `${modified}T00:00:00Z`,
    aliases,
    summary: `A flaw in ${name}`,
    ...(withdrawn === true ? { withdrawn: `${modified}T00:00:00Z` } : {}),
    ...(vector === undefined ? {} : { severity: [{ type: 'CVSS_V3', score: vector }] }),
    affected: [
      {
        package: { ecosystem: 'npm', name },
        ranges: [
          {
            type: 'SEMVER',
            events: [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])],
          },
        ],
      },
    ],
  }
}

export const kevCatalogue = (day: number, ...cves: readonly string[]): object => ({
  title: 'Test catalogue',
  catalogVersion: `2026.01.${day}`,
  dateReleased: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  count: cves.length,
  vulnerabilities: cves.map((cveID) => ({
    cveID,
    vendorProject: 'Example',
    product: 'Example',
    vulnerabilityName: 'A flaw',
    dateAdded: '2026-01-03',
    shortDescription: 'A flaw.',
    requiredAction: 'Update.',
    dueDate: '2026-01-24',
    knownRansomwareCampaignUse: 'Unknown',
    notes: '',
    cwes: [],
  })),
})

export const epssScores = (day: number, scores: Readonly<Record<string, number>>): string =>
  [
    `#model_version:v2025.03.14,score_date:2026-01-${String(day).padStart(2, '0')}T00:00:00+0000`,
    'cve,epss,percentile',
    ...Object.entries(scores).map(([cve, score]) => `${cve},${score},${score}`),
  ].join('\n')

/** A CycloneDX document with npm packages, each `name@version`. */
export const sbomOf = (...packages: readonly string[]): string =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: packages.map((pack) => {
      const [name = '', version = ''] = pack.split('@')
      return { type: 'library', 'bom-ref': name, name, version, purl: `pkg:npm/${name}@${version}` }
    }),
  })

export type Maker = {
  readonly server: TestServer
  readonly security: Call
  readonly clinical: Call
  /** Adds files to the index and lets what follows from it happen. */
  readonly learn: (...sources: readonly (object | string)[]) => Promise<void>
  /** Adds files to the index and does not tell the server. */
  readonly hear: (...sources: readonly (object | string)[]) => Promise<void>
  readonly release: (version: string, stage: string, ...packages: readonly string[]) => Promise<string>
  readonly upload: (release: string, ...packages: readonly string[]) => Promise<void>
  readonly items: (url: string) => Promise<readonly Item[]>
  /** The findings of a release in every state, by flaw; of two the open one. */
  readonly findings: (release: string) => Promise<Readonly<Record<string, Item>>>
  /** A decision about a finding, in force with both signatures. */
  readonly decide: (finding: unknown, severity: 'negligible' | 'catastrophic') => Promise<string>
  /** Types of all acts since the last time this was asked, oldest first. */
  readonly acts: () => Promise<readonly Item[]>
}

// What the API document promises of every list.
const listed = (body: unknown): readonly Item[] => (body as { readonly items: readonly Item[] }).items

export async function createMaker(): Promise<Maker> {
  const server = await createTestServer()
  await mkdir(path.join(server.dataDir, 'intel'), { recursive: true })
  const security = await server.person('Ada Security', ['product-security'])
  const clinical = await server.person('Cara Clinical', ['clinical-safety'])
  // Says the same of every finding whatever its evidence, so that what a policy does is not among what these tests look at.
  await security('PUT', '/api/v1/policy', {
    text: '{"format":"primum.policy/1","name":"Look at everything","rules":[{"name":"All","outcome":"warn"}]}',
  })
  const auditor = await server.as('auditor')
  const product = await security('POST', '/api/v1/products', { name: 'Bedside infusion pump', sold: false })
  let lastSequence = 0n

  async function hear(...sources: readonly (object | string)[]): Promise<void> {
    const files = await Promise.all(
      sources.map(async (source, place) => {
        const file = path.join(server.dataDir, `source-${place}`)
        await writeFile(file, typeof source === 'string' ? source : JSON.stringify(source))
        return file
      }),
    )
    await buildIndex({ db: path.join(server.dataDir, 'intel', 'flaws.db'), sources: files })
  }
  async function upload(release: string, ...packages: readonly string[]): Promise<void> {
    const url = `/api/v1/releases/${release}/sboms?fileName=a.json`
    expect((await security('POST', url, sbomOf(...packages))).status).toBe(201)
  }
  const items = async (url: string) => listed((await security('GET', url)).body)

  return {
    server,
    security,
    clinical,
    hear,
    learn: async (...sources) => {
      await hear(...sources)
      await server.runJobs()
    },
    release: async (version, stage, ...packages) => {
      const url = `/api/v1/products/${String(product.body['id'])}/releases`
      const id = String((await security('POST', url, { version, stage })).body['id'])
      await upload(id, ...packages)
      return id
    },
    upload,
    items,
    findings: async (release) =>
      Object.fromEntries(
        (await items(`/api/v1/findings?state=all&release=${release}`))
          .toSorted((a, b) => Number(a['state'] === 'open') - Number(b['state'] === 'open'))
          .map((finding) => [String(finding['vulnerability']), finding]),
      ),
    decide: async (finding, severity) => {
      const proposed = await security('POST', `/api/v1/findings/${String(finding)}/assessments`, {
        assessment: {
          answers: { code: { answer: 'reachable' }, reach: { answer: 'remote' } },
          severity,
          rationale: 'As we saw it then.',
          vexStatus: 'affected',
          actionStatement: 'Take the pump off the network.',
        },
        signAs: 'product-security',
      })
      expect(proposed.status).toBe(201)
      const id = String(proposed.body['id'])
      const signed = await clinical('POST', `/api/v1/assessments/${id}/signatures`, { as: 'clinical-safety' })
      expect(signed.body).toMatchObject({ state: 'in-force' })
      return id
    },
    acts: async () => {
      const { body } = await auditor('GET', '/api/v1/acts?limit=500')
      const all = listed(body)
      const fresh = all.filter(({ sequence }) => BigInt(String(sequence)) > lastSequence)
      lastSequence = BigInt(String(all[0]?.['sequence'] ?? 0))
      return fresh.toReversed()
    },
  }
}
