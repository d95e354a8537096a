// SPDX-License-Identifier: Apache-2.0
/** The witness as a process of its own, spoken to over HTTP as logs and monitors do. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  appendEntries,
  askWitnesses,
  emptyEdge,
  formatCheckpoint,
  formatTilePath,
  formatVerifierKey,
  type NoteSigner,
  noteSigner,
  noteVerifier,
  openCheckpoint,
  parseVerifierKey,
  proveConsistency,
  signatureType,
  signNote,
  tileHashReader,
  treeHasher,
  verifierKey,
} from '@primum/tlog'
import { ed25519, httpPost, sha256 } from '@primum/tlog/node'
import { afterAll, afterEach, expect, test } from 'vitest'

const primum = path.resolve(import.meta.dirname, '../../../bin/primum')
const base = mkdtempSync(path.join(tmpdir(), 'primum witness '))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** Runs a verb to its end and gives what it printed. */
function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [primum, 'witness', ...args], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

type Serving = {
  readonly url: string
  /** Tells it to end, and gives its exit code and the lines of its log. */
  readonly end: () => Promise<{ readonly code: number | null; readonly lines: readonly LogLine[] }>
}

type LogLine = {
  readonly kind: string
  readonly level: string
  readonly origin?: string
  readonly fork?: unknown
}

/** Starts `witness serve` on a free port. */
async function serve(folder: string, ...options: readonly string[]): Promise<Serving> {
  const args = [primum, 'witness', 'serve', folder, '--port', '0', '--json', ...options]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const ready = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve)
    child.once('exit', () => reject(new Error(log)))
  })
  // Our own ready line.
  const { url } = JSON.parse(ready) as { readonly url: string }
  return {
    url,
    async end() {
      child.kill('SIGTERM')
      const code = await ended
      running.delete(child)
      // Our own log lines.
      return {
        code,
        lines: log
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as LogLine),
      }
    },
  }
}

const hasher = treeHasher(sha256)

/** A log with these entries, whose checkpoints it signs at any size. */
async function logOf(name: string, entries: readonly string[]) {
  const seed = sha256(new TextEncoder().encode(name))
  const key = verifierKey(name, signatureType.ed25519, await ed25519.publicKeyOf(seed), sha256)
  const signer: NoteSigner = noteSigner({ ...key, seed }, ed25519)
  const bytes = entries.map((entry) => new TextEncoder().encode(entry))
  const at = (size: number) => appendEntries(emptyEdge, bytes.slice(0, size), hasher)
  return {
    origin: name,
    vkey: formatVerifierKey(key),
    verifier: noteVerifier(key, ed25519),
    checkpoint: (size: number) =>
      signNote(formatCheckpoint({ origin: name, ...at(size).tree, extensions: [] }), [signer]),
    prove: (oldSize: bigint, size: number) => {
      const tiles = new Map(at(size).tiles.map(({ tile, content }) => [formatTilePath(tile), content]))
      const source = async (wanted: readonly Parameters<typeof formatTilePath>[0][]) =>
        wanted.map((tile) => tiles.get(formatTilePath(tile)) ?? new Uint8Array(0))
      return proveConsistency(oldSize, BigInt(size), tileHashReader(BigInt(size), source, hasher), hasher)
    },
  }
}

type Log = Awaited<ReturnType<typeof logOf>>

/** Asks one witness as a log does. */
async function ask(log: Log, size: number, url: string, vkey: string, known = 0n) {
  const { note, outcomes } = await askWitnesses({
    checkpoint: await log.checkpoint(size),
    witnesses: [{ url, keys: [parseVerifierKey(vkey, sha256)], size: known }],
    prove: (oldSize) => log.prove(oldSize, size),
    post: httpPost,
    limit: () => AbortSignal.timeout(20_000),
    ed25519,
  })
  const [outcome] = outcomes
  return { note, answer: outcome?.cosigned === true ? 'cosigned' : outcome?.code }
}

const entries = Array.from({ length: 20 }, (_, i) => `entry ${i}`)

