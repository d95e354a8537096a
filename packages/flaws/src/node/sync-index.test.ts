// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { tryLockFile } from '@primum/files/node'
import { CodedError } from '@primum/parse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildIndex } from './build-index.ts'
import { changed, Feeds, kevOf, list, nvdCve, productsOf, scores, zip } from './feeds.test-data.ts'
import { openIndex } from './open-index.ts'
import { type SyncOptions, type SyncProgress, type SyncSource, syncIndex } from './sync-index.ts'

let feeds: Feeds
let folder: string
let waits: number[]
let options: SyncOptions
const without: readonly SyncSource[] = ['osv', 'kev', 'epss', 'endoflife']

beforeEach(async () => {
  feeds = new Feeds()
  await feeds.start()
  folder = mkdtempSync(join(tmpdir(), 'primum-sync-'))
  waits = []
  options = {
    db: join(folder, 'flaws.db'),
    ecosystems: ['npm'],
    sources: without,
    addresses: feeds.addresses,
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
const failuresOf = async (more: Partial<SyncOptions> = {}) => {
  const { failed } = await syncIndex({ ...options, ...more })
  return failed.map(({ feed, error }) => [feed, error.code])
}
const put = (path: string, text: string | Buffer) => feeds.files.set(path, Buffer.from(text))
const everyFeed = ['osv:npm', 'kev', 'epss', 'endoflife']

describe('a first sync', () => {
  it('fetches each source whole, says how far it is, and keeps where it stands in the index', async () => {
    const phases: SyncProgress[] = []
    const { fetched, failed, report } = await syncIndex({
      ...options,
      onProgress: (progress) => phases.push(progress),
    })
    expect(fetched).toEqual(everyFeed)
    expect(failed).toEqual([])
    expect(report?.info).toMatchObject({
      records: 3,
      kev: { version: '1', entries: 4 },
      epss: { scores: 1 },
      lifecycle: { products: 3, cycles: 3 },
    })
    expect(report?.info.feeds).toMatchObject([
      { name: 'endoflife', changed: '2026-01-01T00:00:00Z' },
      { name: 'epss' },
      { name: 'kev', url: `${feeds.address}/kev` },
      { name: 'osv:npm', entries: 3, mark: '2023-12-31T18:00:00.000Z' },
    ])
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
    const before = statSync(options.db)
    const again = await syncIndex({ ...options, built: '2030-01-01T00:00:00Z' })
    expect(again).toEqual({ fetched: [], unchanged: everyFeed, failed: [] })
    expect(statSync(options.db).ino).toBe(before.ino)
    expect(feeds.asked).toEqual(['/osv/npm/modified_id.csv', '/kev', '/epss', '/endoflife'])
  })

  it('fetches the changed records only, and drops those that are gone', async () => {
    put(
      '/osv/npm/modified_id.csv',
      '2024-05-01T00:00:00Z,Z-1\n2024-05-01T00:00:00Z,Z-9\n2024-05-01T00:00:00Z,Z-2\n2024-01-01T00:00:00Z,Z-3\n',
    )
    put('/osv/npm/Z-1.json', changed('Z-1', 'new words'))
    put('/osv/npm/Z-9.json', changed('Z-9', 'first words'))
    const { report } = await syncIndex(options)
    // Z-2 was deleted after the list was made; Z-3 is in the list with the time that the index has.
    expect(report).toMatchObject({ added: ['Z-9'], changed: ['Z-1'], removed: ['Z-2'] })
    expect(feeds.asked).not.toContain('/osv/npm/all.zip')
    expect(feeds.asked).not.toContain('/osv/npm/Z-3.json')
    using index = openIndex(options.db)
    expect(index.record('Z-1')).toMatchObject({ summary: 'new words' })
  })

  it('drops a record that is no longer listed, unless another ecosystem lists it', async () => {
    await syncIndex({ ...options, ecosystems: ['npm', 'PyPI'] })
    put('/osv/PyPI/modified_id.csv', '2024-01-01T00:00:00Z,Z-2\n')
    put('/osv/PyPI/all.zip', zip)
    await syncIndex({ ...options, ecosystems: ['npm', 'PyPI'] })
    put('/osv/npm/modified_id.csv', '2024-01-01T00:00:00Z,Z-3\n2024-01-01T00:00:00Z,Z-1\n')
    expect((await syncIndex({ ...options, ecosystems: ['npm'] })).report?.removed ?? []).toEqual([])
    put('/osv/npm/modified_id.csv', '2024-01-01T00:00:00Z,Z-3\n2024-01-01T00:00:00Z,Z-2\n')
    expect((await syncIndex(options)).report?.removed).toEqual(['Z-1'])
  })

  it('brings new scores without the records', async () => {
    put('/epss', gzipSync(`${scores}CVE-2024-0001,0.5,0.5\n`))
    const { fetched, report } = await syncIndex(options)
    expect(fetched).toEqual(['epss'])
    expect(report?.info).toMatchObject({ records: 3, epss: { scores: 2 } })
  })

  it('believes the index and not its folder of downloads', async () => {
    await buildIndex({ db: options.db, sources: [], fresh: true })
    const { fetched, report } = await syncIndex(options)
    expect(fetched).toEqual(everyFeed)
    expect(report?.info.records).toBe(3)
    rmSync(`${options.db}.cache`, { recursive: true })
    expect((await syncIndex(options)).fetched).toEqual([])
  })

  it('goes on with the records that were there before it was interrupted', async () => {
    put('/osv/npm/modified_id.csv', `2024-05-01T00:00:00Z,Z-1\n2024-05-01T00:00:00Z,Z-9\n${list}`)
    put('/osv/npm/Z-1.json', changed('Z-1', 'new words'))
    feeds.broken = (request, response) => {
      if (request.url !== '/osv/npm/Z-9.json') return false
      response.writeHead(500).end()
      return true
    }
    expect(await failuresOf()).toEqual([['osv:npm', 'sync/unreachable']])
    feeds.broken = () => false
    feeds.asked.length = 0
    put('/osv/npm/Z-9.json', changed('Z-9', 'first words'))
    const { report } = await syncIndex(options)
    expect(report).toMatchObject({ added: ['Z-9'], changed: ['Z-1'] })
    expect(feeds.asked).not.toContain('/osv/npm/Z-1.json')
  })

  it('refuses an index that it cannot read, before it asks anyone', async () => {
    writeFileSync(options.db, 'no index')
    expect(await codeOf(syncIndex(options))).toBe('index/not-an-index')
    expect(feeds.asked).toEqual([])
    expect(readFileSync(options.db, 'utf8')).toBe('no index')
  })

  it('is refused while another one uses the same folder', async () => {
    const lock = tryLockFile(join(`${options.db}.cache`, '.locked'))
    expect(await codeOf(syncIndex(options))).toBe('index/busy')
    lock?.release()
    expect(await codeOf(syncIndex(options))).toBeUndefined()
  })
})

describe('the NVD', () => {
  beforeEach(() => {
    options = { ...options, sources: ['osv', 'nvd'] }
    feeds.nvd.push(nvdCve('CVE-2023-0003', '2024-01-03T00:00:00.000', 'openssl'))
  })

  it('is fetched page by page with pauses, after what is quick is in the index', async () => {
    let early = 0
    feeds.broken = (request) => {
      if (request.url?.startsWith('/nvd') === true && early === 0) {
        using index = openIndex(options.db)
        early = index.info.records
      }
      return false
    }
    const { fetched, report } = await syncIndex(options)
    expect(fetched).toEqual(['osv:npm', 'nvd'])
    expect(early).toBe(3)
    expect(report?.info).toMatchObject({ records: 6 })
    expect(feeds.nvdAsked.map(({ query }) => query.get('startIndex'))).toEqual(['0', '2'])
    expect(waits).toEqual([6000])
    using index = openIndex(options.db)
    expect(index.packageEntries('CPE', 'a:openssl:openssl')).toHaveLength(1)
    expect(index.cpeProducts('busybox')).toEqual(['a:busybox:busybox'])
    expect(readdirSync(`${options.db}.cache`)).not.toContain('nvd')
  })

  it('is asked for what was modified since, in spans that it allows', async () => {
    await syncIndex(options)
    feeds.nvdAsked.length = 0
    feeds.nvd.push(nvdCve('CVE-2023-0004', '2026-06-01T00:00:00.000'))
    const { report } = await syncIndex({ ...options, built: '2026-07-01T00:00:00Z' })
    expect(report).toMatchObject({ added: ['NVD-CVE-2023-0004'], changed: [] })
    const spans = feeds.nvdAsked.map(({ query }) => [
      query.get('lastModStartDate'),
      query.get('lastModEndDate'),
    ])
    expect(spans).toEqual([
      ['2025-12-31T22:00:00.000Z', '2026-04-30T22:00:00.000Z'],
      ['2026-04-30T22:00:00.000Z', '2026-07-01T00:00:00.000Z'],
    ])
    const again = await syncIndex({ ...options, built: '2026-07-01T00:00:00Z' })
    expect(again.report?.changed ?? []).toEqual([])
  })

  it('gets the key in a header and shorter pauses', async () => {
    await syncIndex({ ...options, nvdApiKey: 'secret-key' })
    expect(feeds.nvdAsked.map(({ key }) => key)).toEqual(['secret-key', 'secret-key'])
    expect(feeds.asked.join()).not.toContain('secret-key')
    expect(waits).toEqual([2000])
  })

  it('is waited for when it refuses for asking too often', async () => {
    let times = 0
    feeds.broken = (request, response) => {
      if (request.url?.startsWith('/nvd') !== true || times++ > 0) return false
      response.writeHead(403).end()
      return true
    }
    expect(await failuresOf()).toEqual([])
    expect(waits[0]).toBe(6000)
  })

  it('is gone on with where an interruption left it', async () => {
    feeds.broken = (request, response) => {
      if (request.url?.includes('startIndex=2') !== true) return false
      response.writeHead(503).end()
      return true
    }
    expect(await failuresOf({ attempts: 1 })).toEqual([['nvd', 'sync/unreachable']])
    feeds.broken = () => false
    feeds.nvdAsked.length = 0
    const { report } = await syncIndex({ ...options, built: '2026-01-02T00:00:00Z' })
    expect(report?.info.records).toBe(6)
    expect(feeds.nvdAsked.map(({ query }) => query.get('startIndex'))).toEqual(['2'])
    // The next one asks from the time when the first page was fetched.
    expect(report?.info.feeds.find(({ name }) => name === 'nvd')?.mark).toBe('2025-12-31T22:00:00.000Z')
  })

  it.each([
    ['HTML', '<html>maintenance</html>', 'json/syntax'],
    ['another shape', '{"result":{"CVE_Items":[]}}', 'sync/other-shape'],
    ['another page', '{"startIndex":7,"totalResults":9,"vulnerabilities":[]}', 'sync/other-shape'],
    [
      'an empty page before the end',
      '{"startIndex":0,"totalResults":9,"vulnerabilities":[]}',
      'sync/other-shape',
    ],
  ])('that answers %s is left out', async (_, answer, code) => {
    feeds.broken = (request, response) => {
      if (request.url?.startsWith('/nvd') !== true) return false
      response.writeHead(200).end(answer)
      return true
    }
    expect(await failuresOf()).toEqual([['nvd', code]])
    feeds.broken = () => false
    expect(await failuresOf()).toEqual([])
  })
})

describe('a server that', () => {
  it('stops half way is asked for the rest', async () => {
    let cut = true
    feeds.broken = (request, response) => {
      if (request.url !== '/osv/npm/all.zip') return false
      if (request.headers['if-range'] === '"whole"') {
        response
          .writeHead(206, { etag: '"whole"', 'content-range': `bytes 100-${zip.length - 1}/${zip.length}` })
          .end(zip.subarray(100))
        return true
      }
      if (!cut) return false
      cut = false
      response.writeHead(200, { etag: '"whole"', 'content-length': zip.length })
      response.write(zip.subarray(0, 100), () => cutLater(response))
      return true
    }
    const { report } = await syncIndex(options)
    expect(report?.info.records).toBe(3)
    expect(feeds.asked).toContain('/osv/npm/all.zip@100')
    expect(waits).toEqual([1000])
  })

  it('stops half way each time fails its feed, keeps the part, and the next sync goes on from there', async () => {
    feeds.broken = (request, response) => {
      if (request.url !== '/osv/npm/all.zip') return false
      const start = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0)
      response.writeHead(start > 0 ? 206 : 200, {
        etag: '"e"',
        'content-length': zip.length - start,
        'content-range': `bytes ${start}-${zip.length - 1}/${zip.length}`,
      })
      if (start >= 120) response.end(zip.subarray(start))
      else response.write(zip.subarray(start, start + 40), () => cutLater(response))
      return true
    }
    expect(await failuresOf()).toEqual([['osv:npm', 'sync/incomplete']])
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
      response.write(Buffer.alloc(50, 1), () => cutLater(response))
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
        response.write('{"catalog', () => cutLater(response))
      } else response.writeHead(416).end()
      return true
    }
    expect((await syncIndex(options)).report?.info.kev?.version).toBe('1')
  })

  it('answers 500 is asked again, and at last given up; the other feeds go on', async () => {
    await syncIndex(options)
    put('/epss', gzipSync(`${scores}CVE-2024-0001,0.5,0.5\n`))
    feeds.broken = (request, response) => {
      if (request.url !== '/kev') return false
      response.writeHead(500).end('sorry')
      return true
    }
    const { fetched, failed, report } = await syncIndex(options)
    expect(failed).toMatchObject([{ feed: 'kev', error: { code: 'sync/unreachable' } }])
    expect(fetched).toEqual(['epss'])
    expect(waits).toEqual([1000, 2000])
    expect(report?.info).toMatchObject({ kev: { entries: 4 }, epss: { scores: 2 } })
  })

  it('answers 403 is not asked again', async () => {
    feeds.broken = (_request, response) => {
      response.writeHead(403).end()
      return true
    }
    expect(await codeOf(syncIndex(options))).toBe('sync/refused')
    expect(waits).toEqual([])
  })

  it('sends nothing but rubbish leaves the very same file', async () => {
    await syncIndex(options)
    const { ino } = statSync(options.db)
    put('/kev', '<html>')
    put('/epss', '<html>')
    const { fetched, failed, report } = await syncIndex({ ...options, built: '2030-01-01T00:00:00Z' })
    expect([fetched, failed.length, report]).toEqual([[], 2, undefined])
    expect(statSync(options.db).ino).toBe(ino)
  })

  it('goes silent is given up', async () => {
    feeds.broken = (request, response) => {
      if (request.url !== '/kev') return false
      response.writeHead(200, { 'content-length': 500 })
      response.write('{')
      return true
    }
    // Only this feed is asked: on a busy machine others would be silent for as long.
    expect(await codeOf(syncIndex({ ...options, sources: ['kev'], idleTimeoutMs: 50, attempts: 1 }))).toBe(
      'sync/incomplete',
    )
  })

  const products = productsOf(3)
  it.each<[string, string, string, string, string | Buffer]>([
    ['/kev', 'HTML', 'kev', 'source/unknown-kind', '<html>maintenance</html>'],
    ['/kev', 'half of its entries', 'kev', 'source/shrunk', kevOf(1)],
    ['/kev', 'another shape', 'kev', 'source/unknown-kind', '{"vulns":[]}'],
    ['/kev', 'a document that ends half way', 'kev', 'json/truncated', kevOf(4).slice(0, 300)],
    ['/epss', 'a row that is cut off', 'epss', 'epss/bad-row', 'cve,epss,percentile\nCVE-2021'],
    [
      '/epss',
      'a gzip that is cut off',
      'epss',
      'source/truncated',
      gzipSync(scores.repeat(40)).subarray(0, 50),
    ],
    ['/endoflife', 'HTML', 'endoflife', 'source/unknown-kind', '<html>maintenance</html>'],
    [
      '/endoflife',
      'the list without cycles',
      'endoflife',
      'source/other-shape',
      products.replaceAll('"releases"', '"uri"'),
    ],
    [
      '/endoflife',
      'less than its total',
      'endoflife',
      'source/other-shape',
      products.replace('"total":3', '"total":9'),
    ],
    ['/endoflife', 'half of its products', 'endoflife', 'source/shrunk', productsOf(1)],
    ['/osv/npm/modified_id.csv', 'HTML', 'osv:npm', 'sync/other-shape', '<html>'],
    [
      '/osv/npm/modified_id.csv',
      'a third of its list',
      'osv:npm',
      'source/shrunk',
      '2024-01-01T00:00:00Z,Z-3\n',
    ],
    ['/osv/npm/Z-9.json', 'HTML', 'osv:npm', 'json/syntax', '<html>'],
    [
      '/osv/npm/Z-9.json',
      'another shape',
      'osv:npm',
      'source/other-shape',
      '{"ID":"Z-9","Modified":"x","affected":3}',
    ],
  ])('sends for %s %s leaves what the index has of %s (%s)', async (path, _what, feed, code, answer) => {
    await syncIndex(options)
    put('/osv/npm/Z-9.json', changed('Z-9', 'good'))
    put('/osv/npm/modified_id.csv', `2024-05-01T00:00:00Z,Z-9\n${list}`)
    const good = feeds.files.get(path) ?? Buffer.alloc(0)
    put(path, answer)
    expect(await failuresOf()).toEqual([[feed, code]])
    using index = openIndex(options.db)
    expect(index.info).toMatchObject({
      records: feed === 'osv:npm' ? 3 : 4,
      kev: { entries: 4 },
      epss: { scores: 1 },
      lifecycle: { products: 3 },
    })
    put(path, good)
    expect(await failuresOf()).toEqual([])
    using after = openIndex(options.db)
    expect(after.info.records).toBe(4)
  })

  it.each<[string, Buffer, string]>([
    ['a zip that is none', Buffer.from('PK\u0003\u0004 but no zip'), 'source/truncated'],
    ['a zip that is cut off', zip.subarray(0, zip.length - 30), 'source/truncated'],
    ['HTML for a zip', Buffer.from('<html>'), 'source/truncated'],
  ])('sends %s leaves the other feeds', async (_what, answer, code) => {
    put('/osv/npm/all.zip', answer)
    expect(await failuresOf()).toEqual([['osv:npm', code]])
    using index = openIndex(options.db)
    expect(index.info).toMatchObject({ records: 0, kev: { entries: 4 } })
    put('/osv/npm/all.zip', zip)
    expect((await syncIndex(options)).report?.info.records).toBe(3)
  })

  it('sends a zip with a third of the records that it lists is not believed', async () => {
    put(
      '/osv/npm/modified_id.csv',
      list + ['A', 'B', 'C', 'D', 'E'].map((x) => `2024-01-01T00:00:00Z,Z-${x}\n`).join(''),
    )
    expect(await failuresOf()).toEqual([['osv:npm', 'source/shrunk']])
  })

  it('is not there gives one clear error', async () => {
    await feeds.stop()
    expect(await codeOf(syncIndex(options))).toBe('sync/unreachable')
    expect(existsSync(options.db)).toBe(false)
    await feeds.start()
  })

  it('sends without end is cut off', async () => {
    const failed = await failuresOf({ maxBytes: 200 })
    expect(failed).toContainEqual(['osv:npm', 'sync/too-large'])
  })
})

/** The bytes before have to be out first, or the client would see only a closed connection. */
function cutLater(response: ServerResponse): void {
  setTimeout(() => response.destroy(), 30)
}
