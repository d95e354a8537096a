// SPDX-License-Identifier: Apache-2.0
import { acts } from '@primum/oath'
import type { Tx } from '../../platform/database/database.ts'
import { breaksForeignKey, withConflicts } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { applyPolicy } from '../policy/apply.ts'
import type { ReleaseInput } from './schemas.ts'

const conflicts = { release_version_unique: 'The product has a release with this version already.' }

/** @throws {Problem} `not-found` when there is no such product, `conflict` when it has that version already */
export async function createRelease(
  tx: Tx,
  productId: string,
  input: ReleaseInput,
  { actor, now }: By,
): Promise<string> {
  const releaseId = crypto.randomUUID()
  const at = rfc3339(now)
  try {
    await withConflicts(conflicts, () =>
      tx
        .insertInto('release')
        .values({
          release_id: releaseId,
          product_id: productId,
          ...toRow(input),
          created_at: at,
          changed_at: at,
        })
        .execute(),
    )
  } catch (error) {
    if (breaksForeignKey(error)) throw new Problem('not-found', 'There is no such product.', { cause: error })
    throw error
  }
  const facts = { product: productId, ...input }
  await act(tx, { definition: acts.releaseCreated, actor, subjectId: releaseId, facts, at: now })
  return releaseId
}

/** @throws {Problem} `not-found`, or `conflict` when the version is taken */
export async function changeRelease(
  tx: Tx,
  releaseId: string,
  input: ReleaseInput,
  { actor, now }: By,
): Promise<void> {
  const row = await withConflicts(conflicts, () =>
    tx
      .updateTable('release')
      .set({ ...toRow(input), changed_at: rfc3339(now) })
      .where('release_id', '=', releaseId)
      .returning('product_id')
      .executeTakeFirst(),
  )
  if (row === undefined) throw new Problem('not-found', 'There is no such release.')
  const facts = { product: row.product_id, ...input }
  await act(tx, { definition: acts.releaseChanged, actor, subjectId: releaseId, facts, at: now })
  // Rules may ask for the stage. The update holds the release's row.
  await applyPolicy(tx, releaseId, { actor, now })
}

const toRow = (input: ReleaseInput) => ({
  version: input.version,
  stage: input.stage,
  released_on: input.releasedOn,
  end_of_support_on: input.endOfSupportOn,
  units_in_field: input.unitsInField,
})
