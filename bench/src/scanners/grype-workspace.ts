// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { parseEpss } from '@primum/flaws'
import type { OsvLine } from './osv-lines.ts'
import { type VunnelItem, vunnelItemsOf } from './vunnel-items.ts'

/** The feeds beside the OSV records that grype's database takes too. */
export type OtherFeeds = { readonly kevFile?: string | undefined; readonly epssFile?: string | undefined }

/**
 * Writes what grype's database is built from, as vunnel leaves it: for each provider a folder with its state and its
 * results in an SQLite file.
 *
 * @returns the folders
 */
export function writeGrypeWorkspace(
  dir: string,
  lines: readonly OsvLine[],
  feeds: OtherFeeds,
): readonly string[] {
  const stores = new Map<string, ResultStore>()
  const write = (items: Iterable<VunnelItem>) => {
    for (const item of items) {
      const store = stores.get(item.provider) ?? new ResultStore(path.join(dir, item.provider), item.provider)
      stores.set(item.provider, store)
      store.write(item)
    }
  }
  for (const line of lines) write(vunnelItemsOf(line))
  if (feeds.kevFile !== undefined) write(kevItems(feeds.kevFile))
  if (feeds.epssFile !== undefined) write(epssItems(feeds.epssFile, namesOf(lines)))
  for (const store of stores.values()) store.close()
  return [...stores.keys()].map((provider) => path.join(dir, provider))
}

/** One provider's results. */
class ResultStore {
  readonly #database: DatabaseSync
  readonly #insert: ReturnType<DatabaseSync['prepare']>

  constructor(dir: string, provider: string) {
    const results = 'results/results.db'
    mkdirSync(path.join(dir, 'results'), { recursive: true })
    writeFileSync(path.join(dir, 'results/listing.xxh64'), `0000000000000000  ${results}\n`)
    const state = {
      provider,
      version: 1,
      distribution_version: 1,
      processor: 'vunnel',
      schema: { version: '1.0.3', url: '' },
      urls: [],
      timestamp: '2026-01-01T00:00:00Z',
      listing: { path: 'results/listing.xxh64', digest: '0000000000000000', algorithm: 'xxh64' },
      store: 'sqlite',
      stale: false,
    }
    writeFileSync(path.join(dir, 'metadata.json'), JSON.stringify(state))
    this.#database = new DatabaseSync(path.join(dir, results))
    this.#database.exec('CREATE TABLE results (id TEXT PRIMARY KEY, record BLOB); BEGIN')
    this.#insert = this.#database.prepare('INSERT OR REPLACE INTO results VALUES (?, ?)')
  }

  write({ schema, identifier, item }: VunnelItem): void {
    this.#insert.run(identifier, Buffer.from(JSON.stringify({ schema, identifier, item })))
  }

  close(): void {
    this.#database.exec('COMMIT')
    this.#database.close()
  }
}

function* kevItems(file: string): Generator<VunnelItem> {
  // The catalogue goes through as it is; the index's own build has checked the same file.
  const { vulnerabilities } = JSON.parse(readText(file)) as {
    readonly vulnerabilities: readonly { readonly cveID: string }[]
  }
  const schema = schemaOf('known-exploited')
  for (const item of vulnerabilities) yield { provider: 'kev', schema, identifier: item.cveID, item }
}

/** Of the flaws that some record names: grype asks for no others. */
function* epssItems(file: string, named: ReadonlySet<string>): Generator<VunnelItem> {
  const schema = schemaOf('epss')
  for (const [cve, { epss, percentile }] of parseEpss(readText(file)).scores) {
    if (!named.has(cve)) continue
    const item = { cve, epss, percentile, date: '2026-01-01' }
    yield { provider: 'epss', schema, identifier: cve, item }
  }
}

function namesOf(lines: readonly OsvLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ record: { id, aliases, upstream, related } }) => [
      id,
      ...aliases,
      ...upstream,
      ...related,
    ]),
  )
}

function schemaOf(name: string): string {
  return `https://raw.githubusercontent.com/anchore/vunnel/main/schema/${name}/schema-1.0.0.json`
}

function readText(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
