// SPDX-License-Identifier: Apache-2.0
/** `log verify` as a process, of logs that a real server gives, well or badly. */
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatVerifierKey } from '@primum/tlog'
import { createDirectoryLog, openDirectoryLog } from '@primum/tlog/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Fault, type LogServer, serveLog } from './testing/log-server.ts'
import { answerOf, type Ended, run, start } from './testing/processes.ts'

const base = mkdtempSync(path.join(tmpdir(), 'primum verify '))
const folder = path.join(base, 'log')
const fork = path.join(base, 'fork')
const SIZE = 5000
let vkey = ''

async function add(directory: string, word: string, count: number): Promise<void> {
  const writer = await openDirectoryLog(directory, { report: () => undefined })
  await writer.append(Array.from({ length: count }, (_, i) => Buffer.from(`${word} ${i}`)))
  await writer.close()
}

beforeAll(async () => {
  const seed = new Uint8Array(32).fill(9)
  vkey = formatVerifierKey(await createDirectoryLog({ directory: folder, origin: 'log.example/http', seed }))
  await add(folder, 'entry', SIZE)
})

const servers: LogServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

async function serve(fault: Fault = () => false, directory = folder): Promise<LogServer> {
  const server = await serveLog(directory)
  server.fault = fault
  servers.push(server)
  return server
}

const verify = ({ url }: LogServer, ...options: readonly string[]): Promise<Ended> =>
  run(['log', 'verify', url, '--vkey', vkey, '--json', ...options])

test('a log that is served well is verified, with each object read once', async () => {
  const server = await serve()
  const ended = await verify(server)
  expect({ status: ended.status, stderr: ended.stderr, ...answerOf(ended) }).toMatchObject({
    status: 0,
    stderr: '',
    verified: true,
    origin: 'log.example/http',
    size: SIZE,
    witnesses: [],
    checked: SIZE,
  })
  expect(new Set(server.asked).size).toBe(server.asked.length)
  expect(server.asked).toHaveLength(1 + 20 + 20 + 1)
})

test('without the key everything is checked but who signed, and the answer is no', async () => {
  const { url } = await serve()
  const ended = await run(['log', 'verify', `${url}/`, '--json'])
  expect({ status: ended.status, ...answerOf(ended) }).toMatchObject({
    status: 1,
    verified: false,
    checked: SIZE,
    error: { code: 'tlog/no-trusted-signature' },
  })
})

describe('one byte altered', () => {
  const paths = [
    'checkpoint',
    'tile/0/000',
    'tile/0/018',
    'tile/0/019.p/136',
    'tile/1/000.p/19',
    'tile/entries/000',
    'tile/entries/018',
    'tile/entries/019.p/136',
  ]
  test.concurrent.each(paths)('%s', { timeout: 120_000 }, async (name) => {
    const content = readFileSync(path.join(folder, name))
    for (const at of [0, 3, content.length >> 1, content.length - 1]) {
      const altered = Buffer.from(content)
      altered[at] = (altered[at] ?? 0) ^ 0x01
      const server = await serveLog(folder)
      server.fault = (request) => {
        if (request.path !== name) return false
        request.response.end(altered)
        return true
      }
      const ended = await verify(server)
      await server.close()
      expect(answerOf(ended), `byte ${at}`).toMatchObject({ verified: false })
      // A checkpoint may have become no checkpoint at all.
      expect(name === 'checkpoint' ? [1, 2] : [1], `byte ${at}: ${ended.stderr}`).toContain(ended.status)
    }
  })
})

test.each(['tile/0/003', 'tile/1/000.p/19', 'tile/entries/003', 'tile/entries/019.p/136'])(
  '%s is not there: not verified',
  async (name) => {
    const server = await serve(({ path: asked, response }) => {
      if (asked !== name) return false
      response.writeHead(404).end()
      return true
    })
    const ended = await verify(server)
    expect(ended.status).toBe(1)
    expect(ended.stderr).toContain(`${name}: the log does not have it`)
    // Where a partial one is gone, the full one is asked for.
    if (name.includes('.p/')) expect(server.asked).toContain(name.replace(/\.p\/.*/, ''))
  },
)

