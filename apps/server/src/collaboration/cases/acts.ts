// SPDX-License-Identifier: Apache-2.0
/** How a case begins and what happens to it: the table of @primum/cases, kept in the database, with its acts and clocks. */
import {
  type CaseEventRule,
  type CaseKind,
  type CaseState,
  type ClockEffects,
  decide,
  formatCaseNumber,
  type Opening,
  openingOf,
  outcomesWithoutFlaw,
  prefixOf,
} from '@primum/cases'
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import { publishOwnFlaw, reinstateOwnFlaw, withdrawOwnFlaw } from '../../design/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import { breaksForeignKey } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { meetCaseClock, setCaseEmbargo, startCaseClocks, stopCaseClocks } from '../clocks/acts.ts'
import type { CaseEvent } from './case-event.ts'
import { actPublic, instantOrNull, supersedeOpen } from './embargo.ts'
import { hasReporter, postMessage } from './messages.ts'
import { addReporter, type NewReporter } from './participants.ts'
import { partiesOf } from './parties.ts'
import { type CaseRow, causeOf, changeRow, lockCase, note } from './record.ts'
import type { CaseChange, CaseInput } from './schemas.ts'
import { type Step, stepOf } from './steps.ts'

export { postMessage } from './messages.ts'
export { makeLink, type NewReporter, revokeLink } from './participants.ts'

export type NewCase = {
  /** Null: the maker's own people found it, or another maker told them. */
  readonly reportId: string | null
  readonly kind: CaseKind
  readonly title: string
  readonly productId?: string
  readonly reporter?: NewReporter
  /** When it came in; the promised days count from here. Absent: now. */
  readonly receivedAt?: Temporal.Instant
}

export type OpenedCase = {
  readonly caseId: string
  readonly number: string
  /** `token` is the private link's, shown to its owner now and never again. */
  readonly reporter: { readonly participantId: string; readonly token: string } | null
}

/**
 * Opens a case and starts its clocks.
 *
 * @throws {Problem} `not-found` for a product that there is not
 */
export async function openCase(tx: Tx, input: NewCase, by: By): Promise<OpenedCase> {
  const receivedAt = input.receivedAt ?? by.now
  const openedBy: Opening = input.reporter === undefined ? 'own' : 'report'
  const { state, clocks } = openingOf(openedBy, input.kind)
  const caseId = crypto.randomUUID()
  const number = await nextNumber(tx, receivedAt)
  const at = rfc3339(receivedAt)
  try {
    await tx
      .insertInto('disclosure_case')
      .values({
        case_id: caseId,
        ...number,
        kind: input.kind,
        opened_by: openedBy,
        title: input.title,
        state,
        product_id: input.productId ?? null,
        opened_at: at,
        acknowledged_at: state === 'acknowledged' ? at : null,
        changed_at: rfc3339(by.now),
      })
      .execute()
  } catch (error) {
    if (breaksForeignKey(error)) throw new Problem('not-found', 'There is no such product.', { cause: error })
    throw error
  }
  await note(tx, caseId, 'opened', { openedBy, kind: input.kind, title: input.title }, by)
  await startClocks(tx, caseId, clocks, receivedAt, by)
  const embargoEndsAt = await adoptEmbargo(tx, caseId)
  const { reportId } = input
  await act(tx, {
    definition: vocabulary.caseOpened,
    actor: by.actor,
    subjectId: caseId,
    facts: {
      number: number.number,
      kind: input.kind,
      openedBy,
      report: reportId,
      receivedAt: at,
      embargoEndsAt,
    },
    at: by.now,
  })
  const reporter = input.reporter === undefined ? null : await addReporter(tx, caseId, input.reporter, by)
  if (reportId !== null && reporter !== null) {
    const { participantId } = reporter
    await tx
      .insertInto('case_report')
      .values({ report_id: reportId, case_id: caseId, participant_id: participantId })
      .execute()
  }
  return { caseId, number: number.number, reporter }
}

