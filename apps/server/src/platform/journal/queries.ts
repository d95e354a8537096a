// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../database/keyset.ts'
import { formatCursor, parseCursor } from '../http/cursor.ts'

export const actEntry = z
  .object({
    sequence: z.string().describe('Position in the outbox; the log index comes with the log'),
    id: z.uuid(),
    type: z.string(),
    version: z.int(),
    actor: z.object({ kind: z.enum(['person', 'api-key', 'system']), id: z.string(), name: z.string() }),
    subject: z.object({ kind: z.string(), id: z.string() }),
    facts: z.record(z.string(), z.unknown()),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Act' })

export const actQuery = z.object({
  type: z
    .string()
    .max(100)
    .optional()
    .describe('A whole type, `design/product-created`, or a family, `design/`'),
  subject: z.string().max(200).optional().describe('Id of the subject'),
  actor: z.string().max(200).optional().describe('Id of the actor'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const actPage = z
  .object({ items: z.array(actEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'ActPage' })

const newest: Keyset = { direction: 'desc', members: [{ by: sql`act_seq`, type: 'int8' }] }

/** Acts, newest first. */
export async function listActs(
  db: Reader,
  { type, subject, actor, cursor, limit }: z.output<typeof actQuery>,
): Promise<z.output<typeof actPage>> {
  const rows = await db
    .selectFrom('act')
    .selectAll()
    .select(keysetColumn(newest).as('sort_key'))
    .$if(type !== undefined, (b) =>
      type?.endsWith('/')
        ? b.where(sql<boolean>`starts_with(type, ${type})`)
        : b.where('type', '=', type ?? ''),
    )
    .$if(subject !== undefined, (b) => b.where('subject_id', '=', subject ?? ''))
    .$if(actor !== undefined, (b) => b.where('actor_id', '=', actor ?? ''))
    .$if(cursor !== undefined, (b) => b.where(keysetAfter(newest, parseCursor(cursor ?? '', 1))))
    .orderBy(keysetOrder(newest))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) =>
      actEntry.parse({
        sequence: row.act_seq,
        id: row.act_id,
        type: row.type,
        version: row.version,
        actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
        subject: { kind: row.subject_kind, id: row.subject_id },
        facts: row.facts,
        at: row.at,
      }),
    ),
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
  }
}
