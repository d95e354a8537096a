// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { CodedError } from '@primum/parse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openIndex } from './open-index.ts'
import { type SyncOptions, type SyncProgress, syncIndex } from './sync-index.ts'

const zip = readFileSync(fileURLToPath(new URL('testdata/three.zip', import.meta.url)))
const list = '2024-01-02T00:00:00Z,Z-3\n2024-01-01T00:00:00Z,Z-2\n2024-01-01T00:00:00Z,Z-1\n'
const kev = { catalogVersion: '1', dateReleased: '2024-01-01T00:00:00Z', count: 0, vulnerabilities: [] }
const scores = 'cve,epss,percentile\nCVE-2021-44228,0.9,1\n'
const changed = (id: string, summary: string) =>
  JSON.stringify({
    id,
    modified: '2024-05-01T00:00:00Z',
    summary,
    affected: [{ package: { ecosystem: 'npm', name: 'z' }, versions: ['1.0.0'] }],
  })

type Handler = (request: IncomingMessage, response: ServerResponse) => boolean

/** A server of files with validators and ranges; a handler may answer first, as a broken server would. */
class Feeds {
  readonly files = new Map<string, Buffer>([
    ['/osv/npm/modified_id.csv', Buffer.from(list)],
    ['/osv/npm/all.zip', zip],
    ['/kev', Buffer.from(JSON.stringify(kev))],
    ['/epss', gzipSync(scores)],
  ])
  readonly asked: string[] = []
  broken: Handler = () => false
  readonly #server: Server
  address = ''

  constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response))
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
    const path = request.url ?? ''
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]
    this.asked.push(range === undefined ? path : `${path}@${range}`)
    if (this.broken(request, response)) return
    const body = this.files.get(path)
    if (body === undefined) {
      response.writeHead(404).end()
      return
    }
    const etag = `"${body.length}-${body
      .toString('latin1')
      .split('')
      .reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7)}"`
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
}

let feeds: Feeds
let folder: string
let waits: number[]
let options: SyncOptions

beforeEach(async () => {
  feeds = new Feeds()
  await feeds.start()
  folder = mkdtempSync(join(tmpdir(), 'primum-sync-'))
  waits = []
  options = {
    db: join(folder, 'flaws.db'),
    ecosystems: ['npm'],
    addresses: { osv: `${feeds.address}/osv`, kev: `${feeds.address}/kev`, epss: `${feeds.address}/epss` },
    attempts: 3,
    built: '2026-01-01T00:00:00Z',
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
    },
  }
})
afterEach(async () => {
  await feeds.stop()
  rmSync(folder, { recursive: true, force: true })
})

const codeOf = async (work: Promise<unknown>) => {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof CodedError) return error.code
    throw error
  }
}

describe('a first sync', () => {
  it('fetches each source whole and says how far it is', async () => {
    const phases: SyncProgress[] = []
    const { fetched, report } = await syncIndex({
      ...options,
      onProgress: (progress) => phases.push(progress),
    })
    expect(fetched).toEqual(['npm', 'kev.json', 'epss.csv.gz'])
    expect(report?.info).toMatchObject({ records: 3, kev: { version: '1' }, epss: { scores: 1 } })
    expect(phases).toContainEqual({
      phase: 'downloading',
      file: `${feeds.address}/osv/npm/all.zip`,
      receivedBytes: zip.length,
      totalBytes: zip.length,
    })
    expect(phases.at(-1)).toMatchObject({ phase: 'writing' })
  })
})

describe('a later sync', () => {
  beforeEach(async () => {
    await syncIndex(options)
    feeds.asked.length = 0
  })

  it('leaves the index alone when nothing is new', async () => {
    // The records of the last hours before the newest are always asked for again.
    feeds.files.set('/osv/npm/Z-3.json', Buffer.from(changed('Z-3', 'same')))
    await syncIndex(options)
    const before = readFileSync(options.db)
    const again = await syncIndex({ ...options, built: '2030-01-01T00:00:00Z' })
    expect(again.report?.changed ?? []).toEqual([])
    expect(again.unchanged).toEqual(['kev.json', 'epss.csv.gz'])
    expect(readFileSync(options.db).length).toBe(before.length)
  })

  it('fetches the changed records only, and drops those that are gone', async () => {
    feeds.files.set(
      '/osv/npm/modified_id.csv',
      Buffer.from(`2024-05-01T00:00:00Z,Z-1\n2024-05-01T00:00:00Z,Z-9\n2024-05-01T00:00:00Z,Z-2\n${list}`),
    )
    feeds.files.set('/osv/npm/Z-1.json', Buffer.from(changed('Z-1', 'new words')))
    feeds.files.set('/osv/npm/Z-3.json', Buffer.from(changed('Z-3', 'newer words')))
    feeds.files.set('/osv/npm/Z-9.json', Buffer.from(changed('Z-9', 'first words')))
    const { report } = await syncIndex(options)
    expect(report).toMatchObject({ added: ['Z-9'], removed: ['Z-2'] })
    expect(report?.changed.toSorted()).toEqual(['Z-1', 'Z-3'])
    expect(feeds.asked).not.toContain('/osv/npm/all.zip')
    using index = openIndex(options.db)
    expect(index.record('Z-1')).toMatchObject({ summary: 'new words' })
  })

  it('brings new scores without the records', async () => {
    feeds.files.set('/epss', gzipSync(`${scores}CVE-2024-0001,0.5,0.5\n`))
    feeds.files.set('/osv/npm/Z-3.json', Buffer.from(changed('Z-3', 'x')))
    const { report } = await syncIndex(options)
    expect(report?.info).toMatchObject({ records: 3, epss: { scores: 2 } })
  })
})