/** One number after the other within a year, also when many reports come at once; none is left out. */
async function nextNumber(tx: Tx, at: Temporal.Instant) {
  await sql`select pg_advisory_xact_lock(hashtextextended('disclosure_case.number', 0))`.execute(tx)
  const instance = await tx.selectFrom('instance').select('organisation').executeTakeFirst()
  const prefix = prefixOf(instance?.organisation ?? '')
  const { year } = at.toZonedDateTimeISO('UTC')
  const { last } = await tx
    .selectFrom('disclosure_case')
    .select(({ fn }) => fn.max('number_sequence').as('last'))
    .where('number_prefix', '=', prefix)
    .where('number_year', '=', year)
    .executeTakeFirstOrThrow()
  const sequence = (last ?? 0) + 1
  return {
    number: formatCaseNumber(prefix, year, sequence),
    number_prefix: prefix,
    number_year: year,
    number_sequence: sequence,
  }
}

async function startClocks(
  tx: Tx,
  caseId: string,
  { starts = [] }: ClockEffects,
  at: Temporal.Instant,
  by: By,
): Promise<void> {
  for (const [event, together] of Map.groupBy(starts, (start) => start.event)) {
    const rules = together.map(({ rule }) => rule)
    await startCaseClocks(tx, caseId, rules, { event, at }, by)
  }
}

/** The embargo that the published policy gives is the one that its clock counts to. */
async function adoptEmbargo(tx: Tx, caseId: string): Promise<string | null> {
  const clock = await tx
    .selectFrom('clock')
    .select('due_at')
    .where('case_id', '=', caseId)
    .where('rule_id', '=', 'cvd-embargo')
    .where('state', '=', 'running')
    .executeTakeFirst()
  const endsAt = instantOrNull(clock?.due_at ?? null)
  if (endsAt === null) return null
  await tx
    .updateTable('disclosure_case')
    .set({ embargo_ends_at: endsAt })
    .where('case_id', '=', caseId)
    .execute()
  return endsAt
}

/** A case that the team makes itself, as for a flaw that concerns several makers. */
export const openOwnCase = (tx: Tx, { kind, title, productId }: CaseInput, by: By): Promise<OpenedCase> =>
  openCase(tx, { reportId: null, kind, title, ...(productId === null ? {} : { productId }) }, by)

/**
 * Puts an event to a case: it changes the state as the table says, moves the clocks, tells those who reported, and writes its act.
 *
 * @param options.expectedVersion the version that the caller saw
 * @throws {Problem} `rule-broken` with the table's words when the event may not happen now, not by this one, or lacks what it needs;
 *   `conflict` when the case was changed since; `not-found`
 */
export async function applyEvent(
  tx: Tx,
  caseId: string,
  event: CaseEvent,
  by: By,
  options: { readonly expectedVersion?: number } = {},
): Promise<void> {
  if (event.kind === 'close-as-duplicate') await lockInOrder(tx, caseId, event.of)
  const row = await lockCase(tx, caseId, options.expectedVersion)
  const { to, rule } = requireAllowed(row, event, by)
  await requireMessage(tx, row, rule, event)
  const from = stateOf(row)
  const step = stepOf(event, { row, by })
  const merged = event.kind === 'close-as-duplicate' ? await mergeInto(tx, row, event.of, by) : {}
  const message = messageOf(event)
  if (message !== undefined) await tellReporters(tx, caseId, message, by)
  await changeRow(tx, row, { state: to, ...step.change, ...merged }, by.now)
  await moveClocks(tx, caseId, rule, { told: message !== undefined }, by)
  await followFlaw(tx, row, { event, to, step }, by)
  await note(tx, caseId, event.kind, { from, to, ...step.detail }, by)
  const into = merged.merged_into === undefined ? {} : { into: merged.merged_into }
  const facts = { number: row.number, from, to, ...step.facts, ...into }
  await act(tx, { definition: step.definition, actor: by.actor, subjectId: caseId, facts, at: by.now })
}

