// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBinaries, POSTGRES_MAJOR } from './binaries.ts'
import { formatDatabaseUrl, type PostgresConnection } from './connection.ts'
import { layoutOf } from './layout.ts'
import { postmasterPath } from './postmaster-file.ts'
import { findRunningPostgres, type RunningPostgres, startPostgres } from './start.ts'

const isRoot = process.getuid?.() === 0

async function query(to: PostgresConnection | string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(to)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

let parent: string

beforeAll(async () => {
  // mkdtemp makes it 0700: as root, an account that PostgreSQL runs as may not pass, as in a clone under /root.
  parent = await mkdtemp(join(tmpdir(), 'primum tëst '))
})

afterAll(async () => {
  await rm(parent, { recursive: true, force: true })
})

describe('a private PostgreSQL', () => {
  let dataDir: string
  let postgres: RunningPostgres
  const warnings: string[] = []
  const logger = {
    debug: () => undefined,
    info: () => undefined,
    warn: (message: string) => warnings.push(message),
    error: () => undefined,
  }
  const setting = async (name: string): Promise<unknown> =>
    (await query(postgres.connection, `SELECT current_setting('${name}') AS value`))[0]?.['value']

  beforeAll(async () => {
    dataDir = join(parent, 'one')
    postgres = await startPostgres({ dataDir, logger })
  })

  afterAll(async () => {
    await postgres.stop()
  })

  it('is of the bundled major version', () => {
    const said = execFileSync(findBinaries().postgres, ['-V'], { encoding: 'utf8' })
    expect(said).toMatch(new RegExp(`\\(PostgreSQL\\) ${POSTGRES_MAJOR}\\.`))
  })

  it('serves the application as an owner who is no superuser, by connection and by URL', async () => {
    const sql =
      'SELECT current_user AS "user", current_database() AS database, rolsuper FROM pg_roles WHERE rolname = current_user'
    const expected = [{ user: 'primum', database: 'primum', rolsuper: false }]
    expect(await query(postgres.connection, sql)).toEqual(expected)
    expect(await query(postgres.databaseUrl, sql)).toEqual(expected)
    expect(postgres.created).toBe(true)
  })

  it.each([
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['data_checksums', 'on'],
    ['server_encoding', 'UTF8'],
    ['TimeZone', 'UTC'],
    ['listen_addresses', ''],
    ['jit', 'off'],
    ['shared_buffers', '64MB'],
    ['max_connections', '40'],
  ])('has %s = %s', async (name, value) => {
    expect(await setting(name)).toBe(value)
  })

  it('orders by bytes and knows Unicode case, independent of libc', async () => {
    const sql =
      "SELECT datlocprovider, datlocale, upper('éß') AS upper, 'Z' < 'a' AS bytes FROM pg_database WHERE datname = current_database()"
    expect(await query(postgres.connection, sql)).toEqual([
      { datlocprovider: 'b', datlocale: 'C.UTF-8', upper: 'Éß', bytes: true },
    ])
  })

  it('keeps others out: its directories are private and only listed accounts become a role', async () => {
    expect((await stat(postgres.connection.host)).mode & 0o777).toBe(0o700)
    expect((await stat(layoutOf(dataDir).cluster)).mode & 0o777).toBe(0o700)
    await query(postgres.adminConnection, 'CREATE ROLE intruder LOGIN')
    await expect(query({ ...postgres.connection, user: 'intruder' }, 'SELECT 1')).rejects.toThrow(
      /Peer authentication failed/,
    )
  })

  it.runIf(process.platform === 'linux')('opens no network socket', async () => {
    const inodes = new Set<string>()
    for (const fd of await readdir(`/proc/${postgres.pid}/fd`)) {
      const link = execFileSync('readlink', [`/proc/${postgres.pid}/fd/${fd}`], { encoding: 'utf8' })
      const inode = /socket:\[(\d+)\]/.exec(link)?.[1]
      if (inode !== undefined) inodes.add(inode)
    }
    expect(inodes.size).toBeGreaterThan(0)
    for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) {
      const rows = (await readFile(`/proc/${postgres.pid}/net/${table}`, 'utf8')).trim().split('\n').slice(1)
      expect(rows.filter((row) => inodes.has(row.trim().split(/\s+/)[9] ?? ''))).toEqual([])
    }
  })

  it.runIf(process.platform === 'linux')(
    'runs in a session of its own, so Ctrl-C does not reach it',
    async () => {
      const session = async (pid: number): Promise<string | undefined> =>
        (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[3]
      expect(await session(postgres.pid)).not.toBe(await session(process.pid))
    },
  )

  it.runIf(isRoot)('runs as root through the system account, and says what that took', async () => {
    const { uid } = await stat(layoutOf(dataDir).cluster)
    expect(uid).not.toBe(0)
    const status = await readFile(`/proc/${postgres.pid}/status`, 'utf8')
    expect(status).toMatch(new RegExp(`^Uid:\\t${uid}\\t${uid}\\t${uid}\\t${uid}$`, 'm'))
    expect(status).toMatch(/^NoNewPrivs:\t1$/m)
    // It names the first folder in the way: this one, or one above the clone.
    expect(warnings).toEqual([expect.stringMatching(/^primum-postgres may not pass \/.+CAP_DAC_/)])
  })

  it.runIf(isRoot)('runs as root without any capability where everyone may pass', async () => {
    await postgres.stop()
    await chmod(parent, 0o711)
    warnings.length = 0
    postgres = await startPostgres({ dataDir, logger })
    const status = await readFile(`/proc/${postgres.pid}/status`, 'utf8')
    // A clone that is itself closed to others still needs the capability.
    expect(/^CapEff:\t0+$/m.test(status)).toBe(warnings.length === 0)
    await postgres.stop()
    await chmod(parent, 0o700)
    postgres = await startPostgres({ dataDir, logger })
  })

  it('refuses a second start on the same directory, naming the process, and leaves the first alone', async () => {
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({
      code: 'postgres/in-use',
      message: expect.stringContaining(`pid ${process.pid};`),
    })
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'postgres/in-use' })
    expect(await query(postgres.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is found by another process of the same account while it runs', async () => {
    expect(await findRunningPostgres(dataDir)).toEqual(postgres.connection)
    expect(await findRunningPostgres(join(parent, 'none'))).toBeUndefined()
  })

  it('runs beside another one, also in a directory too deep for a socket address', async () => {
    const deep = join(parent, 'ü'.repeat(60), `it's a "deep", path`)
    const other = await startPostgres({ dataDir: deep })
    try {
      expect(other.connection.host.startsWith(parent)).toBe(false)
      expect((await stat(other.connection.host)).mode & 0o777).toBe(0o700)
      await query(other.databaseUrl, 'CREATE TABLE only_here ()')
      await expect(query(postgres.connection, 'SELECT FROM only_here')).rejects.toThrow(/does not exist/)
    } finally {
      await other.stop()
    }
    await expect(stat(other.connection.host)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('keeps what was committed over a stop, and cuts open sessions off', async () => {
    const open = new Client(postgres.connection)
    open.on('error', () => undefined)
    await open.connect()
    await open.query("CREATE TABLE kept AS SELECT 'yes' AS word")
    await postgres.stop()
    await postgres.stop()
    expect(await postgres.exited).toEqual({ code: 0, signal: null })
    expect(await findRunningPostgres(dataDir)).toBeUndefined()
    postgres = await startPostgres({ dataDir, logger })
    expect(postgres.created).toBe(false)
    expect(await query(postgres.connection, 'SELECT word FROM kept')).toEqual([{ word: 'yes' }])
  })

  it('notices when its process is killed, and starts again with what was committed', async () => {
    await query(postgres.connection, "UPDATE kept SET word = 'still'")
    process.kill(postgres.pid, 'SIGKILL')
    expect(await postgres.exited).toEqual({ code: 137, signal: null })
    await postgres.stop()
    postgres = await startPostgres({ dataDir, logger })
    expect(await query(postgres.connection, 'SELECT word FROM kept')).toEqual([{ word: 'still' }])
  })

  it.each([
    [
      'names a process that is someone else',
      `${process.pid}\n/somewhere\n1\n5432\n/tmp\n\n  1  1\nready   \n`,
    ],
    ['was cut off', ''],
    ['names no process', '4194303\n/somewhere\n1\n'],
  ])('starts over a postmaster.pid that %s', async (_what, text) => {
    await postgres.stop()
    await writeFile(postmasterPath(layoutOf(dataDir).cluster), text)
    postgres = await startPostgres({ dataDir, logger })
    expect(await query(postgres.connection, 'SELECT word FROM kept')).toEqual([{ word: 'still' }])
  })

  it('obeys local.conf, but not where it would let others in', async () => {
    await postgres.stop()
    const local = join(layoutOf(dataDir).configDir, 'local.conf')
    await writeFile(local, "work_mem = '3MB'\nlisten_addresses = '*'\n")
    postgres = await startPostgres({ dataDir, logger })
    expect(await setting('work_mem')).toBe('3MB')
    expect(await setting('listen_addresses')).toBe('')
  })

  it('says what is wrong with a setting that it does not understand, and leaves nothing running', async () => {
    await postgres.stop()
    const local = join(layoutOf(dataDir).configDir, 'local.conf')
    await writeFile(local, 'nonsense here')
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({
      code: 'postgres/start-failed',
      message: expect.stringContaining('local.conf'),
    })
    await rm(local)
    postgres = await startPostgres({ dataDir, logger })
  })
})

describe('a data directory that does not do', () => {
  const cluster = async (name: string): Promise<string> => {
    const path = layoutOf(join(parent, name)).cluster
    await mkdir(path, { recursive: true })
    return path
  }

  it('is refused when its cluster is of another version', async () => {
    const path = await cluster('old')
    await writeFile(join(path, 'PG_VERSION'), '17\n')
    await expect(startPostgres({ dataDir: join(parent, 'old') })).rejects.toMatchObject({
      code: 'postgres/version',
      message: expect.stringContaining('PostgreSQL 17'),
      where: { file: path },
    })
  })

  it('is refused when something else lies there, which stays untouched', async () => {
    const path = await cluster('foreign')
    await writeFile(join(path, 'thesis.odt'), 'years of work')
    await expect(startPostgres({ dataDir: join(parent, 'foreign') })).rejects.toMatchObject({
      code: 'postgres/not-a-cluster',
    })
    expect(await readFile(join(path, 'thesis.odt'), 'utf8')).toBe('years of work')
  })

  it('is refused when it cannot be made', async () => {
    await writeFile(join(parent, 'file'), '')
    await expect(startPostgres({ dataDir: join(parent, 'file', 'data') })).rejects.toMatchObject({
      code: 'postgres/data-dir',
      message: expect.stringContaining('PRIMUM_DATA'),
    })
  })

  it.skipIf(isRoot)('is refused when it may not be written', async () => {
    const path = join(parent, 'read-only')
    await mkdir(path, { mode: 0o500 })
    await expect(startPostgres({ dataDir: path })).rejects.toMatchObject({ code: 'postgres/data-dir' })
  })

  it.runIf(isRoot)('is refused when the cluster belongs to another account', async () => {
    const path = await cluster('mine')
    await writeFile(join(path, 'PG_VERSION'), `${POSTGRES_MAJOR}\n`)
    await expect(startPostgres({ dataDir: join(parent, 'mine') })).rejects.toMatchObject({
      code: 'postgres/owner',
    })
  })

  it.runIf(isRoot && canMount())('is refused when its disk is full, and leaves no half cluster', async () => {
    const path = join(parent, 'small disk')
    await mkdir(path)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', path])
    try {
      await expect(startPostgres({ dataDir: path })).rejects.toMatchObject({ code: 'postgres/disk-full' })
      expect((await readdir(layoutOf(path).home)).filter((name) => name.startsWith('data'))).toEqual([])
    } finally {
      execFileSync('umount', [path])
    }
  })
})

it('writes a URL that keeps every character of a path', () => {
  const connection = { host: `/a b/ü/100%25 'q"?&=#`, port: 5432, user: 'primum', database: 'primum' }
  const client = new Client(formatDatabaseUrl(connection))
  expect({ host: client.host, port: client.port, user: client.user, database: client.database }).toEqual(
    connection,
  )
})

/** Containers often may not mount, though their user is root. */
function canMount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    execFileSync('umount', ['/mnt'])
    return true
  } catch {
    return false
  }
}
