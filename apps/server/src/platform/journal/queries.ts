// SPDX-License-Identifier: Apache-2.0
import { type Shown, sealedContent } from '@primum/oath'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../database/keyset.ts'
import { formatCursor, parseCursor } from '../http/cursor.ts'
import { actDetail, actEntry, type actPage, type actQuery, type disclosedContent } from './schemas.ts'

const newest: Keyset = { direction: 'desc', members: [{ by: sql`act.act_seq`, type: 'int8' }] }

/** What a row needs in order to be sealed again: columns of the database's own check constraints. */
const sealable = z.object({
  facts: z.record(z.string(), z.unknown()),
  shown: z.enum(['facts', 'subject', 'type']),
})

function selectActs(db: Reader) {
  return db
    .selectFrom('act')
    .leftJoin('act_facts', 'act_facts.act_id', 'act.act_id')
    .leftJoin('act_leaf', 'act_leaf.act_seq', 'act.act_seq')
    .leftJoin('act_disclosure', 'act_disclosure.act_id', 'act.act_id')
    .select([
      'act.act_id as id',
      'act.act_seq as sequence',
      'act.type',
      'act.version',
      'act.actor_kind',
      'act.actor_id',
      'act_facts.actor_name',
      'act.subject_kind',
      'act.subject_id',
      'act_facts.facts',
      'act_facts.shown',
      'act_facts.salt',
      'act.at',
      'act_leaf.leaf_index as leafIndex',
      'act_disclosure.disclosed_at',
    ])
}

type ActRow = Awaited<ReturnType<ReturnType<typeof selectActs>['executeTakeFirstOrThrow']>>

function present({ actor_kind, actor_id, actor_name, subject_kind, subject_id, ...row }: ActRow) {
  return {
    ...row,
    actor: { kind: actor_kind, id: actor_id, name: actor_name },
    subject: { kind: subject_kind, id: subject_id },
    disclosed: row.disclosed_at !== null,
  }
}

/** Acts, newest first. */
export async function listActs(
  db: Reader,
  { type, subject, actor, from, to, cursor, limit }: z.output<typeof actQuery>,
): Promise<z.output<typeof actPage>> {
  const rows = await selectActs(db)
    .select(keysetColumn(newest).as('sort_key'))
    .$if(type !== undefined, (b) =>
      type?.endsWith('/')
        ? b.where(sql<boolean>`starts_with(act.type, ${type})`)
        : b.where('act.type', '=', type ?? ''),
    )
    .$if(subject !== undefined, (b) => b.where('act.subject_id', '=', subject ?? ''))
    .$if(actor !== undefined, (b) => b.where('act.actor_id', '=', actor ?? ''))
    .$if(from !== undefined, (b) => b.where('act.at', '>=', from ?? ''))
    .$if(to !== undefined, (b) => b.where('act.at', '<', to ?? ''))
    .$if(cursor !== undefined, (b) => b.where(keysetAfter(newest, parseCursor(cursor ?? '', 1))))
    .orderBy(keysetOrder(newest))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => actEntry.parse(present(row))),
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
  }
}

/** One act with its salt, so that its entry in the log can be recomputed; undefined when there is none. */
export async function findAct(db: Reader, actId: string): Promise<z.output<typeof actDetail> | undefined> {
  const row = await selectActs(db).where('act.act_id', '=', actId).executeTakeFirst()
  if (row === undefined) return undefined
  return actDetail.parse({ ...present(row), salt: row.salt?.toBase64() ?? null })
}

/** What the entry at an index keeps back, when it was disclosed. */
export async function findDisclosed(
  db: Reader,
  leafIndex: string,
): Promise<z.output<typeof disclosedContent> | undefined> {
  const row = await selectActs(db)
    .where('act_leaf.leaf_index', '=', leafIndex)
    .where('act_disclosure.act_id', 'is not', null)
    .executeTakeFirst()
  if (row === undefined || row.salt === null) return undefined
  const { facts, shown } = sealable.parse(row)
  if (shown === 'facts') return undefined
  return { leafIndex, salt: row.salt.toBase64(), content: sealedContent(loggedAct({ ...row, facts }), shown) }
}

type LoggedRow = Pick<
  ActRow,
  'id' | 'type' | 'version' | 'at' | 'actor_kind' | 'actor_id' | 'subject_kind' | 'subject_id'
> & { readonly facts: Readonly<Record<string, unknown>> }

const loggedAct = ({
  id,
  type,
  version,
  at,
  actor_kind,
  actor_id,
  subject_kind,
  subject_id,
  facts,
}: LoggedRow) => ({
  id,
  act: type,
  version,
  at: Temporal.Instant.from(at).toString({ fractionalSecondDigits: 3 }),
  actor: { kind: actor_kind, id: actor_id },
  subject: { kind: subject_kind, id: subject_id },
  facts,
})

/** An act that has no place in the log yet. */
export type PendingAct = {
  readonly sequence: string
  readonly act: ReturnType<typeof loggedAct>
  readonly shown: Shown
  readonly salt: Uint8Array
}

/**
 * The acts that wait for their place in the log, at most `limit`, in the order in which they go there. All that were committed are among
 * them, so an act that was committed before another one began always comes first.
 */
export async function listPendingActs(db: Reader, limit: number): Promise<readonly PendingAct[]> {
  const rows = await selectActs(db)
    .innerJoin('act_pending', 'act_pending.act_seq', 'act.act_seq')
    .orderBy('act.act_seq')
    .limit(limit)
    .execute()
  return rows.map((row) => {
    const { facts, shown } = sealable.parse(row)
    // Facts cannot be erased before the act has its place, and their salt is never null.
    return {
      sequence: row.sequence,
      act: loggedAct({ ...row, facts }),
      shown,
      salt: row.salt ?? new Uint8Array(0),
    }
  })
}

/** How many acts wait for their place in the log. */
export async function countPendingActs(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('act_pending')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .executeTakeFirstOrThrow()
  return count
}