/** Two people who close two cases into each other must not wait for each other for ever. */
async function lockInOrder(tx: Tx, caseId: string, other: string): Promise<void> {
  await tx
    .selectFrom('disclosure_case')
    .select('case_id')
    .where('case_id', 'in', [caseId, other])
    .orderBy('case_id')
    .forUpdate()
    .execute()
}

/** The database holds no other. */
const stateOf = ({ state }: Pick<CaseRow, 'state'>): CaseState => state as CaseState

function requireAllowed(
  row: CaseRow,
  event: CaseEvent,
  by: By,
): { readonly to: CaseState; readonly rule: CaseEventRule } {
  const decision = decide(stateOf(row), event.kind)
  if (!decision.allowed) {
    throw new Problem('rule-broken', decision.message, {
      members: { refusal: decision.refusal, state: row.state },
    })
  }
  const cause = causeOf(by)
  if (!decision.rule.by.includes(cause)) {
    throw new Problem('rule-broken', 'This is for the team to do.', { members: { refusal: 'not-yours' } })
  }
  return decision
}

/** Where somebody reported it, no case is answered in silence; but spam gets no answer. */
async function requireMessage(
  tx: Tx,
  { case_id }: CaseRow,
  rule: CaseEventRule,
  event: CaseEvent,
): Promise<void> {
  if (!rule.needs.includes('message') || messageOf(event) !== undefined) return
  if (event.kind === 'close-as-out-of-scope' && event.isSpam === true) return
  if (!hasReporter(await partiesOf(tx, case_id))) return
  throw new Problem('rule-broken', 'Somebody reported this: write what you tell them.', {
    members: { refusal: 'message-needed' },
  })
}

const messageOf = (event: CaseEvent): string | undefined =>
  'message' in event ? (event.message ?? undefined) : undefined

async function tellReporters(tx: Tx, caseId: string, text: string, by: By): Promise<void> {
  if (!hasReporter(await partiesOf(tx, caseId))) return
  await postMessage(tx, caseId, { from: { kind: 'team', actor: by.actor }, visibility: 'reporter', text }, by)
}

type Merged = { readonly merged_into?: string }

/** A duplicate goes on in the other case, and with it whatever was merged into it; everybody stays informed there. */
async function mergeInto(tx: Tx, row: CaseRow, otherId: string, by: By): Promise<Merged> {
  if (otherId === row.case_id) throw new Problem('rule-broken', 'A case is no duplicate of itself.')
  const named = await lockCase(tx, otherId)
  const into = named.merged_into === null ? named : await lockCase(tx, named.merged_into)
  if (into.case_id === row.case_id) {
    throw new Problem('rule-broken', `${named.number} is itself a duplicate of ${row.number}.`)
  }
  await tx
    .updateTable('disclosure_case')
    .set({ merged_into: into.case_id })
    .where('merged_into', '=', row.case_id)
    .execute()
  await note(tx, into.case_id, 'merged', { duplicate: row.case_id, number: row.number }, by)
  return { merged_into: into.case_id }
}

async function moveClocks(
  tx: Tx,
  caseId: string,
  { title, clocks, needs }: CaseEventRule,
  { told }: { readonly told: boolean },
  by: By,
): Promise<void> {
  // Without the message nothing was acknowledged; the clock is stopped then, and not met.
  const meets = needs.includes('message') && !told ? [] : (clocks.meets ?? [])
  for (const rule of meets) await meetCaseClock(tx, caseId, rule, { at: by.now, evidence: title }, by)
  await startClocks(tx, caseId, clocks, by.now, by)
  const { stops = [] } = clocks
  if (stops.length > 0) await stopCaseClocks(tx, caseId, title, by, stops)
}

type Followed = { readonly event: CaseEvent; readonly to: CaseState; readonly step: Step }

