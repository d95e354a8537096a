// SPDX-License-Identifier: Apache-2.0
/** For tests: a whole server on a real database, with a real index, and callers with each role. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Role } from '@primum/oath'
import { pino } from 'pino'
import { type Collaboration, type CveSettings, collaborationJobs } from './collaboration/index.ts'
import { createKeeper, openFlawDesk, policyJob, SYNC } from './design/index.ts'
import { openBlobStore } from './platform/blobs/index.ts'
import { systemClock } from './platform/clock.ts'
import { createDatabase, createPool, type Database, endPool } from './platform/database/database.ts'
import { loadMigrations, migrate } from './platform/database/migrate.ts'
import type { App } from './platform/http/app.ts'
import { makeApiKey } from './platform/identity/api-keys/acts.ts'
import { createIdentity } from './platform/identity/identity.ts'
import { ensureSetupLink } from './platform/identity/setup/acts.ts'
import { ADMIN_EMAIL, Browser, PASSWORD, tokenOf } from './platform/identity/testing.ts'
import { type Jobs, startJobs } from './platform/jobs/jobs.ts'
import { systemActor } from './platform/journal/actor.ts'
import { openJournalLog } from './platform/journal/journal-log.ts'
import { type MailDesk, mailJob, openMailServer, type SmtpSettings } from './platform/mail/index.ts'
import { openObjectStore, parseObjectName } from './platform/objects/index.ts'
import { openSigningKey } from './platform/openpgp/index.ts'
import { createTestDatabase } from './platform/postgres/testing.ts'
import { createMetrics } from './platform/telemetry/metrics.ts'
import { composeApp } from './primum.ts'

export type Reply = {
  readonly status: number
  readonly body: Readonly<Record<string, never>>
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}

export type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: object | string | Buffer,
) => Promise<Reply>

export type TestServer = {
  readonly app: App
  readonly db: Database
  /** What the acts of promise 2 are handed, for tests that call them directly. */
  readonly collaboration: Collaboration
  readonly dataDir: string
  readonly advance: (duration: Temporal.DurationLike) => void
  readonly now: () => Temporal.Instant
  /** Calls with an API key of a role, or without any. */
  readonly as: (role: Role | 'nobody') => Promise<Call>
  /** A signed-in person; the first is the administrator. */
  readonly person: (name: string, roles: readonly Role[]) => Promise<Call>
  /** Runs every job that is due, now, and waits for it. */
  readonly runJobs: () => Promise<void>
  readonly close: () => Promise<void>
}

const PUBLIC_URL = 'http://primum.test'

