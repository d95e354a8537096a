// SPDX-License-Identifier: Apache-2.0
/** CVEs of NVD and of the CVE list, on their way from a file through the index file to a match. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import { afterAll, describe, expect, it, test } from 'vitest'
import { parseCveRecord } from '../cvelist/record.ts'
import { indexInMemory } from '../index/memory-index.ts'
import { matchComponents } from '../match/match.ts'
import { parseCveItem } from '../nvd/cve-item.ts'
import { itemsOfPage } from '../nvd/page.ts'
import { buildIndex } from './build-index.ts'
import { readFeed } from './feed.ts'
import { openIndex } from './open-index.ts'
import { sourceLimits } from './source-limits.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'nvd-feed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = new URL('../nvd/testdata/page.json', import.meta.url)
const pretty = readFileSync(file)
const page = parseJson(pretty)
const items = itemsOfPage(page) ?? []
const lines = new URL('../cvelist/testdata/records.jsonl.gz', import.meta.url)

async function idsIn(text: string | Buffer): Promise<readonly string[]> {
  const ids: string[] = []
  const chunks = [Buffer.from(text)]
  for await (const item of readFeed({ name: 'feed', chunks }, sourceLimits)) {
    ids.push(item.kind === 'osv' ? item.record.id : item.kind === 'refused' ? item.error.code : item.kind)
  }
  return ids
}

describe('a text is known by its content', () => {
  const all = items.map((item) => parseCveItem(item).record.id)
  const json = (value: JsonValue) => JSON.stringify(value)
  it.each<[string, string | Buffer, readonly string[]]>([
    ['a page over many lines', pretty, all],
    ['a page on one line', json(page), all],
    ['a page a line', `${json(page)}\n${json(page)}\n`, [...all, ...all]],
    ['a cve a line', items.map((item) => json({ cve: item })).join('\n'), all],
    ['a bare cve a line', items.map(json).join('\n'), all],
    ['a list of cves', json(items), all],
    ['a yearly file', json({ cve_items: items }), all],
    ['an empty page', json({ format: 'NVD_CVE', totalResults: 0, vulnerabilities: [] }), []],
    [
      'a bad cve among good ones',
      json({ vulnerabilities: [{ cve: items[0] ?? null }, { cve: { id: 'X', vulnStatus: 'Analyzed' } }] }),
      [all[0] ?? '', 'nvd/bad-id'],
    ],
  ])('%s', async (_name, text, ids) => {
    expect(await idsIn(text)).toEqual(ids)
  })
})

test('the index file answers like the records in memory, and gives them back', async () => {
  const db = path.join(folder, 'flaws.db')
  const zipped = path.join(folder, 'page.json.gz')
  writeFileSync(zipped, gzipSync(pretty))
  const report = await buildIndex({ db, sources: [zipped, fileURLToPath(lines)] })
  expect(report).toMatchObject({ refused: 0, info: { records: 19, withdrawn: 1 } })
  expect(report.info.sources.map(({ name, records }) => [name, records])).toEqual([
    ['CVE list', 9],
    ['NVD', 10],
  ])
  using index = openIndex(db)
  const components = [
    'a:nodejs:node.js:14.0.0:*:*:*:-',
    'a:nodejs:node.js:14.0.1:*:*:*:-',
    'o:belden:hirschmann_hios:07.0.06',
    'o:linux:linux_kernel:6.18.26',
    '*:*:linux_kernel:6.6.16',
    'o:microsoft:windows_10_1809:10.0.17763.1',
    'a:google:chrome:100.0',
  ].map((text) => ({ name: text, cpe: `cpe:2.3:${text}${':*'.repeat(11 - text.split(':').length)}` }))
  const memory = indexInMemory({
    records: [...items.map((item) => parseCveItem(item).record), ...recordsOf(lines)],
  })
  const answer = matchComponents(index, components)
  expect(answer).toEqual(matchComponents(memory, components))
  expect(answer.findings.map(({ id, component }) => [component.name, id])).toContainEqual([
    'a:nodejs:node.js:14.0.1:*:*:*:-',
    'CVE-2022-0778',
  ])
  for (const item of items) {
    const { record } = parseCveItem(item)
    expect(index.record(record.id)).toEqual(JSON.parse(JSON.stringify(record.json)))
  }
})

function recordsOf(url: URL) {
  return gunzipSync(readFileSync(url))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseCveRecord(parseJson(Buffer.from(line))).record)
}

test('a CVE that NVD rejects later closes what it found', async () => {
  const db = path.join(folder, 'rejected.db')
  const busybox = items.find((item) => JSON.stringify(item).includes('CVE-2022-48174')) as JsonObject // an item of the page
  const component = { name: 'busybox', cpe: 'cpe:2.3:a:busybox:busybox:1.30:*:*:*:*:*:*:*' }
  const build = async (item: JsonObject) => {
    const source = path.join(folder, 'one.json')
    writeFileSync(source, JSON.stringify({ vulnerabilities: [{ cve: item }] }))
    await buildIndex({ db, sources: [source] })
    using index = openIndex(db)
    return matchComponents(index, [component]).findings.map(({ id }) => id)
  }
  expect(await build(busybox)).toEqual(['CVE-2022-48174'])
  expect(
    await build({ ...busybox, vulnStatus: 'Rejected', lastModified: '2027-01-01T00:00:00.000' }),
  ).toEqual([])
})
