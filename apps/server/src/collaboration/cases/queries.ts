// SPDX-License-Identifier: Apache-2.0
/** What others may ask of a case, above all what a participant sees with their private link: their own part and no more. */
import type { CaseKind, CaseState, Outcome } from '@primum/cases'
import { caseKinds, caseStates, outcomes } from '@primum/cases'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { sha256Of } from '../../platform/identity/one-time-token.ts'
import { TEAM } from './embargo.ts'
import { type Credit, creditWishes, vendorStatuses } from './participants.ts'
import { activeParticipant, nameOf, type ParticipantRole, roleOf } from './parties.ts'
import { attachment } from './schemas.ts'

/** Whose link a token is, and whether it still counts. Of an unknown one nothing is told. */
export type LinkHolder =
  | {
      readonly kind: 'open'
      readonly caseId: string
      readonly participantId: string
      readonly role: ParticipantRole
    }
  | { readonly kind: 'expired' | 'revoked' | 'unknown' }

export async function participantOfToken(
  db: Reader,
  token: string,
  now: Temporal.Instant,
): Promise<LinkHolder> {
  const row = await db
    .selectFrom('participant_link as l')
    .innerJoin('case_participant as p', 'p.participant_id', 'l.participant_id')
    .select(['p.participant_id', 'p.case_id', 'p.role', 'l.expires_at', 'l.revoked_at'])
    .where('l.token_sha256', '=', sha256Of(token))
    .executeTakeFirst()
  if (row === undefined) return { kind: 'unknown' }
  if (row.revoked_at !== null) return { kind: 'revoked' }
  if (row.expires_at !== null && Temporal.Instant.compare(Temporal.Instant.from(row.expires_at), now) <= 0) {
    return { kind: 'expired' }
  }
  return { kind: 'open', caseId: row.case_id, participantId: row.participant_id, role: roleOf(row.role) }
}

/** Who sent a report, as the participant of its case. */
export const reporterOfReport = (
  db: Reader,
  reportId: string,
): Promise<{ caseId: string; participantId: string; number: string } | undefined> =>
  db
    .selectFrom('case_report as r')
    .innerJoin('disclosure_case as c', 'c.case_id', 'r.case_id')
    .select(['r.case_id as caseId', 'r.participant_id as participantId', 'c.number'])
    .where('r.report_id', '=', reportId)
    .executeTakeFirst()

/** @throws {Problem} `not-found` */
export async function caseState(db: Reader, caseId: string): Promise<CaseState> {
  const row = await db
    .selectFrom('disclosure_case')
    .select('state')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such case.')
  return z.enum(caseStates).parse(row.state)
}

/** What a participant may know of how the case stands. Times are RFC 3339. */
export type CaseStanding = {
  readonly number: string
  readonly kind: CaseKind
  readonly title: string
  readonly state: CaseState
  readonly outcome: Outcome | null
  readonly role: ParticipantRole
  readonly receivedAt: string
  readonly acknowledgedAt: string | null
  readonly reproducedAt: string | null
  readonly assessedAt: string | null
  readonly remediedAt: string | null
  readonly disclosedAt: string | null
  readonly closedAt: string | null
  /** By when those who reported hear again; null where nothing is promised any more. */
  readonly nextUpdateBy: string | null
  /** The report repeats another one, in whose case it goes on. */
  readonly mergedInto: boolean
  readonly credit: Credit
  readonly embargo: {
    /** Null where no date is set. */
    readonly endsAt: string | null
    readonly state: 'none' | 'policy' | 'agreed' | 'lifted' | 'public'
    readonly proposal: {
      readonly number: number
      readonly endsAt: string
      readonly reason: string
      readonly proposedBy: 'you' | 'team' | 'participant'
      /** Whether this participant answered. */
      readonly answered: boolean
    } | null
  }
  /** Tracking ids of our published advisories about it. */
  readonly advisories: readonly string[]
  /** Of a vendor: what it said last. */
  readonly ownStatement: Statement | null
}

export type Statement = {
  readonly status: (typeof vendorStatuses)[number]
  readonly statement: string
  readonly at: string
  readonly recordedBy: string
}

const published = z.looseObject({ kind: z.string(), trackingId: z.string().optional() }).nullable()

