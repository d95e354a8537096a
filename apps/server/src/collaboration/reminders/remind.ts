// SPDX-License-Identifier: Apache-2.0
/**
 * Reminds people of clocks that run out. Each point of each clock once: its row and the mails commit together, so that a crash sends
 * neither twice nor none. Who has several gets one mail.
 */
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import { subjectOf } from '../../platform/clocks/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import { act } from '../../platform/journal/act.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import type { Collaboration } from '../context.ts'
import { type Notice, queueDigest } from './digest.ts'
import { type ReminderPlan, reminderPlanInForce } from './plan.ts'
import { type Recipient, recipientsOf } from './recipients.ts'

export const reminderJob = ({ db, clock, publicUrl }: Collaboration): JobDefinition => ({
  name: 'remind',
  handler: () => db.transaction().execute((tx) => remindPeople(tx, { publicUrl, now: clock.now() })),
  expireInSeconds: 600,
  retryLimit: 2,
  cron: '*/10 * * * *',
})

const ESCALATED = 'escalated'

export async function remindPeople(
  tx: Tx,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Temporal.Instant },
): Promise<void> {
  const reached = await notePointsReached(tx, await reminderPlanInForce(tx), now)
  if (reached.length === 0) return
  const escalated = new Set(
    reached.filter(({ point }) => point === ESCALATED).map(({ clock_id }) => clock_id),
  )
  const notices = await loadNotices(tx, [...new Set(reached.map(({ clock_id }) => clock_id))], escalated)
  const byRecipient = gather(notices, await recipientsOf(tx, notices))
  const organisation = await tx.selectFrom('instance').select('organisation').executeTakeFirst()
  const frame = { publicUrl, organisation: organisation?.organisation ?? 'Primum' }
  for (const [recipient, theirs] of byRecipient) {
    await queueDigest(tx, recipient, theirs, frame, now)
  }
  await act(tx, {
    definition: vocabulary.reminded,
    actor: systemActor('reminders'),
    subjectId: crypto.randomUUID(),
    facts: { reminders: reached.length, escalated: escalated.size, mails: byRecipient.size },
    at: now,
  })
}

/**
 * Notes which clocks have reached which points, and gives those that had not been noted. A point that lies before the clock's start, as
 * "a week before" of one that runs for a day, is none.
 */
async function notePointsReached(
  tx: Tx,
  { points, escalateAfterHours }: ReminderPlan,
  now: Temporal.Instant,
) {
  const names = escalateAfterHours === null ? points : [...points, ESCALATED]
  const hours = names.map((name) => (name === ESCALATED ? (escalateAfterHours ?? 0) : hoursBefore(name)))
  const { rows } = await sql<{ clock_id: string; point: string }>`
    insert into reminder (clock_id, point, due_at, reminded_at)
    select clock_id, point, due_at, ${rfc3339(now)}::timestamptz
    from (
      select c.clock_id, c.due_at, c.started_at, p.point, case p.point
        when 'half' then c.started_at + (c.due_at - c.started_at) / 2
        when 'overdue' then c.due_at
        when ${ESCALATED} then c.due_at + make_interval(hours => p.hours)
        else c.due_at - make_interval(hours => p.hours)
      end as reached_at
      from clock c, unnest(${names}::text[], ${hours}::integer[]) as p (point, hours)
      where c.state = 'running'
    ) as reachable
    where reached_at > started_at and reached_at <= ${rfc3339(now)}::timestamptz
    on conflict do nothing
    returning clock_id, point`.execute(tx)
  return rows
}

const hoursBefore = (point: string): number => (point.endsWith('h') ? Number.parseInt(point, 10) : 0)

async function loadNotices(
  tx: Tx,
  clockIds: readonly string[],
  escalated: ReadonlySet<string>,
): Promise<readonly Notice[]> {
  const rows = await tx
    .selectFrom('clock as c')
    .leftJoin('disclosure_case as d', 'd.case_id', 'c.case_id')
    .select(['c.clock_id', 'c.finding_id', 'c.case_id', 'c.due_at', 'c.time_zone', 'd.number', 'd.kind'])
    .where('c.clock_id', '=', sql<string>`any(${[...clockIds]}::uuid[])`)
    .orderBy('c.due_at')
    .orderBy('c.clock_id')
    .execute()
  return rows.map((row) => ({
    subject: subjectOf(row),
    caseNumber: row.number,
    isSafety: row.kind !== null && row.kind !== 'security',
    dueAt: Temporal.Instant.from(row.due_at),
    timeZone: row.time_zone,
    escalated: escalated.has(row.clock_id),
  }))
}

/** Each person's notices, by the person. */
function gather(
  notices: readonly Notice[],
  recipients: (notice: Notice) => readonly Recipient[],
): ReadonlyMap<Recipient, readonly Notice[]> {
  const pairs = notices.flatMap((notice) => recipients(notice).map((recipient) => ({ recipient, notice })))
  return new Map(
    [...Map.groupBy(pairs, ({ recipient }) => recipient)].map(([recipient, each]) => [
      recipient,
      each.map(({ notice }) => notice),
    ]),
  )
}
