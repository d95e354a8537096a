// SPDX-License-Identifier: Apache-2.0
/** The server as the person meets it who runs it: starts, stops, crashes, and what can be asked from outside. */
import { mkdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureConsole } from './built-console.ts'
import { runCommand } from './command-line.ts'
import {
  makeDataDir,
  pressCtrlC,
  type ReadyPrimum,
  serverCommand,
  spawnPrimum,
  startPrimum,
} from './primum-process.ts'

beforeAll(ensureConsole)

const get = (primum: ReadyPrimum, address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(address, primum.url), { headers, redirect: 'manual' })

const createToken = (dataDir: string) =>
  runCommand(['npx', 'primum', 'token', 'create', '--role', 'auditor', '--name', 'e2e'], {
    PRIMUM_DATA: dataDir,
  })

describe('a running server', () => {
  const parts = new AsyncDisposableStack()
  let primum: ReadyPrimum
  beforeAll(async () => {
    const { dataDir } = parts.use(await makeDataDir())
    primum = await startPrimum({ dataDir })
    parts.defer(async () => {
      await primum.end('SIGTERM')
    })
  })
  afterAll(() => parts.disposeAsync())

  test('says where it is and how to set it up, and nothing else', () => {
    // A warning is a JSON line of the log: a clone in a folder that others may not enter gives one, as root.
    const lines = primum.output().split('\n')
    expect(lines.filter((line) => !line.startsWith('{'))).toEqual([
      expect.stringMatching(/^Primum is ready: http:\/\/127\.0\.0\.1:\d+$/),
      expect.stringMatching(/^Set it up .+: http:\/\/127\.0\.0\.1:\d+\/setup#token=[\w-]+$/),
      '',
    ])
  })

  test('tells watchers that it lives, is ready, and how it does', async () => {
    expect(await (await get(primum, '/healthz')).json()).toEqual({ status: 'alive' })
    expect(await (await get(primum, '/readyz')).json()).toEqual({ status: 'ready' })
    const metrics = await get(primum, '/metrics')
    expect(metrics.status).toBe(200)
    expect(await metrics.text()).toMatch(/^primum_database_connections\{state="idle"\} \d+$/m)
  })

  test('gives its API document to machines and people', async () => {
    const document = await get(primum, '/api/v1/openapi.json')
    expect(await document.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./) })
    const docs = await get(primum, '/api/docs/')
    expect(docs.status).toBe(200)
    expect(docs.headers.get('content-type')).toContain('text/html')
  })

  test('answers a wrong address of the API with a problem and not with a page', async () => {
    const answer = await get(primum, '/api/v1/nothing')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  test('lets a second server on the same data directory know who holds it, and goes on', async () => {
    const second = spawnPrimum({ dataDir: primum.dataDir })
    expect(await second.exited).toEqual({ code: 1, signal: null })
    expect(second.output()).toContain(`in use by the Primum server with pid ${primum.pid}`)
    expect((await get(primum, '/readyz')).status).toBe(200)
  })

  test('takes a key that was made beside it on the command line', async () => {
    expect((await get(primum, '/api/v1/session')).status).toBe(401)
    const { code, stdout, stderr } = await createToken(primum.dataDir)
    expect({ code, stderr }).toMatchObject({ code: 0 })
    const key = stdout.trim()
    expect(key).toMatch(/^primum_\w+$/)
    const answer = await get(primum, '/api/v1/acts', { authorization: `Bearer ${key}` })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('identity/api-key-made')
  })

  test('runs beside another one', async () => {
    await using other = await makeDataDir()
    const second = await startPrimum({ dataDir: other.dataDir })
    try {
      expect(second.url).not.toBe(primum.url)
      for (const each of [primum, second]) expect((await get(each, '/readyz')).status).toBe(200)
    } finally {
      expect(await second.end('SIGTERM')).toEqual({ code: 0, signal: null })
    }
    expect((await get(primum, '/readyz')).status).toBe(200)
  })
})

test('a server that was killed comes back with everything that it had acknowledged', async () => {
  await using data = await makeDataDir()
  const first = await startPrimum({ dataDir: data.dataDir })
  const { stdout } = await createToken(data.dataDir)
  const headers = { authorization: `Bearer ${stdout.trim()}` }
  expect((await get(first, '/api/v1/acts', headers)).status).toBe(200)
  expect(await first.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })

  const again = await startPrimum({ dataDir: data.dataDir })
  try {
    expect((await get(again, '/api/v1/acts', headers)).status).toBe(200)
  } finally {
    await again.end('SIGTERM')
  }
})

test('Ctrl-C in the terminal of npm start ends it cleanly', async () => {
  await using data = await makeDataDir()
  const primum = await startPrimum({ dataDir: data.dataDir, command: ['npm', 'start'], ownGroup: true })
  const exit = await pressCtrlC(primum)
  expect(primum.output()).toMatch(/^Stopping: finishing what runs\.$/m)
  expect(primum.output()).toMatch(/^Stopped\.$/m)
  expect(exit).toEqual({ code: 0, signal: null })
})

test('wrong settings are named all at once, without their values', async () => {
  await using data = await makeDataDir()
  const settings = { PRIMUM_LOG_LEVEL: 'chatty', DATABASE_URL: 'mysql://root:hunter2@db/x' }
  const primum = spawnPrimum({ dataDir: data.dataDir, settings })
  expect(await primum.exited).toEqual({ code: 2, signal: null })
  for (const name of Object.keys(settings)) expect(primum.output()).toContain(name)
  expect(primum.output()).not.toContain('hunter2')
})

test('it runs as an ordinary user', async ({ skip }) => {
  if (process.getuid?.() !== 0) skip('these tests run as an ordinary user already')
  const asNobody = ['setpriv', '--reuid=nobody', '--regid=65534', '--clear-groups'] as const
  const { code } = await runCommand([
    ...asNobody,
    'test',
    '-r',
    serverCommand[1],
    '-a',
    '-x',
    serverCommand[0],
  ])
  if (code !== 0) skip('an ordinary user may not read this clone, or there is no setpriv')
  await using data = await makeDataDir()
  await mkdir(data.dataDir)
  const owned = await runCommand(['chown', 'nobody', data.dataDir])
  expect(owned).toMatchObject({ code: 0 })
  const primum = await startPrimum({ dataDir: data.dataDir, command: [...asNobody, ...serverCommand] })
  try {
    expect((await get(primum, '/readyz')).status).toBe(200)
  } finally {
    expect(await primum.end('SIGINT')).toEqual({ code: 0, signal: null })
  }
})
