// SPDX-License-Identifier: Apache-2.0
import { role } from '@primum/oath'
import { z } from 'zod'
import type { Reader } from '../../database/database.ts'

export const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    role,
    createdAt: z.string(),
    createdBy: z.string().describe('Name of who made it'),
    expiresAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
    lastUsedAt: z.string().nullable().describe('Exact to a minute'),
  })
  .meta({ id: 'ApiKey' })

/** All keys, revoked ones too, newest first. */
export async function listApiKeys(db: Reader): Promise<z.infer<typeof apiKey>[]> {
  const rows = await db
    .selectFrom('api_key')
    .leftJoin('api_key_use', 'api_key_use.api_key_id', 'api_key.api_key_id')
    .select([
      'api_key.api_key_id as id',
      'api_key.name',
      'api_key.role',
      'api_key.created_at as createdAt',
      'api_key.created_by_name as createdBy',
      'api_key.expires_at as expiresAt',
      'api_key.revoked_at as revokedAt',
      'api_key_use.last_used_at as lastUsedAt',
    ])
    .orderBy('api_key.created_at', 'desc')
    .orderBy('api_key.api_key_id')
    .execute()
  return rows.map((row) => ({ ...row, role: role.parse(row.role) }))
}