test('a log is witnessed, a fork is not, and a monitor gets what was cosigned', {
  timeout: 120_000,
}, async () => {
  const folder = path.join(base, 'w1')
  const log = await logOf('log.example/one', entries)
  const forked = await logOf('log.example/one', [...entries.slice(0, 5), ...entries])
  const stranger = await logOf('log.example/stranger', entries)
  const vkey = run('init', folder, '--name', 'witness.example/w1').trim()
  run('add-log', folder, log.vkey)
  const serving = await serve(folder, '--prefix', '/w1')
  const { url } = serving
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/w1\/$/)

  expect((await ask(log, 7, url, vkey)).answer).toBe('cosigned')
  const { note, answer } = await ask(log, 12, url, vkey)
  expect(answer).toBe('cosigned')
  const witness = noteVerifier(parseVerifierKey(vkey, sha256), ed25519)
  const opened = await openCheckpoint(note, log.origin, [log.verifier], [witness])
  expect(opened.note.verified.map(({ name }) => name)).toEqual([log.origin, 'witness.example/w1'])

  expect((await ask(forked, 12, url, vkey)).answer).toBe('tlog/witness-inconsistent')
  expect((await ask(forked, 14, url, vkey)).answer).toBe('tlog/witness-inconsistent')
  expect((await ask(log, 9, url, vkey)).answer).toBe('tlog/witness-ahead')
  expect((await ask(stranger, 9, url, vkey)).answer).toBe('tlog/witness-unknown-log')

  const about = await (await fetch(url)).text()
  expect(about).toContain(vkey)
  expect(about).toContain(log.origin)
  const hash = createHash('sha256').update(log.origin).digest('hex')
  const monitored = await fetch(`${url}${hash}/checkpoint`)
  expect(await openCheckpoint(await monitored.text(), log.origin, [log.verifier], [witness])).toMatchObject({
    size: 12n,
    note: { verified: [{ name: log.origin }, { name: 'witness.example/w1' }] },
  })
  expect((await fetch(`${url}${hash.replace(/^./, 'x')}/checkpoint`)).status).toBe(404)

  // While it runs: another process is kept out, a log can be added, the status be read.
  expect(
    spawnSync(process.execPath, [primum, 'witness', 'serve', folder], { encoding: 'utf8' }),
  ).toMatchObject({
    status: 3,
  })
  run('add-log', folder, stranger.vkey)
  expect((await ask(stranger, 9, url, vkey)).answer).toBe('cosigned')
  expect(JSON.parse(run('status', folder, '--json'))).toMatchObject({
    vkey,
    logs: [
      { origin: log.origin, size: 12, closed: false },
      { origin: stranger.origin, size: 9 },
    ],
  })

  const { code, lines } = await serving.end()
  expect(code).toBe(0)
  const kinds = lines.map(({ kind, level }) => `${level} ${kind}`)
  expect(kinds.filter((kind) => kind === 'info cosigned')).toHaveLength(3)
  expect(kinds.filter((kind) => kind === 'error inconsistent')).toHaveLength(2)
  expect(kinds).toContain('warn unknown-log')
  expect(lines.find(({ kind, fork }) => kind === 'inconsistent' && fork !== undefined)).toBeDefined()

  // What was cosigned is remembered by the next process.
  const again = await serve(folder)
  expect((await ask(forked, 12, again.url, vkey, 12n)).answer).toBe('tlog/witness-inconsistent')
  expect((await ask(log, 15, again.url, vkey, 12n)).answer).toBe('cosigned')
  expect((await again.end()).code).toBe(0)
})

test("the specification's example is a request that is understood", { timeout: 60_000 }, async () => {
  const folder = path.join(base, 'w2')
  run('init', folder, '--name', 'witness.example/w2')
  const file = '../../../../../packages/tlog/src/testdata/witness-spec-example.json'
  const example: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8'))
  // Our own copy of the vectors.
  const { request_body: body } = example as { readonly request_body: string }
  const serving = await serve(folder)
  const post = (text: string) => fetch(`${serving.url}add-checkpoint`, { method: 'POST', body: text })
  expect((await post(body)).status).toBe(404)
  expect((await post(body.replace('old 20852014', 'old 20852164'))).status).toBe(400)
  const [, origin = ''] = /\n\n(.*)\n/.exec(body) ?? []
  run('add-log', folder, '--origin', origin, (await logOf('other', [])).vkey)
  expect((await post(body)).status).toBe(403)
  await serving.end()
})

test('a request that is under way when it is told to end is answered', { timeout: 60_000 }, async () => {
  const folder = path.join(base, 'w3')
  const log = await logOf('log.example/three', entries)
  run('init', folder, '--name', 'witness.example/w3')
  run('add-log', folder, log.vkey)
  const serving = await serve(folder)
  const body = `old 0\n\n${await log.checkpoint(7)}`
  const socket = connect(Number(new URL(serving.url).port), '127.0.0.1')
  const answered = new Promise<string>((resolve) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (more: string) => {
      text += more
    })
    socket.on('close', () => resolve(text))
  })
  const length = Buffer.byteLength(body)
  socket.write(
    `POST /add-checkpoint HTTP/1.1\r\nhost: w\r\nexpect: 100-continue\r\ncontent-length: ${length}\r\n\r\n`,
  )
  // The server has begun with the request when it says so.
  await new Promise((resolve) => socket.once('data', resolve))
  const ended = serving.end()
  socket.write(body)
  expect(await answered).toContain('200 OK')
  expect(await ended).toMatchObject({ code: 0, lines: [{ kind: 'cosigned' }] })
})
