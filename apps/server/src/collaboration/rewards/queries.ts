// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../../platform/database/keyset.ts'
import { formatCursor, parseCursor } from '../../platform/http/cursor.ts'
import { disclosurePolicy } from '../disclosure/queries.ts'
import { formatMoney } from './money.ts'
import type { creditList, reward, rewardPage, rewardQuery } from './schemas.ts'
import { entryKinds, rewardStates } from './states.ts'
import { creditWish } from './wish.ts'

export type Sight = { readonly mayReadCases: boolean }

/** Where a reward stands: what was entered last. */
const standing = sql<string>`coalesce((
  select e.kind from reward_entry e where e.reward_id = w.reward_id order by e.position desc limit 1
), 'proposed')`

const selectRewards = (db: Reader) =>
  db
    .selectFrom('reward as w')
    .innerJoin('disclosure_case as c', 'c.case_id', 'w.case_id')
    .innerJoin('case_participant as p', 'p.participant_id', 'w.participant_id')
    .selectAll('w')
    .select(['c.number', 'c.title', 'p.name as participant_name', standing.as('state')])

type RewardRow = Awaited<ReturnType<typeof selectReward>>
const selectReward = (db: Reader) => selectRewards(db).executeTakeFirstOrThrow()

const newestFirst: Keyset = {
  direction: 'desc',
  members: [
    { by: sql`w.proposed_at`, type: 'timestamptz' },
    { by: sql`w.reward_id`, type: 'text' },
  ],
}

export async function listRewards(
  db: Reader,
  query: z.output<typeof rewardQuery>,
  sight: Sight,
): Promise<z.output<typeof rewardPage>> {
  const { state, cursor, limit } = query
  const rows = await selectRewards(db)
    .select(keysetColumn(newestFirst).as('sort_key'))
    .$if(state !== undefined, (b) => b.where(standing, '=', state ?? ''))
    .$if(query.case !== undefined, (b) => b.where('w.case_id', '=', query.case ?? ''))
    .$if(cursor !== undefined, (b) => b.where(keysetAfter(newestFirst, parseCursor(cursor ?? '', 2))))
    .orderBy(keysetOrder(newestFirst))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const entries = await loadEntries(db, page)
  const { rewards } = await disclosurePolicy(db)
  return {
    items: page.map((row) => presentReward(row, entries.get(row.reward_id) ?? [], sight)),
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
    totals: await sumRewards(db),
    promised: { credit: rewards.credit, money: rewards.money },
  }
}

type EntryRow = Awaited<ReturnType<typeof selectEntries>>[number]
const selectEntries = (db: Reader, ids: readonly string[]) =>
  db.selectFrom('reward_entry').selectAll().where('reward_id', 'in', ids).orderBy('position').execute()

async function loadEntries(db: Reader, rewards: readonly { readonly reward_id: string }[]) {
  if (rewards.length === 0) return new Map<string, EntryRow[]>()
  const rows = await selectEntries(
    db,
    rewards.map(({ reward_id }) => reward_id),
  )
  return Map.groupBy(rows, ({ reward_id }) => reward_id)
}

const stateSchema = z.enum(rewardStates)
const kindSchema = z.enum(entryKinds)

function presentReward(
  row: RewardRow,
  entries: readonly EntryRow[],
  { mayReadCases }: Sight,
): z.output<typeof reward> {
  const amountMinor = Number(row.amount_minor)
  return {
    id: row.reward_id,
    case: { id: row.case_id, number: row.number, title: mayReadCases ? row.title : null },
    participant: { id: row.participant_id, name: row.participant_name },
    amountMinor,
    currency: row.currency,
    amount: formatMoney(amountMinor, row.currency),
    reason: row.reason,
    state: stateSchema.parse(row.state),
    proposedBy: { id: row.proposed_by, name: row.proposed_by_name },
    proposedAt: row.proposed_at,
    entries: entries.map((entry) => ({
      kind: kindSchema.parse(entry.kind),
      note: entry.note,
      paidOn: entry.paid_on,
      reference: entry.reference,
      donatedTo: entry.donated_to,
      by: { id: entry.by_id, name: entry.by_name },
      at: entry.at,
    })),
  }
}

async function sumRewards(db: Reader): Promise<z.output<typeof rewardPage>['totals']> {
  const rows = await db
    .selectFrom(
      db
        .selectFrom('reward as w')
        .select(['w.currency', 'w.amount_minor', standing.as('state')])
        .as('s'),
    )
    .select([
      'currency',
      sql<string>`coalesce(sum(amount_minor) filter (where state = 'proposed'), 0)::text`.as('proposed'),
      sql<string>`coalesce(sum(amount_minor) filter (where state = 'approved'), 0)::text`.as('approved'),
      sql<string>`coalesce(sum(amount_minor) filter (where state in ('paid', 'donated')), 0)::text`.as(
        'paid',
      ),
    ])
    .groupBy('currency')
    .orderBy('currency')
    .execute()
  return rows.map(({ currency, proposed, approved, paid }) => ({
    currency,
    proposed: formatMoney(Number(proposed), currency),
    approved: formatMoney(Number(approved), currency),
    paid: formatMoney(Number(paid), currency),
  }))
}

