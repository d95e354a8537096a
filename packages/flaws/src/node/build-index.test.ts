// SPDX-License-Identifier: Apache-2.0
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { tryLockFile } from '@primum/files/node'
import { CodedError, type JsonObject, type JsonValue } from '@primum/parse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AdvisoryMention, mentionOf } from '../csaf/advisory.ts'
import { parseAdvisory } from '../csaf/parse.ts'
import { parseLifecycle } from '../endoflife/parse.ts'
import { matchComponents } from '../match/match.ts'
import { buildFromDeliveries, buildIndex } from './build-index.ts'
import { openIndex } from './open-index.ts'
import { sourceLimits } from './source-limits.ts'

const testdata = (name: string) => fileURLToPath(new URL(`testdata/${name}`, import.meta.url))
const lines = gunzipSync(readFileSync(testdata('records.jsonl.gz')))
  .toString('utf8')
  .trim()
  .split('\n')
const records = lines.map((line) => JSON.parse(line) as JsonObject & { readonly id: string })
const built = '2026-01-01T00:00:00.000Z'
const epss =
  '#model_version:v1,score_date:2026-01-01\ncve,epss,percentile\nCVE-2021-44228,0.97565,0.99999\nCVE-2014-7205,0.001,0.4\n'

let folder: string
let db: string
const at = (name: string) => join(folder, name)
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content)
  return at(name)
}
const record = (id: string, more: JsonObject = {}): string =>
  JSON.stringify({
    id,
    modified: '2024-01-01T00:00:00Z',
    affected: [
      {
        package: { ecosystem: 'npm', name: 'a' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }],
      },
    ],
    ...more,
  })
const codeOf = async (work: () => unknown): Promise<string | undefined> => {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof CodedError) return error.code
    throw error
  }
}

