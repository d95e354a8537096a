// SPDX-License-Identifier: Apache-2.0
import { acts, type Role } from '@primum/oath'
import type { Tx } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'
import { act } from '../../journal/act.ts'
import { type By, rfc3339 } from '../../journal/by.ts'
import { formatApiKey, generateApiKey, hashApiKey } from './key.ts'

export type NewApiKey = By & {
  readonly name: string
  readonly role: Role
  /** Absent: until it is revoked. */
  readonly expiresAt?: Temporal.Instant | undefined
}

/**
 * Makes a key. Also for `primum token create` on the server's machine.
 *
 * @returns the key, which nothing can show again
 * @throws {Problem} `rule-broken` when it would have expired already
 */
export async function makeApiKey(
  tx: Tx,
  { name, role, expiresAt, actor, now }: NewApiKey,
): Promise<{ readonly apiKeyId: string; readonly key: string }> {
  if (expiresAt !== undefined && Temporal.Instant.compare(expiresAt, now) <= 0) {
    throw new Problem('rule-broken', 'A key has to expire in the future.')
  }
  const key = generateApiKey()
  const expiry = expiresAt === undefined ? null : rfc3339(expiresAt)
  await tx
    .insertInto('api_key')
    .values({
      api_key_id: key.apiKeyId,
      name,
      role,
      secret_sha256: hashApiKey(key),
      created_at: rfc3339(now),
      created_by_name: actor.name,
      expires_at: expiry,
    })
    .execute()
  await act(tx, {
    definition: acts.apiKeyMade,
    actor,
    subjectId: key.apiKeyId,
    facts: { name, role, expiresAt: expiry },
    at: now,
  })
  return { apiKeyId: key.apiKeyId, key: formatApiKey(key) }
}

/**
 * Ends a key at once; ending it again changes nothing.
 *
 * @throws {Problem} `not-found`
 */
export async function revokeApiKey(tx: Tx, apiKeyId: string, { actor, now }: By): Promise<void> {
  const key = await tx
    .selectFrom('api_key')
    .select(['name', 'revoked_at'])
    .where('api_key_id', '=', apiKeyId)
    .forUpdate()
    .executeTakeFirst()
  if (key === undefined) throw new Problem('not-found', 'There is no such API key.')
  if (key.revoked_at !== null) return
  await tx
    .updateTable('api_key')
    .set({ revoked_at: rfc3339(now) })
    .where('api_key_id', '=', apiKeyId)
    .execute()
  await act(tx, {
    definition: acts.apiKeyRevoked,
    actor,
    subjectId: apiKeyId,
    facts: { name: key.name },
    at: now,
  })
}
