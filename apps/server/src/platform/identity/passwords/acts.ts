// SPDX-License-Identifier: Apache-2.0
import type { Tx } from '../../database/database.ts'
import { rfc3339 } from '../../journal/by.ts'

/**
 * Stores a hash of passwords/hash.ts as the way to sign in; the caller writes the act.
 *
 * @returns whether it replaced one
 */
export async function storePassword(
  tx: Tx,
  personId: string,
  hash: string,
  now: Temporal.Instant,
): Promise<'first' | 'replaced'> {
  const at = rfc3339(now)
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ password: hash, updated_at: at })
    .where('provider_id', '=', 'credential')
    .where('account_id', '=', personId)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return 'replaced'
  await tx
    .insertInto('account')
    .values({
      person_id: personId,
      provider_id: 'credential',
      account_id: personId,
      password: hash,
      created_at: at,
      updated_at: at,
    })
    .execute()
  return 'first'
}
