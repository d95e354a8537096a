// SPDX-License-Identifier: Apache-2.0
import { role } from '@primum/oath'
import { z } from 'zod'
import type { Reader } from '../../database/database.ts'
import { rfc3339 } from '../../journal/by.ts'
import { idleSince } from '../authenticate.ts'
import { getInstance } from '../instance/queries.ts'
import { permissions, permissionsOf } from '../permissions.ts'
import type { Principal } from '../principal.ts'

export const me = z
  .object({
    kind: z.enum(['person', 'api-key']),
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable().describe('Null for an API key'),
    roles: z.array(role),
    permissions: z.array(z.enum(permissions)),
    twoFactorEnabled: z.boolean(),
    organisation: z.string(),
    timeZone: z.string(),
  })
  .meta({ id: 'Me' })

/** Who is signed in, with everything that the console shows and hides by. */
export async function getMe(db: Reader, { actor, roles, via }: Principal): Promise<z.infer<typeof me>> {
  const { organisation, timeZone } = await getInstance(db)
  const person =
    via === 'session'
      ? await db
          .selectFrom('person')
          .select(['email', 'two_factor_enabled'])
          .where('id', '=', actor.id)
          .executeTakeFirst()
      : undefined
  return {
    kind: via === 'session' ? 'person' : 'api-key',
    id: actor.id,
    name: actor.name,
    email: person?.email ?? null,
    roles: [...roles],
    permissions: permissions.filter((permission) =>
      roles.some((one) => permissionsOf[one].includes(permission)),
    ),
    twoFactorEnabled: person?.two_factor_enabled ?? false,
    organisation,
    timeZone,
  }
}

export const session = z
  .object({
    id: z.uuid(),
    createdAt: z.string(),
    lastUsedAt: z.string().describe('Exact to a minute'),
    expiresAt: z.string(),
    ipAddress: z.string(),
    userAgent: z.string(),
    current: z.boolean().describe('The one that this request belongs to'),
  })
  .meta({ id: 'Session' })

/** The person's living sessions, the last used first; their tokens stay here. */
export async function listSessions(
  db: Reader,
  personId: string,
  { token, now }: { readonly token: string | undefined; readonly now: Temporal.Instant },
): Promise<z.infer<typeof session>[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', rfc3339(now))
    .where('updated_at', '>', idleSince(now))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    lastUsedAt: row.updated_at,
    expiresAt: row.expires_at,
    ipAddress: row.ip_address ?? '',
    userAgent: row.user_agent ?? '',
    current: row.token === token,
  }))
}
