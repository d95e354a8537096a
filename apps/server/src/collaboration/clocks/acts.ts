// SPDX-License-Identifier: Apache-2.0
/** The clocks of cases: what a report, a promise, an agreement or a law sets going. Who decides that calls these in its own transaction. */
import { clockRule, type StartEvent } from '@primum/clocks'
import {
  countDue,
  type Due,
  meetClock,
  moveClock,
  ruleOf,
  startClocks,
  stopClocksOf,
} from '../../platform/clocks/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { disclosurePolicy } from '../disclosure/queries.ts'
import { promisedRule } from './promises.ts'

const EMBARGO = 'cvd-embargo'

/**
 * Starts the named clocks of a case where they do not run yet; one that runs is left alone. How long the policy's own clocks run is read
 * from the policy in force now; one about which it promises nothing is not started.
 *
 * @param start when it happened; the clock counts from there, however late it is recorded. `dueOn`: the date that another one set, as
 *   the KEV catalogue does
 * @throws {CodedError} `clocks/rule` for an id that no rule has
 */
export async function startCaseClocks(
  tx: Tx,
  caseId: string,
  rules: readonly string[],
  start: { readonly event: StartEvent; readonly at: Temporal.Instant; readonly dueOn?: string },
  by: By,
): Promise<void> {
  const policy = await disclosurePolicy(tx)
  const promised = new Map(
    rules.flatMap((id) => {
      const rule = promisedRule(id, policy)
      return rule === undefined ? [] : [[id, rule] as const]
    }),
  )
  await startClocks(tx, { kind: 'case', id: caseId }, [...promised.keys()], start, by, (id, calendar) =>
    countDue(promised.get(id) ?? ruleOf(id), start.at, calendar, start.dueOn),
  )
}

/** The clocks that a case runs by itself. */
const OWN_PREFIX = 'cvd-'

/**
 * Starts the clock of a law or a catalogue because a person says that it applies, as the Cyber Resilience Act to an accessory. One of
 * that rule that runs already is left alone.
 *
 * @throws {Problem} `not-found`; `conflict` for a case that has ended; `rule-broken` for no such rule, one that the case runs by itself, a
 *   start in the future, a date that is missing or over
 */
export async function startClockByHand(
  tx: Tx,
  caseId: string,
  input: { readonly rule: string; readonly at: Temporal.Instant; readonly dueOn?: string | undefined },
  by: By,
): Promise<void> {
  const rule = clockRule(input.rule)
  if (rule === undefined || rule.id.startsWith(OWN_PREFIX))
    throw new Problem('rule-broken', `${input.rule} is not a rule whose clock a person starts at a case.`)
  if (Temporal.Instant.compare(input.at, by.now) > 0)
    throw new Problem('rule-broken', 'What starts the clock lies in the future.')
  if ((rule.allowance.unit === 'given') !== (input.dueOn !== undefined))
    throw new Problem(
      'rule-broken',
      'A due date is given where the rule has none of its own, and only there.',
    )
  if (input.dueOn !== undefined && input.dueOn < input.at.toString().slice(0, 10))
    throw new Problem('rule-broken', 'The clock would be due before it starts.')
  const found = await tx
    .selectFrom('disclosure_case')
    .select('state')
    .where('case_id', '=', caseId)
    .forShare()
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found', 'There is no such case.')
  if (found.state === 'dismissed') throw new Problem('conflict', 'The case was dismissed.')
  const { at, dueOn } = input
  const start = { event: rule.startsAt, at, ...(dueOn === undefined ? {} : { dueOn }) }
  await startCaseClocks(tx, caseId, [rule.id], start, by)
}

/**
 * What a clock of the case asks for was done. Nothing happens when none runs, so that what is done twice needs no care.
 *
 * @throws {Problem} `rule-broken` when it was done before the clock started, or lies in the future
 */
export async function meetCaseClock(
  tx: Tx,
  caseId: string,
  rule: string,
  { at, evidence }: { readonly at: Temporal.Instant; readonly evidence: string },
  by: By,
): Promise<void> {
  const clock = await findOpen(tx, caseId, rule)
  if (clock !== undefined) await meetClock(tx, clock.clock_id, { metAt: at, evidence }, by)
}

/** Stops the clocks of the case that have not ended, or those of some rules only. */
export const stopCaseClocks = (
  tx: Tx,
  caseId: string,
  reason: string,
  by: By,
  rules?: readonly string[],
): Promise<void> => stopClocksOf(tx, 'case', [caseId], reason, by, rules)

/**
 * Sets the end of the embargo to the very instant that was agreed: starts its clock, or moves the one that runs. What was agreed
 * before stays readable.
 *
 * @throws {Problem} `rule-broken` for an instant that is over already; `conflict` when the embargo is paused
 */
export async function setCaseEmbargo(
  tx: Tx,
  caseId: string,
  embargo: { readonly endsAt: Temporal.Instant; readonly reason: string; readonly agreedWith: string },
  by: By,
): Promise<void> {
  const { endsAt, reason, agreedWith } = embargo
  if (Temporal.Instant.compare(endsAt, by.now) <= 0)
    throw new Problem('rule-broken', `An embargo cannot end in the past: ${rfc3339(endsAt)} is over already.`)
  const running = await findOpen(tx, caseId, EMBARGO)
  if (running === undefined) {
    const due: Due = { dueAt: endsAt, counted: { unit: 'given', reason, agreedWith } }
    await startClocks(
      tx,
      { kind: 'case', id: caseId },
      [EMBARGO],
      { event: 'reported', at: by.now },
      by,
      () => due,
    )
    return
  }
  if (Temporal.Instant.compare(Temporal.Instant.from(running.due_at), endsAt) === 0) return
  await moveClock(tx, running.clock_id, { dueAt: endsAt, reason, agreedWith }, by)
}

const findOpen = (tx: Tx, caseId: string, rule: string) =>
  tx
    .selectFrom('clock')
    .select(['clock_id', 'due_at'])
    .where('case_id', '=', caseId)
    .where('rule_id', '=', rule)
    .where('state', 'in', ['running', 'paused'])
    .executeTakeFirst()
