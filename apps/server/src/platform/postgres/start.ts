// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, currentAccount, ensureSystemAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { formatDatabaseUrl, type PostgresConnection } from './connection.ts'
import { postgresError, programError } from './errors.ts'
import { type Launch, launchAs, launchAsOurselves } from './launch.ts'
import { type Layout, makeLayout } from './layout.ts'
import { logLines, type PostgresLogger, silentLogger } from './log-lines.ts'
import { endOrphan, endPostmaster, isPostmasterOf } from './orphan.ts'
import { takeOwnerLock } from './owner-lock.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { ensureAppDatabase } from './roles.ts'
import { APP_ROLE, type Settings, SUPERUSER, serverArguments, writeSettings } from './settings.ts'
import { makeSocketDir, removeSocketDir, SOCKET_PORT, type SocketDir } from './socket-dir.ts'
import { type Exit, type Supervised, supervise } from './supervise.ts'

export type StartOptions = {
  /** The server's data directory; the cluster lives in `<dataDir>/postgres`. Made if absent. */
  readonly dataDir: string
  /** Absent: the database's messages are dropped. */
  readonly logger?: PostgresLogger
  /** How long a start may take, recovery after a crash included. Default 5 minutes. */
  readonly startTimeoutMs?: number
  /** How long a fast shutdown may take before it becomes an immediate one. Default 30 seconds. */
  readonly stopTimeoutMs?: number
  /** PostgreSQL settings over ours. For tests. */
  readonly settings?: Settings
}

/** A private PostgreSQL server that runs as long as this process does, unless it is stopped before. */
export type RunningPostgres = {
  /** The application's database, as its owner, who is no superuser. */
  readonly connection: PostgresConnection
  /** The same as a URL. */
  readonly databaseUrl: string
  /** The maintenance database as superuser: to make databases, never to serve requests. */
  readonly adminConnection: PostgresConnection
  /** The server's process id. */
  readonly pid: number
  /** True when this start made the cluster. */
  readonly created: boolean
  /** Resolves when the server has ended, also when it was not asked to. Never rejects. */
  readonly exited: Promise<Exit>
  /**
   * Ends the server: cuts sessions off, writes everything, and resolves when its process is gone and the data directory
   * is free for the next start. A second call waits for the first.
   */
  stop(): Promise<void>
}

const START_TIMEOUT_MS = 5 * 60_000
const STOP_TIMEOUT_MS = 30_000
const POLL_MS = 5

/** How long the watchdog may take to reap a server that is gone. */
const WATCHDOG_TIMEOUT_MS = 2_000

/** How long backends of a server that was killed may take to notice and let go of its shared memory. */
const SHARED_MEMORY_TIMEOUT_MS = 10_000

/**
 * Starts the private PostgreSQL 18 of a data directory, and makes it first where there is none.
 *
 * When the promise resolves, the server accepts connections on its socket and the application's role and database exist.
 * When it rejects, nothing runs and nothing is locked.
 * @throws CodedError with a PostgresErrorCode
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const logger = options.logger ?? silentLogger
  const stopTimeoutMs = options.stopTimeoutMs ?? STOP_TIMEOUT_MS
  const binaries = findBinaries()
  await using cleanUp = new AsyncDisposableStack()

  const ourselves = currentAccount()
  const account = ourselves.uid === 0 ? await ensureSystemAccount() : ourselves
  const layout = await makeLayout(options.dataDir, account.uid !== ourselves.uid)
  cleanUp.defer(await takeOwnerLock(layout))

  const orphan = await endOrphan(layout.cluster, stopTimeoutMs)
  if (orphan !== undefined) {
    logger.warn(`ended PostgreSQL ${orphan}, which a Primum that did not shut down had left behind`)
  }
  const socketDir = await makeSocketDir(layout, account)
  cleanUp.defer(() => removeSocketDir(socketDir))
  const launch = await chooseLaunch(ourselves, account, binaries, layout, socketDir)
  if (launch.warning !== undefined) logger.warn(launch.warning)

  const onLine = logLines(logger)
  const created = await ensureCluster(layout, binaries, launch, onLine)
  await writeSettings(layout, ourselves, options.settings ?? {})
  const server = await startServer({ layout, binaries, launch, socketDir, onLine, options })
  cleanUp.defer(async () => {
    await endServer(server, layout, stopTimeoutMs)
  })

  const reach = { host: socketDir.path, port: SOCKET_PORT }
  const adminConnection = { ...reach, user: SUPERUSER, database: 'postgres' }
  await ensureAppDatabase(adminConnection)
  const connection = { ...reach, user: APP_ROLE, database: APP_ROLE }
  server.keepAlive(false)
  const running = cleanUp.move()
  let stopped: Promise<void> | undefined
  return {
    connection,
    databaseUrl: formatDatabaseUrl(connection),
    adminConnection,
    pid: server.pid,
    created,
    exited: server.exited,
    stop: () => {
      stopped ??= running.disposeAsync()
      return stopped
    },
  }
}

/**
 * Where the server of a data directory can be reached from another process of the same account (the command line beside
 * a running server); undefined when none runs.
 */