const CREDITS_SHOWN = 500

/** Everybody who reported what was not dismissed, repeated reports included: first who is to be thanked now, then the newest. */
export async function listCredits(db: Reader): Promise<z.output<typeof creditList>> {
  const rows = await db
    .selectFrom('case_participant as p')
    .innerJoin('disclosure_case as c', 'c.case_id', 'p.case_id')
    .innerJoin('disclosure_case as m', (join) =>
      join.on((b) => b('m.case_id', '=', b.fn.coalesce('c.merged_into', 'c.case_id'))),
    )
    .leftJoin('credit as r', 'r.participant_id', 'p.participant_id')
    .select([
      'p.participant_id',
      'p.name',
      'p.credit_wish',
      'p.credit_name',
      'p.credit_link',
      'c.case_id',
      'c.number',
      'c.title',
      'm.disclosed_at',
      'r.how',
      'r.name as credited_name',
      'r.link as credited_link',
      'r.credited_at',
      'r.credited_by',
    ])
    .where('p.role', '=', 'reporter')
    .where((b) => b.or([b('m.state', '<>', 'dismissed'), b('r.how', 'is not', null)]))
    .orderBy(sql`m.disclosed_at desc nulls last`)
    .orderBy('c.opened_at', 'desc')
    .orderBy('p.participant_id')
    .limit(CREDITS_SHOWN)
    .execute()
  const items = rows.map((row) => {
    const wish = creditWish(row)
    const credited = creditedOf(row)
    return {
      participant: { id: row.participant_id, name: row.name },
      case: { id: row.case_id, number: row.number, title: row.title },
      disclosedAt: row.disclosed_at,
      wish,
      credited,
      due: row.disclosed_at !== null && wish.how !== 'unsaid' && !isAsWished(wish, credited),
    }
  })
  return { items: items.toSorted((a, b) => Number(b.due) - Number(a.due)) }
}

const how = z.enum(['named', 'anonymous', 'declined'])

function creditedOf(row: {
  readonly how: string | null
  readonly credited_name: string | null
  readonly credited_link: string | null
  readonly credited_at: string | null
  readonly credited_by: string | null
}) {
  if (row.how === null || row.credited_at === null || row.credited_by === null) return null
  return {
    how: how.parse(row.how),
    name: row.credited_name,
    link: row.credited_link,
    at: row.credited_at,
    by: row.credited_by,
  }
}

function isAsWished(wish: ReturnType<typeof creditWish>, credited: ReturnType<typeof creditedOf>): boolean {
  if (credited === null || credited.how !== wish.how) return false
  return wish.how !== 'named' || (credited.name === wish.name && credited.link === wish.link)
}

export type Thanked = {
  readonly year: number
  readonly named: readonly { readonly name: string; readonly link: string | null; readonly reports: number }[]
  /** How many wished to stay unnamed. */
  readonly unnamed: number
}

/** Who is thanked in public, by the year in which what they found became public, the newest first, each year by name. */
export async function listThanked(db: Reader): Promise<readonly Thanked[]> {
  const rows = await db
    .selectFrom('credit as r')
    .innerJoin('case_participant as p', 'p.participant_id', 'r.participant_id')
    .innerJoin('disclosure_case as c', 'c.case_id', 'r.case_id')
    .innerJoin('disclosure_case as m', (join) =>
      join.on((b) => b('m.case_id', '=', b.fn.coalesce('c.merged_into', 'c.case_id'))),
    )
    .select(['r.how', 'r.name', 'r.link', sql<number>`extract(year from m.disclosed_at)::integer`.as('year')])
    .where('m.disclosed_at', 'is not', null)
    // Who has changed their mind since is not shown, whether or not somebody has followed it yet.
    .whereRef('p.credit_wish', '=', 'r.how')
    .where('r.how', 'in', ['named', 'anonymous'])
    .execute()
  return [...Map.groupBy(rows, ({ year }) => year)]
    .toSorted(([a], [b]) => b - a)
    .map(([year, credits]) => ({
      year,
      named: countByName(credits),
      unnamed: credits.filter((credit) => credit.how === 'anonymous').length,
    }))
}

type Credit = { readonly how: string; readonly name: string | null; readonly link: string | null }

function countByName(credits: readonly Credit[]): Thanked['named'] {
  const named = credits.flatMap(({ name, link }) => (name === null ? [] : [{ name, link }]))
  return [...Map.groupBy(named, ({ name, link }) => JSON.stringify([name, link])).values()]
    .flatMap((same) => same.slice(0, 1).map((first) => ({ ...first, reports: same.length })))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