const feed = (name: string) => ({ name, url: `https://example.org/${name}`, entries: 1, mark: 'x' })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'primum index '))
  db = at('flaws.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('an index of real records', () => {
  it('gives back every record as it was published', async () => {
    const report = await buildIndex({ db, sources: [testdata('records.jsonl.gz')], built })
    expect(report).toMatchObject({ refused: 0, unchanged: 0 })
    expect(report.info).toMatchObject({ records: records.length, built })
    using index = openIndex(db)
    for (const json of records) expect(index.record(json.id)).toEqual(json)
    expect(index.record('X-unheard')).toBeUndefined()
    expect([...index.heads()].map(([, { id }]) => id).sort()).toEqual(records.map(({ id }) => id).sort())
    index.verify()
  })

  it('counts by source and ecosystem, with the terms of each source', async () => {
    const { info } = await buildIndex({
      db,
      sources: [testdata('records.jsonl.gz'), testdata('kev.json.gz'), put('epss.csv', epss)],
      built,
    })
    expect(info.sources.find(({ name }) => name === 'Bitnami')).toMatchObject({
      records: 60,
      terms: 'Apache-2.0, Bitnami Vulnerability Database',
    })
    expect(info.ecosystems['AlmaLinux']?.releases).toContain('8')
    expect(info.kev).toMatchObject({ version: '2025.08.25', entries: 24 })
    expect(info.epss).toEqual({ model: 'v1', date: '2026-01-01', scores: 2 })
    using index = openIndex(db)
    expect(index.info).toEqual(info)
    expect(index.epss('CVE-2021-44228')).toEqual({ epss: 0.97565, percentile: 0.99999 })
    expect(index.epss('CVE-2021-44229')).toBeUndefined()
    expect(index.kev('CVE-2025-48384')).toMatchObject({ vendor: 'Git', dueDate: '2025-09-15' })
  })

  it('matches by it', async () => {
    await buildIndex({ db, sources: [testdata('records.jsonl.gz'), put('epss.csv', epss)], built })
    using index = openIndex(db)
    const { findings } = matchComponents(index, [{ name: 'bassmaster', purl: 'pkg:npm/bassmaster@1.5.1' }])
    expect(findings).toMatchObject([
      {
        id: 'CVE-2014-7205',
        aliases: ['x_NSWG-ECO-1', 'x_RETIREJS-235408368d96'],
        epss: 0.001,
        severity: 'medium',
      },
    ])
  })

  it('keeps the vectors of every version of CVSS, all other names, and what was withdrawn', async () => {
    const severity = [
      { type: 'CVSS_V2', score: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' },
      { type: 'CVSS_V3', score: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
      { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:L' },
      { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' },
    ]
    const names = { aliases: ['CVE-2024-0001'], upstream: ['CVE-2024-0002'], related: ['CVE-2024-0003'] }
    const times = { published: '2023-01-01T00:00:00Z', withdrawn: '2024-06-01T00:00:00Z' }
    await buildIndex({ db, sources: [put('a', record('X-1', { severity, ...names, ...times }))] })
    using index = openIndex(db)
    const head = index.head(index.recordNumber('X-1') ?? -1)
    expect(head.cvss.map(({ version, score }) => [version, score])).toEqual([
      ['2.0', 7.5],
      ['3.0', 9.8],
      ['3.1', 9.4],
      ['4.0', 9.3],
    ])
    expect(head).toMatchObject({ aliases: ['CVE-2024-0001'], ...times })
    expect(index.record('X-1')).toMatchObject({ severity, ...names, ...times })
    expect(index.info.withdrawn).toBe(1)
    expect(matchComponents(index, [{ name: 'a', purl: 'pkg:npm/a@1.0.0' }]).findings).toEqual([])
  })

  it('is the same file for the same input', async () => {
    await buildIndex({ db, sources: [testdata('records.jsonl.gz')], built })
    const first = readFileSync(db)
    await buildIndex({ db, sources: [testdata('records.jsonl.gz')], built, fresh: true })
    expect(readFileSync(db).equals(first)).toBe(true)
  })
})

describe('life cycles of products', () => {
  const products = fileURLToPath(new URL('../endoflife/testdata/products.jsonl.gz', import.meta.url))
  const answer = (name: string) =>
    JSON.stringify({
      schema_version: '1.1.0',
      total: 1,
      result: [{ name, category: 'os', releases: [{ name: '1', isEol: true }] }],
    })

  it('are kept as they were read, and found by each of their keys', async () => {
    const { info } = await buildIndex({ db, sources: [products], built })
    expect(info.lifecycle).toEqual({ products: 17, cycles: 390, newest: '2026-08-19' })
    expect(info.catalogues).toMatchObject([{ name: 'endoflife.date', licence: 'MIT', records: 17 }])
    const read = gunzipSync(readFileSync(products))
      .toString('utf8')
      .trim()
      .split('\n')
      .flatMap((line) => parseLifecycle(JSON.parse(line) as JsonValue).products)
    using index = openIndex(db)
    index.verify()
    for (const product of read) {
      for (const key of product.keys) expect(index.lifecycleProducts(key)).toContainEqual(product)
    }
    expect(index.lifecycleProducts('name:unheard')).toEqual([])
  })

  it('stay through an update that brings none, and are all replaced by a list of all', async () => {
    await buildIndex({ db, sources: [products], built })
    const kept = await buildIndex({ db, sources: [put('a', record('X-1'))] })
    expect(kept.info.lifecycle?.products).toBe(17)
    const anew = await buildIndex({ db, sources: [put('b', answer('openssl'))] })
    expect(anew.info.lifecycle).toEqual({ products: 1, cycles: 1, newest: '' })
    using index = openIndex(db)
    expect(index.lifecycleProducts('name:openssl')).toMatchObject([
      { cycles: [{ name: '1', endOfLife: true }] },
    ])
    expect(index.lifecycleProducts('name:linux')).toEqual([])
  })
})

describe('sources', () => {
  const zip = () => readFileSync(testdata('three.zip'))
  it('are told by their content, in files of any name and in folders', async () => {
    put('one.txt', record('X-1'))
    put('list', JSON.stringify([JSON.parse(record('X-2')), JSON.parse(record('X-3'))], null, 2))
    put('pretty', JSON.stringify(JSON.parse(record('X-4')), null, 2))
    put('lines.data', `\n${record('X-5')}\r\n\n${record('X-6')}`)
    put('packed', gzipSync(`${record('X-7')}\n`))
    put('members', zip())
    put('kev', `${JSON.stringify({ catalogVersion: '7', dateReleased: 'x', vulnerabilities: [] })}\n`)
    put('README.md', 'about these files\n')
    const report = await buildIndex({ db: join(folder, '.flaws.db'), sources: [folder] })
    expect(report.info.kev?.version).toBe('7')
    expect(report.faults).toMatchObject([{ file: at('README.md'), code: 'source/unknown-kind' }])
    expect(report.added.toSorted()).toEqual([
      'X-1',
      'X-2',
      'X-3',
      'X-4',
      'X-5',
      'X-6',
      'X-7',
      'Z-1',
      'Z-2',
      'Z-3',
    ])
  })

  it.each<[string, () => string, string]>([
    ['that are not there', () => at('absent'), 'source/absent'],
    ['that are empty', () => put('a', ''), 'source/empty'],
    ['of another kind', () => put('a', 'hello\n'), 'source/unknown-kind'],
    ['of JSON of another kind', () => put('a', '{"hello":1}'), 'source/unknown-kind'],
    ['of JSON that ends half way', () => put('a', '[{"id":"X-1"'), 'json/truncated'],
    [
      'whose last line ends half way',
      () => put('a', `${record('X-1')}\n${record('X-2').slice(0, 40)}`),
      'source/truncated',
    ],
    [
      'whose gzip ends half way',
      () => put('a', gzipSync(lines.join('\n')).subarray(0, 5000)),
      'source/truncated',
    ],
    [
      'whose gzip is damaged',
      () => put('a', Buffer.concat([gzipSync(record('X-1')).subarray(0, 30), Buffer.alloc(90, 7)])),
      'source/damaged',
    ],
    ['whose zip ends half way', () => put('a', zip().subarray(0, 300)), 'source/truncated'],
    [
      'of a catalogue that ends half way',
      () => put('a', '{"catalogVersion":"1","dateReleased":"x","count":2,"vulnerabilities":[]}'),
      'kev/count-mismatch',
    ],
    ['of scores that end half way', () => put('a', `${epss}CVE-2024-0001,0.`), 'epss/bad-row'],
  ])('%s change nothing', async (_name, source, code) => {
    await buildIndex({ db, sources: [put('good.json', record('X-0'))], built })
    const before = readFileSync(db)
    const bad = source()
    expect(await codeOf(() => buildIndex({ db, sources: [put('new.json', record('X-9')), bad] }))).toBe(code)
    expect(readFileSync(db).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual(['.flaws.db.locked'])
  })

  it('that unpack to more than they may are stopped', async () => {
    const bomb = put('bomb.gz', gzipSync(Buffer.alloc(64 * 1024 ** 2, 0x20)))
    expect(await codeOf(() => buildIndex({ db, sources: [bomb] }))).toBe('source/too-large')
    const members = put('three.zip', zip())
    const limits = { ...sourceLimits, maxFiles: 2 }
    expect(await codeOf(() => buildIndex({ db, sources: [members], limits }))).toBe('source/too-large')
    expect(
      await codeOf(() =>
        buildIndex({ db, sources: [members], limits: { ...sourceLimits, maxDocumentBytes: 20 } }),
      ),
    ).toBe('source/too-large')
  })

  it('one bad record is reported with its place and does not spoil the rest', async () => {
    const file = put(
      'feed.jsonl',
      `${record('X-1')}\n{"id":5}\n{"id":"X-2","id":"X-3"}\n${record('X-4', { affected: [] })}\n${record('X-5')}\n`,
    )
    const report = await buildIndex({ db, sources: [file] })
    expect(report.added).toEqual(['X-1', 'X-4', 'X-5'])
    expect(report).toMatchObject({ refused: 2, warned: 1 })
    expect(report.faults).toMatchObject([
      { file, line: 2, code: 'osv/wrong-type', path: '/id' },
      { file, line: 3, code: 'json/duplicate-key' },
      { file, line: 4, id: 'X-4', code: 'osv/nothing-affected' },
    ])
    expect(await codeOf(() => buildIndex({ db, sources: [file], strict: true, fresh: true }))).toBe(
      'osv/wrong-type',
    )
  })
})

describe('security advisories', () => {
  const shipped = fileURLToPath(new URL('../../../../data/csaf-icsma.jsonl.gz', import.meta.url))
  const documents = gunzipSync(readFileSync(shipped))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonValue)
  const revised = (revisedAt: string, title: string): string => {
    const text = JSON.stringify(documents[0])
    return text
      .replace(/"current_release_date":"[^"]*"/, `"current_release_date":"${revisedAt}"`)
      .replace(/("title":")(ICSMA-17-009-01A_[^"]*)/, `$1${title}`)
  }

  it('are kept as they were read, and found by each CVE that they name', async () => {
    const report = await buildIndex({ db, sources: [shipped], built })
    expect(report).toMatchObject({ refused: 0, warned: 0 })
    expect(report.added).toHaveLength(102)
    using index = openIndex(db)
    index.verify()
    const expected = new Map<string, AdvisoryMention[]>()
    for (const { advisory } of documents.map((json) => parseAdvisory(json))) {
      for (const cve of new Set(advisory.cves.map((entry) => entry.cve))) {
        expected.set(cve, [...(expected.get(cve) ?? []), mentionOf(advisory, cve)])
      }
    }
    expect(expected.size).toBe(322)
    for (const [cve, mentions] of expected) {
      const found = index.advisories(cve)
      expect(found).toHaveLength(mentions.length)
      expect(found).toEqual(expect.arrayContaining(mentions))
      const dates = found.map(({ publishedAt }) => publishedAt)
      expect(dates).toEqual(dates.toSorted().toReversed())
    }
    expect(index.advisories('CVE-2099-0001')).toEqual([])
  })

  it('are counted apart from records, with the terms of their publisher', async () => {
    const { info } = await buildIndex({ db, sources: [shipped], built })
    expect(info).toMatchObject({ records: 0, newest: '', ecosystems: {}, sources: [] })
    expect(info.advisories).toEqual({
      documents: 102,
      cves: 322,
      newest: '2025-02-25T07:00:00Z',
      publishers: [
        {
          name: 'CISA',
          records: 102,
          newest: '2025-02-25T07:00:00Z',
          terms: 'public domain in the US, CISA',
          licence: 'public domain in the US',
          by: 'CISA',
          url: 'https://www.cisa.gov/news-events/cybersecurity-advisories',
        },
      ],
    })
  })

  it('are told by their content: one document, a list, lines, packed, and among their hashes and signatures', async () => {
    const texts = documents.map((json) => JSON.stringify(json))
    put('one.txt', JSON.stringify(documents[0], null, 2))
    put('list', JSON.stringify([documents[1], documents[2]], null, 2))
    put('lines', `${texts[3]}\n${record('X-1')}\n${texts[4]}\n`)
    put('packed', gzipSync(`${texts[5]}\n`))
    put('zip', readFileSync(testdata('advisory.zip')))
    put('one.json.sha512', 'abc  one.json\n')
    put('one.json.asc', '-----BEGIN PGP SIGNATURE-----\n')
    const report = await buildIndex({ db: join(folder, '.flaws.db'), sources: [folder] })
    expect(report.faults).toEqual([])
    expect(report.added).toHaveLength(8)
    using index = openIndex(join(folder, '.flaws.db'))
    expect(index.advisories('CVE-2018-5438')).toMatchObject([{ id: 'ICSMA-18-025-01' }])
  })

  it('that cannot be read are refused one by one, with file, line and reason', async () => {
    const bad = revised('some day', 't')
    const file = put(
      'feed.jsonl',
      `${JSON.stringify(documents[1])}\n${bad}\n${JSON.stringify(documents[2])}\n`,
    )
    const report = await buildIndex({ db, sources: [file] })
    expect(report).toMatchObject({ refused: 1, added: { length: 2 } })
    expect(report.faults).toMatchObject([
      { file, line: 2, code: 'csaf/bad-value', path: '/document/tracking/current_release_date' },
    ])
    const strict = () => buildIndex({ db, sources: [file], strict: true, fresh: true })
    expect(await codeOf(strict)).toBe('csaf/bad-value')
  })

  it('of one id are one: the newest revision stays, whatever else an update brings', async () => {
    await buildIndex({ db, sources: [shipped], built })
    const report = await buildIndex({
      db,
      built,
      sources: [
        put('older.json', revised('2017-01-10T00:00:00Z', 'older')),
        put('newer.json', revised('2026-01-10T00:00:00Z', 'newer')),
        put('osv.json', record('X-1')),
        shipped,
      ],
    })
    expect(report).toMatchObject({
      added: ['X-1'],
      changed: ['ICSMA-17-009-01A'],
      unchanged: 101,
      outdated: 2,
    })
    using index = openIndex(db)
    expect(index.info.advisories).toMatchObject({ documents: 102, newest: '2026-01-10T00:00:00Z' })
    expect(index.advisories('CVE-2017-5149')).toMatchObject([{ title: 'newer' }])
  })
})

describe('an update', () => {
  it('takes what is newer, keeps what is not, and says which', async () => {
    await buildIndex({
      db,
      sources: [
        testdata('records.jsonl.gz'),
        put('a', `${record('X-1')}\n${record('X-2')}\n${record('X-3')}\n`),
      ],
      built,
    })
    const newer = put(
      'b',
      `${record('X-1', { modified: '2025-01-01T00:00:00Z', summary: 'new' })}\n${record('X-2', { modified: '2020-01-01T00:00:00Z' })}\n${record('X-4')}\n${lines[0]}\n`,
    )
    const { report } = await buildFromDeliveries({ db, built }, [
      { feed: feed('osv:npm'), paths: [newer], gone: ['X-3', 'X-unheard'] },
      { feed: feed('epss'), paths: [put('c', epss)], gone: [] },
    ])
    expect(report).toMatchObject({
      added: ['X-4'],
      changed: ['X-1'],
      removed: ['X-3'],
      unchanged: 1,
      outdated: 1,
    })
    using index = openIndex(db)
    expect(index.record('X-1')).toMatchObject({ summary: 'new' })
    expect(index.record('X-3')).toBeUndefined()
    for (const json of records) expect(index.record(json.id)).toEqual(json)
    expect(index.packageEntries('npm', 'a')).toHaveLength(3)
    expect(index.info.records).toBe(records.length + 3)
  })

  it('keeps catalogue and scores that it does not bring', async () => {
    await buildIndex({ db, sources: [testdata('kev.json.gz'), put('a', epss)], built })
    await buildIndex({ db, sources: [put('b', record('X-1'))], built })
    using index = openIndex(db)
    expect(index.kev('CVE-2025-48384')?.vendor).toBe('Git')
    expect(index.epss('CVE-2014-7205')).toEqual({ epss: 0.001, percentile: 0.4 })
    expect(index.info).toMatchObject({ records: 1, kev: { entries: 24 }, epss: { scores: 2 } })
  })

  it('takes no older catalogue and no older scores than it has', async () => {
    const kev = (released: string) =>
      JSON.stringify({ catalogVersion: released, dateReleased: released, vulnerabilities: [] })
    const [older, newer] = ['2025-01-01T00:00:00Z', '2025-06-01T00:00:00.5Z']
    const olderScores = epss.replace('2026-01-01', '2025-12-31')
    await buildIndex({ db, sources: [put('a', kev(newer)), put('b', epss)], built })
    const report = await buildIndex({ db, sources: [put('c', kev(older)), put('d', olderScores)], built })
    expect(report).toMatchObject({
      outdated: 2,
      info: { kev: { version: newer }, epss: { date: '2026-01-01' } },
    })
    const anew = await buildIndex({ db, sources: [at('c')], built, fresh: true })
    expect(anew.info.kev?.version).toBe(older)
  })

  it('takes a changed record whose source does not keep its time', async () => {
    const old = { modified: '0001-01-01T00:00:00Z' }
    await buildIndex({ db, sources: [put('a', record('GO-1', old))] })
    const report = await buildIndex({ db, sources: [put('a', record('GO-1', { ...old, summary: 'x' }))] })
    expect(report.changed).toEqual(['GO-1'])
  })

  it('does not disturb a reader of the old file', async () => {
    await buildIndex({ db, sources: [testdata('records.jsonl.gz')] })
    using old = openIndex(db)
    await buildIndex({ db, sources: [put('a', record('X-1'))], fresh: true })
    for (const json of records) expect(old.record(json.id)).toEqual(json)
    expect(old.record('X-1')).toBeUndefined()
    using now = openIndex(db)
    expect(now.info.records).toBe(1)
  })

  it('is refused while another one runs', async () => {
    const lock = tryLockFile(at('.flaws.db.locked'))
    expect(await codeOf(() => buildIndex({ db, sources: [put('a', record('X-1'))] }))).toBe('index/busy')
    lock?.release()
    expect(await codeOf(() => buildIndex({ db, sources: [put('a', record('X-1'))] }))).toBeUndefined()
  })
})

describe('a file that is no index', () => {
  const change = (sql: string) => {
    const database = new DatabaseSync(db)
    database.exec(sql)
    database.close()
  }
  beforeEach(async () => {
    await buildIndex({ db, sources: [testdata('records.jsonl.gz')], built })
  })
  it.each<[string, () => void, string]>([
    ['is absent', () => rmSync(db), 'index/absent'],
    ['is something else', () => put('flaws.db', 'hello'), 'index/not-an-index'],
    ['is another database', () => change('PRAGMA application_id = 1'), 'index/not-an-index'],
    ['was never finished', () => change('PRAGMA application_id = 0'), 'index/half-written'],
    ['is cut off', () => truncateSync(db, Math.floor(statSync(db).size / 2)), 'index/half-written'],
    ['has a newer format', () => change('PRAGMA user_version = 99'), 'index/newer-format'],
    ['has an older format', () => change('PRAGMA user_version = 0'), 'index/older-format'],
    ['has no contents table', () => change('DROP TABLE meta'), 'index/corrupt'],
  ])('because it %s is refused by name', async (_name, spoil, code) => {
    spoil()
    expect(await codeOf(() => openIndex(db))).toBe(code)
  })

  it('because bytes of it changed is never read as another index', () => {
    const whole = readFileSync(db)
    const answers = () => {
      using index = openIndex(db)
      index.verify()
      return records.map(({ id }) => index.record(id))
    }
    const expected = answers()
    let noticed = 0
    for (let i = 100; i < whole.length; i += Math.floor(whole.length / 150)) {
      const mangled = Buffer.from(whole)
      mangled[i] = (mangled[i] ?? 0) ^ 0x41
      writeFileSync(db, mangled)
      try {
        // A byte that no one reads may change; what is read must be as it was.
        expect(answers()).toEqual(expected)
      } catch (error) {
        if (!(error instanceof CodedError)) throw error
        noticed++
      }
    }
    expect(noticed).toBeGreaterThan(100)
  })
})

it('works in a folder whose name needs escaping, from a read-only file', async () => {
  await buildIndex({ db, sources: [put('a', record('X-1'))] })
  const odd = at('a b%20?#.db')
  cpSync(db, odd)
  using index = openIndex(odd)
  expect(index.record('X-1')).toBeDefined()
})
