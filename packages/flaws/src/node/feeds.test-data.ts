// SPDX-License-Identifier: Apache-2.0
/** A server that publishes feeds as their publishers do, and that can be told to misbehave. */
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { crc32, gzipSync } from 'node:zlib'
import type { SyncAddresses } from './sync-index.ts'

export const zip = readFileSync(fileURLToPath(new URL('testdata/three.zip', import.meta.url)))
export const list = '2024-01-01T00:00:00Z,Z-3\n2024-01-01T00:00:00Z,Z-2\n2024-01-01T00:00:00Z,Z-1\n'
export const scores = 'cve,epss,percentile\nCVE-2021-44228,0.9,1\n'

/** A KEV catalogue with so many entries. */
export function kevOf(count: number): string {
  const vulnerabilities = Array.from({ length: count }, (_, i) => ({
    cveID: `CVE-2020-${1000 + i}`,
    vendorProject: 'v',
    product: 'p',
    vulnerabilityName: 'n',
    dateAdded: '2024-01-01',
    dueDate: '2024-02-01',
    requiredAction: 'a',
    shortDescription: 'd',
  }))
  return JSON.stringify({ catalogVersion: '1', dateReleased: '2024-01-01T00:00:00Z', count, vulnerabilities })
}

/** An answer of endoflife.date with so many products. */
export function productsOf(count: number): string {
  const result = Array.from({ length: count }, (_, i) => ({
    name: `product-${i}`,
    label: `Product ${i}`,
    category: 'framework',
    identifiers: [{ type: 'purl', id: `pkg:npm/product-${i}` }],
    releases: [
      {
        name: '1',
        releaseDate: '2020-01-01',
        isLts: false,
        ltsFrom: null,
        isEol: true,
        eolFrom: '2024-09-30',
        latest: null,
      },
    ],
  }))
  return JSON.stringify({ schema_version: '1.1.0', total: count, result })
}

/** A record of the ecosystem npm. */
export const changed = (id: string, summary: string, modified = '2024-05-01T00:00:00Z') =>
  JSON.stringify({
    id,
    modified,
    summary,
    affected: [{ package: { ecosystem: 'npm', name: 'z' }, versions: ['1.0.0'] }],
  })

/** One CVE as NVD writes it. */
export const nvdCve = (id: string, lastModified: string, product = 'busybox') => ({
  cve: {
    id,
    sourceIdentifier: 'cve@mitre.org',
    published: '2023-01-01T00:00:00.000',
    lastModified,
    vulnStatus: 'Analyzed',
    descriptions: [{ lang: 'en', value: 'A flaw.' }],
    metrics: {},
    references: [],
    configurations: [
      {
        nodes: [
          {
            operator: 'OR',
            negate: false,
            cpeMatch: [
              {
                vulnerable: true,
                criteria: `cpe:2.3:a:${product}:${product}:*:*:*:*:*:*:*:*`,
                versionEndExcluding: '1.36.0',
                matchCriteriaId: '00000000-0000-0000-0000-000000000000',
              },
            ],
          },
        ],
      },
    ],
  },
})

export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean

/** Files with validators and ranges, and NVD's API in pages of two; a handler may answer first, as a broken server would. */
export class Feeds {
  readonly files = new Map<string, Buffer>([
    ['/osv/npm/modified_id.csv', Buffer.from(list)],
    ['/osv/npm/all.zip', zip],
    ['/kev', Buffer.from(kevOf(4))],
    ['/epss', gzipSync(scores)],
    ['/endoflife', Buffer.from(productsOf(3))],
  ])
  nvd = [
    nvdCve('CVE-2023-0001', '2024-01-01T00:00:00.000'),
    nvdCve('CVE-2023-0002', '2024-01-02T00:00:00.000'),
  ]
  /** Path of each request, with the first byte of its range. */
  readonly asked: string[] = []
  /** Queries of requests to NVD, and the key that came with them. */
  readonly nvdAsked: { readonly query: URLSearchParams; readonly key: string | undefined }[] = []
  broken: Handler = () => false
  readonly #server: Server
  address = ''

  constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response))
  }

  get addresses(): SyncAddresses {
    const at = (name: string) => `${this.address}/${name}`
    return { osv: at('osv'), nvd: at('nvd'), kev: at('kev'), epss: at('epss'), endoflife: at('endoflife') }
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    this.address = `http://127.0.0.1:${address.port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]
    this.asked.push(range === undefined ? pathname : `${pathname}@${range}`)
    if (pathname === '/nvd') this.nvdAsked.push({ query: searchParams, key: headerOf(request, 'apikey') })
    if (this.broken(request, response)) return
    const body = pathname === '/nvd' ? this.#nvdPage(searchParams) : this.files.get(pathname)
    if (body === undefined) {
      response.writeHead(404).end()
      return
    }
    const etag = `"${crc32(body)}"`
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end()
      return
    }
    const start = range !== undefined && request.headers['if-range'] === etag ? Number(range) : 0
    const status =
      start > 0
        ? { code: 206, more: { 'content-range': `bytes ${start}-${body.length - 1}/${body.length}` } }
        : { code: 200, more: {} }
    response
      .writeHead(status.code, { etag, 'content-length': body.length - start, ...status.more })
      .end(body.subarray(start))
  }

  #nvdPage(query: URLSearchParams): Buffer {
    const start = Number(query.get('startIndex'))
    const [from, to] = [query.get('lastModStartDate'), query.get('lastModEndDate')]
    const all = this.nvd.filter(({ cve }) => {
      const time = `${cve.lastModified}Z`
      return (from === null || time >= from) && (to === null || time <= to)
    })
    const vulnerabilities = all.slice(start, start + 2)
    return Buffer.from(
      JSON.stringify({
        resultsPerPage: vulnerabilities.length,
        startIndex: start,
        totalResults: all.length,
        format: 'NVD_CVE',
        version: '2.0',
        vulnerabilities,
      }),
    )
  }
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}
