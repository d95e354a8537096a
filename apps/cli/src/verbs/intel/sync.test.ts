// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SyncSource } from '@primum/flaws/node'
import { CodedError } from '@primum/parse'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exitCodeOf } from '../../failure.ts'
import { memoryTerminal } from '../../testing/memory-terminal.ts'
import { syncFrom } from './sync.ts'

const demo = path.resolve(import.meta.dirname, '../../testdata/demo')
const zip = path.resolve(import.meta.dirname, '../../../../../packages/flaws/src/node/testdata/three.zip')
const read = (file: string): Buffer => readFileSync(path.join(demo, file))

let folder = ''
let server: Server
let pages: Record<string, Buffer | string>

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'primum-sync-'))
  pages = {
    '/npm/modified_id.csv': ['Z-1', 'Z-2', 'Z-3'].map((id) => `2024-01-01T00:00:00Z,${id}\n`).join(''),
    '/npm/all.zip': readFileSync(zip),
    '/kev.json': read('kev.json'),
    '/epss.csv': read('epss.csv'),
    '/products/full': JSON.stringify({
      schema_version: '1.1.0',
      total: 1,
      result: [
        {
          name: 'openssl',
          label: 'OpenSSL',
          category: 'framework',
          identifiers: [],
          releases: [{ name: '3.0', isEol: false, eolFrom: '2026-09-07' }],
        },
      ],
    }),
    '/nvd': JSON.stringify({ startIndex: 0, totalResults: 0, vulnerabilities: [] }),
  }
  server = createServer(({ url = '' }, response) => {
    const page = pages[url.replace(/\?.*/, '')]
    response.writeHead(page === undefined ? 404 : 200).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

async function sync(json = false, without: readonly SyncSource[] = []) {
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  const base = `http://127.0.0.1:${port}`
  const terminal = memoryTerminal()
  const handler = syncFrom({
    osv: base,
    nvd: `${base}/nvd`,
    kev: `${base}/kev.json`,
    epss: `${base}/epss.csv`,
    endoflife: `${base}/products/full`,
  })
  const options = { db: path.join(folder, 'flaws.db'), ecosystem: ['npm'], without, json }
  const exitCode = await handler({ operands: {}, options }, terminal)
  return { exitCode, ...terminal.written }
}

test('fetches, builds, tells what is there, and the next time that nothing changed', async () => {
  const first = await sync()
  expect(first.exitCode).toBe(0)
  expect(first.out).toContain('records    3 (0 withdrawn)')
  expect(first.out).toContain('supported  1 products with 1 release cycles')
  expect(first.out).toMatch(/Last change taken by a sync\nendoflife .*\nepss .*\nkev .*\nosv:npm /)
  expect(first.err).toBe('primum: records: 3 added\n')
  const second = await sync(true)
  expect(second).toMatchObject({ exitCode: 0, err: 'primum: nothing was new\n' })
  expect(JSON.parse(second.out)).toMatchObject({
    records: 3,
    kev: { entries: 1 },
    epss: { scores: 3 },
    failed: [],
  })
})

test('a source that is gone is exit code 3; it is left as it was and the others go on', async () => {
  await sync()
  delete pages['/kev.json']
  pages['/epss.csv'] =
    '#model_version:v1,score_date:2021-01-01\ncve,epss,percentile\nCVE-2099-0001,0.5,0.5\nCVE-2099-0002,0.1,0.1\n'
  const { exitCode, err, out } = await sync(true)
  expect(exitCode).toBe(3)
  expect(err).toMatch(/primum: kev is left as it was: http:.*: the server answered 404\n/)
  expect(JSON.parse(out)).toMatchObject({
    kev: { entries: 1 },
    epss: { scores: 2 },
    failed: [{ feed: 'kev', code: 'sync/gone' }],
  })
})

test('without an index and without any source there is one error, of exit code 3', async () => {
  pages = {}
  const error: unknown = await sync().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(CodedError)
  expect(exitCodeOf(error)).toBe(3)
})

test('a source can be left out', async () => {
  delete pages['/kev.json']
  expect((await sync(false, ['kev', 'nvd'])).exitCode).toBe(0)
})
