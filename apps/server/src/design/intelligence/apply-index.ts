// SPDX-License-Identifier: Apache-2.0
/**
 * Makes a new index the one that findings stand by: finds out of which packages it says something else, and marks the SBOMs that hold
 * one of them. What is stored is compared with what the index says now, so it does not matter who built it, how much of it is new
 * and how many indexes came between.
 */
import { type PackageKey, packageKeysOf } from '@primum/flaws'
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import { updateMany } from '../../platform/database/bulk.ts'
import type { Database, Tx } from '../../platform/database/database.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { type LookedUp, namePackages } from '../sboms/store-components.ts'
import { lockIntelligence, registerIndex } from './acts.ts'
import type { FlawDesk, IndexState } from './flaw-desk.ts'
import { holdersOf } from './holders.ts'
import { matchedOf } from './stored-components.ts'

const ROWS_AT_A_TIME = 5_000

export type Applying = {
  readonly db: Database
  readonly flaws: FlawDesk
  /** Of Primum: another version may look components up under other packages and match them better. */
  readonly version: string
}

/**
 * @returns false when the index was replaced, or another server applied one, in the middle: then nothing was changed and it has to be
 *   tried again
 */
export async function applyIndex(
  { db, flaws, version }: Applying,
  state: IndexState,
  by: By,
): Promise<boolean> {
  const before = await appliedIndex(db)
  if (before?.sha256 === state.sha256 && before.applied_by === version) return true
  const isSameMatcher = before?.applied_by === version
  const named = isSameMatcher ? [] : await nameContents(db)
  const changed = await comparePackages({ db, flaws }, state)
  const lookedUp = await askStates(flaws, named, state)
  if (changed === undefined || lookedUp === undefined) return false
  return db.transaction().execute(async (tx) => {
    await lockIntelligence(tx)
    // Waits for every upload and judgement that holds it; those that come after see the new one.
    const held = await tx
      .selectFrom('intelligence')
      .select(['sha256', 'applied_by'])
      .where('applied_by', 'is not', null)
      .forUpdate()
      .executeTakeFirst()
    if (held?.sha256 !== before?.sha256 || held?.applied_by !== before?.applied_by) return false
    await registerIndex(tx, state, by)
    await storeStates(tx, changed)
    await replaceNames(tx, named, lookedUp)
    if (isSameMatcher) await markHolders(tx, changed, state.sha256)
    else await tx.updateTable('sbom').set({ stale: true }).where('current', '=', true).execute()
    const { touched } = await tx
      .selectFrom('sbom')
      .select(sql<number>`count(*)::integer`.as('touched'))
      .where('current', '=', true)
      .where('stale', '=', true)
      .executeTakeFirstOrThrow()
    // For all others the comparison says that they stand by this index as they are.
    await tx
      .updateTable('sbom')
      .set({ judged_with: state.sha256, judged_at: rfc3339(by.now) })
      .where('current', '=', true)
      .where('stale', '=', false)
      .execute()
    await tx
      .updateTable('intelligence')
      .set({ applied_by: null })
      .where('applied_by', 'is not', null)
      .execute()
    await tx
      .updateTable('intelligence')
      .set({ applied_by: version })
      .where('sha256', '=', state.sha256)
      .execute()
    await act(tx, {
      definition: vocabulary.indexApplied,
      actor: by.actor,
      subjectId: state.sha256,
      facts: {
        index: state.sha256,
        before: before?.sha256 ?? null,
        packages: changed.length,
        releases: touched,
      },
      at: by.now,
    })
    return true
  })
}

const appliedIndex = (db: Database) =>
  db
    .selectFrom('intelligence')
    .select(['sha256', 'applied_by'])
    .where('applied_by', 'is not', null)
    .executeTakeFirst()

type ChangedPackage = { readonly package_id: string; readonly state: string }

