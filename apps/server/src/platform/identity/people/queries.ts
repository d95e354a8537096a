// SPDX-License-Identifier: Apache-2.0
import { role } from '@primum/oath'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'
import { parseRoles } from '../authenticate.ts'

export const person = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    roles: z.array(role),
    state: z.enum(['invited', 'enabled', 'disabled']).describe('`invited`: has no password yet'),
    disabledReason: z.string(),
    twoFactorEnabled: z.boolean(),
    invitationExpiresAt: z.string().nullable().describe('Null when no invitation is open'),
    createdAt: z.string(),
  })
  .meta({ id: 'Person' })

const people = (db: Reader) =>
  db
    .selectFrom('person')
    .leftJoin('invitation', 'invitation.person_id', 'person.id')
    .select((eb) => [
      'person.id',
      'person.name',
      'person.email',
      'person.disabled_at',
      'person.disabled_reason',
      'person.two_factor_enabled',
      'person.created_at',
      'invitation.expires_at',
      eb
        .selectFrom('member_role')
        .whereRef('member_role.person_id', '=', 'person.id')
        .select(sql<string[]>`coalesce(array_agg(member_role.role), '{}')`.as('roles'))
        .as('roles'),
      eb
        .exists(
          eb
            .selectFrom('account')
            .select('account.id')
            .whereRef('account.person_id', '=', 'person.id')
            .where('account.password', 'is not', null),
        )
        .as('hasPassword'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>

function toPerson(row: Row): z.infer<typeof person> {
  const given = new Set(parseRoles(row.roles ?? []))
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: role.options.filter((one) => given.has(one)),
    state: stateOf(row),
    disabledReason: row.disabled_reason,
    twoFactorEnabled: row.two_factor_enabled,
    invitationExpiresAt: row.expires_at,
    createdAt: row.created_at,
  }
}

function stateOf(row: Row): z.infer<typeof person>['state'] {
  if (row.disabled_at !== null) return 'disabled'
  return row.hasPassword === true ? 'enabled' : 'invited'
}

/** Everyone, by name. */
export async function listPeople(db: Reader): Promise<z.infer<typeof person>[]> {
  const rows = await people(db).orderBy(sql`lower(person.name)`).orderBy('person.id').execute()
  return rows.map(toPerson)
}

/** @throws {Problem} `not-found` */
export async function getPerson(db: Reader, personId: string): Promise<z.infer<typeof person>> {
  const row = await people(db).where('person.id', '=', personId).executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such person.')
  return toPerson(row)
}
