// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Tx } from '../../platform/database/database.ts'
import { act } from '../../platform/journal/act.ts'
import type { By } from '../../platform/journal/by.ts'
import { epssLevel } from '../findings/epss-level.ts'
import { lockIntelligence } from './acts.ts'
import type { Applying } from './apply-index.ts'

const FLAWS_AT_A_TIME = 2_000

type Score = { readonly epss: number | null; readonly percentile: number | null }
type Moved = { readonly flaw: string; readonly before: Score; readonly now: Score }

/**
 * EPSS scores move every day for every flaw. Those that stay on their level are no reason to judge a release again: they are replaced
 * by flaw, in all its open findings at once. One that reaches another level is left to the judgement, which tells it.
 *
 * Safe to run at any time and again: it changes what differs from the index and nothing else.
 */
export async function refreshScores(
  { db, flaws }: Pick<Applying, 'db' | 'flaws'>,
  by: () => By,
): Promise<void> {
  for (let after = ''; ; ) {
    const held = await listHeld(db, after)
    const last = held.at(-1)
    if (last === undefined) return
    const scores = await flaws.scores(held.map(({ flaw, aliases }) => [flaw, ...aliases]))
    const moved = held.flatMap(({ flaw, scores: stored }, place): readonly Moved[] => {
      const now = { epss: scores[place]?.epss ?? null, percentile: scores[place]?.percentile ?? null }
      return stored
        .filter((before) => epssLevel(before.epss) === epssLevel(now.epss) && !isSame(before, now))
        .map((before) => ({ flaw, before, now }))
    })
    if (moved.length > 0) await db.transaction().execute((tx) => store(tx, moved, by()))
    after = last.flaw
  }
}

const isSame = (a: Score, b: Score): boolean => a.epss === b.epss && a.percentile === b.percentile

const storedScores = z.array(z.object({ epss: z.number().nullable(), percentile: z.number().nullable() }))

/** Flaws with open findings and the scores that stand there: one each, unless a run before was broken off. */
async function listHeld(db: Database, after: string) {
  const rows = await db
    .selectFrom('finding')
    .select('vulnerability_id')
    .select(sql<readonly string[]>`(array_agg(to_jsonb(aliases)))[1]`.as('aliases'))
    .select(
      sql<unknown>`jsonb_agg(distinct jsonb_build_object('epss', epss, 'percentile', epss_percentile))`.as(
        'scores',
      ),
    )
    .where('state', '=', 'open')
    .where('vulnerability_id', '>', after)
    .groupBy('vulnerability_id')
    .orderBy('vulnerability_id')
    .limit(FLAWS_AT_A_TIME)
    .execute()
  return rows.map(({ vulnerability_id, aliases, scores }) => ({
    flaw: vulnerability_id,
    aliases,
    scores: storedScores.parse(scores),
  }))
}

async function store(tx: Tx, moved: readonly Moved[], { actor, now }: By): Promise<void> {
  const rows = moved.map(({ flaw, before, now: after }) => ({
    flaw,
    was: before.epss,
    was_percentile: before.percentile,
    epss: after.epss,
    percentile: after.percentile,
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as g (flaw text, was real, was_percentile real, epss real, percentile real)`
  const stillThere = sql`f.vulnerability_id = g.flaw and f.state = 'open'
    and f.epss is not distinct from g.was and f.epss_percentile is not distinct from g.was_percentile`
  // Two runs at once: the second one finds nothing left to do, and says nothing.
  await lockIntelligence(tx)
  const { rows: left } = await sql<{ findings: number }>`
    select count(*)::integer as findings from finding f, ${given} where ${stillThere}`.execute(tx)
  const findings = left[0]?.findings ?? 0
  if (findings === 0) return
  await sql`
    update finding f set epss = g.epss, epss_percentile = g.percentile from ${given} where ${stillThere}`.execute(
    tx,
  )
  await act(tx, {
    definition: vocabulary.scoresRefreshed,
    actor,
    subjectId: 'intelligence',
    facts: { flaws: new Set(moved.map(({ flaw }) => flaw)).size, findings },
    at: now,
  })
}
