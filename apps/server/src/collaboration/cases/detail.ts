// SPDX-License-Identifier: Apache-2.0
/** One case whole, as the team sees it. */
import { type CaseEventRule, caseEvents, caseStates, needs, nextEvents } from '@primum/cases'
import { sql } from 'kysely'
import { z } from 'zod'
import { ownFlawOf, releasesOfFlaw } from '../../design/index.ts'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { listCaseClocks } from '../clocks/queries.ts'
import { TEAM } from './embargo.ts'
import { summaryOf } from './list.ts'
import { creditWishes } from './participants.ts'
import { nameOf, type Party, partiesOf, roleOf } from './parties.ts'
import { newestStatement } from './queries.ts'
import {
  attachment,
  type CaseDetail,
  caseDetail,
  type embargo,
  type message,
  type participant,
  type timelineItem,
} from './schemas.ts'

/** @throws {Problem} `not-found` */
export async function getCase(db: Reader, caseId: string, now: Temporal.Instant): Promise<CaseDetail> {
  const summary = await summaryOf(db, caseId, now)
  if (summary === undefined) throw new Problem('not-found', 'There is no such case.')
  const row = await db
    .selectFrom('disclosure_case as c')
    .leftJoin('disclosure_case as o', 'o.case_id', 'c.merged_into')
    .selectAll('c')
    .select(['o.number as merged_number'])
    .where('c.case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const { opened_by, conclusion, publication } = stored.parse(row)
  return {
    ...summary,
    version: row.version,
    openedBy: opened_by,
    mergedInto:
      row.merged_into === null || row.merged_number === null
        ? null
        : { id: row.merged_into, number: row.merged_number },
    duplicates: await listDuplicates(db, caseId),
    steps: {
      acknowledgedAt: row.acknowledged_at,
      reproducedAt: row.reproduced_at,
      assessedAt: row.assessed_at,
      remediedAt: row.remedied_at,
      disclosedAt: row.disclosed_at,
      closedAt: row.closed_at,
      dismissedAt: row.dismissed_at,
    },
    said: {
      confirmedHow: row.confirmed_how,
      conclusion,
      remedy: row.remedy,
      publication,
      vigilanceReference: row.vigilance_reference,
      endedBecause: row.ended_because,
    },
    next: nextOf(row.state),
    embargo: await embargoOf(db, row),
    participants: await listAllParticipants(db, caseId),
    clocks: await listCaseClocks(db, caseId, now),
    flaw: await flawOf(db, caseId),
  }
}

const stored = z.object({
  opened_by: caseDetail.shape.openedBy,
  conclusion: caseDetail.shape.said.shape.conclusion,
  publication: caseDetail.shape.said.shape.publication,
})

const listDuplicates = (db: Reader, caseId: string) =>
  db
    .selectFrom('disclosure_case')
    .select(['case_id as id', 'number'])
    .where('merged_into', '=', caseId)
    .orderBy('number')
    .execute()

const nextOf = (state: string): CaseDetail['next'] =>
  nextEvents(z.enum(caseStates).parse(state), 'team').map((event) => {
    const rule: CaseEventRule = caseEvents[event]
    return { event, title: rule.title, needs: rule.needs.map((need) => ({ need, words: needs[need] })) }
  })

type Embargo = z.output<typeof embargo>

async function embargoOf(
  db: Reader,
  row: {
    readonly case_id: string
    readonly embargo_ends_at: string | null
    readonly embargo_agreed: boolean
    readonly embargo_lifted_at: string | null
    readonly embargo_lifted_because: string | null
  },
): Promise<Embargo> {
  const proposals = await db
    .selectFrom('embargo_proposal')
    .select(['proposal_id', 'position', 'ends_at', 'reason', 'proposed_by', 'proposed_at', 'state'])
    .where('case_id', '=', row.case_id)
    .orderBy('position', 'desc')
    .execute()
  const answers = await db
    .selectFrom('embargo_answer as a')
    .innerJoin('embargo_proposal as p', 'p.proposal_id', 'a.proposal_id')
    .leftJoin('case_participant as w', (join) => join.on(sql<boolean>`w.participant_id::text = a.party`))
    .select([
      'a.proposal_id',
      'a.party',
      'a.answer',
      'a.reason',
      'a.recorded_by',
      'a.answered_at',
      'w.name',
      'w.organisation',
      'w.role',
    ])
    .where('p.case_id', '=', row.case_id)
    .orderBy('a.answered_at')
    .execute()
  const asked = [{ party: TEAM, name: 'The team' }, ...(await partiesOf(db, row.case_id)).map(askedOf)]
  return {
    endsAt: row.embargo_ends_at,
    agreed: row.embargo_agreed,
    liftedAt: row.embargo_lifted_at,
    liftedBecause: row.embargo_lifted_because,
    proposals: proposals.map((proposal) => {
      const given = answers.filter(({ proposal_id }) => proposal_id === proposal.proposal_id)
      const { state } = proposalState.parse(proposal)
      return {
        position: proposal.position,
        endsAt: proposal.ends_at,
        reason: proposal.reason,
        proposedBy: proposal.proposed_by,
        proposedAt: proposal.proposed_at,
        state,
        answers: given.map((one) => ({
          party: one.party,
          name: one.role === null ? 'The team' : nameOf(named.parse(one)),
          answer: one.answer === 'agree' ? ('agree' as const) : ('decline' as const),
          reason: one.reason,
          recordedBy: one.recorded_by,
          at: one.answered_at,
        })),
        waitsFor:
          state === 'open' ? asked.filter(({ party }) => !given.some((one) => one.party === party)) : [],
      }
    }),
  }
}

const askedOf = ({ participantId, name }: Party) => ({ party: participantId, name })
const named = z.object({ role: z.string(), name: z.string(), organisation: z.string() })
const proposalState = z.object({ state: z.enum(['open', 'agreed', 'declined', 'superseded']) })

type Participant = z.output<typeof participant>

async function listAllParticipants(db: Reader, caseId: string): Promise<Participant[]> {
  const rows = await db
    .selectFrom('case_participant as p')
    .innerJoin('disclosure_case as c', 'c.case_id', 'p.case_id')
    .leftJoin('participant_link as l', 'l.participant_id', 'p.participant_id')
    .selectAll('p')
    .select(['c.number', 'l.made_at', 'l.expires_at', 'l.revoked_at'])
    .where((eb) => eb.or([eb('c.case_id', '=', caseId), eb('c.merged_into', '=', caseId)]))
    .orderBy('p.joined_at')
    .orderBy('p.participant_id')
    .execute()
  return Promise.all(
    rows.map(async (row) => {
      const statement = row.role === 'vendor' ? await newestStatement(db, row.participant_id) : null
      return {
        id: row.participant_id,
        role: roleOf(row.role),
        name: row.name,
        organisation: row.organisation,
        email: row.email,
        anonymous: row.contact === 'anonymous',
        credit: {
          wish: z.enum(creditWishes).parse(row.credit_wish),
          name: row.credit_name,
          link: row.credit_link,
        },
        via: row.case_id === caseId ? null : { id: row.case_id, number: row.number },
        joinedAt: row.joined_at,
        leftAt: row.left_at,
        leftBecause: row.left_because,
        link:
          row.made_at === null
            ? null
            : { madeAt: row.made_at, expiresAt: row.expires_at, revokedAt: row.revoked_at },
        statement,
      }
    }),
  )
}

async function flawOf(db: Reader, caseId: string): Promise<CaseDetail['flaw']> {
  const flaw = await ownFlawOf(db, caseId)
  if (flaw === undefined) return null
  const { affected, fixed, 'not-affected': notAffected } = await releasesOfFlaw(db, flaw)
  const { waiting } = await db
    .selectNoFrom(sql<boolean>`exists (select 1 from sbom where current and stale)`.as('waiting'))
    .executeTakeFirstOrThrow()
  return {
    flawId: flaw.flawId,
    cveId: flaw.cveId,
    title: flaw.title,
    description: flaw.description,
    cvss: flaw.cvss,
    cwes: flaw.cwes,
    components: flaw.components,
    withdrawnBecause: flaw.withdrawnBecause,
    judging: waiting,
    affected: [...affected],
    fixed: [...fixed],
    notAffected: [...notAffected],
  }
}

/** The whole conversation with the notes, oldest first. */
export async function listMessages(db: Reader, caseId: string): Promise<z.output<typeof message>[]> {
  const rows = await db
    .selectFrom('case_message')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute()
  return rows.map((row) => {
    const { from_kind, visibility, attachments } = storedMessage.parse(row)
    return {
      id: row.message_id,
      from: from_kind,
      fromName: row.from_name,
      fromParticipant: row.from_participant,
      visibility,
      to: row.to_participant,
      text: row.text,
      ciphertext:
        row.ciphertext_sha256 === null
          ? null
          : { sha256: row.ciphertext_sha256, sizeBytes: Number(row.ciphertext_bytes) },
      attachments,
      at: row.posted_at,
    }
  })
}

const storedMessage = z.object({
  from_kind: z.enum(['team', 'participant']),
  visibility: z.enum(['reporter', 'participants', 'direct', 'internal']),
  attachments: z.array(attachment),
})

/** Whether a message of the case carries that blob, so that nobody reads any other through the case. */
export async function findBlob(
  db: Reader,
  caseId: string,
  sha256: string,
): Promise<{ readonly fileName: string } | undefined> {
  const messages = await listMessages(db, caseId)
  if (messages.some(({ ciphertext }) => ciphertext?.sha256 === sha256)) return { fileName: 'message.age' }
  return messages.flatMap(({ attachments }) => attachments).find((one) => one.sha256 === sha256)
}

/** Everything that happened, newest first. */
export async function listTimeline(db: Reader, caseId: string): Promise<z.output<typeof timelineItem>[]> {
  const rows = await db
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('event_id', 'desc')
    .limit(1_000)
    .execute()
  return rows.map((row) => {
    const { by_kind, detail } = storedEvent.parse(row)
    return { id: row.event_id, kind: row.kind, by: { kind: by_kind, name: row.by_name }, detail, at: row.at }
  })
}

const storedEvent = z.object({
  by_kind: z.enum(['team', 'participant', 'system']),
  detail: z.record(z.string(), z.unknown()),
})

/** People who can be asked to work on cases. */
export const listTeam = (db: Reader): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('person as p')
    .select(['p.id', 'p.name'])
    .where('p.disabled_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('member_role as r')
          .select('r.role')
          .whereRef('r.person_id', '=', 'p.id')
          .where('r.role', 'in', ['product-security', 'engineer', 'clinical-safety']),
      ),
    )
    .orderBy(sql`lower(p.name)`)
    .execute()
