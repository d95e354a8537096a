// SPDX-License-Identifier: Apache-2.0
/**
 * The clocks of a policy's deadlines. A deadline of a rule is one clock of a finding, counted from its event alone:
 * one that runs is left to run, one that was met stays met, one that a person stopped stays stopped. One that stopped by
 * circumstances (its finding closed, an exception stood for its rule) goes on from its first start.
 */
import { createHash } from 'node:crypto'
import { acts as vocabulary } from '@primum/oath'
import type { Decision, DueDate } from '@primum/policy'
import { z } from 'zod'
import { type CalendarInUse, isPolicyClock, policyClockId, stopClock } from '../../platform/clocks/index.ts'
import { insertMany } from '../../platform/database/bulk.ts'
import type { Tx } from '../../platform/database/database.ts'
import { acts } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'

type Decided = { readonly findingId: string; readonly decision: Decision }
type Counted = Extract<DueDate, { readonly kind: 'counted' }>
type Place = Pick<CalendarInUse, 'id' | 'timeZone'> & { readonly by: By }

type Wanted = { readonly findingId: string; readonly ruleId: string; readonly due: Counted }

export async function runPolicyClocks(tx: Tx, decided: readonly Decided[], place: Place): Promise<void> {
  const wanted = decided.flatMap(({ findingId, decision }) =>
    decision.due.flatMap((due): readonly Wanted[] =>
      due.kind === 'counted' ? [{ findingId, ruleId: ruleIdOf(due), due }] : [],
    ),
  )
  const known = await loadClocks(
    tx,
    decided.map(({ findingId }) => findingId),
  )
  const keys = new Map(wanted.map((one) => [keyOf(one), one]))
  const decisions = new Map(decided.map(({ findingId, decision }) => [findingId, decision]))
  const ended = new Set<string>()
  for (const clock of known.filter(({ state }) => state === 'running')) {
    const asked = keys.get(keyOf(clock))
    if (asked !== undefined && asked.due.basis === clock.basis) continue
    const reason =
      asked === undefined
        ? whyEnded(clock, decisions.get(clock.findingId))
        : 'The deadline is another one now; it goes on from the same start.'
    await stopClock(tx, clock.clockId, reason, place.by, { mayResume: true })
    ended.add(clock.clockId)
  }
  const settled = new Set(
    known
      .filter(({ clockId, state, mayResume }) => !ended.has(clockId) && (state !== 'stopped' || !mayResume))
      .map(keyOf),
  )
  await start(
    tx,
    wanted.filter((one) => !settled.has(keyOf(one))),
    place,
  )
}

const keyOf = ({ findingId, ruleId }: { readonly findingId: string; readonly ruleId: string }): string =>
  `${findingId}\n${ruleId}`

/** Names are what a person knows a deadline by, so that a changed period is the same deadline. */
const ruleIdOf = ({ rule, name }: Counted): string =>
  policyClockId(createHash('sha256').update(`${rule}\n${name}`).digest('hex').slice(0, 16))

const countedBy = z.looseObject({ rule: z.string(), basis: z.string() })

type KnownClock = Awaited<ReturnType<typeof loadClocks>>[number]

async function loadClocks(tx: Tx, findingIds: readonly string[]) {
  if (findingIds.length === 0) return []
  const rows = await tx
    .selectFrom('clock')
    .innerJoin('finding', 'finding.finding_id', 'clock.finding_id')
    .select(['clock_id', 'finding.finding_id', 'rule_id', 'clock.state', 'may_resume', 'counted'])
    .where('finding.finding_id', 'in', findingIds)
    .execute()
  return rows
    .filter(({ rule_id }) => isPolicyClock(rule_id))
    .map((row) => ({
      clockId: row.clock_id,
      findingId: row.finding_id,
      ruleId: row.rule_id,
      state: row.state,
      mayResume: row.may_resume,
      ...countedBy.parse(row.counted),
    }))
}

/** Why a deadline is not asked for any more, for people. */
function whyEnded({ rule }: KnownClock, decision: Decision | undefined): string {
  for (const entry of decision?.applied ?? []) {
    if (entry.kind !== 'excepted' || entry.rule.name !== rule) continue
    const { name, until, because } = entry.by
    return `The exception “${name}” stands for the rule “${rule}” until the end of ${until}: ${because}`
  }
  return `The policy’s rule “${rule}” does not ask for it any more.`
}

async function start(tx: Tx, wanted: readonly Wanted[], { id, timeZone, by }: Place): Promise<void> {
  const rows = wanted.map(({ findingId, ruleId, due }) => {
    const { rule, name, from, startedAt, basis, deadline } = due
    const { dueAt, ...counted } = deadline
    return {
      clock_id: crypto.randomUUID(),
      finding_id: findingId,
      rule_id: ruleId,
      start_event: from,
      started_at: rfc3339(startedAt),
      due_at: rfc3339(dueAt),
      calendar_id: id,
      time_zone: timeZone,
      counted: { ...counted, rule, deadline: name, basis },
      state: 'running',
      may_resume: false,
    }
  })
  await insertMany(tx, 'clock', rows)
  await acts(
    tx,
    rows.map((row) => ({
      definition: vocabulary.clockStarted,
      actor: by.actor,
      subjectId: row.clock_id,
      facts: {
        finding: row.finding_id,
        rule: row.rule_id,
        startEvent: row.start_event,
        startedAt: row.started_at,
        dueAt: row.due_at,
        timeZone,
        calendar: id,
      },
      at: by.now,
    })),
  )
}
