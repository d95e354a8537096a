// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/database/database.ts'

/**
 * The index that findings stand by, held until the transaction ends: no other one is applied meanwhile. Asked for before any release
 * is locked, because whoever applies an index waits for this first.
 *
 * @returns its SHA-256; undefined while none is applied, or when one was applied this very moment
 */
export async function holdApplied(tx: Tx): Promise<string | undefined> {
  const row = await tx
    .selectFrom('intelligence')
    .select('sha256')
    .where('applied_by', 'is not', null)
    .forShare()
    .executeTakeFirst()
  return row?.sha256
}

/** Whether the current index is not applied by this version of Primum, or an SBOM waits to be judged with the applied one. */
export async function isWorkLeft(db: Reader, version: string): Promise<boolean> {
  const { left } = await db
    .selectNoFrom(
      sql<boolean>`
        exists (select 1 from intelligence where current and applied_by is distinct from ${version})
        or exists (select 1 from sbom where current and stale)`.as('left'),
    )
    .executeTakeFirstOrThrow()
  return left
}