describe('a server that', () => {
  it('stops half way is asked for the rest', async () => {
    let cut = true
    feeds.broken = (request, response) => {
      if (!cut || request.url !== '/osv/npm/all.zip') return false
      cut = false
      response.writeHead(200, { etag: '"whole"', 'content-length': zip.length })
      response.write(zip.subarray(0, 100), () => setTimeout(() => response.destroy(), 30))
      return true
    }
    const whole = feeds
    const answer = whole.broken
    feeds.broken = (request, response) => {
      if (request.url === '/osv/npm/all.zip' && request.headers['if-range'] === '"whole"') {
        response
          .writeHead(206, { etag: '"whole"', 'content-range': `bytes 100-${zip.length - 1}/${zip.length}` })
          .end(zip.subarray(100))
        return true
      }
      return answer(request, response)
    }
    const { report } = await syncIndex(options)
    expect(report?.info.records).toBe(3)
    expect(feeds.asked).toContain('/osv/npm/all.zip@100')
    expect(waits).toEqual([1000])
  })

  it('stops half way each time fails the sync, keeps the part, and the next sync goes on from there', async () => {
    feeds.broken = (request, response) => {
      if (request.url !== '/osv/npm/all.zip') return false
      const start = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0)
      response.writeHead(start > 0 ? 206 : 200, {
        etag: '"e"',
        'content-length': zip.length - start,
        'content-range': `bytes ${start}-${zip.length - 1}/${zip.length}`,
      })
      if (start >= 120) response.end(zip.subarray(start))
      else response.write(zip.subarray(start, start + 40), () => setTimeout(() => response.destroy(), 30))
      return true
    }
    expect(await codeOf(syncIndex(options))).toBe('sync/incomplete')
    expect(existsSync(options.db)).toBe(false)
    const { report } = await syncIndex(options)
    expect(report?.info.records).toBe(3)
    expect(feeds.asked.filter((path) => path.startsWith('/osv/npm/all.zip'))).toEqual([
      '/osv/npm/all.zip',
      '/osv/npm/all.zip@40',
      '/osv/npm/all.zip@80',
      '/osv/npm/all.zip@120',
    ])
  })

  it('changed the file meanwhile gets no joined parts', async () => {
    let first = true
    feeds.broken = (request, response) => {
      if (!first || request.url !== '/epss') return false
      first = false
      response.writeHead(200, { etag: '"old"', 'content-length': 500 })
      response.write(Buffer.alloc(50, 1), () => setTimeout(() => response.destroy(), 30))
      return true
    }
    const { report } = await syncIndex(options)
    expect(report?.info.epss?.scores).toBe(1)
    expect(feeds.asked).toContain('/epss@50')
  })

  it('answers 416 is asked from the start', async () => {
    let step = 0
    feeds.broken = (request, response) => {
      if (request.url !== '/kev' || step > 1) return false
      if (step++ === 0) {
        response.writeHead(200, { etag: '"e"', 'content-length': 500 })
        response.write('{"catalog', () => setTimeout(() => response.destroy(), 30))
      } else response.writeHead(416).end()
      return true
    }
    expect((await syncIndex(options)).report?.info.kev?.version).toBe('1')
  })

  it('answers 500 is asked again, and at last given up without touching the index', async () => {
    await syncIndex(options)
    const before = readFileSync(options.db)
    feeds.broken = (request, response) => {
      if (request.url !== '/kev') return false
      response.writeHead(500).end('sorry')
      return true
    }
    feeds.files.set('/osv/npm/Z-3.json', Buffer.from(changed('Z-3', 'x')))
    expect(await codeOf(syncIndex(options))).toBe('sync/unreachable')
    expect(waits).toEqual([1000, 2000])
    expect(readFileSync(options.db).equals(before)).toBe(true)
  })

  it('answers 403 is not asked again', async () => {
    feeds.broken = (_request, response) => {
      response.writeHead(403).end()
      return true
    }
    expect(await codeOf(syncIndex(options))).toBe('sync/refused')
    expect(waits).toEqual([])
  })

  it('goes silent is given up', async () => {
    feeds.broken = (request, response) => {
      if (request.url !== '/kev') return false
      response.writeHead(200, { 'content-length': 500 })
      response.write('{')
      return true
    }
    expect(await codeOf(syncIndex({ ...options, idleTimeoutMs: 50, attempts: 1 }))).toBe('sync/incomplete')
  })

  it.each([
    ['/kev', '<html>maintenance</html>', 'source/unknown-kind'],
    ['/epss', 'cve,epss,percentile\nCVE-2021', 'epss/bad-row'],
    ['/osv/npm/all.zip', 'PK\u0003\u0004 but no zip', 'source/truncated'],
    ['/osv/npm/modified_id.csv', '<html>', 'sync/incomplete'],
  ])('sends garbage for %s fails the sync, and is asked anew next time', async (path, garbage, code) => {
    const good = feeds.files.get(path) ?? Buffer.alloc(0)
    feeds.files.set(path, Buffer.from(garbage))
    expect(await codeOf(syncIndex(options))).toBe(code)
    expect(existsSync(options.db)).toBe(false)
    feeds.files.set(path, good)
    expect((await syncIndex(options)).report?.info).toMatchObject({
      records: 3,
      kev: { version: '1' },
      epss: { scores: 1 },
    })
  })

  it('is not there gives one clear error', async () => {
    await feeds.stop()
    expect(await codeOf(syncIndex(options))).toBe('sync/unreachable')
    await feeds.start()
  })

  it('sends without end is cut off', async () => {
    expect(await codeOf(syncIndex({ ...options, maxBytes: 200 }))).toBe('sync/too-large')
  })
})
