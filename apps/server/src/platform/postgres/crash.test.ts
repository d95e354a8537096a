// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layoutOf } from './layout.ts'
import { isPostmasterOf } from './orphan.ts'
import { startPostgres } from './start.ts'

const SERVER = fileURLToPath(new URL('./testing-server.ts', import.meta.url))
const isRoot = process.getuid?.() === 0

/** The account `nobody` of Linux distributions. */
const NOBODY = { uid: 65_534, gid: 65_534 }

type Server = {
  readonly child: ChildProcess
  /** The next JSON line that it prints. */
  next(): Promise<Record<string, unknown>>
}

function serve(dataDir: string, as: { uid?: number; gid?: number } = {}): Server {
  const child = spawn(process.execPath, [SERVER, dataDir], {
    ...as,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, next: async () => JSON.parse((await lines.next()).value ?? '{}') }
}

async function kill(server: Server, signal: NodeJS.Signals): Promise<void> {
  const ended = once(server.child, 'exit')
  server.child.kill(signal)
  await ended
}

async function eventually(what: () => Promise<boolean>, timeoutMs = 10_000): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (!(await what())) {
    if (Date.now() > deadline) return false
    await sleep(10)
  }
  return true
}

async function kept(dataDir: string): Promise<string[]> {
  const warnings: string[] = []
  const logger = {
    debug: () => undefined,
    info: () => undefined,
    warn: (message: string) => warnings.push(message),
    error: () => undefined,
  }
  const postgres = await startPostgres({ dataDir, logger })
  const client = new Client(postgres.connection)
  await client.connect()
  try {
    const { rows } = await client.query<{ what: string }>('SELECT what FROM kept')
    return [
      ...rows.map(({ what }) => what),
      ...warnings.filter((text) => text.startsWith('ended PostgreSQL')),
    ]
  } finally {
    await client.end()
    await postgres.stop()
  }
}

async function parentOf(pid: number): Promise<number> {
  return Number((await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[1])
}

let parent: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'primum crash '))
})

afterAll(async () => {
  await rm(parent, { recursive: true, force: true })
})

describe('a server that is killed', () => {
  it('takes its database with it, cleanly, and the next start has every committed row', async () => {
    const dataDir = join(parent, 'killed')
    const server = serve(dataDir)
    const { pid } = await server.next()
    expect(pid).toEqual(expect.any(Number))

    const second = serve(dataDir)
    expect(await second.next()).toEqual({ code: 'postgres/in-use' })

    await kill(server, 'SIGKILL')
    // At once, while the watchdog still shuts the old one down.
    expect(await kept(dataDir)).toContain('before')
    const { cluster } = layoutOf(dataDir)
    expect(await isPostmasterOf(Number(pid), cluster)).toBe(false)
  })

  it.runIf(process.platform === 'linux')('leaves no process behind', async () => {
    const dataDir = join(parent, 'killed')
    const server = serve(dataDir)
    const pid = Number((await server.next())['pid'])
    const watchdog = await parentOf(pid)
    await kill(server, 'SIGKILL')
    const gone = async (one: number): Promise<boolean> => !(await readdir('/proc')).includes(String(one))
    expect(await eventually(() => gone(pid))).toBe(true)
    expect(await eventually(() => gone(watchdog))).toBe(true)
  })

  it.runIf(process.platform === 'linux')(
    'together with its watchdog leaves an orphan, which the next start ends',
    async () => {
      const dataDir = join(parent, 'killed')
      const server = serve(dataDir)
      const pid = Number((await server.next())['pid'])
      process.kill(await parentOf(pid), 'SIGKILL')
      await kill(server, 'SIGKILL')
      await sleep(200)
      expect(await isPostmasterOf(pid, layoutOf(dataDir).cluster)).toBe(true)
      expect(await kept(dataDir)).toContain(
        `ended PostgreSQL ${pid}, which a Primum that did not shut down had left behind`,
      )
    },
  )

  it('in the middle of making the cluster starts over', async () => {
    const dataDir = join(parent, 'half made')
    const { home, cluster } = layoutOf(dataDir)
    const server = serve(dataDir)
    const begun = async (): Promise<boolean> => {
      try {
        const making = (await readdir(home)).find((name) => name.startsWith('data.new-'))
        return making !== undefined && (await readdir(join(home, making, 'base'))).length > 0
      } catch {
        // Not that far yet.
        return false
      }
    }
    expect(await eventually(begun)).toBe(true)
    await kill(server, 'SIGKILL')
    await expect(stat(cluster)).rejects.toMatchObject({ code: 'ENOENT' })

    const postgres = await startPostgres({ dataDir })
    expect(postgres.created).toBe(true)
    await postgres.stop()
    expect((await readdir(home)).filter((name) => name.startsWith('data'))).toEqual(['data'])
  })
})

it.runIf(process.platform === 'linux')(
  'ends also with a watchdog that hangs, and within its time',
  async () => {
    const dataDir = join(parent, 'killed')
    const postgres = await startPostgres({ dataDir, stopTimeoutMs: 200 })
    const watchdog = await parentOf(postgres.pid)
    process.kill(watchdog, 'SIGSTOP')
    await postgres.stop()
    expect(await isPostmasterOf(postgres.pid, layoutOf(dataDir).cluster)).toBe(false)
    expect(await kept(dataDir)).toContain('before')
  },
)

describe('Ctrl-C', () => {
  it('reaches the server and not its database, which still takes the last row', async () => {
    const dataDir = join(parent, 'interrupted')
    const server = serve(dataDir)
    await server.next()
    const ended = once(server.child, 'exit')
    // A terminal sends SIGINT to the whole foreground process group.
    process.kill(-Number(server.child.pid), 'SIGINT')
    expect(await server.next()).toEqual({ stopped: true })
    expect(await ended).toEqual([0, null])
    expect(await kept(dataDir)).toEqual(['before', 'at the end'])
  })
})

describe('without root', () => {
  /** Only where that account can read this clone at all. */
  const nobodyReads = isRoot && process.platform === 'linux'

  it.runIf(nobodyReads)('an ordinary user has the same, and other users are kept out', async ({ skip }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'primum nobody '))
    try {
      await chown(dataDir, NOBODY.uid, NOBODY.gid)
      const probe = spawn('test', ['-r', SERVER], { ...NOBODY, cwd: '/', stdio: 'ignore' })
      const [unread] = await once(probe, 'exit')
      if (unread !== 0) skip('nobody may not read this clone')

      const server = serve(dataDir, NOBODY)
      const { pid } = await server.next()
      expect((await stat(`/proc/${pid}`)).uid).toBe(NOBODY.uid)
      const connection = { host: layoutOf(dataDir).socketDir, user: 'primum', database: 'primum' }
      // Root passes the directory, but the kernel tells PostgreSQL that it is not the account that runs Primum.
      await expect(new Client(connection).connect()).rejects.toThrow(/Peer authentication failed/)
      server.child.kill('SIGINT')
      expect(await server.next()).toEqual({ stopped: true })
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})
