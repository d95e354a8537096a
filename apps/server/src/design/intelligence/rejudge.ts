// SPDX-License-Identifier: Apache-2.0
/**
 * A new index re-judges the releases that it touches and no others, in every stage and also of products that are no longer sold
 * (FDA premarket guidance 2026, TP-1 in the field notes: all fielded versions), and says what changed.
 */
import { acts as vocabulary } from '@primum/oath'
import { z } from 'zod'
import type { Database, Tx } from '../../platform/database/database.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { recordJudgement } from '../findings/acts.ts'
import { lockRelease } from '../sboms/acts.ts'
import type { Judged } from '../sboms/read-sbom.ts'
import { storeUnmatched } from '../sboms/store-components.ts'
import { holdApplied } from './applied.ts'
import { type Applying, applyIndex } from './apply-index.ts'
import { refreshScores } from './refresh-scores.ts'
import { loadComponents } from './stored-components.ts'
import { goneKey, type OpenFinding } from './why-gone.ts'

const RELEASES_AT_A_TIME = 100

/**
 * Brings the findings of all releases in line with the index as it is on disk. Each release is a transaction of its own and waits
 * (`sbom.stale`) until that commits, so a crash half way leaves the rest for the next run, and a second run at the same time
 * doubles nothing.
 *
 * @returns how many releases were judged
 */
export async function rejudgeReleases(applying: Applying, by: () => By): Promise<number> {
  const { db, flaws } = applying
  let count = 0
  for (;;) {
    const state = await flaws.state()
    if (state === undefined) return count
    // A file that was replaced in the middle is simply the next one to apply.
    if (!(await applyIndex(applying, state, by()))) continue
    const waiting = await listWaiting(db)
    if (waiting.length === 0) break
    for (const each of waiting) if (await judgeAgain(applying, each, by)) count++
  }
  await refreshScores(applying, by)
  return count
}

type Waiting = { readonly sbomId: string; readonly releaseId: string }

const listWaiting = (db: Database): Promise<readonly Waiting[]> =>
  db
    .selectFrom('sbom')
    .select(['sbom_id as sbomId', 'release_id as releaseId'])
    .where('current', '=', true)
    .where('stale', '=', true)
    .orderBy('uploaded_at')
    .limit(RELEASES_AT_A_TIME)
    .execute()

async function judgeAgain(
  { db, flaws }: Pick<Applying, 'db' | 'flaws'>,
  { sbomId, releaseId }: Waiting,
  by: () => By,
): Promise<boolean> {
  const judged = await flaws.judge(await loadComponents(db, sbomId), await loadOpenFindings(db, releaseId))
  return db.transaction().execute((tx) => store(tx, { sbomId, releaseId, judged }, by()))
}

const records = z.object({ records: z.array(z.looseObject({ id: z.string() })).default([]) })

async function loadOpenFindings(db: Database, releaseId: string): Promise<readonly OpenFinding[]> {
  const rows = await db
    .selectFrom('finding')
    .select(['vulnerability_id', 'component_key', 'component_version', 'match_detail'])
    .where('release_id', '=', releaseId)
    .where('state', '=', 'open')
    .execute()
  return rows.map((row) => ({
    vulnerabilityId: row.vulnerability_id,
    componentKey: row.component_key,
    componentVersion: row.component_version,
    records: [...new Set(records.parse(row.match_detail).records.map(({ id }) => id))],
  }))
}

type Rejudged = Waiting & { readonly judged: Judged }

async function store(tx: Tx, { sbomId, releaseId, judged }: Rejudged, by: By): Promise<boolean> {
  const { index, findings, uncovered, gone } = judged
  // Judged with one that is not applied yet: it waits on, and is judged with that one once it is.
  if (index === null || (await holdApplied(tx)) !== index) return false
  await lockRelease(tx, releaseId)
  const sbom = await tx
    .selectFrom('sbom')
    .select(['current', 'stale'])
    .where('sbom_id', '=', sbomId)
    .executeTakeFirstOrThrow()
  // Another SBOM took its place while it was judged, and was judged when it came; or somebody else was quicker.
  if (!sbom.current || !sbom.stale) return false
  await tx
    .updateTable('sbom')
    .set({
      judged_with: index,
      judged_at: rfc3339(by.now),
      stale: false,
      unmatched_count: Object.keys(judged.unmatched).length,
    })
    .where('sbom_id', '=', sbomId)
    .execute()
  await storeUnmatched(tx, sbomId, judged.unmatched)
  const changes = await recordJudgement(
    tx,
    {
      releaseId,
      sbomId,
      index,
      because: 'intelligence',
      findings,
      uncovered,
      whyGone: ({ component_key, vulnerability_id }) =>
        gone[goneKey(component_key, vulnerability_id)] ??
        'No advisory names this version of the component any more.',
    },
    by,
  )
  await act(tx, {
    definition: vocabulary.releaseRejudged,
    actor: by.actor,
    subjectId: releaseId,
    facts: { sbom: sbomId, index, ...changes },
    at: by.now,
  })
  return true
}
