// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'

/** Why the decision about a finding has to be looked at again. */
export type ReviewReasons = { readonly findingId: string; readonly reasons: readonly string[] }

/**
 * Marks the decisions about findings for review, those in force and those that wait for signatures. Nothing else of a decision changes: it
 * stands, with its signatures, its VEX statement and its clocks, until people put another one in its place.
 */
export async function markForReview(tx: Tx, contradicted: readonly ReviewReasons[], by: By): Promise<void> {
  const reasonsOf = new Map<string, readonly string[]>()
  for (const { findingId, reasons } of contradicted) {
    if (reasons.length > 0) reasonsOf.set(findingId, [...(reasonsOf.get(findingId) ?? []), ...reasons])
  }
  if (reasonsOf.size === 0) return
  const decisions = await tx
    .selectFrom('assessment')
    .select(['assessment_id', 'finding_id', 'review_since', 'review_reasons'])
    .where('finding_id', 'in', [...reasonsOf.keys()])
    .where('state', 'in', ['in-force', 'proposed'])
    .orderBy('assessment_id')
    .forUpdate()
    .execute()
  for (const { assessment_id, finding_id, review_since, review_reasons } of decisions) {
    const added = (reasonsOf.get(finding_id) ?? []).filter((reason) => !review_reasons.includes(reason))
    if (added.length === 0) continue
    await tx
      .updateTable('assessment')
      .set({
        review_since: review_since ?? rfc3339(by.now),
        review_reasons: sql<string[]>`${[...review_reasons, ...added]}::text[]`,
      })
      .where('assessment_id', '=', assessment_id)
      .execute()
    await act(tx, {
      definition: vocabulary.assessmentReviewDue,
      actor: by.actor,
      subjectId: assessment_id,
      facts: { finding: finding_id, reasons: added.slice(0, 20).map((reason) => reason.slice(0, 1_000)) },
      at: by.now,
    })
  }
}
