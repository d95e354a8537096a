// SPDX-License-Identifier: Apache-2.0
/**
 * Servers that publish what is due are killed at random moments, two of them at once in every second round. After each kill every
 * advisory is published wholly or not at all; in the end each is published once, and its case is disclosed. TORTURE=1000 kills
 * them so many times.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { composeAdvisory, formatDocument } from '@primum/advisory/compose'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, createPool, type Database, endPool } from '../../platform/database/database.ts'
import { listen } from '../../platform/database/listen.ts'
import { loadMigrations, migrate } from '../../platform/database/migrate.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/testing.ts'
import { bringTo, openReported, personBy } from '../cases/testing-cases.ts'
import { approveAdvisory, draftAdvisory, scheduleAdvisory } from './acts.ts'

const KILLS = Number(process.env['TORTURE'] ?? 5)
const ADVISORIES = 3 * KILLS
/** A server dies after so many of its commits at most, somewhere in the next one. */
const MOST_COMMITS = 3
const NEXT_COMMIT_MS = 60

let database: TestDatabase
let db: Database
let pool: pg.Pool
const parts = new AsyncDisposableStack()
beforeAll(async () => {
  database = await createTestDatabase()
  parts.defer(() => database.drop())
  pool = createPool(database.connection)
  parts.defer(() => endPool(pool))
  await migrate(pool, await loadMigrations())
  db = createDatabase(pool)
})
afterAll(() => parts.disposeAsync())

const writer = (): By => personBy(Temporal.Now.instant())
const approver = (): By => ({
  actor: { kind: 'person', id: '00000000-0000-4000-8000-000000000002', name: 'Ben Clinical' },
  now: Temporal.Now.instant(),
})

/** An approved advisory whose time has come, with the case that it tells of. */
async function makeDue(number: number): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const { caseId } = await openReported(tx, writer())
    await bringTo(tx, caseId, 'assessed', { otherCase: caseId, by: writer() })
    const document = formatDocument(
      composeAdvisory({
        profile: 'csaf_security_advisory',
        title: `Flaw ${number}`,
        lang: 'en',
        tlp: 'CLEAR',
        publisher: { category: 'vendor', name: 'Halcyon Devices', namespace: 'https://halcyon.example' },
        trackingId: `HD-SA-2026-${String(number).padStart(4, '0')}`,
        at: rfc3339(Temporal.Now.instant()),
        engine: { name: 'Primum', version: 'test' },
        notes: [{ category: 'summary', text: 'A flaw.' }],
        products: [{ key: 'p', vendor: 'Halcyon Devices', name: 'Pump', version: '1.0' }],
        flaws: [
          {
            cve: `CVE-2026-${10_000 + number}`,
            notes: [{ category: 'description', text: 'A flaw.' }],
            statuses: [{ product: 'p', status: 'known_affected' }],
            remediations: [{ category: 'none_available', details: 'Not yet.', products: ['p'] }],
          },
        ],
      }),
    )
    const id = await draftAdvisory(tx, { document, from: 'case', caseId }, writer())
    const plan = {
      version: 1,
      publishAt: Temporal.Now.instant().add({ milliseconds: 200 }),
      beforeEmbargo: true,
    }
    await scheduleAdvisory(tx, id, plan, writer())
    await approveAdvisory(tx, id, 1, { version: 'test', publicUrl: 'https://halcyon.example' }, approver())
    return id
  })
}

/** Lets a server live until it has published some, or to its end. */
async function liveAndDie(commits: number): Promise<void> {
  const program = path.join(import.meta.dirname, 'testing-publication-process.ts')
  const child = spawn(process.execPath, [program, JSON.stringify({ connection: database.connection })], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = once(child, 'exit')
  let left = commits
  // Every commit with an act says so.
  const stopListening = listen(pool, 'primum_act', () => {
    if (--left === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * NEXT_COMMIT_MS)
  })
  await ended
  await stopListening()
  if (commits === Number.POSITIVE_INFINITY) expect(child.exitCode).toBe(0)
}

const notFar = () => liveAndDie(1 + Math.floor(Math.random() * MOST_COMMITS))

/** How much of an advisory is public: everything, or nothing. */
async function checkWhole(advisoryId: string): Promise<boolean> {
  const advisory = await db
    .selectFrom('advisory as a')
    .innerJoin('disclosure_case as c', 'c.case_id', 'a.case_id')
    .select(['a.state', 'a.tracking_id', 'a.document', 'a.publication_fault', 'c.state as case_state'])
    .where('advisory_id', '=', advisoryId)
    .executeTakeFirstOrThrow()
  const revisions = await db
    .selectFrom('advisory_revision')
    .select(['document', 'document_20'])
    .where('advisory_id', '=', advisoryId)
    .execute()
  const provided = await db
    .selectFrom('csaf_document')
    .select(['csaf_version', 'document'])
    .where('tracking_id', '=', advisory.tracking_id)
    .orderBy('csaf_version')
    .execute()
  const acts = await db
    .selectFrom('act')
    .select('type')
    .where('subject_id', '=', advisoryId)
    .where('type', '=', 'collaboration/advisory-published')
    .execute()
  expect(advisory.publication_fault).toBeNull()
  const isPublished = advisory.state === 'published'
  const [revision] = revisions
  expect({
    case: advisory.case_state,
    revisions: revisions.length,
    acts: acts.length,
    provided: provided.map(({ csaf_version, document }) => [csaf_version, document.toString()]),
  }).toEqual(
    isPublished
      ? {
          case: 'disclosed',
          revisions: 1,
          acts: 1,
          provided: [
            ['2.0', revision?.document_20],
            ['2.1', revision?.document],
          ],
        }
      : { case: 'assessed', revisions: 0, acts: 0, provided: [] },
  )
  if (isPublished) expect(advisory.document).toBe(revision?.document)
  return isPublished
}

it(
  `survives ${KILLS} kills`,
  async () => {
    const ids: string[] = []
    for (let number = 1; number <= ADVISORIES; number++) ids.push(await makeDue(number))
    const published = async () => {
      const states = []
      for (const id of ids) states.push(await checkWhole(id))
      return states.filter((isPublished) => isPublished).length
    }
    let brokenOff = 0
    for (let round = 1; round <= KILLS; round++) {
      await Promise.all([notFar(), ...(round % 2 === 0 ? [notFar()] : [])])
      if ((await published()) < ADVISORIES) brokenOff++
    }
    expect(brokenOff).toBeGreaterThan(0)
    await liveAndDie(Number.POSITIVE_INFINITY)
    expect(await published()).toBe(ADVISORIES)
  },
  120_000 + KILLS * 5_000,
)
