// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { startCaseClocks } from '../clocks/acts.ts'
import { clocksOfFacts } from './decide.ts'
import { getReporting } from './queries.ts'
import type { isaoMembershipInput, ReportingFacts } from './schemas.ts'

/**
 * Records what decides which reports are due, and starts the clocks of those that are. A clock that runs keeps its time: what it
 * counts from is corrected by whoever may stop it, with a reason.
 *
 * @param basedOn the version that the author saw, 0 for none
 * @throws {Problem} `not-found`; `conflict` when somebody recorded another version; `rule-broken` for a time in the future
 */
export async function recordReportingFacts(
  tx: Tx,
  caseId: string,
  { basedOn, facts }: { readonly basedOn: number; readonly facts: ReportingFacts },
  by: By,
): Promise<void> {
  const { actor, now } = by
  const times = [facts.awareAt, facts.correctionInitiatedAt, facts.isaoToldAt].flatMap((at) => at ?? [])
  if (times.some((at) => Temporal.Instant.compare(Temporal.Instant.from(at), now) > 0)) {
    throw new Problem(
      'rule-broken',
      'What has not happened yet cannot be recorded: a time lies in the future.',
    )
  }
  const ofCase = await tx
    .selectFrom('disclosure_case as c')
    .leftJoin('case_reporting as r', 'r.case_id', 'c.case_id')
    .select('r.version')
    .where('c.case_id', '=', caseId)
    .forUpdate('c')
    .executeTakeFirst()
  if (ofCase === undefined) throw new Problem('not-found', 'There is no such case.')
  const before = ofCase.version ?? 0
  if (before !== basedOn) {
    throw new Problem(
      'conflict',
      `Version ${before} was recorded meanwhile; yours is based on version ${basedOn}.`,
    )
  }
  const row = {
    version: before + 1,
    event: facts.event,
    aware_at: facts.awareAt,
    remedial_action_needed: facts.remedialActionNeeded,
    public_health_threat: facts.publicHealthThreat,
    markets: sql<string[]>`${[...facts.markets]}::text[]`,
    correction_initiated_at: facts.correctionInitiatedAt,
    isao_told_at: facts.isaoToldAt,
    note: facts.note,
    recorded_by: actor.id,
    recorded_by_name: actor.name,
    recorded_at: rfc3339(now),
  }
  await tx
    .insertInto('case_reporting')
    .values({ case_id: caseId, ...row })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
    .execute()
  await act(tx, {
    definition: vocabulary.reportingFactsRecorded,
    actor,
    subjectId: caseId,
    facts: {
      version: before + 1,
      event: facts.event,
      awareAt: inActs(facts.awareAt),
      remedialActionNeeded: facts.remedialActionNeeded,
      publicHealthThreat: facts.publicHealthThreat,
      markets: facts.markets,
      correctionInitiatedAt: inActs(facts.correctionInitiatedAt),
      isaoToldAt: inActs(facts.isaoToldAt),
    },
    at: now,
  })
  await startDueClocks(tx, caseId, facts, by)
}

const inActs = (at: string | null): string | null => (at === null ? null : rfc3339(Temporal.Instant.from(at)))

async function startDueClocks(tx: Tx, caseId: string, facts: ReportingFacts, by: By): Promise<void> {
  for (const { rule, event, at } of clocksOfFacts(facts)) {
    await startCaseClocks(tx, caseId, [rule], { event, at: Temporal.Instant.from(at) }, by)
  }
  const { reports } = await getReporting(tx, caseId, by.now)
  const isDue = reports.some(({ id, due }) => id === '806' && due === 'yes')
  if (isDue && facts.correctionInitiatedAt !== null) {
    const at = Temporal.Instant.from(facts.correctionInitiatedAt)
    await startCaseClocks(tx, caseId, ['fda-806'], { event: 'initiated', at }, by)
  }
}

/** What counts as membership in an ISAO from now on; earlier versions are kept. */
export async function setIsaoMembership(
  tx: Tx,
  input: z.output<typeof isaoMembershipInput>,
  { actor, now }: By,
): Promise<void> {
  await tx.updateTable('isao_membership').set({ current: false }).where('current', '=', true).execute()
  const id = crypto.randomUUID()
  await tx
    .insertInto('isao_membership')
    .values({
      membership_id: id,
      organisation: input.organisation,
      member_since: input.memberSince,
      documented_policies: input.documentedPolicies,
      shares_communications: input.sharesCommunications,
      assesses_intelligence: input.assessesIntelligence,
      set_by: actor.id,
      set_by_name: actor.name,
      set_at: rfc3339(now),
      current: true,
    })
    .execute()
  await act(tx, {
    definition: vocabulary.isaoMembershipSet,
    actor,
    subjectId: id,
    facts: {
      organisation: input.organisation,
      memberSince: input.memberSince,
      documentedPolicies: input.documentedPolicies !== '',
      sharesCommunications: input.sharesCommunications !== '',
      assessesIntelligence: input.assessesIntelligence !== '',
    },
    at: now,
  })
}
