// SPDX-License-Identifier: Apache-2.0
/** A database from before contents were shared: nothing of it is lost, and it is judged by index from then on. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIndex } from '@primum/flaws/node'
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, createPool, type Database, endPool } from '../../platform/database/database.ts'
import { loadMigrations, migrate } from '../../platform/database/migrate.ts'
import { act } from '../../platform/journal/act.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { createTestDatabase } from '../../platform/postgres/testing.ts'
import { type FlawDesk, openFlawDesk } from '../intelligence/flaw-desk.ts'
import { rejudgeReleases } from '../intelligence/rejudge.ts'
import { osvRecord, sbomOf } from '../intelligence/testing-maker.ts'
import { acceptSbom } from './acts.ts'

const BEFORE_SHARING = '202611251700'
const RELEASES = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const FINDING = '00000000-0000-4000-8000-0000000000f1'

let db: Database
let flaws: FlawDesk
let dataDir: string
const parts = new AsyncDisposableStack()
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'primum upgrade '))
  parts.defer(() => rm(dataDir, { recursive: true, force: true }))
  const database = await createTestDatabase()
  parts.defer(() => database.drop())
  const pool = createPool(database.connection)
  parts.defer(() => endPool(pool))
  db = createDatabase(pool)
  const migrations = await loadMigrations()
  await migrate(
    pool,
    migrations.filter(({ name }) => name < BEFORE_SHARING),
  )
  await fill()
  await migrate(pool, migrations)
  flaws = openFlawDesk({
    indexFile: path.join(dataDir, 'flaws.db'),
    cacheDir: path.join(dataDir, 'cache'),
    maxSbomBytes: 1_000_000,
  })
  parts.defer(() => flaws.close())
})
afterAll(() => parts.disposeAsync())

const by = () => ({ actor: systemActor('test'), now: Temporal.Now.instant() })

/** Two releases with the same two components, as the version before stored them, and a finding that was decided. */
async function fill(): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await act(tx, {
      definition: vocabulary.instanceChanged,
      subjectId: 'instance',
      facts: { organisation: 'Test', timeZone: 'UTC' },
      at: by().now,
      actor: by().actor,
    })
    await sql`insert into product (product_id, name, created_at, changed_at)
      values (${RELEASES[0]}, 'Pump', now(), now())`.execute(tx)
    for (const [place, release] of RELEASES.entries()) {
      await sql`insert into release (release_id, product_id, version, stage, created_at, changed_at)
        values (${release}, ${RELEASES[0]}, ${`1.${place}`}, 'fielded', now(), now())`.execute(tx)
      await sql`insert into sbom (sbom_id, release_id, sha256, size_bytes, file_name, format, spec_version, component_count, unmatched_count,
          minimum_elements, minimum_elements_missing, dependencies, current, uploaded_by, uploaded_at)
        values (${release}, ${release}, ${'0'.repeat(64)}, 1, 'a.json', 'cyclonedx-json', '1.6', 2, 1,
          '{"met": true, "missing": [], "missingByElement": {}}', 0, '{}', true, 'Ada', now())`.execute(tx)
      await sql`insert into component (sbom_id, ref, type, name, version, purl, package_key, support_level, unmatched_reason)
        values (${release}, 'dose', 'library', 'dose', '1.0.0', 'pkg:npm/dose@1.0.0', 'pkg:npm/dose', ${place === 0 ? 'Abandoned' : null}, null),
          (${release}, 'rtos', 'library', 'Own RTOS', null, null, 'name:own rtos', null, 'it has neither a purl nor a CPE')`.execute(
        tx,
      )
    }
    await sql`insert into finding (finding_id, release_id, vulnerability_id, component_key, package_key, component_name, severity, kev,
        match_kind, match_detail, state, first_seen_at, changed_at, learned_at)
      values (${FINDING}, ${RELEASES[0]}, 'GHSA-3333-3333-3333', 'pkg:npm/dose@1.0.0', 'pkg:npm/dose', 'dose', 'unknown', false,
        'purl', '{"records": []}', 'open', now(), now(), '2026-01-05T10:00:00Z')`.execute(tx)
  })
}

const components = () =>
  db
    .selectFrom('component as c')
    .innerJoin('component_content as d', 'd.content_id', 'c.content_id')
    .select(['c.sbom_id', 'c.ref', 'd.name', 'd.purl', 'c.support_level', 'c.unmatched_reason'])
    .orderBy('c.component_id')
    .execute()

test('every component is where it was, and what two SBOMs say is stored once', async () => {
  expect(await components()).toEqual(
    RELEASES.flatMap((release, place) => [
      {
        sbom_id: release,
        ref: 'dose',
        name: 'dose',
        purl: 'pkg:npm/dose@1.0.0',
        support_level: place === 0 ? 'Abandoned' : null,
        unmatched_reason: null,
      },
      {
        sbom_id: release,
        ref: 'rtos',
        name: 'Own RTOS',
        purl: null,
        support_level: null,
        unmatched_reason: 'it has neither a purl nor a CPE',
      },
    ]),
  )
  expect(await db.selectFrom('component_content').select('name').orderBy('name').execute()).toEqual([
    { name: 'Own RTOS' },
    { name: 'dose' },
  ])
})

test('every release is judged once by the new way, and findings go on as they were', async () => {
  const source = path.join(dataDir, 'osv.json')
  await writeFile(source, JSON.stringify(osvRecord({ id: 'GHSA-3333-3333-3333', package: 'dose', day: 2 })))
  await buildIndex({ db: path.join(dataDir, 'flaws.db'), sources: [source] })
  expect(await rejudgeReleases({ db, flaws, version: 'test' }, by)).toBe(2)
  expect(await rejudgeReleases({ db, flaws, version: 'test' }, by)).toBe(0)
  const findings = await db
    .selectFrom('finding')
    .select(['finding_id', 'state', 'learned_at'])
    .where('release_id', '=', RELEASES[0] ?? '')
    .execute()
  expect(findings).toEqual([{ finding_id: FINDING, state: 'open', learned_at: '2026-01-05T10:00:00Z' }])
  expect(await db.selectFrom('package').select(['ecosystem', 'name', 'state']).execute()).toEqual([
    { ecosystem: 'npm', name: 'dose', state: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
})

test('an upload that says what was said before adds no content', async () => {
  const before = await db.selectFrom('component_content').select('content_id').execute()
  const file = path.join(dataDir, 'sbom.json')
  await writeFile(file, sbomOf('dose@1.0.0'))
  const read = await flaws.readSbom(file, 'sbom.json')
  const document = { sha256: '1'.repeat(64), sizeBytes: 1, fileName: 'sbom.json' }
  await db.transaction().execute((tx) => acceptSbom(tx, RELEASES[1] ?? '', document, read, by()))
  expect(await db.selectFrom('component_content').select('content_id').execute()).toEqual(before)
})
