// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildIndex } from './build-index.ts'
import { changed, Feeds, list, nvdCve } from './feeds.test-data.ts'
import { openIndex } from './open-index.ts'
import { syncIndex } from './sync-index.ts'

const program = (name: string) => fileURLToPath(new URL(`testdata/${name}`, import.meta.url))

let folder: string
let db: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'primum-crash-'))
  db = join(folder, 'flaws.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = (name: string, ...args: readonly string[]) =>
  spawn(process.execPath, [program(name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })

/** Its lines up to now. */
function linesOf(child: ChildProcess): () => readonly string[] {
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  return () => output.split('\n').slice(0, -1)
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'close')
}

it('leaves a whole index at whatever moment a sync is killed, and the next one goes on', async () => {
  const feeds = new Feeds()
  await feeds.start()
  let generation = 0
  // Something is new each time that the list is asked for, also at NVD, so that every sync downloads and builds.
  feeds.broken = ({ url = '' }) => {
    if (url !== '/osv/npm/modified_id.csv') return false
    generation++
    const time = `2024-05-01T00:00:00.${String(generation).padStart(6, '0')}Z`
    feeds.files.set(url, Buffer.from(`${time},Z-9\n${list}`))
    feeds.files.set('/osv/npm/Z-9.json', Buffer.from(changed('Z-9', String(generation), time)))
    feeds.nvd = [nvdCve('CVE-2023-0001', new Date().toISOString().slice(0, -1), `product_${generation}`)]
    return false
  }
  try {
    await syncIndex({ db, ecosystems: ['npm'], addresses: feeds.addresses, sleep: async () => undefined })
    let last = 0
    for (let round = 0; round < 10; round++) {
      const child = start('sync-forever.ts', db, JSON.stringify(feeds.addresses))
      const lines = linesOf(child)
      await once(child.stdout, 'data')
      // A sync takes about 100 ms: the kills fall on all of its steps.
      await new Promise((resolve) => setTimeout(resolve, (round * 23) % 120))
      await kill(child)
      for (const line of lines()) expect(line).toMatch(/^\d+ $/)
      using index = openIndex(db)
      index.verify()
      const own = Number(index.record('Z-9')?.['summary'] ?? 0)
      // What was there is there, or something newer is; and where it stands agrees with it.
      expect(own).toBeGreaterThanOrEqual(last)
      last = own
      expect(index.info).toMatchObject({
        kev: { entries: 4 },
        epss: { scores: 1 },
        lifecycle: { products: 3 },
      })
      expect(index.info.feeds).toHaveLength(5)
    }
    expect(last).toBeGreaterThan(0)
    const { failed } = await syncIndex({
      db,
      ecosystems: ['npm'],
      addresses: feeds.addresses,
      sleep: async () => undefined,
    })
    expect(failed).toEqual([])
    using index = openIndex(db)
    expect(index.record('Z-9')?.['summary']).toBe(String(generation))
    expect(index.info.records).toBe(5)
  } finally {
    await feeds.stop()
  }
}, 120_000)

it('is replaced while other processes read it, and each reads one state, old or new', async () => {
  const source = join(folder, 'records.jsonl')
  const write = (round: number) =>
    writeFileSync(
      source,
      Array.from({ length: 300 }, (_, i) => {
        const modified = `2024-01-01T00:00:00.${String(round).padStart(6, '0')}Z`
        return `${changed(`X-${i}`, `round ${round}`, modified)}\n`
      }).join(''),
    )
  write(0)
  await buildIndex({ db, sources: [source], built: 'round 0' })
  const readers = [start('read-forever.ts', db), start('read-forever.ts', db)]
  const lines = readers.map(linesOf)
  try {
    await Promise.all(readers.map(({ stdout }) => once(stdout, 'data')))
    for (let round = 1; round <= 15; round++) {
      write(round)
      await buildIndex({ db, sources: [source], built: `round ${round}` })
    }
    while (lines.some((of) => of().at(-1) !== 'round 15')) {
      expect(readers.map(({ exitCode }) => exitCode)).toEqual([null, null])
      await new Promise((resolve) => setImmediate(resolve))
    }
    for (const of of lines) {
      const rounds = of().map((line) => Number(line.slice('round '.length)))
      expect(rounds).toEqual(rounds.toSorted((a, b) => a - b))
      expect(new Set(rounds).size).toBeGreaterThan(2)
    }
  } finally {
    await Promise.all(readers.map(kill))
  }
}, 60_000)
