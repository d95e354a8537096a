// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonObject } from '@primum/parse'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FlawIndex } from '../index/index-reader.ts'
import { buildFromDeliveries, buildIndex } from './build-index.ts'
import { openIndex } from './open-index.ts'

let folder: string
let db: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'primum-update-'))
  db = join(folder, 'flaws.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const built = '2026-01-01T00:00:00Z'
const put = (name: string, records: readonly JsonObject[]): string => {
  const path = join(folder, name)
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join('') || '\n')
  return path
}
const feed = { name: 'osv:npm', url: 'https://example.org', entries: 1, mark: 'x' }

/** All that an index says, without what hangs on the order of the builds: the numbers of records. */
function answersOf(index: FlawIndex, names: readonly string[], ids: readonly string[]): unknown {
  const { built: _, feeds: __, ...info } = index.info
  return {
    info,
    heads: [...index.heads()].map(([, head]) => head).sort((a, b) => (a.id < b.id ? -1 : 1)),
    records: ids.map((id) => index.record(id)),
    flaws: ids.map((id) => [index.flawOf(id), index.flawIds(id)]),
    entries: names.map((name) =>
      ['npm', 'Debian', 'CPE'].flatMap((ecosystem) =>
        index
          .packageEntries(ecosystem, name)
          .map(({ record, ...entry }) => ({ ...entry, id: index.head(record).id }))
          .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.position - b.position)),
      ),
    ),
    products: names.map((name) => index.cpeProducts(name)),
  }
}

// Few names, so that records meet: they alias each other, share packages and change from one to another.
const cves = ['CVE-2020-0001', 'CVE-2020-0002', 'CVE-2020-0003']
const ids = ['GHSA-a', 'GHSA-b', 'PYSEC-c', 'DSA-d', 'X-e', ...cves]
const names = ['p', 'q', 'a:v:p', 'a:w:p', '*:p']
const someIds = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })
const affected = fc
  .record({
    ecosystem: fc.constantFrom('npm', 'Debian:11', 'Debian:12', 'CPE'),
    name: fc.constantFrom('p', 'q', 'a:v:p', 'a:w:p'),
    fixed: fc.constantFrom('1.0.0', '2.0.0'),
  })
  .map(({ ecosystem, name, fixed }) => ({
    package: { ecosystem, name },
    ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
  }))
const record = fc.record({
  id: fc.constantFrom(...ids),
  aliases: someIds,
  upstream: someIds,
  related: someIds,
  summary: fc.constantFrom('', 'one', 'two'),
  affected: fc.array(affected, { maxLength: 2 }),
})
const batch = fc.record({
  records: fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 4 }),
  gone: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
})

describe('an index that was updated', () => {
  it('says what one says that was built from the same records at once', async () => {
    const batches = fc.array(batch, { minLength: 2, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(batches, async (all) => {
        rmSync(db, { force: true })
        const now = new Map<string, JsonObject>()
        for (const [i, { records, gone }] of all.entries()) {
          const modified = `2024-01-0${i + 1}T00:00:00Z`
          const dated = records.map((one) => ({ ...one, modified }))
          await buildFromDeliveries({ db, built }, [
            { feed, paths: [put('batch.jsonl', dated)].filter(() => dated.length > 0), gone },
          ])
          const taken = new Set(dated.map(({ id }) => id))
          for (const one of dated) now.set(one.id, one)
          for (const id of gone) if (!taken.has(id)) now.delete(id)
        }
        using updated = openIndex(db)
        updated.verify()
        const fresh = join(folder, 'fresh.db')
        const sources = now.size === 0 ? [] : [put('all.jsonl', [...now.values()])]
        await buildIndex({ db: fresh, sources, built, fresh: true })
        using whole = openIndex(fresh)
        expect(answersOf(updated, names, ids)).toEqual(answersOf(whole, names, ids))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('names the packages of which it says something new', async () => {
    const of = (id: string, name: string, more: JsonObject = {}) => ({
      id,
      modified: '2024-01-01T00:00:00Z',
      affected: [{ package: { ecosystem: 'npm', name }, versions: ['1.0.0'] }],
      ...more,
    })
    await buildIndex({ db, sources: [put('a', [of('X-1', 'p'), of('X-2', 'q'), of('X-3', 'r')])] })
    const moved = of('X-1', 's', { modified: '2025-01-01T00:00:00Z' })
    const cpe = {
      ...of('X-4', 'a:v:t'),
      affected: [{ package: { ecosystem: 'CPE', name: 'a:v:t' }, versions: ['1'] }],
    }
    const { report } = await buildFromDeliveries({ db }, [
      { feed, paths: [put('b', [moved, of('X-3', 'r'), cpe])], gone: ['X-2'] },
    ])
    expect(report?.touched.map(({ ecosystem, name }) => `${ecosystem} ${name}`).sort()).toEqual([
      'CPE *:t',
      'CPE a:v:t',
      'npm p',
      'npm q',
      'npm s',
    ])
  })

  it('does not know a release any more of which nothing is left', async () => {
    const of = (id: string, release: string) => ({
      id,
      modified: '2024-01-01T00:00:00Z',
      affected: [{ package: { ecosystem: `Debian:${release}`, name: 'p' }, versions: ['1'] }],
    })
    await buildIndex({ db, sources: [put('a', [of('DSA-1', '11'), of('DSA-2', '12')])] })
    const { report } = await buildFromDeliveries({ db }, [{ feed, paths: [], gone: ['DSA-1'] }])
    expect(report?.info.ecosystems).toEqual({ Debian: { packages: 1, releases: ['12'] } })
    const { report: last } = await buildFromDeliveries({ db }, [{ feed, paths: [], gone: ['DSA-2'] }])
    expect(last?.info).toMatchObject({ records: 0, packages: 0, ecosystems: {} })
  })

  it('takes nothing of a feed that fails half way, and numbers later records apart from what it left', async () => {
    const of = (id: string) => ({ id, modified: '2024-01-01T00:00:00Z', summary: id, affected: [] })
    await buildIndex({ db, sources: [put('a', [of('X-1')])] })
    const cut = put('cut', [of('X-2'), { ...of('X-1'), modified: '2025-01-01T00:00:00Z' }])
    writeFileSync(cut, '{"id":"X-3"', { flag: 'a' })
    const { failed, report } = await buildFromDeliveries({ db }, [
      { feed, paths: [cut], gone: ['X-1'] },
      { feed: { ...feed, name: 'other' }, paths: [put('b', [of('X-4')])], gone: [] },
    ])
    expect(failed).toMatchObject([{ feed: 'osv:npm', error: { code: 'source/truncated' } }])
    expect(report).toMatchObject({
      added: ['X-4'],
      changed: [],
      removed: [],
      info: { feeds: [{ name: 'other' }] },
    })
    await buildIndex({ db, sources: [put('c', [of('X-5')])] })
    using index = openIndex(db)
    index.verify()
    expect([...index.heads()].map(([, { id, summary }]) => [id, summary])).toEqual([
      ['X-1', 'X-1'],
      ['X-4', 'X-4'],
      ['X-5', 'X-5'],
    ])
    for (const id of ['X-1', 'X-4', 'X-5']) expect(index.record(id)).toEqual(of(id))
    expect(index.record('X-2')).toBeUndefined()
  })
})
