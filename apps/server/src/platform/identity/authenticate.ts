// SPDX-License-Identifier: Apache-2.0
/** Who sent a request: one indexed query for a session or a key, and at most one write a minute for when it was used. */
import type { IncomingHttpHeaders } from 'node:http'
import { type Role, role } from '@primum/oath'
import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { rfc3339 } from '../journal/by.ts'
import { checkApiKey, parseApiKey } from './api-keys/key.ts'
import type { Principal } from './principal.ts'
import { readSessionToken, sessionCookieName } from './session-cookie.ts'

/** A session that nobody used for this long is over. */
const SESSION_IDLE_HOURS = 12
/** How exact "last used" is; also what keeps reading from writing on every request. */
const LAST_USED_SECONDS = 60

export type AuthenticateOptions = {
  readonly db: Database
  readonly clock: Clock
  readonly publicUrl: string
  readonly secret: string
}

export type Authenticate = (request: {
  readonly headers: IncomingHttpHeaders
}) => Promise<Principal | undefined>

/**
 * The check of every request that is not public. An `Authorization` header decides alone: a wrong key is not helped by a
 * good cookie.
 */
export function createAuthenticate({ db, clock, publicUrl, secret }: AuthenticateOptions): Authenticate {
  const cookieName = sessionCookieName(publicUrl)
  return async ({ headers }) => {
    const { authorization, cookie } = headers
    if (authorization !== undefined) return ofApiKey(db, authorization, clock.now())
    const token = readSessionToken(cookie, cookieName, secret)
    return token === undefined ? undefined : ofSession(db, token, clock.now())
  }
}

const isStale = (lastUsed: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(lastUsed), now.subtract({ seconds: LAST_USED_SECONDS })) < 0

/** The oldest last use with which a session still lives. */
export const idleSince = (now: Temporal.Instant): string =>
  rfc3339(now.subtract({ hours: SESSION_IDLE_HOURS }))

async function ofSession(db: Database, token: string, now: Temporal.Instant): Promise<Principal | undefined> {
  const at = rfc3339(now)
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select((eb) => [
      'session.id as sessionId',
      'session.updated_at as lastUsedAt',
      'person.id',
      'person.name',
      eb
        .selectFrom('member_role')
        .whereRef('member_role.person_id', '=', 'person.id')
        .select(
          sql<string[]>`coalesce(array_agg(member_role.role order by member_role.role), '{}')`.as('roles'),
        )
        .as('roles'),
    ])
    .where('session.token', '=', token)
    .where('session.expires_at', '>', at)
    .where('session.updated_at', '>', idleSince(now))
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (isStale(row.lastUsedAt, now)) {
    await db.updateTable('session').set({ updated_at: at }).where('id', '=', row.sessionId).execute()
  }
  return {
    actor: { kind: 'person', id: row.id, name: row.name },
    roles: parseRoles(row.roles ?? []),
    via: 'session',
  }
}

async function ofApiKey(
  db: Database,
  authorization: string,
  now: Temporal.Instant,
): Promise<Principal | undefined> {
  const key = parseApiKey(/^Bearer +(\S+) *$/i.exec(authorization)?.[1])
  if (key === undefined) return undefined
  const at = rfc3339(now)
  const row = await db
    .selectFrom('api_key')
    .leftJoin('api_key_use', 'api_key_use.api_key_id', 'api_key.api_key_id')
    .select(['api_key.name', 'api_key.role', 'api_key.secret_sha256', 'api_key_use.last_used_at'])
    .where('api_key.api_key_id', '=', key.apiKeyId)
    .where('api_key.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('api_key.expires_at', 'is', null), eb('api_key.expires_at', '>', at)]))
    .executeTakeFirst()
  if (row === undefined || !checkApiKey(key, row.secret_sha256)) return undefined
  if (row.last_used_at === null || isStale(row.last_used_at, now)) {
    await db
      .insertInto('api_key_use')
      .values({ api_key_id: key.apiKeyId, last_used_at: at })
      .onConflict((conflict) => conflict.column('api_key_id').doUpdateSet({ last_used_at: at }))
      .execute()
  }
  return {
    actor: { kind: 'api-key', id: key.apiKeyId, name: row.name },
    roles: parseRoles([row.role]),
    via: 'api-key',
  }
}

/** The database's check constraint holds the same list; a role that this version does not know gives nothing. */
export const parseRoles = (names: readonly string[]): readonly Role[] =>
  names.flatMap((name) => {
    const parsed = role.safeParse(name)
    return parsed.success ? [parsed.data] : []
  })
