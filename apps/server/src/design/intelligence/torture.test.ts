// SPDX-License-Identifier: Apache-2.0
/**
 * Servers that judge releases again are killed at random moments, while one index follows the other and SBOMs come. Afterwards every
 * finding is what the last index says, each change has happened and is in the journal once, and every decision is as it was made.
 * TORTURE=1000 kills them so many times.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIndex } from '@primum/flaws/node'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, createPool, type Database, endPool } from '../../platform/database/database.ts'
import { listen } from '../../platform/database/listen.ts'
import { loadMigrations, migrate } from '../../platform/database/migrate.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/testing.ts'
import { proposeAssessments } from '../assessments/acts.ts'
import { assessmentInput } from '../assessments/schemas.ts'
import { createProduct } from '../products/acts.ts'
import { createRelease } from '../releases/acts.ts'
import { acceptSbom } from '../sboms/acts.ts'
import { type FlawDesk, openFlawDesk } from './flaw-desk.ts'
import { epssScores, kevCatalogue, osvRecord, sbomOf } from './testing-maker.ts'

const KILLS = Number(process.env['TORTURE'] ?? 8)
/** A server dies after so many of its commits at most, somewhere in the next one. */
const MOST_COMMITS = 8
const NEXT_COMMIT_MS = 30
const RELEASES = 12
const PACKAGES = ['dose', 'display', 'alarm', 'relay', 'pump', 'log']

let database: TestDatabase
let db: Database
let pool: pg.Pool
let dataDir: string
let flaws: FlawDesk
const parts = new AsyncDisposableStack()
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'primum torture '))
  parts.defer(() => rm(dataDir, { recursive: true, force: true }))
  database = await createTestDatabase()
  parts.defer(() => database.drop())
  pool = createPool(database.connection)
  parts.defer(() => endPool(pool))
  await migrate(pool, await loadMigrations())
  db = createDatabase(pool)
  flaws = openFlawDesk({
    indexFile: path.join(dataDir, 'flaws.db'),
    cacheDir: path.join(dataDir, 'cache'),
    maxSbomBytes: 1_000_000,
  })
  parts.defer(() => flaws.close())
})
afterAll(() => parts.disposeAsync())

const by = () => ({ actor: systemActor('test'), now: Temporal.Now.instant() })

/** Another state of the intelligence each time: fixes move, advisories come, are withdrawn and get names, scores change. */
async function publish(round: number): Promise<void> {
  const records = PACKAGES.flatMap((name, place) => {
    const id = `GHSA-${'23456789'.charAt(place).repeat(4)}-2222-2222`
    const cve = `CVE-2099-${1000 + place}`
    return [
      osvRecord({
        id,
        package: name,
        day: round + 1,
        fixed: `${1 + ((round + place) % 3)}.5.0`,
        ...((round + place) % 4 === 0 ? { aliases: [cve] } : {}),
        ...((round + place) % 5 === 0 ? { withdrawn: true } : {}),
      }),
      ...((round + place) % 2 === 0
        ? [osvRecord({ id: cve, package: name, day: round + 1, fixed: '3.0.0' })]
        : []),
    ]
  })
  const texts = [
    records.map((record) => JSON.stringify(record)).join('\n'),
    JSON.stringify(kevCatalogue(2, `CVE-2099-${1000 + (round % PACKAGES.length)}`)),
    epssScores(2, { 'CVE-2099-1000': (round % 100) / 1000, 'CVE-2099-1001': 0.3 }),
  ]
  const sources = await Promise.all(
    texts.map(async (text, place) => {
      const file = path.join(dataDir, `source-${place}`)
      await writeFile(file, text)
      return file
    }),
  )
  await buildIndex({ db: path.join(dataDir, 'flaws.db'), sources, fresh: true })
}

async function upload(releaseId: string, ...packages: readonly string[]): Promise<void> {
  const file = path.join(dataDir, 'sbom')
  await writeFile(file, sbomOf(...packages))
  const read = await flaws.readSbom(file, 'sbom')
  const sha256 = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')
  await db
    .transaction()
    .execute((tx) => acceptSbom(tx, releaseId, { sha256, sizeBytes: 1, fileName: 'sbom' }, read, by()))
}

const packagesOf = (release: number, round: number): readonly string[] =>
  PACKAGES.filter((_, place) => (release + place) % 2 === 0).map(
    (name) => `${name}@${1 + ((release + round) % 3)}.0.0`,
  )