export async function findRunningPostgres(dataDir: string): Promise<PostgresConnection | undefined> {
  const cluster = join(dataDir, 'postgres', 'data')
  const file = await readPostmasterFile(cluster)
  if (file?.socketDir === undefined || file.port === undefined || !file.ready) return undefined
  if (!(await isPostmasterOf(file.pid, cluster))) return undefined
  return { host: file.socketDir, port: file.port, user: APP_ROLE, database: APP_ROLE }
}

function chooseLaunch(
  ourselves: Account,
  account: Account,
  binaries: Binaries,
  layout: Layout,
  socketDir: SocketDir,
): Launch | Promise<Launch> {
  if (account.uid === ourselves.uid) return launchAsOurselves(account)
  return launchAs(account, {
    programs: [binaries.postgres, binaries.initdb],
    files: [join(binaries.root, 'share', 'postgresql', 'postgres.bki')],
    directories: [join(binaries.root, 'lib'), layout.home, layout.configDir, socketDir.path],
  })
}

type ServerStart = {
  readonly layout: Layout
  readonly binaries: Binaries
  readonly launch: Launch
  readonly socketDir: SocketDir
  readonly onLine: (line: string) => void
  readonly options: StartOptions
}

async function startServer(start: ServerStart): Promise<Supervised> {
  const { layout, binaries, launch, socketDir } = start
  const deadline = Date.now() + SHARED_MEMORY_TIMEOUT_MS
  for (;;) {
    const server = await supervise({
      command: [binaries.postgres, ...serverArguments(layout, socketDir.path, SOCKET_PORT)],
      launch,
      endSignal: 'INT',
      ...(socketDir.temporary ? { removeDir: socketDir.path } : {}),
      onLine: start.onLine,
    })
    if (await isReady(server, start)) return server
    const lines = server.lastLines()
    const heldMemory = lines.some((line) => /pre-existing shared memory block/.test(line))
    if (!heldMemory || Date.now() > deadline) {
      throw programError('postgres/start-failed', lines, layout.cluster)
    }
    await sleep(100)
    await makeSocketDir(layout, launch.account)
  }
}

/** Waits until the server says in its postmaster.pid that it is ready; false when it ended instead. */
async function isReady(server: Supervised, { layout, options }: ServerStart): Promise<boolean> {
  const timeoutMs = options.startTimeoutMs ?? START_TIMEOUT_MS
  const deadline = Date.now() + timeoutMs
  let ended = false
  const ending = server.exited.then(() => {
    ended = true
  })
  while (!ended) {
    const file = await readPostmasterFile(layout.cluster)
    if (file?.ready === true && file.pid === server.pid) return true
    if (Date.now() > deadline) {
      await endServer(server, layout, options.stopTimeoutMs ?? STOP_TIMEOUT_MS)
      throw postgresError(
        'postgres/timeout',
        `PostgreSQL was not ready after ${timeoutMs / 1000} s`,
        layout.cluster,
      )
    }
    await Promise.race([sleep(POLL_MS), ending])
  }
  return false
}

/**
 * Ends the server through its watchdog. The signals that force it come only after its time is over; a watchdog that does
 * not notice even then (it was stopped by a debugger, say) is left behind dead.
 */
async function endServer(server: Supervised, layout: Layout, timeoutMs: number): Promise<void> {
  const ended = server.end()
  if (await settles(ended, timeoutMs)) return
  await endPostmaster(server.pid, layout.cluster, 0)
  if (await settles(ended, WATCHDOG_TIMEOUT_MS)) return
  server.abandon()
  await ended
}

/** Whether a promise that never rejects resolves in time. */
async function settles(promise: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  const timer = new AbortController()
  const late = sleep(timeoutMs, false, { signal: timer.signal }).catch(() => false)
  const inTime = await Promise.race([promise.then(() => true), late])
  timer.abort()
  return inTime
}
