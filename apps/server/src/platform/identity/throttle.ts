// SPDX-License-Identifier: Apache-2.0
/**
 * Slows guessing down (NIST SP 800-63B section 3.2.2): attempts are counted in fixed windows, in the database so that a
 * restart or a second server forgets nothing, and for strangers' e-mails just as for members'.
 */
import { sql } from 'kysely'
import type { Database, Reader } from '../database/database.ts'
import { Problem } from '../errors/problems.ts'
import { sha256Of } from './one-time-token.ts'

export type Limit = {
  /** What is counted, such as `sign-in/address`. */
  readonly name: string
  readonly attempts: number
  readonly windowMinutes: number
}

/** One e-mail tried from one address, from everywhere, and everything tried from one address. */
export const signInLimits = {
  pair: { name: 'sign-in/pair', attempts: 10, windowMinutes: 15 },
  email: { name: 'sign-in/email', attempts: 100, windowMinutes: 60 },
  address: { name: 'sign-in/address', attempts: 100, windowMinutes: 15 },
} as const satisfies Record<string, Limit>

/** Everything else that takes a secret: passwords of signed-in people, one-time links and codes. */
export const secretLimit: Limit = { name: 'secret/address', attempts: 60, windowMinutes: 15 }

const keyOf = (limit: Limit, of: readonly string[]): Buffer => sha256Of([limit.name, ...of].join('\n'))

/** @throws {Problem} `too-many-requests`, with `retryAfterSeconds` */
export async function countAttempt(
  db: Database,
  limit: Limit,
  of: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString()
  const end = now.add({ minutes: limit.windowMinutes }).toString()
  const row = await db
    .insertInto('sign_in_attempt')
    .values({ key: keyOf(limit, of), attempts: 1, window_ends_at: end })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        attempts: sql<number>`case when sign_in_attempt.window_ends_at <= ${at} then 1 else sign_in_attempt.attempts + 1 end`,
        window_ends_at: sql<string>`case when sign_in_attempt.window_ends_at <= ${at} then ${eb.ref('excluded.window_ends_at')} else sign_in_attempt.window_ends_at end`,
      })),
    )
    .returning(['attempts', 'window_ends_at'])
    .executeTakeFirstOrThrow()
  if (row.attempts === 1) {
    await db.deleteFrom('sign_in_attempt').where('window_ends_at', '<', at).execute()
  }
  if (row.attempts > limit.attempts) {
    const retryAfterSeconds = Math.max(
      1,
      Math.ceil(now.until(Temporal.Instant.from(row.window_ends_at)).total('seconds')),
    )
    throw new Problem('too-many-requests', `Too many attempts; try again in ${retryAfterSeconds} seconds.`, {
      members: { retryAfterSeconds },
    })
  }
}

/** After a success the earlier failures say nothing any more. */
export async function forgetAttempts(db: Reader, limit: Limit, of: readonly string[]): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('key', '=', keyOf(limit, of)).execute()
}
