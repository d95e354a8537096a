// SPDX-License-Identifier: Apache-2.0
/** The API document without a database: the routes say what they take and give before anything can be asked of them. */
import { pino } from 'pino'
import { systemClock } from './platform/clock.ts'
import { createDatabase, createPool } from './platform/database/database.ts'
import { createIdentity } from './platform/identity/identity.ts'
import { createMetrics } from './platform/telemetry/metrics.ts'
import { composeApp } from './primum.ts'

const never = (): never => {
  throw new TypeError('the API document is made without a server behind it')
}

export async function openApiDocument(): Promise<object> {
  // A pool connects when it is first asked; nobody asks here.
  const pool = createPool({})
  const db = createDatabase(pool)
  const clock = systemClock
  const publicUrl = 'http://127.0.0.1:8080'
  const logger = pino({ level: 'silent' })
  const blobs = { put: never, open: never, has: never, stat: never, delete: never }
  const journal = {
    objects: {
      put: never,
      get: never,
      readCheckpoint: never,
      swapCheckpoint: never,
      tiles: never,
      readBundle: never,
    },
    state: never,
    publish: never,
  }
  const app = await composeApp({
    logger,
    identity: createIdentity({ db, clock, publicUrl, secret: 'x'.repeat(43) }),
    publicUrl,
    trustedProxies: [],
    metrics: createMetrics(pool),
    checks: {},
    journal,
    design: {
      db,
      clock,
      publicUrl,
      version: '',
      temporaryDir: '',
      maxSbomBytes: 0,
      blobs,
      flaws: {
        readSbom: never,
        readSupport: never,
        judge: never,
        packageStates: never,
        scores: never,
        flaw: never,
        evidence: never,
        state: never,
        build: never,
        buildFirst: never,
        sync: never,
        close: never,
      },
      keeper: { jobs: [], syncing: never, check: never, watch: never },
      jobs: { send: never, isRunning: never, stop: never },
    },
    mail: { db, clock, logger, server: undefined, jobs: never, publicUrl },
    collaboration: {
      db,
      clock,
      blobs,
      logger,
      journal,
      jobs: never,
      cve: undefined,
      openPgp: {
        fingerprint: '',
        publicKeyArmored: '',
        isOwn: false,
        createdAt: clock.now(),
        expiresAt: null,
        retired: [],
        signDetached: never,
        signCleartext: never,
        refresh: never,
        rotate: never,
      },
      publicUrl,
      version: '',
      dataDir: '',
      temporaryDir: '',
    },
  })
  const document = app.swagger()
  await app.close()
  await pool.end()
  return document
}
