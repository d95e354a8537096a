// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CodedError } from '@primum/parse'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exitCodeOf } from '../../failure.ts'
import { memoryTerminal } from '../../testing/memory-terminal.ts'
import { syncFrom } from './sync.ts'

const demo = path.resolve(import.meta.dirname, '../../testdata/demo')
const read = (file: string): Buffer => readFileSync(path.join(demo, file))

let folder = ''
let server: Server
let pages: Record<string, Buffer | string>

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'primum-sync-'))
  pages = {
    '/npm/modified_id.csv': '2020-06-02T00:00:00Z,GHSA-5555-6666-7777\n',
    '/npm/all.zip': read('osv.jsonl'),
    // The newest record is asked for again each time, in case more came within the same second.
    '/npm/GHSA-5555-6666-7777.json': read('osv.jsonl').toString('utf8').split('\n')[2] ?? '',
    '/kev.json': read('kev.json'),
    '/epss.csv': read('epss.csv'),
  }
  server = createServer(({ url = '' }, response) => {
    const page = pages[url]
    response.writeHead(page === undefined ? 404 : 200).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

async function sync(json = false) {
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  const base = `http://127.0.0.1:${port}`
  const terminal = memoryTerminal()
  const handler = syncFrom({ osv: base, kev: `${base}/kev.json`, epss: `${base}/epss.csv` })
  const options = { db: path.join(folder, 'flaws.db'), ecosystem: ['npm'], json }
  const exitCode = await handler({ operands: {}, options }, terminal)
  return { exitCode, ...terminal.written }
}

test('fetches, builds, tells what is there, and the next time that nothing changed', async () => {
  const first = await sync()
  expect(first.exitCode).toBe(0)
  expect(first.out).toContain('records    4 (0 withdrawn)')
  expect(first.err).toBe('primum: records: 4 added\n')
  const second = await sync(true)
  expect(second).toMatchObject({ exitCode: 0, err: 'primum: records: 1 unchanged\n' })
  expect(JSON.parse(second.out)).toMatchObject({ records: 4, kev: { entries: 1 }, epss: { scores: 3 } })
})

test('a source that is gone is exit code 3, and the old index stays', async () => {
  await sync()
  const before = read(path.relative(demo, path.join(folder, 'flaws.db')))
  delete pages['/kev.json']
  const error: unknown = await sync().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(CodedError)
  expect(exitCodeOf(error)).toBe(3)
  expect(read(path.relative(demo, path.join(folder, 'flaws.db')))).toEqual(before)
})