/** @param options `smtp`: a mail server of the test; without, mails wait. `cve`: CVE Services of the test */
export async function createTestServer(
  options: { readonly smtp?: SmtpSettings; readonly cve?: CveSettings } = {},
): Promise<TestServer> {
  await using parts = new AsyncDisposableStack()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'primum server '))
  parts.defer(() => rm(dataDir, { recursive: true, force: true }))
  const database = await createTestDatabase()
  parts.defer(() => database.drop())
  const pool = createPool(database.connection)
  parts.defer(() => endPool(pool))
  await migrate(pool, await loadMigrations())
  const db = createDatabase(pool)
  const logger = pino({ level: 'silent' })
  let shift = Temporal.Duration.from({ seconds: 0 })
  const clock = { now: () => Temporal.Now.instant().add(shift) }
  const flaws = openFlawDesk({
    indexFile: path.join(dataDir, 'intel', 'flaws.db'),
    cacheDir: path.join(dataDir, 'intel', 'cache'),
    maxSbomBytes: 50_000_000,
  })
  parts.defer(() => flaws.close())
  let jobs: Jobs | undefined
  const queue = (): Jobs => {
    if (jobs === undefined) throw new TypeError('used before it was started')
    return jobs
  }
  const keeper = createKeeper({ db, flaws, clock, logger, syncDaily: false, jobs: queue })
  const blobs = await openBlobStore({ kind: 'file', directory: path.join(dataDir, 'blobs') })
  const temporaryDir = path.join(dataDir, 'tmp')
  const version = '0.0.0-test'
  const journal = await openJournalLog({
    db,
    pool,
    objects: await openObjectStore(
      { kind: 'file', directory: path.join(dataDir, 'blobs') },
      parseObjectName('log'),
    ),
    clock,
    logger,
    origin: 'primum.test/log/journal',
    keyFile: path.join(dataDir, 'log-keys', 'journal'),
    checkpointEveryMs: 20,
    freshenEveryMs: 600_000,
  })
  parts.defer(() => journal.stop())
  const collaboration: Collaboration = {
    db,
    clock,
    blobs,
    logger,
    journal,
    jobs: queue,
    openPgp: await openSigningKey({
      dir: path.join(dataDir, 'openpgp'),
      clock,
      name: 'Security publications of primum.test',
    }),
    cve: options.cve,
    publicUrl: PUBLIC_URL,
    version,
    dataDir,
    temporaryDir,
  }
  const mail: MailDesk = {
    db,
    clock,
    logger,
    server: options.smtp === undefined ? undefined : openMailServer(options.smtp),
    jobs: queue,
    publicUrl: PUBLIC_URL,
  }
  const definitions = [
    ...keeper.jobs,
    policyJob({ db, clock, logger }),
    mailJob(mail),
    ...collaborationJobs(collaboration),
  ]
  jobs = await startJobs(pool, definitions, logger)
  parts.defer(() => queue().stop())
  // Sessions go by the machine's own clock, so that moving ours by weeks signs nobody out.
  const identity = createIdentity({
    db,
    clock: systemClock,
    publicUrl: PUBLIC_URL,
    secret: 'for tests alone, more than thirty-two',
  })
  const app = await composeApp({
    logger,
    identity,
    publicUrl: PUBLIC_URL,
    trustedProxies: [],
    metrics: createMetrics(pool),
    journal,
    checks: { database: async () => true },
    design: {
      db,
      clock,
      flaws,
      keeper,
      jobs,
      blobs,
      publicUrl: PUBLIC_URL,
      version,
      temporaryDir,
      maxSbomBytes: 50_000_000,
    },
    collaboration,
    mail,
  })
  parts.defer(() => app.close())

  const call =
    (headers: Readonly<Record<string, string>>): Call =>
    async (method, url, body) => {
      const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
      const response = await app.inject({
        method,
        url,
        headers: { ...headers, ...(isRaw ? { 'content-type': 'application/octet-stream' } : {}) },
        ...(body === undefined ? {} : { payload: body }),
      })
      const isJson = String(response.headers['content-type']).includes('json')
      return {
        status: response.statusCode,
        // Tests read members that the API document promises; `never` lets them be compared with anything.
        body: (isJson ? response.json() : {}) as Reply['body'],
        text: response.body,
        headers: response.headers,
      }
    }

  const keys = new Map<Role, Call>()
  let first: Browser | undefined

  async function as(role: Role | 'nobody'): Promise<Call> {
    if (role === 'nobody') return call({})
    const known = keys.get(role)
    if (known !== undefined) return known
    const { key } = await db
      .transaction()
      .execute((tx) =>
        makeApiKey(tx, { name: `test ${role}`, role, actor: systemActor('test'), now: clock.now() }),
      )
    const made = call({ authorization: `Bearer ${key}` })
    keys.set(role, made)
    return made
  }

  const viaBrowser =
    (browser: Browser): Call =>
    (method, url, body) => {
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      return call({ cookie, origin: PUBLIC_URL })(method, url, body)
    }

  async function person(name: string, roles: readonly Role[]): Promise<Call> {
    if (first === undefined) {
      first = new Browser(app, PUBLIC_URL, '192.0.2.1')
      const link = await ensureSetupLink({ db, clock: systemClock, publicUrl: PUBLIC_URL })
      const set = await first.post('/api/v1/setup', {
        token: tokenOf(link?.url),
        organisation: 'Halcyon Devices',
        timeZone: 'America/New_York',
        name,
        email: ADMIN_EMAIL,
        password: PASSWORD,
        roles: ['administrator', ...roles.filter((role) => role !== 'administrator')],
      })
      if (set.status !== 201) throw new Error(`set-up answered ${set.status}: ${JSON.stringify(set.body)}`)
      return viaBrowser(first)
    }
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.com`
    const added = await viaBrowser(first)('POST', '/api/v1/people', { name, email, roles })
    const browser = new Browser(app, PUBLIC_URL, '192.0.2.2')
    const accepted = await browser.post('/api/v1/invitations/accept', {
      token: tokenOf(/https?:[^"]+#token=[\w-]+/.exec(added.text)?.[0]),
      password: PASSWORD,
    })
    if (accepted.status >= 300) throw new Error(`invitation answered ${accepted.status}: ${added.text}`)
    if (browser.cookies.size === 0) await browser.signIn(email, PASSWORD)
    return viaBrowser(browser)
  }

  const running = parts.move()
  return {
    app,
    db,
    collaboration,
    dataDir,
    now: clock.now,
    advance: (duration) => {
      shift = shift.add(duration)
    },
    as,
    person,
    runJobs: async () => {
      for (const { handler } of definitions.filter(({ name }) => name !== SYNC)) await handler({})
    },
    close: () => running.disposeAsync(),
  }
}