/** @throws {Problem} `not-found`; `rule-broken` for a participant that left */
export async function caseStanding(db: Reader, caseId: string, participantId: string): Promise<CaseStanding> {
  const who = await activeParticipant(db, participantId)
  if (who.caseId !== caseId) throw new Problem('not-found', 'There is no such participant.')
  const own = await loadCase(db, caseId)
  // A duplicate shows how the case stands in which it goes on, under its own number and title.
  const row = who.goesOnIn === caseId ? own : await loadCase(db, who.goesOnIn)
  return {
    number: own.number,
    kind: z.enum(caseKinds).parse(own.kind),
    title: own.title,
    state: z.enum(caseStates).parse(row.state),
    outcome: z.enum(outcomes).nullable().parse(row.outcome),
    role: who.role,
    receivedAt: own.opened_at,
    acknowledgedAt: own.acknowledged_at,
    reproducedAt: row.reproduced_at,
    assessedAt: row.assessed_at,
    remediedAt: row.remedied_at,
    disclosedAt: row.disclosed_at,
    closedAt: row.closed_at ?? row.dismissed_at,
    nextUpdateBy: await nextUpdate(db, who.goesOnIn),
    mergedInto: who.goesOnIn !== caseId,
    credit: await creditOf(db, participantId),
    embargo: await embargoFor(db, row, participantId),
    advisories: [published.parse(row.publication)?.trackingId ?? []].flat(),
    ownStatement: who.role === 'vendor' ? await newestStatement(db, participantId) : null,
  }
}

const loadCase = (db: Reader, caseId: string) =>
  db
    .selectFrom('disclosure_case')
    .select([
      'case_id',
      'number',
      'kind',
      'title',
      'state',
      'outcome',
      'opened_at',
      'acknowledged_at',
      'reproduced_at',
      'assessed_at',
      'remedied_at',
      'disclosed_at',
      'closed_at',
      'dismissed_at',
      'public_at',
      'publication',
      'embargo_ends_at',
      'embargo_agreed',
      'embargo_lifted_at',
    ])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()

async function nextUpdate(db: Reader, caseId: string): Promise<string | null> {
  const clock = await db
    .selectFrom('clock')
    .select('due_at')
    .where('case_id', '=', caseId)
    .where('rule_id', '=', 'cvd-update')
    .where('state', '=', 'running')
    .executeTakeFirst()
  return clock?.due_at ?? null
}

async function creditOf(db: Reader, participantId: string): Promise<Credit> {
  const row = await db
    .selectFrom('case_participant')
    .select(['credit_wish', 'credit_name', 'credit_link'])
    .where('participant_id', '=', participantId)
    .executeTakeFirstOrThrow()
  return {
    creditWish: z.enum(creditWishes).parse(row.credit_wish),
    creditName: row.credit_name,
    creditLink: row.credit_link,
  }
}

async function embargoFor(
  db: Reader,
  row: Awaited<ReturnType<typeof loadCase>>,
  participantId: string,
): Promise<CaseStanding['embargo']> {
  const proposal = await db
    .selectFrom('embargo_proposal as p')
    .select((eb) => [
      'p.position as number',
      'p.ends_at as endsAt',
      'p.reason',
      'p.proposed_party',
      eb
        .exists(
          eb
            .selectFrom('embargo_answer as a')
            .select('a.party')
            .whereRef('a.proposal_id', '=', 'p.proposal_id')
            .where('a.party', '=', participantId),
        )
        .as('answered'),
    ])
    .where('p.case_id', '=', row.case_id)
    .where('p.state', '=', 'open')
    .executeTakeFirst()
  return {
    endsAt: row.embargo_ends_at,
    state: embargoState(row),
    proposal:
      proposal === undefined
        ? null
        : {
            number: proposal.number,
            endsAt: proposal.endsAt,
            reason: proposal.reason,
            proposedBy: proposerFor(participantId, proposal.proposed_party),
            answered: Boolean(proposal.answered),
          },
  }
}

/** To a participant another one is nobody in particular. */
const proposerFor = (participantId: string, party: string): 'you' | 'team' | 'participant' =>
  party === participantId ? 'you' : party === TEAM ? 'team' : 'participant'