test('an older checkpoint is verified when only the full tiles are left', async () => {
  const grown = path.join(base, 'grown')
  cpSync(folder, grown, { recursive: true })
  await add(grown, 'more', 300)
  const older = readFileSync(path.join(folder, 'checkpoint'))
  const server = await serve(({ path: asked, response }) => {
    if (asked === 'checkpoint') response.end(older)
    return asked === 'checkpoint'
  }, grown)
  rmSync(path.join(grown, 'tile/0/019.p'), { recursive: true, force: true })
  rmSync(path.join(grown, 'tile/entries/019.p'), { recursive: true, force: true })
  expect(answerOf(await verify(server))).toMatchObject({ verified: true, size: SIZE })
  expect(server.asked).toEqual(expect.arrayContaining(['tile/0/019', 'tile/entries/019']))
})

describe('what passes is waited for', () => {
  test.concurrent.each<readonly [string, Fault]>([
    ['503', ({ times, response }) => times === 1 && send(response, 503)],
    [
      '429 with Retry-After',
      ({ times, response }) => times === 1 && send(response, 429, { 'retry-after': '1' }),
    ],
    [
      'a body that is cut off',
      ({ times, response, content }) => {
        if (times > 1 || content === undefined) return false
        response.writeHead(200, { 'content-length': content.length + 1 })
        response.write(content, () => response.destroy())
        return true
      },
    ],
    [
      'a connection that is closed',
      ({ times, response }) => {
        if (times === 1) response.destroy()
        return times === 1
      },
    ],
  ])('%s', { timeout: 60_000 }, async (_, fault) => {
    const server = await serveLog(folder)
    server.fault = (request) => (isSample(request.path) ? fault(request) : false)
    const ended = await verify(server)
    await server.close()
    expect({ stderr: ended.stderr, ...answerOf(ended) }).toMatchObject({ stderr: '', verified: true })
    expect(server.asked.filter((name) => name === 'checkpoint')).toHaveLength(2)
  })
})

const isSample = (name: string): boolean => ['checkpoint', 'tile/0/007', 'tile/entries/011'].includes(name)

function send(
  response: Parameters<Fault>[0]['response'],
  status: number,
  headers: Readonly<Record<string, string>> = {},
): true {
  response.writeHead(status, headers).end()
  return true
}

test('a server that is not there is exit code 3, and so is one that fails on', {
  timeout: 60_000,
}, async () => {
  const gone = await serveLog(folder)
  await gone.close()
  const failing = await serve(
    ({ path: asked, response }) => asked === 'tile/entries/005' && send(response, 500),
  )
  const [nobody, failed] = await Promise.all([verify(gone), verify(failing)])
  expect(nobody).toMatchObject({ status: 3, stdout: '' })
  expect(nobody.stderr).toContain('the server gives no whole answer')
  expect(failed).toMatchObject({ status: 3, stdout: '' })
  expect(failed.stderr).toMatch(
    /tile\/entries\/005: the server answers 500, 5 times; 1,280 of 5,000 entries are verified; with --state/,
  )
})

test('an address without a log is exit code 2', async () => {
  const ended = await verify(await serve(() => false, base))
  expect(ended).toMatchObject({ status: 2, stdout: '' })
  expect(ended.stderr).toContain('there is no log here')
})

/**
 * Lets no bundle from the fifth on come through. Resolves when the last one is asked for, which is not before the first three are verified, because no more
 * than 16 are read ahead.
 */
