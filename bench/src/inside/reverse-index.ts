// SPDX-License-Identifier: Apache-2.0
/**
 * `reverse-index.ts FOLDER SBOMS COMPONENTS QUESTIONS`: a database with so many stored SBOMs, and the question which releases a changed
 * advisory touches, asked for packages that are drawn as often as SBOMs hold them.
 */
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import { listAffected } from '../../../apps/server/src/design/findings/affected.ts'
import { affectedQuery } from '../../../apps/server/src/design/findings/affected-schemas.ts'
import { releasesHolding } from '../../../apps/server/src/design/intelligence/holders.ts'
import {
  createDatabase,
  createPool,
  endPool,
  type Tx,
} from '../../../apps/server/src/platform/database/database.ts'
import { loadMigrations, migrate } from '../../../apps/server/src/platform/database/migrate.ts'
import { act } from '../../../apps/server/src/platform/journal/act.ts'
import { systemActor } from '../../../apps/server/src/platform/journal/actor.ts'
import { startPostgres } from '../../../apps/server/src/platform/postgres/index.ts'
import { Random } from '../data/random.ts'
import { answer, programArguments } from './timing.ts'

export type Reversed = {
  readonly components: number
  readonly contents: number
  readonly databaseBytes: number
  /** Which releases hold one of the packages. */
  readonly holders: readonly Asked[]
  /** The same question as the API answers it: what the matcher says of each, and what was decided. */
  readonly affected: readonly Asked[]
  /** What the plan of the first question reads, by index or as a whole. */
  readonly plan: readonly string[]
}

export type Asked = { readonly tookMs: number; readonly found: number }

/** Packages that the SBOMs draw from, and versions of each. */
const PACKAGES = 20_000
const VERSIONS = 6
/** How much a few packages are preferred: the most popular one is in two of three SBOMs of 500 components. */
const SKEW = 1.6

const [folder = '', sbomsText, componentsText, questionsText] = programArguments(4)
const [sboms, perSbom, questions] = [Number(sbomsText), Number(componentsText), Number(questionsText)]
await using parts = new AsyncDisposableStack()
const postgres = await startPostgres({ dataDir: folder })
parts.defer(() => postgres.stop())
const pool = createPool(postgres.connection)
parts.defer(() => endPool(pool))
await migrate(pool, await loadMigrations())
const db = createDatabase(pool)

await db.transaction().execute(async (tx) => {
  await sql`set local statement_timeout = 0`.execute(tx)
  await sql`select setseed(0.5)`.execute(tx)
  await act(tx, {
    definition: vocabulary.instanceChanged,
    actor: systemActor('bench'),
    subjectId: 'instance',
    facts: { organisation: 'Bench', timeZone: 'UTC' },
    at: Temporal.Now.instant(),
  })
  await sql`insert into package (ecosystem, name, state)
    select 'Debian', 'package-' || n, repeat('0', 64) from generate_series(1, ${PACKAGES}) n`.execute(tx)
  await sql`insert into component_content (digest, type, name, version, purl, package_key, cpes, supplier, licences, hashes)
    select sha256((n || '.' || v)::bytea), 'library', 'package-' || n, '1.' || v,
      'pkg:deb/debian/package-' || n || '@1.' || v || '?distro=debian-12', 'pkg:deb/debian/package-' || n, '{}', 'Debian', '{GPL-2.0}',
      '[{"algorithm": "SHA-256", "value": "d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26"}]'
    from generate_series(1, ${PACKAGES}) n, generate_series(1, ${VERSIONS}) v`.execute(tx)
  await sql`insert into package_content (package_id, content_id)
    select p.package_id, d.content_id from component_content d join package p on p.name = d.name`.execute(tx)
  await sql`insert into product (product_id, name, created_at, changed_at)
    select gen_random_uuid(), 'Product ' || n, now(), now() from generate_series(1, ${Math.ceil(sboms / 20)}) n`.execute(
    tx,
  )
  await sql`insert into release (release_id, product_id, version, stage, created_at, changed_at)
    select gen_random_uuid(), product_id, '1.' || n, 'fielded', now(), now()
    from product, generate_series(1, 20) n limit ${sboms}`.execute(tx)
  await sql`insert into sbom (sbom_id, release_id, sha256, size_bytes, file_name, format, spec_version, component_count, unmatched_count,
      minimum_elements, minimum_elements_missing, dependencies, current, stale, uploaded_by, uploaded_at)
    select gen_random_uuid(), release_id, encode(sha256(release_id::text::bytea), 'hex'), 1, 'sbom.json', 'CycloneDX', '1.6', ${perSbom}, 0,
      '{}', 0, '{}', true, false, 'bench', now() from release`.execute(tx)
  await withoutIndexes(tx, async () => {
    await sql`insert into component (sbom_id, content_id, ref)
      select sbom_id, d.content_id, 'pkg:deb/debian/' || d.name || '@' || d.version || '?package-id=' || n
      from (
        select sbom_id, n, 1 + floor(power(random(), ${SKEW}) * ${PACKAGES})::integer as p, 1 + floor(random() * ${VERSIONS})::integer as v
        from sbom, generate_series(1, ${perSbom}) n
      ) as drawn join component_content d on d.content_id = (p - 1) * ${VERSIONS} + v`.execute(tx)
  })
})
await sql`vacuum analyze`.execute(db)