/** Packages of which the index says something else than is stored; undefined when the index was replaced meanwhile. */
async function comparePackages(
  { db, flaws }: Pick<Applying, 'db' | 'flaws'>,
  { sha256 }: IndexState,
): Promise<readonly ChangedPackage[] | undefined> {
  const changed: ChangedPackage[] = []
  // By name, as the index files them, so that each of its blocks is read once.
  let after: PackageKey = { ecosystem: '', name: '' }
  for (;;) {
    const rows = await db
      .selectFrom('package')
      .select(['package_id', 'ecosystem', 'name', 'state'])
      .where(sql<boolean>`(ecosystem, name) > (${after.ecosystem}, ${after.name})`)
      .orderBy('ecosystem')
      .orderBy('name')
      .limit(ROWS_AT_A_TIME)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return changed
    const answer = await flaws.packageStates(rows.map(({ ecosystem, name }) => ({ ecosystem, name })))
    if (answer?.index !== sha256) return undefined
    rows.forEach(({ package_id, state }, place) => {
      const now = answer.states[place]
      if (now !== undefined && now !== state) changed.push({ package_id, state: now })
    })
    after = last
  }
}

const storeStates = (tx: Tx, changed: readonly ChangedPackage[]): Promise<void> =>
  updateMany(tx, 'package', 'package_id', ['state'], changed)

/** Also the holders of packages that came with an upload meanwhile, of which the index was not asked. */
async function markHolders(tx: Tx, changed: readonly ChangedPackage[], index: string): Promise<void> {
  const unasked = await tx.selectFrom('package').select('package_id').where('state', 'is', null).execute()
  const ids = [...changed, ...unasked].map(({ package_id }) => package_id)
  await sql`update sbom set stale = false where current and stale and judged_with = ${index}`.execute(tx)
  await sql`
    update sbom set stale = true
    where current and not stale and judged_with is distinct from ${index}
      and sbom_id in (${holdersOf(sql`${ids}::bigint[]`)})`.execute(tx)
}

/** Contents that this version's matcher looks up under other packages than are stored, with the packages now. */
async function nameContents(db: Database): Promise<readonly Named[]> {
  const named: Named[] = []
  for (let after = '0'; ; ) {
    const rows = await db
      .selectFrom('component_content as d')
      .select(['d.content_id', 'd.name', 'd.version', 'd.purl', 'd.cpes', 'd.supplier', 'd.source'])
      .select(
        sql<readonly PackageKey[]>`coalesce((
          select jsonb_agg(jsonb_build_object('ecosystem', p.ecosystem, 'name', p.name))
          from package_content pc join package p using (package_id) where pc.content_id = d.content_id), '[]')`.as(
          'stored',
        ),
      )
      .where('d.content_id', '>', after)
      .orderBy('d.content_id')
      .limit(ROWS_AT_A_TIME)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return named
    for (const { content_id, stored, ...content } of rows) {
      const packages = packageKeysOf(matchedOf(content))
      if (textOf(packages) !== textOf(stored)) named.push({ content_id, packages })
    }
    after = last.content_id
  }
}

type Named = { readonly content_id: string; readonly packages: readonly PackageKey[] }

const textOf = (packages: readonly PackageKey[]): string =>
  [...new Set(packages.map(({ ecosystem, name }) => JSON.stringify([ecosystem, name])))].sort().join('\n')

/** With what the index says of each package; undefined when it was replaced meanwhile. */
async function askStates(
  flaws: FlawDesk,
  named: readonly Named[],
  { sha256 }: IndexState,
): Promise<readonly LookedUp[] | undefined> {
  const lookedUp: LookedUp[] = []
  for (let start = 0; start < named.length; start += ROWS_AT_A_TIME) {
    const part = named
      .slice(start, start + ROWS_AT_A_TIME)
      .flatMap(({ content_id, packages }) => packages.map((key) => ({ content_id, ...key })))
    const answer = await flaws.packageStates(part.map(({ ecosystem, name }) => ({ ecosystem, name })))
    if (answer?.index !== sha256) return undefined
    lookedUp.push(
      ...part.map((each, place) => {
        const state = answer.states[place]
        return state === undefined ? each : { ...each, state }
      }),
    )
  }
  return lookedUp
}

async function replaceNames(tx: Tx, named: readonly Named[], lookedUp: readonly LookedUp[]): Promise<void> {
  const ids = named.map(({ content_id }) => content_id)
  await sql`delete from package_content where content_id = any (${ids}::bigint[])`.execute(tx)
  await namePackages(tx, lookedUp)
}