/** What the event means for the flaw, its findings and the embargo. */
async function followFlaw(tx: Tx, row: CaseRow, { event, to, step }: Followed, by: By): Promise<void> {
  if (to === 'dismissed' || to === 'disclosed') await supersedeOpen(tx, row.case_id, by.now)
  if (step.outcome !== undefined && outcomesWithoutFlaw.has(step.outcome)) {
    await withdrawOwnFlaw(
      tx,
      row.case_id,
      `${row.number} was closed: ${step.outcome.replaceAll('-', ' ')}.`,
      by.now,
    )
  }
  if (event.kind === 'disclose') await publishOwnFlaw(tx, row.case_id, by.now)
  if (event.kind === 'reopen' && row.state === 'dismissed') {
    await reinstateOwnFlaw(tx, row.case_id, by.now)
    await resumeEmbargo(tx, row, by)
  }
}

/** The date that was in force counts again while it lies ahead; otherwise a new one has to be agreed. */
async function resumeEmbargo(tx: Tx, row: CaseRow, by: By): Promise<void> {
  if (row.embargo_ends_at === null || row.embargo_lifted_at !== null || row.public_at !== null) return
  const endsAt = Temporal.Instant.from(row.embargo_ends_at)
  if (Temporal.Instant.compare(endsAt, by.now) <= 0) return
  const reason = 'The case was opened again.'
  await setCaseEmbargo(tx, row.case_id, { endsAt, reason, agreedWith: '' }, by)
}

/**
 * Our advisory about the case was published while the case stands at a step from which it cannot be disclosed: it is public all the
 * same, and the embargo is over. The steps that are missing remain to be taken.
 */
export async function recordPublication(
  tx: Tx,
  caseId: string,
  { trackingId, publishedAt }: { readonly trackingId: string; readonly publishedAt: Temporal.Instant },
  by: By,
): Promise<void> {
  const row = await lockCase(tx, caseId)
  if (row.public_at !== null) return
  const publication = JSON.stringify({ kind: 'advisory', trackingId })
  await changeRow(tx, row, { public_at: rfc3339(publishedAt), publication }, by.now)
  await supersedeOpen(tx, caseId, by.now)
  await note(tx, caseId, 'became-public', { trackingId }, by)
  await actPublic(tx, row, { at: publishedAt, how: `Advisory ${trackingId}` }, by)
  for (const rule of ['cvd-embargo', 'fda-pm-communicate']) {
    await meetCaseClock(tx, caseId, rule, { at: by.now, evidence: `Advisory ${trackingId}` }, by)
  }
}

/**
 * Changes how the team keeps a case: its title, priority, tags, product and who works on it.
 *
 * @throws {Problem} `conflict` when it was changed since; `not-found` for a product or person that there is not
 */
export async function changeCase(
  tx: Tx,
  caseId: string,
  { version, ...change }: CaseChange,
  by: By,
): Promise<void> {
  const row = await lockCase(tx, caseId, version)
  const { assignees, productId, ...rest } = change
  const columns = { ...rest, ...(productId === undefined ? {} : { product_id: productId }) }
  try {
    await changeRow(tx, row, columns, by.now)
    if (assignees !== undefined) await assign(tx, caseId, assignees, by.now)
  } catch (error) {
    if (!breaksForeignKey(error)) throw error
    throw new Problem('not-found', 'There is no such product or person.', { cause: error })
  }
  const changed = Object.keys(change)
  if (changed.length === 0) throw new Problem('invalid-request', 'There is nothing to change.')
  await note(tx, caseId, 'changed', { changed }, by)
  await act(tx, {
    definition: vocabulary.caseChanged,
    actor: by.actor,
    subjectId: caseId,
    facts: { changed },
    at: by.now,
  })
}

async function assign(
  tx: Tx,
  caseId: string,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .deleteFrom('case_assignee')
    .where('case_id', '=', caseId)
    .$if(people.length > 0, (b) => b.where('person_id', 'not in', [...people]))
    .execute()
  if (people.length === 0) return
  await tx
    .insertInto('case_assignee')
    .values(people.map((person) => ({ case_id: caseId, person_id: person, assigned_at: rfc3339(now) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
