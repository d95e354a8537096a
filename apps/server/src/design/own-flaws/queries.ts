// SPDX-License-Identifier: Apache-2.0
import { type PackageKey, packageKeysOf } from '@primum/flaws'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../platform/database/database.ts'
import type { JudgedFinding } from '../findings/judged.ts'
import type { JudgedComponent } from '../intelligence/judge-components.ts'
import { matchedOf } from '../intelligence/stored-components.ts'
import { judgeOwnFlaws } from './judge.ts'
import { type OwnFlaw, type OwnFlawComponent, ownFlawInput, type ReleaseStanding } from './own-flaw.ts'

export type StoredOwnFlaw = OwnFlaw & { readonly caseId: string; readonly withdrawnBecause: string | null }

const stored = ownFlawInput.pick({ components: true, releases: true })

const releasesOf = sql<unknown>`coalesce(
  (select jsonb_agg(jsonb_build_object('releaseId', r.release_id, 'standing', r.standing) order by r.release_id)
   from own_flaw_release r where r.flaw_id = own_flaw.flaw_id), '[]')`

const selectFlaws = (db: Reader) =>
  db
    .selectFrom('own_flaw')
    .select([
      'flaw_id',
      'case_id',
      'cve_id',
      'title',
      'description',
      'cvss',
      'cwes',
      'components',
      'public',
      'withdrawn_because',
      releasesOf.as('releases'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectFlaws>['executeTakeFirstOrThrow']>>

const present = (row: Row): StoredOwnFlaw => ({
  flawId: row.flaw_id,
  caseId: row.case_id,
  cveId: row.cve_id,
  title: row.title,
  description: row.description,
  cvss: row.cvss,
  cwes: row.cwes,
  ...stored.parse({ components: row.components, releases: row.releases }),
  isPublic: row.public,
  withdrawnBecause: row.withdrawn_because,
})

/** The flaw that a case speaks of, also one that was taken back; undefined while the case has none. */
export async function ownFlawOf(db: Reader, caseId: string): Promise<StoredOwnFlaw | undefined> {
  const row = await selectFlaws(db).where('case_id', '=', caseId).executeTakeFirst()
  return row === undefined ? undefined : present(row)
}

const listActive = async (db: Reader): Promise<readonly StoredOwnFlaw[]> => {
  const rows = await selectFlaws(db).where('withdrawn_because', 'is', null).orderBy('flaw_id').execute()
  return rows.map(present)
}

/** Under which packages SBOMs' components are looked up that a flaw may speak of. */
export const packagesOfFlaw = (components: readonly OwnFlawComponent[]): readonly PackageKey[] =>
  components.flatMap(({ purl, cpe }) =>
    packageKeysOf({ name: '', ...(purl === null ? {} : { purl }), ...(cpe === null ? {} : { cpe }) }),
  )

/** Ids of the packages that are stored under these names. */
export const idsOfPackages = (packages: readonly PackageKey[]) => sql<{ package_id: string }>`
  select package_id from package
  join jsonb_to_recordset(${JSON.stringify(packages)}::jsonb) as g (ecosystem text, name text) using (ecosystem, name)`

async function componentsIn(
  tx: Tx,
  sbomId: string,
  packages: readonly PackageKey[],
): Promise<readonly JudgedComponent[]> {
  const { rows: ids } = await idsOfPackages(packages).execute(tx)
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('component as c')
    .innerJoin('component_content as d', 'd.content_id', 'c.content_id')
    .select(['c.ref', 'd.name', 'd.version', 'd.purl', 'd.cpes', 'd.supplier', 'd.source'])
    .where('c.sbom_id', '=', sbomId)
    .where(
      sql<boolean>`exists (select 1 from package_content pc where pc.content_id = c.content_id
        and pc.package_id = any (${ids.map(({ package_id }) => package_id)}::bigint[]))`,
    )
    .orderBy('c.component_id')
    .execute()
  return rows.map(({ ref, ...content }) => ({ ...matchedOf(content), ref }))
}

/** What the maker's own flaws say of a release, by the SBOM that was stored in this transaction or before. */
export async function ownFindings(
  tx: Tx,
  releaseId: string,
  sbomId: string,
): Promise<readonly JudgedFinding[]> {
  const flaws = await listActive(tx)
  if (flaws.length === 0) return []
  const release = await tx
    .selectFrom('release as r')
    .innerJoin('product as p', 'p.product_id', 'r.product_id')
    .select(['r.version', 'p.name'])
    .where('r.release_id', '=', releaseId)
    .executeTakeFirstOrThrow()
  const packages = packagesOfFlaw(flaws.flatMap(({ components }) => components))
  const components = packages.length === 0 ? [] : await componentsIn(tx, sbomId, packages)
  const { version, name } = release
  return judgeOwnFlaws(flaws, { releaseId, version, product: { name } }, components)
}

/** A release that a flaw is said to be in, or not. */
export type FlawInRelease = {
  readonly productId: string
  readonly productName: string
  readonly releaseId: string
  readonly version: string
  readonly component: string | null
  readonly findingId: string | null
  /** `found`: by its SBOM; `chosen`: by a person. */
  readonly how: 'found' | 'chosen'
}

/** Releases in which a flaw is, in which it is fixed and which never had it, as findings and people say. */
export async function releasesOfFlaw(
  db: Reader,
  { flawId, cveId, releases }: StoredOwnFlaw,
): Promise<Readonly<Record<ReleaseStanding, readonly FlawInRelease[]>>> {
  const names = cveId === null ? [flawId] : [flawId, cveId]
  const found = await db
    .selectFrom('finding as f')
    .innerJoin('release as r', 'r.release_id', 'f.release_id')
    .innerJoin('product as p', 'p.product_id', 'r.product_id')
    .select([
      'f.finding_id as findingId',
      'f.component_key as component',
      'p.product_id as productId',
      'p.name as productName',
      'r.release_id as releaseId',
      'r.version',
    ])
    .where('f.state', '=', 'open')
    .where('f.vulnerability_id', 'in', names)
    .orderBy('p.name')
    .orderBy('r.version')
    .orderBy('f.component_key')
    .execute()
  const standingOf = new Map(releases.map((one) => [one.releaseId, one.standing]))
  const chosen = releases.length === 0 ? [] : await listChosen(db, [...standingOf.keys()])
  const held = new Set(found.map(({ releaseId }) => releaseId))
  const of = (standing: ReleaseStanding) =>
    chosen
      .filter(({ releaseId }) => standingOf.get(releaseId) === standing)
      .map((one): FlawInRelease => ({ ...one, component: null, findingId: null, how: 'chosen' }))
  return {
    affected: [
      ...found
        .filter(({ releaseId }) => !['fixed', 'not-affected'].includes(standingOf.get(releaseId) ?? ''))
        .map((one): FlawInRelease => ({ ...one, how: standingOf.has(one.releaseId) ? 'chosen' : 'found' })),
      ...of('affected').filter(({ releaseId }) => !held.has(releaseId)),
    ],
    fixed: of('fixed'),
    'not-affected': of('not-affected'),
  }
}

const listChosen = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom('release as r')
    .innerJoin('product as p', 'p.product_id', 'r.product_id')
    .select(['p.product_id as productId', 'p.name as productName', 'r.release_id as releaseId', 'r.version'])
    .where('r.release_id', 'in', [...ids])
    .orderBy('p.name')
    .orderBy('r.version')
    .execute()

const names = z.array(z.string())

/** The case that speaks of a finding's flaw, for those who may see cases. */
export async function caseOfFinding(
  db: Reader,
  finding: { readonly vulnerability: string; readonly aliases: readonly string[] },
): Promise<{ readonly id: string; readonly number: string } | null> {
  const ids = names.parse([finding.vulnerability, ...finding.aliases])
  const row = await db
    .selectFrom('own_flaw')
    .select(['case_id as id', 'flaw_id as number'])
    .where((eb) => eb.or([eb('flaw_id', 'in', ids), eb('cve_id', 'in', ids)]))
    .orderBy('withdrawn_because', (by) => by.asc().nullsFirst())
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Why a flaw of the maker's own is not found in a release any more. */
export async function whyOwnGone(
  tx: Tx,
  releaseId: string,
  names: readonly string[],
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('own_flaw as o')
    .leftJoin('own_flaw_release as r', (join) =>
      join.onRef('r.flaw_id', '=', 'o.flaw_id').on('r.release_id', '=', releaseId),
    )
    .select(['o.flaw_id', 'o.withdrawn_because', 'r.standing'])
    .where('o.flaw_id', 'in', [...names])
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.withdrawn_because !== null) return row.withdrawn_because
  if (row.standing === 'fixed') return `${row.flaw_id} is fixed in this release, as its case says.`
  if (row.standing === 'not-affected') return `${row.flaw_id} is not in this release, as its case says.`
  return `${row.flaw_id} no longer names a component or version of this release.`
}