/** Lets a server live until it has judged some releases, or to its end. */
async function liveAndDie(commits: number): Promise<void> {
  const program = path.join(import.meta.dirname, 'testing-rejudge-process.ts')
  const child = spawn(
    process.execPath,
    [program, JSON.stringify({ connection: database.connection, dataDir })],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
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

const toItsEnd = () => liveAndDie(Number.POSITIVE_INFINITY)
const notFar = () => liveAndDie(1 + Math.floor(Math.random() * MOST_COMMITS))

const waiting = () =>
  db.selectFrom('sbom').select('sbom_id').where('current', '=', true).where('stale', '=', true).execute()

it(
  `survives ${KILLS} kills`,
  async () => {
    await publish(0)
    const productId = await db
      .transaction()
      .execute((tx) =>
        createProduct(
          tx,
          { name: 'Pump', udiDi: [], intendedUse: '', essentialFunctions: [], hazards: [], sold: true },
          by(),
        ),
      )
    const releases: string[] = []
    for (let release = 0; release < RELEASES; release++) {
      const input = {
        version: `${release}`,
        stage: 'fielded',
        releasedOn: null,
        endOfSupportOn: null,
        unitsInField: null,
      } as const
      releases.push(await db.transaction().execute((tx) => createRelease(tx, productId, input, by())))
      await upload(releases[release] ?? '', ...packagesOf(release, 0))
    }
    await toItsEnd()
    const decided = await decide()
    expect(decided.length).toBeGreaterThan(5)

    let brokenOff = 0
    for (let round = 1; round <= KILLS; round++) {
      await publish(round)
      // Two servers at once, as while one takes over from another; in every third round with a new SBOM meanwhile.
      const servers = [notFar(), ...(round % 2 === 0 ? [notFar()] : [])]
      if (round % 3 === 0) {
        const release = round % RELEASES
        await upload(releases[release] ?? '', ...packagesOf(release, round))
      }
      await Promise.all(servers)
      if ((await waiting()).length > 0) brokenOff++
    }
    expect(brokenOff).toBeGreaterThan(0)
    await toItsEnd()

    expect(await waiting()).toEqual([])
    for (const release of releases) await checkFindings(release)
    await checkHistory()
    for (const decision of decided) await checkDecision(decision)
  },
  120_000 + KILLS * 5_000,
)

/** Proposes a decision about every second open finding. */
async function decide() {
  const open = await db
    .selectFrom('finding')
    .select('finding_id')
    .where('state', '=', 'open')
    .orderBy('finding_id')
    .execute()
  const input = assessmentInput.parse({
    answers: {},
    severity: 'negligible',
    rationale: 'As we saw it then.',
    vexStatus: 'under_investigation',
  })
  const chosen = open.filter((_, place) => place % 2 === 0).map(({ finding_id }) => finding_id)
  await db.transaction().execute((tx) => proposeAssessments(tx, chosen, input, by()))
  return db.selectFrom('assessment').selectAll().execute()
}

async function checkDecision({
  review_since: _,
  review_reasons: __,
  ...made
}: Awaited<ReturnType<typeof decide>>[number]) {
  const { review_since, review_reasons, ...now } = await db
    .selectFrom('assessment')
    .selectAll()
    .where('assessment_id', '=', made.assessment_id)
    .executeTakeFirstOrThrow()
  expect(now).toEqual(made)
  expect(new Set(review_reasons).size).toBe(review_reasons.length)
  expect(review_since === null).toBe(review_reasons.length === 0)
}

/** The oracle: all components of the release, judged from nothing with the index that is there. */
async function checkFindings(release: string): Promise<void> {
  const rows = await db
    .selectFrom('component as c')
    .innerJoin('component_content as d', 'd.content_id', 'c.content_id')
    .innerJoin('sbom as s', 's.sbom_id', 'c.sbom_id')
    .select(['c.ref', 'd.name', 'd.version', 'd.purl'])
    .where('s.release_id', '=', release)
    .where('s.current', '=', true)
    .execute()
  const { findings } = await flaws.judge(
    rows.map(({ ref, name, version, purl }) => ({ ref, name, version: version ?? '', purl: purl ?? '' })),
    [],
  )
  const stored = await db
    .selectFrom('finding')
    .select(['vulnerability_id', 'aliases', 'component_key', 'fixed_versions', 'kev', 'epss'])
    .where('release_id', '=', release)
    .where('state', '=', 'open')
    .execute()
  const text = (found: readonly unknown[]) => found.map((each) => JSON.stringify(each)).toSorted()
  expect(text(stored)).toEqual(
    text(
      findings.map((found) => ({
        vulnerability_id: found.vulnerabilityId,
        aliases: found.aliases,
        component_key: found.componentKey,
        fixed_versions: found.fixedVersions,
        kev: found.kev,
        epss: found.epss,
      })),
    ),
  )
}

/** Each finding opens and closes in turn, and the journal tells of each turn once. */
async function checkHistory(): Promise<void> {
  const changes = await db
    .selectFrom('finding_change')
    .select(['finding_id', 'kind'])
    .orderBy('change_id')
    .execute()
  for (const [finding, own] of Map.groupBy(changes, ({ finding_id }) => finding_id)) {
    const turns = own.map(({ kind }) => kind).filter((kind) => kind !== 'changed')
    expect([finding, turns[0]]).toEqual([finding, 'appeared'])
    turns.slice(1).forEach((kind, place) => {
      // Merging may end a finding that had been closed before.
      if (kind === 'reopened') expect([finding, turns[place]]).toEqual([finding, 'closed'])
      expect([finding, kind]).not.toEqual([finding, 'appeared'])
    })
  }
  const { rows } = await sql<{ kind: string; told: number; done: number }>`
    select kind, told, (select count(*)::integer from finding_change c where c.kind = t.kind) as done
    from (
      select substr(type, length('design/findings-') + 1) as kind, sum(jsonb_array_length(facts -> 'findings'))::integer as told
      from act join act_facts using (act_id) where type like 'design/findings-%' group by 1
    ) as t`.execute(db)
  expect(rows.length).toBe(4)
  for (const { kind, told, done } of rows) expect([kind, told]).toEqual([kind, done])
  // A release is judged once with each index, by whichever server was quicker, and the counts are those of its history.
  const judged = await sql<{ once: boolean; counted: boolean }>`
    select count(distinct (facts ->> 'sbom', facts ->> 'index')) = count(*) as once,
      sum((facts -> 'appeared')::integer + (facts -> 'changed')::integer + (facts -> 'closed')::integer + (facts -> 'reopened')::integer)
        = (select count(*) from finding_change where because = 'intelligence') as counted
    from act join act_facts using (act_id) where type = 'design/release-rejudged'`.execute(db)
  expect(judged.rows).toEqual([{ once: true, counted: true }])
  const applied = await db
    .selectFrom('act')
    .select('subject_id')
    .where('type', '=', 'design/intelligence-applied')
    .execute()
  expect(new Set(applied.map(({ subject_id }) => subject_id)).size).toBe(applied.length)
}
