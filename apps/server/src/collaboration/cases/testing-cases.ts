// SPDX-License-Identifier: Apache-2.0
/** For tests: cases as the intake opens them, brought to any state by the shortest way of the table. */
import { type CaseEventKind, type CaseState, caseStates, decide, nextEvents } from '@primum/cases'
import { sql } from 'kysely'
import {
  createDatabase,
  createPool,
  type Database,
  endPool,
  type Tx,
} from '../../platform/database/database.ts'
import { loadMigrations, migrate } from '../../platform/database/migrate.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import type { By } from '../../platform/journal/by.ts'
import { createTestDatabase } from '../../platform/postgres/testing.ts'
import { applyEvent, type NewCase, openCase } from './acts.ts'
import type { CaseEvent } from './case-event.ts'

export const personBy = (now: Temporal.Instant): By => ({
  actor: { kind: 'person', id: 'f2f0f4a3-3a4b-4dfb-9d53-05bb0a6f2b10', name: 'Ada Security' },
  now,
})

export const systemBy = (now: Temporal.Instant): By => ({ actor: systemActor('publication'), now })

/** A report as the intake hands it over, without its document. */
export const openReported = (tx: Tx, by: By, input: Partial<NewCase> = {}) =>
  openCase(
    tx,
    {
      reportId: null,
      kind: 'security',
      title: 'Telnet with a fixed password',
      reporter: { kind: 'e-mail', name: 'Rosa Researcher', email: 'rosa@example.org', creditWish: 'unsaid' },
      ...input,
    },
    by,
  )

/** An event with all that it needs. */
export function eventOf(
  kind: CaseEventKind,
  given: { readonly otherCase: string; readonly now: Temporal.Instant },
): CaseEvent {
  const message = 'Thank you. This is what we know.'
  const reason = 'This is why.'
  switch (kind) {
    case 'acknowledge':
      return { kind, message }
    case 'reproduce':
      return { kind, how: 'Logged in over the network with the password of the report.' }
    case 'assess':
      return { kind, conclusion: 'uncontrolled' }
    case 'remedy':
      return { kind, remedy: 'Release 2.1 has no telnet.' }
    case 'disclose':
      return { kind, publication: { kind: 'advisory', trackingId: 'HD-2026-0001', publishedAt: given.now } }
    case 'close':
      return { kind, message, reason }
    case 'close-as-duplicate':
      return { kind, of: given.otherCase, message }
    case 'hand-to-vigilance':
      return { kind, reference: 'C-17', message }
    case 'close-as-out-of-scope':
    case 'close-as-not-reproducible':
    case 'close-without-advisory':
      return { kind, reason, message }
    case 'remedy-failed':
    case 'withdraw':
    case 'reopen':
      return { kind, reason }
  }
}

/** The shortest way of events from the beginning of a reported case to each state. */
export const wayTo: ReadonlyMap<CaseState, readonly CaseEventKind[]> = (() => {
  const ways = new Map<CaseState, readonly CaseEventKind[]>([['received', []]])
  for (const [state, way] of ways) {
    for (const event of nextEvents(state, 'team')) {
      // A duplicate hangs on another case; any other dismissal does as well.
      const decision = decide(state, event)
      if (event === 'close-as-duplicate' || !decision.allowed || ways.has(decision.to)) continue
      ways.set(decision.to, [...way, event])
    }
  }
  if (ways.size !== caseStates.length) throw new TypeError('a state cannot be reached')
  return ways
})()

export async function bringTo(
  tx: Tx,
  caseId: string,
  state: CaseState,
  given: { readonly otherCase: string; readonly by: By },
): Promise<void> {
  const { by, otherCase } = given
  for (const kind of wayTo.get(state) ?? []) {
    await applyEvent(tx, caseId, eventOf(kind, { otherCase, now: by.now }), by)
  }
}

/** A migrated database of its own, without a server around it. */
export async function openCaseDatabase(): Promise<{
  readonly db: Database
  readonly close: () => Promise<void>
}> {
  const database = await createTestDatabase()
  const pool = createPool(database.connection)
  await migrate(pool, await loadMigrations())
  const db = createDatabase(pool)
  return {
    db,
    close: async () => {
      await endPool(pool)
      await database.drop()
    },
  }
}

class Undo extends Error {}

/** Runs in a transaction of which nothing stays, all checks of the commit included. */
export async function undone(db: Database, work: (tx: Tx) => Promise<void>): Promise<void> {
  try {
    await db.transaction().execute(async (tx) => {
      await work(tx)
      await sql`set constraints all immediate`.execute(tx)
      throw new Undo('everything was looked at')
    })
  } catch (error) {
    if (!(error instanceof Undo)) throw error
  }
}