const query = affectedQuery.parse({})
const random = new Random(1)
const names = Array.from(
  { length: questions },
  () => `package-${1 + Math.floor(random.fraction() ** SKEW * PACKAGES)}`,
)
const [holders, affected]: [Asked[], Asked[]] = [[], []]
for (const name of names) {
  holders.push(await ask(async () => (await holdersOf(name)).length))
  affected.push(
    await ask(async () => (await listAffected(db, deskFor(name), 'CVE-2099-0001', query)).counts.notAffected),
  )
}
const { components, contents, bytes } = await count()
answer({
  components,
  contents,
  databaseBytes: bytes,
  holders,
  affected,
  plan: await plan(),
} satisfies Reversed)

/** Fills the largest table first and indexes it afterwards, as a restored database does. */
async function withoutIndexes(tx: Tx, fill: () => Promise<void>): Promise<void> {
  const { rows: constraints } = await sql<{ name: string; definition: string }>`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = 'component'::regclass and contype in ('p', 'u', 'f') order by contype desc`.execute(tx)
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'component' and indexname not in (select conname from pg_constraint)`.execute(tx)
  for (const { name } of constraints)
    await sql`alter table component drop constraint ${sql.ref(name)}`.execute(tx)
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(tx)
  await fill()
  for (const { definition } of indexes) await sql.raw(definition).execute(tx)
  for (const { name, definition } of constraints) {
    await sql`alter table component add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(tx)
  }
}

async function ask(question: () => Promise<number>): Promise<Asked> {
  const started = performance.now()
  const found = await question()
  return { tookMs: performance.now() - started, found }
}

async function packageIdsOf(name: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('package')
    .select('package_id')
    .where('ecosystem', '=', 'Debian')
    .where('name', '=', name)
    .execute()
  return rows.map(({ package_id }) => package_id)
}

async function holdersOf(name: string) {
  const { rows } = await releasesHolding(await packageIdsOf(name)).execute(db)
  return rows
}

/** As if the index knew one advisory, which names this package. */
function deskFor(name: string) {
  const packages = [{ ecosystem: 'Debian', name }]
  return { flaw: async (id: string) => ({ index: null, known: true, flaws: [id], names: [id], packages }) }
}

async function count() {
  const { rows } = await sql<{ components: number; contents: number; bytes: number }>`
    select (select count(*) from component)::integer as components, (select count(*) from component_content)::integer as contents,
      pg_database_size(current_database())::float8 as bytes`.execute(db)
  return rows[0] ?? { components: 0, contents: 0, bytes: 0 }
}

async function plan(): Promise<readonly string[]> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain ${releasesHolding(await packageIdsOf('package-1'))}`.execute(db)
  return rows
    .map((row) => row['QUERY PLAN'])
    .filter((line) => /\bScan\b/.test(line))
    .map((line) => line.replace(/^[\s>-]+|\s+\(cost.*$/g, ''))
}
