// SPDX-License-Identifier: Apache-2.0
/** The composition root: everything that runs, put together in the order in which it depends on each other. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { type Collaboration, collaborationJobs, collaborationRoutes } from './collaboration/index.ts'
import type { Config } from './config.ts'
import {
  createKeeper,
  type Design,
  designRoutes,
  type Keeper,
  openFlawDesk,
  policyJob,
} from './design/index.ts'
import { openBlobStore } from './platform/blobs/index.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { clockRoutes } from './platform/clocks/index.ts'
import { createDatabase, createPool, type Database, endPool } from './platform/database/database.ts'
import { loadMigrations, migrate } from './platform/database/migrate.ts'
import { type App, createApp } from './platform/http/app.ts'
import { registerConsole } from './platform/http/console.ts'
import { docsRoutes } from './platform/http/docs.ts'
import { choosePort } from './platform/http/free-port.ts'
import { healthRoutes } from './platform/http/health.ts'
import { createIdentity, type Identity, identityRoutes } from './platform/identity/identity.ts'
import { isSameOrigin } from './platform/identity/same-origin.ts'
import { loadSecret } from './platform/identity/secret-file.ts'
import { removeExpired } from './platform/identity/sessions/acts.ts'
import { ensureSetupLink } from './platform/identity/setup/acts.ts'
import { ensureFirstAdministrator } from './platform/identity/setup/first-administrator.ts'
import { type JobDefinition, type Jobs, startJobs } from './platform/jobs/jobs.ts'
import { type JournalLog, openJournalLog } from './platform/journal/journal-log.ts'
import { registerLogMetrics } from './platform/journal/log-metrics.ts'
import { journalRoutes } from './platform/journal/routes.ts'
import { type MailDesk, mailJob, mailRoutes, openMailServer } from './platform/mail/index.ts'
import { openObjectStore, parseObjectName } from './platform/objects/index.ts'
import { openSigningKey } from './platform/openpgp/index.ts'
import { startPostgres } from './platform/postgres/index.ts'
import { createMetrics, type Metrics, registerMetrics } from './platform/telemetry/metrics.ts'
import { version } from './version.ts'

export type Primum = {
  /** Where it answers, as `http://127.0.0.1:8080`. */
  readonly url: string
  /** One-time link to set the instance up; undefined once there is somebody who can sign in. */
  readonly setupUrl: string | undefined
  /** Resolves when the database has ended without being asked to: nothing can be acknowledged any more. */
  readonly broken: Promise<Error>
  /** Finishes the requests and jobs that run, then stops everything. Nothing that was acknowledged is lost. */
  close(): Promise<void>
}

const WATCH_INDEX_EVERY_MS = 5_000
/** Acts that come together share a checkpoint, and nobody waits long for one. */
const CHECKPOINT_EVERY_MS = 1_000
/** Witnesses say every few minutes that they still see the same log, also when nothing happens. */
const FRESHEN_EVERY_MS = 600_000
/** The built console, beside its sources in the clone. */
const consoleDir = path.resolve(import.meta.dirname, '../../console/dist')

