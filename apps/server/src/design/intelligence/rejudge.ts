// SPDX-License-Identifier: Apache-2.0
/**
 * New intelligence re-judges every release that has an SBOM and is not retired, also of products that are no longer sold
 * (FDA premarket guidance 2026, TP-1 in the field notes: all fielded versions), and says what changed.
 */
import { acts as vocabulary } from '@primum/oath'
import { updateMany } from '../../platform/database/bulk.ts'
import type { Database, Tx } from '../../platform/database/database.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { recordJudgement } from '../findings/acts.ts'
import { lockRelease } from '../sboms/acts.ts'
import type { Judged } from '../sboms/read-sbom.ts'
import type { FlawDesk } from './flaw-desk.ts'
import type { JudgedComponent } from './judge-components.ts'

/**
 * Judges every release that was not judged with the current index. Each release is a transaction of its own, so a crash half
 * way leaves the rest for the next run, which begins where this one stopped.
 *
 * @returns how many releases were judged
 */
export async function rejudgeReleases(
  { db, flaws }: { readonly db: Database; readonly flaws: FlawDesk },
  by: () => By,
): Promise<number> {
  const state = await flaws.state()
  if (state === undefined) return 0
  const stale = await db
    .selectFrom('sbom')
    .innerJoin('release', 'release.release_id', 'sbom.release_id')
    .select(['sbom.sbom_id', 'sbom.release_id'])
    .where('sbom.current', '=', true)
    .where('release.stage', '<>', 'retired')
    .where((eb) => eb.or([eb('sbom.judged_with', 'is', null), eb('sbom.judged_with', '<>', state.sha256)]))
    .orderBy('sbom.uploaded_at')
    .execute()
  for (const { sbom_id, release_id } of stale) {
    const judged = await flaws.judge(await loadComponents(db, sbom_id))
    await db
      .transaction()
      .execute((tx) => store(tx, { sbomId: sbom_id, releaseId: release_id, judged }, by()))
  }
  return stale.length
}

async function loadComponents(db: Database, sbomId: string): Promise<readonly JudgedComponent[]> {
  const rows = await db
    .selectFrom('component')
    .select(['ref', 'name', 'version', 'purl', 'cpes'])
    .where('sbom_id', '=', sbomId)
    .execute()
  return rows.map(({ ref, name, version, purl, cpes }) => ({
    ref,
    name,
    ...(version === null ? {} : { version }),
    ...(purl === null ? {} : { purl }),
    ...(cpes.length === 0 ? {} : { cpe: cpes }),
  }))
}

type Rejudged = { readonly sbomId: string; readonly releaseId: string; readonly judged: Judged }

async function store(tx: Tx, { sbomId, releaseId, judged }: Rejudged, by: By): Promise<void> {
  if (judged.index === null) return
  await lockRelease(tx, releaseId)
  const sbom = await tx
    .selectFrom('sbom')
    .select(['current', 'judged_with'])
    .where('sbom_id', '=', sbomId)
    .executeTakeFirstOrThrow()
  // Another SBOM took its place while it was judged, and was judged when it came; or somebody else was quicker.
  if (!sbom.current || sbom.judged_with === judged.index) return
  await tx
    .updateTable('sbom')
    .set({
      judged_with: judged.index,
      judged_at: rfc3339(by.now),
      unmatched_count: Object.keys(judged.unmatched).length,
    })
    .where('sbom_id', '=', sbomId)
    .execute()
  await storeUnmatched(tx, sbomId, judged.unmatched)
  const { index, findings, uncovered } = judged
  const changes = await recordJudgement(
    tx,
    { releaseId, sbomId, index, because: 'intelligence', findings, uncovered },
    by,
  )
  await act(tx, {
    definition: vocabulary.releaseRejudged,
    actor: by.actor,
    subjectId: releaseId,
    facts: { sbom: sbomId, index, ...changes },
    at: by.now,
  })
}

async function storeUnmatched(tx: Tx, sbomId: string, unmatched: Judged['unmatched']): Promise<void> {
  const rows = await tx
    .selectFrom('component')
    .select(['component_id', 'ref', 'unmatched_reason'])
    .where('sbom_id', '=', sbomId)
    .execute()
  const changed = rows.flatMap(({ component_id, ref, unmatched_reason }) => {
    const reason = unmatched[ref] ?? null
    return reason === unmatched_reason ? [] : [{ component_id, unmatched_reason: reason }]
  })
  await updateMany(tx, 'component', 'component_id', ['unmatched_reason'], changed)
}