function stall(server: LogServer): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.fault = ({ path: asked }) => {
    if (asked === 'tile/entries/019.p/136') resolve()
    return asked.startsWith('tile/entries/') && Number(asked.slice(13, 16)) >= 4
  }
  return promise
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s: it says how to go on, and goes on from there',
  async (signal) => {
    const state = path.join(base, `${signal}.state`)
    const server = await serve()
    const stalled = stall(server)
    const running = start('log', 'verify', server.url, '--vkey', vkey, '--json', '--state', state)
    await stalled
    running.child.kill(signal)
    const ended = await running.ended
    expect(ended).toMatchObject({ status: 3, stdout: '' })
    expect(ended.stderr).toMatch(
      new RegExp(`ended early \\(${signal}\\); [\\d,]+ of 5,000 entries are verified and remembered`),
    )
    const verified = Number(/entries ([0-9]+)/.exec(readFileSync(state, 'utf8'))?.[1])
    expect(verified).toBeGreaterThanOrEqual(3 * 256)
    server.fault = () => false
    const resumed = answerOf(await verify(server, '--state', state))
    expect(resumed).toMatchObject({ verified: true, checked: SIZE - verified })
  },
)

test('killed at any moment, it goes on from what it had written down', { timeout: 60_000 }, async () => {
  const state = path.join(base, 'killed.state')
  const server = await serve()
  // One bundle after the other, slowly, so that the state is written while it goes on.
  server.fault = async ({ path: asked }) => {
    if (!asked.startsWith('tile/entries/')) return false
    await new Promise((resolve) => setTimeout(resolve, 200 * Number(asked.slice(13, 16))))
    return false
  }
  const appeared = new Promise<void>((resolve) => {
    const watcher = watch(base, () => {
      if (!existsSync(state)) return
      watcher.close()
      resolve()
    })
  })
  const running = start('log', 'verify', server.url, '--vkey', vkey, '--json', '--state', state)
  await appeared
  running.child.kill('SIGKILL')
  expect(await running.ended).toMatchObject({ signal: 'SIGKILL', stdout: '' })
  server.fault = () => false
  const resumed = answerOf(await verify(server, '--state', state))
  expect(resumed).toMatchObject({ verified: true })
  expect(resumed['checked']).toBeLessThan(SIZE)
})

test('what changed between two runs is told as what it is', { timeout: 60_000 }, async () => {
  const growing = path.join(base, 'growing')
  for (const copy of [growing, fork]) cpSync(folder, copy, { recursive: true })
  const state = path.join(base, 'monitor.state')
  const server = await serve(() => false, growing)
  expect(answerOf(await verify(server, '--state', state))).toMatchObject({ verified: true, checked: SIZE })
  await add(growing, 'more', 500)
  expect(answerOf(await verify(server, '--state', state))).toMatchObject({ verified: true, checked: 500 })

  server.folder = folder
  expect(answerOf(await verify(server, '--state', state))).toMatchObject({
    error: { code: 'tlog/gone-back' },
  })
  await add(fork, 'other', 500)
  server.folder = fork
  const sameSize = await verify(server, '--state', state)
  expect(sameSize.status).toBe(1)
  expect(answerOf(sameSize)).toMatchObject({
    verified: false,
    error: { code: 'tlog/forked' },
    fork: {
      before: readFileSync(path.join(growing, 'checkpoint'), 'utf8'),
      now: readFileSync(path.join(fork, 'checkpoint'), 'utf8'),
    },
  })
  await add(fork, 'other', 1)
  expect(answerOf(await verify(server, '--state', state))).toMatchObject({ error: { code: 'tlog/forked' } })
  // What it remembers is still the log that it has seen.
  server.folder = growing
  expect(answerOf(await verify(server, '--state', state))).toMatchObject({ verified: true, checked: 0 })
})

test('a proof over HTTP is the one from the directory', async () => {
  const { url } = await serve()
  const near = await run(['log', 'prove', folder, '--index', '4321'])
  const far = await run(['log', 'prove', url, '--index', '4321'])
  expect(far.stdout).toBe(near.stdout)
  expect(far).toMatchObject({ status: 0, stderr: '' })
})

test('the process ends when it has its answer, though the server keeps the connection open', async () => {
  const server = await serve()
  const running = start('log', 'verify', server.url, '--vkey', vkey)
  const [[status]] = await Promise.all([once(running.child, 'exit'), running.ended])
  expect(status).toBe(0)
})