export async function openPrimum(
  config: Config,
  logger: FastifyBaseLogger,
  clock: Clock = systemClock,
): Promise<Primum> {
  const port = await choosePort(config.host, config.port)
  const publicUrl = config.publicUrl ?? `http://${hostInUrl(config.host)}:${port}`
  await using parts = new AsyncDisposableStack()

  const embedded =
    config.databaseUrl === undefined ? await startPostgres({ dataDir: config.dataDir, logger }) : undefined
  if (embedded !== undefined) parts.defer(() => embedded.stop())
  const pool = createPool(embedded?.connection ?? { connectionString: config.databaseUrl ?? '' })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', ({ message }) => logger.warn({ reason: message }, 'a database connection was lost'))
  parts.defer(() => endPool(pool))
  const applied = await migrate(pool, await loadMigrations())
  if (applied.length > 0) logger.info({ migrations: applied }, 'database brought up to date')

  const db = createDatabase(pool)
  const blobs = await openBlobStore(config.blobs)
  const temporaryDir = path.join(config.dataDir, 'tmp')
  await rm(temporaryDir, { recursive: true, force: true })
  const flaws = openFlawDesk({
    indexFile: path.join(config.dataDir, 'intel', 'flaws.db'),
    cacheDir: path.join(config.dataDir, 'intel', 'cache'),
    maxSbomBytes: config.maxSbomBytes,
    nvdApiKey: config.nvdApiKey,
  })
  parts.defer(() => flaws.close())

  const secret = await loadSecret(path.join(config.dataDir, 'secret'))
  const identity = createIdentity({ db, clock, publicUrl, secret })
  const journal = await openJournalLog({
    db,
    pool,
    objects: await openObjectStore(config.blobs, parseObjectName('log')),
    clock,
    logger,
    origin: config.logOrigin,
    keyFile: path.join(config.dataDir, 'log-keys', 'journal'),
    checkpointEveryMs: CHECKPOINT_EVERY_MS,
    freshenEveryMs: FRESHEN_EVERY_MS,
  })
  parts.defer(() => journal.stop())
  let jobs: Jobs | undefined
  const keeper = createKeeper({
    db,
    flaws,
    clock,
    logger,
    syncDaily: config.intelSync === 'daily',
    jobs: () => required(jobs),
  })
  const collaboration: Collaboration = {
    db,
    clock,
    blobs,
    logger,
    journal,
    jobs: () => required(jobs),
    cve: config.cve,
    openPgp: await openSigningKey({
      dir: path.join(config.dataDir, 'openpgp'),
      clock,
      name: `Security publications of ${new URL(publicUrl).hostname}`,
    }),
    publicUrl,
    version,
    dataDir: config.dataDir,
    temporaryDir,
  }
  const mail: MailDesk = {
    db,
    clock,
    logger,
    server: config.smtp === undefined ? undefined : openMailServer(config.smtp),
    jobs: () => required(jobs),
    publicUrl,
  }
  const definitions = [
    ...keeper.jobs,
    policyJob({ db, clock, logger }),
    mailJob(mail),
    ...collaborationJobs(collaboration),
    housekeeping(db, clock),
  ]
  jobs = await startJobs(pool, definitions, logger)
  parts.defer(() => required(jobs).stop())

  const design: Design = {
    db,
    clock,
    blobs,
    flaws,
    temporaryDir,
    maxSbomBytes: config.maxSbomBytes,
    publicUrl,
    version,
  }
  const checks = {
    database: async () => (await pool.query('select 1')).rowCount === 1,
    jobs: async () => required(jobs).isRunning(),
  }
  const app = await composeApp({
    logger,
    identity,
    publicUrl,
    trustedProxies: config.trustedProxies,
    metrics: createMetrics(pool),
    design: { ...design, keeper, jobs },
    collaboration,
    mail,
    journal,
    checks,
  })
  parts.defer(() => app.close())

  if (config.firstAdmin !== undefined) {
    const timeZone = Temporal.Now.timeZoneId()
    const admin = await ensureFirstAdministrator({ db, clock, timeZone, ...config.firstAdmin })
    if (admin.readableByOthers) logger.warn('others on this machine can read the administrator password file')
  }
  await app.listen({ host: config.host, port })
  const setup = await ensureSetupLink(identity)
  const stopWatching = keeper.watch(jobs, WATCH_INDEX_EVERY_MS)
  parts.defer(stopWatching)
  await keeper.check(jobs).catch((error: unknown) => logger.error({ err: error }, 'the index cannot be used'))

  const running = parts.move()
  let closing: Promise<void> | undefined
  let stopping = false
  return {
    url: publicUrl,
    setupUrl: setup?.url,
    broken: brokenWhen(embedded?.exited, () => stopping),
    close: () => {
      stopping = true
      closing ??= running.disposeAsync()
      return closing
    },
  }
}

/** What is over and would only fill the disk. */
const housekeeping = (db: Database, clock: Clock): JobDefinition => ({
  name: 'remove-expired-sessions',
  handler: () => removeExpired(db, clock.now()),
  expireInSeconds: 600,
  retryLimit: 2,
  cron: '41 2 * * *',
})

function brokenWhen(exited: Promise<unknown> | undefined, isStopping: () => boolean): Promise<Error> {
  return new Promise((resolve) => {
    void exited?.then(() => {
      if (!isStopping()) resolve(new Error('the database ended'))
    })
  })
}

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('used before it was started')
  return value
}

export type Composition = {
  readonly logger: FastifyBaseLogger
  readonly identity: Identity
  readonly publicUrl: string
  readonly trustedProxies: readonly string[]
  readonly metrics: Metrics
  readonly journal: Pick<JournalLog, 'objects' | 'state' | 'publish'>
  readonly design: Design & { readonly keeper: Keeper; readonly jobs: Jobs }
  readonly collaboration: Collaboration
  readonly mail: MailDesk
  readonly checks: Readonly<Record<string, () => Promise<boolean>>>
}

/** The HTTP application with every route; apart from {@link openPrimum} so that the API document needs no database. */
export async function composeApp(parts: Composition): Promise<App> {
  const app = await createApp({
    logger: parts.logger,
    version,
    trustedProxies: parts.trustedProxies,
    secure: parts.publicUrl.startsWith('https:'),
    authenticate: parts.identity.authenticate,
    isSameOrigin: ({ headers }) => isSameOrigin(headers, parts.publicUrl),
  })
  registerLogMetrics(parts.metrics.registry, {
    db: parts.identity.db,
    clock: parts.identity.clock,
    log: parts.journal,
  })
  registerMetrics(app, parts.metrics)
  healthRoutes(app, { checks: parts.checks })
  identityRoutes(app, parts.identity)
  journalRoutes(app, { db: parts.identity.db, clock: parts.identity.clock, log: parts.journal })
  clockRoutes(app, parts.design)
  mailRoutes(app, parts.mail)
  designRoutes(app, parts.design)
  collaborationRoutes(app, parts.collaboration)
  await docsRoutes(app)
  await registerConsole(app, consoleDir)
  await app.ready()
  return app
}
