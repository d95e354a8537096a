// SPDX-License-Identifier: Apache-2.0
/**
 * A flaw of the maker's own is set, changed or taken back in the transaction of the case that speaks of it, which writes the act. Every
 * release that it may concern then waits to be judged again, as after new intelligence.
 */
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { withConflicts } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import { holdersOf } from '../intelligence/holders.ts'
import type { OwnFlawInput } from './own-flaw.ts'
import { idsOfPackages, ownFlawOf, packagesOfFlaw, type StoredOwnFlaw } from './queries.ts'

const conflicts = { own_flaw_cve: 'Another case has this CVE id already.' }

/**
 * Sets what the maker says of a flaw.
 *
 * @param flaw.flawId never changes once it is set
 * @throws {Problem} `conflict` when another flaw has the CVE id, `not-found` for a release that there is not
 */
export async function saveOwnFlaw(
  tx: Tx,
  flaw: { readonly caseId: string; readonly flawId: string; readonly isPublic: boolean },
  input: OwnFlawInput,
  now: Temporal.Instant,
): Promise<void> {
  await holdJudgements(tx)
  const before = await ownFlawOf(tx, flaw.caseId)
  await requireReleases(tx, input)
  const row = {
    cve_id: input.cveId,
    title: input.title,
    description: input.description,
    cvss: [...input.cvss],
    cwes: [...input.cwes],
    components: JSON.stringify(input.components),
    public: flaw.isPublic,
    changed_at: rfc3339(now),
  }
  await withConflicts(conflicts, () =>
    tx
      .insertInto('own_flaw')
      .values({ flaw_id: flaw.flawId, case_id: flaw.caseId, ...row })
      .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
      .execute(),
  )
  await tx.deleteFrom('own_flaw_release').where('flaw_id', '=', flaw.flawId).execute()
  if (input.releases.length > 0) {
    await tx
      .insertInto('own_flaw_release')
      .values(
        input.releases.map(({ releaseId, standing }) => ({
          flaw_id: flaw.flawId,
          release_id: releaseId,
          standing,
        })),
      )
      .execute()
  }
  await awaitJudgement(tx, [before, { ...input, flawId: flaw.flawId }])
}

/** Takes a flaw back: it closes in every release, with the reason. Nothing happens where the case has none. */
export async function withdrawOwnFlaw(
  tx: Tx,
  caseId: string,
  because: string,
  now: Temporal.Instant,
): Promise<void> {
  await setStanding(tx, caseId, { withdrawn_because: because }, now)
}

/** The flaw is one again, as it was. */
export async function reinstateOwnFlaw(tx: Tx, caseId: string, now: Temporal.Instant): Promise<void> {
  await withConflicts(conflicts, () => setStanding(tx, caseId, { withdrawn_because: null }, now))
}

/** From now on everybody may know of it. */
export async function publishOwnFlaw(tx: Tx, caseId: string, now: Temporal.Instant): Promise<void> {
  await setStanding(tx, caseId, { public: true }, now)
}

async function setStanding(
  tx: Tx,
  caseId: string,
  standing: { readonly withdrawn_because: string | null } | { readonly public: true },
  now: Temporal.Instant,
): Promise<void> {
  const flaw = await ownFlawOf(tx, caseId)
  if (flaw === undefined) return
  await holdJudgements(tx)
  await tx
    .updateTable('own_flaw')
    .set({ ...standing, changed_at: rfc3339(now) })
    .where('case_id', '=', caseId)
    .execute()
  await awaitJudgement(tx, [flaw])
}

/**
 * Waits for every upload and judgement that is under way, which could not see this change, and keeps later ones waiting until it
 * commits. Where no index is applied yet, every SBOM waits to be judged anyway.
 */
const holdJudgements = (tx: Tx): Promise<unknown> =>
  tx.selectFrom('intelligence').select('sha256').where('applied_by', 'is not', null).forUpdate().execute()

async function requireReleases(tx: Tx, { releases }: OwnFlawInput): Promise<void> {
  if (releases.length === 0) return
  const ids = releases.map(({ releaseId }) => releaseId)
  const known = await tx.selectFrom('release').select('release_id').where('release_id', 'in', ids).execute()
  if (known.length !== ids.length) throw new Problem('not-found', 'There is no such release.')
}

type Concerned = Pick<StoredOwnFlaw, 'flawId' | 'components' | 'releases'>

/** Marks the current SBOMs that hold a component of the flaw, that people named, or in which it was found. */
async function awaitJudgement(tx: Tx, flaws: readonly (Concerned | undefined)[]): Promise<void> {
  const concerned = flaws.filter((flaw) => flaw !== undefined)
  const packages = packagesOfFlaw(concerned.flatMap(({ components }) => components))
  const { rows } = await idsOfPackages(packages).execute(tx)
  const packageIds = rows.map(({ package_id }) => package_id)
  const releases = concerned.flatMap((flaw) => flaw.releases.map(({ releaseId }) => releaseId))
  const flawIds = concerned.map(({ flawId }) => flawId)
  await sql`
    update sbom set stale = true
    where current and not stale and (
      sbom_id in (${holdersOf(sql`${packageIds}::bigint[]`)})
      or release_id = any (${releases}::uuid[])
      or release_id in (
        select release_id from finding where state = 'open'
          and (vulnerability_id = any (${flawIds}) or aliases && ${flawIds}::text[])))`.execute(tx)
}