function embargoState(row: Awaited<ReturnType<typeof loadCase>>): CaseStanding['embargo']['state'] {
  if (row.public_at !== null) return 'public'
  if (row.embargo_lifted_at !== null) return 'lifted'
  if (row.embargo_ends_at === null) return 'none'
  return row.embargo_agreed ? 'agreed' : 'policy'
}

export async function newestStatement(db: Reader, participantId: string): Promise<Statement | null> {
  const row = await db
    .selectFrom('vendor_statement')
    .select(['status', 'statement', 'stated_at as at', 'recorded_by as recordedBy'])
    .where('participant_id', '=', participantId)
    .orderBy('statement_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, status: z.enum(vendorStatuses).parse(row.status) }
}

export type ParticipantMessage = {
  readonly messageId: string
  readonly from: 'you' | 'team' | 'participant'
  /** Of another participant its role or organisation: who reported stays unknown to the others. */
  readonly fromName: string
  readonly visibility: 'reporter' | 'participants' | 'direct'
  readonly at: string
  readonly text: string | null
  readonly ciphertext: { readonly sha256: string; readonly sizeBytes: number } | null
  readonly attachments: readonly z.output<typeof attachment>[]
}

/**
 * The messages that a participant may read, oldest first: their own; what the team wrote to them, to those who reported if they are one
 * of these, or to everybody, since they take part; and what others wrote to everybody.
 */
export async function messagesFor(
  db: Reader,
  caseId: string,
  participantId: string,
): Promise<readonly ParticipantMessage[]> {
  const who = await activeParticipant(db, participantId)
  if (who.caseId !== caseId) throw new Problem('not-found', 'There is no such participant.')
  const rows = await db
    .selectFrom('case_message as m')
    .innerJoin('case_participant as me', (join) => join.on('me.participant_id', '=', participantId))
    .innerJoin('disclosure_case as c', 'c.case_id', 'me.case_id')
    .leftJoin('case_participant as author', 'author.participant_id', 'm.from_participant')
    .select([
      'm.message_id',
      'm.from_participant',
      'm.visibility',
      'm.text',
      'm.ciphertext_sha256',
      'm.ciphertext_bytes',
      'm.attachments',
      'm.posted_at',
      'author.role',
      'author.name',
      'author.organisation',
    ])
    .where('m.case_id', 'in', [who.caseId, who.goesOnIn])
    .where((eb) => {
      // In the case in which a duplicate goes on, from then on; in their own, since they take part.
      const since = eb.or([
        eb.and([eb('m.case_id', '=', who.caseId), eb('m.posted_at', '>=', eb.ref('me.joined_at'))]),
        eb.and([eb('m.case_id', '<>', who.caseId), eb('m.posted_at', '>=', eb.ref('c.dismissed_at'))]),
      ])
      const forReporters = eb.and([
        eb('m.visibility', '=', 'reporter'),
        eb('m.from_kind', '=', 'team'),
        eb('me.role', '=', 'reporter'),
      ])
      return eb.or([
        eb('m.from_participant', '=', participantId),
        eb.and([eb('m.visibility', '=', 'direct'), eb('m.to_participant', '=', participantId)]),
        eb.and([since, eb.or([forReporters, eb('m.visibility', '=', 'participants')])]),
      ])
    })
    .orderBy('m.position')
    .execute()
  return rows.map((row) => ({
    messageId: row.message_id,
    from:
      row.from_participant === null ? 'team' : row.from_participant === participantId ? 'you' : 'participant',
    fromName: row.role === null ? 'The team' : publicName({ ...row, role: row.role }),
    visibility: z.enum(['reporter', 'participants', 'direct']).parse(row.visibility),
    at: row.posted_at,
    text: row.text,
    ciphertext:
      row.ciphertext_sha256 === null
        ? null
        : { sha256: row.ciphertext_sha256, sizeBytes: Number(row.ciphertext_bytes) },
    attachments: z.array(attachment).parse(row.attachments),
  }))
}

/** Who reported decides alone who learns their name. */
const publicName = ({
  role,
  name,
  organisation,
}: {
  readonly role: string
  readonly name: string | null
  readonly organisation: string | null
}): string =>
  role === 'reporter'
    ? 'Somebody who reported'
    : nameOf({ role, name: name ?? '', organisation: organisation ?? '' })
