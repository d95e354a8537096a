// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { caseAssessment } from '../assessments/queries.ts'
import { listCaseClocks } from '../clocks/queries.ts'
import { decideReporting } from './decide.ts'
import { type isaoMembership, type Reporting, type ReportingFacts, reportingFacts } from './schemas.ts'

/** Which reports a case makes due, as far as it is known now. @throws {Problem} `not-found` */
export async function getReporting(db: Reader, caseId: string, now: Temporal.Instant): Promise<Reporting> {
  const row = await db
    .selectFrom('disclosure_case as c')
    .leftJoin('case_reporting as r', 'r.case_id', 'c.case_id')
    .selectAll('r')
    .where('c.case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such case.')
  const facts: ReportingFacts | undefined =
    row.version === null
      ? undefined
      : reportingFacts.parse({
          event: row.event,
          awareAt: row.aware_at,
          remedialActionNeeded: row.remedial_action_needed,
          publicHealthThreat: row.public_health_threat,
          markets: row.markets,
          correctionInitiatedAt: row.correction_initiated_at,
          isaoToldAt: row.isao_told_at,
          note: row.note,
        })
  const { isActive, organisation } = await getIsaoMembership(db)
  const isao = { isMember: isActive, organisation: organisation === '' ? null : organisation }
  const clocks = await listCaseClocks(db, caseId, now)
  return {
    version: row.version ?? 0,
    facts: facts ?? null,
    ...decideReporting({
      conclusion: (await caseAssessment(db, caseId))?.conclusion,
      facts,
      clocks: clocks
        .map(({ rule, state, dueAt, startedAt }) => ({ rule: rule.id, state, dueAt, startedAt }))
        .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1)),
      isao,
    }),
    isao,
  }
}

/** FDA postmarket guidance (2016), section IX: the criteria of active participation, beside the membership itself. */
const criteria = [
  ['documentedPolicies', 'That the ISAO has documented policies'],
  ['sharesCommunications', 'That you share vulnerabilities and communications to customers with it'],
  ['assessesIntelligence', 'Your process for what it tells you, traceable to risk assessments'],
] as const

/** Membership in an ISAO as it counts now; without any the maker is no member. */
export async function getIsaoMembership(db: Reader): Promise<z.output<typeof isaoMembership>> {
  const row = await db
    .selectFrom('isao_membership')
    .selectAll()
    .where('current', '=', true)
    .executeTakeFirst()
  const stated = {
    organisation: row?.organisation ?? '',
    memberSince: row?.member_since ?? null,
    documentedPolicies: row?.documented_policies ?? '',
    sharesCommunications: row?.shares_communications ?? '',
    assessesIntelligence: row?.assesses_intelligence ?? '',
  }
  const missing = [
    ...(stated.organisation === '' || stated.memberSince === null ? ['Which ISAO, and since when'] : []),
    ...criteria.filter(([key]) => stated[key] === '').map(([, what]) => what),
  ]
  return {
    ...stated,
    isActive: missing.length === 0,
    missing,
    setBy: row === undefined ? null : { id: row.set_by, name: row.set_by_name },
    setAt: row?.set_at ?? null,
  }
}
