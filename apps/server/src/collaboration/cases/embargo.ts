// SPDX-License-Identifier: Apache-2.0
/**
 * Until when a flaw stays secret. The published policy gives the first date; any other is proposed with its reason and counts once
 * the team and everybody who takes part have agreed. It ends early when it became public or is exploited.
 */
import { type Answer, requireEmbargoEnd, stateOfProposal } from '@primum/cases'
import { acts as vocabulary } from '@primum/oath'
import { CodedError } from '@primum/parse'
import { z } from 'zod'
import { publishOwnFlaw } from '../../design/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import { breaksUnique } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { meetCaseClock, setCaseEmbargo, stopCaseClocks } from '../clocks/acts.ts'
import { partiesOf } from './parties.ts'
import { type CaseRow, changeRow, lockCase, note } from './record.ts'

/** The maker's own side, beside the ids of participants. */
export const TEAM = 'team'

export const proposalInput = z
  .strictObject({
    endsAt: z.iso.datetime({ offset: false }).transform((text) => Temporal.Instant.from(text)),
    reason: z.string().trim().min(1).max(2_000),
  })
  .meta({ id: 'EmbargoProposalDraft' })

export type Proposal = {
  readonly endsAt: Temporal.Instant
  readonly reason: string
  /** `team`, or a participant's id. */
  readonly party: string
  readonly partyName: string
}

/**
 * Proposes a date; who proposes it agrees to it. One that waited for answers is superseded.
 *
 * @throws {Problem} `rule-broken` for a date in the past or far ahead, and for a case that ended or is public
 */
export async function proposeDate(tx: Tx, caseId: string, proposal: Proposal, by: By): Promise<void> {
  const row = await lockCase(tx, caseId)
  requireSecret(row)
  requireEnd(proposal.endsAt, by.now)
  await supersedeOpen(tx, caseId, by.now)
  const { last } = await tx
    .selectFrom('embargo_proposal')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const position = (last ?? 0) + 1
  const proposalId = crypto.randomUUID()
  const endsAt = rfc3339(proposal.endsAt)
  await tx
    .insertInto('embargo_proposal')
    .values({
      proposal_id: proposalId,
      case_id: caseId,
      position,
      ends_at: endsAt,
      reason: proposal.reason,
      proposed_party: proposal.party,
      proposed_by: proposal.partyName,
      proposed_at: rfc3339(by.now),
      state: 'open',
    })
    .execute()
  const detail = { proposal: position, endsAt, reason: proposal.reason }
  await note(tx, caseId, 'embargo-proposed', detail, by, proposal.partyName)
  await act(tx, {
    definition: vocabulary.embargoProposed,
    actor: by.actor,
    subjectId: caseId,
    facts: { number: row.number, proposal: position, endsAt },
    at: by.now,
  })
  await insertAnswer(
    tx,
    proposalId,
    { party: proposal.party, answer: 'agree', reason: '', recordedBy: proposal.partyName },
    by,
  )
  await settleProposal(tx, caseId, by)
}

export type PartyAnswer = {
  readonly position: number
  readonly party: string
  readonly answer: Answer
  readonly reason: string
  /** Who answered, or who of the team wrote down an answer that came another way. */
  readonly recordedBy: string
}

/**
 * Records an answer. The date counts as soon as nobody is left to ask.
 *
 * @throws {Problem} `conflict` when the proposal is settled or this party answered already; `rule-broken` for one who has no say
 */
export async function answerProposal(tx: Tx, caseId: string, answer: PartyAnswer, by: By): Promise<void> {
  const row = await lockCase(tx, caseId)
  requireSecret(row)
  const open = await findOpen(tx, caseId)
  if (open?.position !== answer.position) {
    throw new Problem('conflict', `Proposal ${answer.position} does not wait for answers any more.`)
  }
  if (answer.answer === 'agree') requireEnd(Temporal.Instant.from(open.ends_at), by.now)
  const parties = [TEAM, ...(await partiesOf(tx, caseId)).map(({ participantId }) => participantId)]
  if (!parties.includes(answer.party)) throw new Problem('rule-broken', 'Only those who take part answer.')
  await insertAnswer(tx, open.proposal_id, answer, by)
  const detail = { proposal: answer.position, answer: answer.answer, reason: answer.reason }
  await note(tx, caseId, 'embargo-answered', { ...detail, party: answer.party }, by, answer.recordedBy)
  await act(tx, {
    definition: vocabulary.embargoAnswered,
    actor: by.actor,
    subjectId: caseId,
    facts: {
      proposal: answer.position,
      party: answer.party,
      answer: answer.answer,
      onBehalf: answer.party !== TEAM && by.actor.kind !== 'system',
    },
    at: by.now,
  })
  await settleProposal(tx, caseId, by)
}

async function insertAnswer(
  tx: Tx,
  proposalId: string,
  { party, answer, reason, recordedBy }: Omit<PartyAnswer, 'position'>,
  by: By,
): Promise<void> {
  try {
    await tx
      .insertInto('embargo_answer')
      .values({
        proposal_id: proposalId,
        party,
        answer,
        reason,
        recorded_by: recordedBy,
        answered_at: rfc3339(by.now),
      })
      .execute()
  } catch (error) {
    if (!breaksUnique(error, 'embargo_answer_pkey')) throw error
    throw new Problem('conflict', 'This party answered already; propose another date instead.', {
      cause: error,
    })
  }
}

const findOpen = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('embargo_proposal')
    .select(['proposal_id', 'position', 'ends_at', 'reason'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .executeTakeFirst()

/** Settles the proposal that waits, if nobody is left to ask. The caller holds the case. */
export async function settleProposal(tx: Tx, caseId: string, by: By): Promise<void> {
  const open = await findOpen(tx, caseId)
  if (open === undefined) return
  const people = await partiesOf(tx, caseId)
  const answers = await tx
    .selectFrom('embargo_answer')
    .select(['party', 'answer'])
    .where('proposal_id', '=', open.proposal_id)
    .execute()
  const given = new Map(
    answers.map(({ party, answer }): [string, Answer] => [party, answer === 'agree' ? 'agree' : 'decline']),
  )
  const parties = [TEAM, ...people.map(({ participantId }) => participantId)]
  const state = stateOfProposal(parties, given)
  if (state === 'open') return
  const endsAt = Temporal.Instant.from(open.ends_at)
  // The last one to be asked left after the date itself: it is nothing to agree on any more.
  if (Temporal.Instant.compare(endsAt, by.now) <= 0) return supersedeOpen(tx, caseId, by.now)
  await tx
    .updateTable('embargo_proposal')
    .set({ state, settled_at: rfc3339(by.now) })
    .where('proposal_id', '=', open.proposal_id)
    .execute()
  if (state === 'declined') return note(tx, caseId, 'embargo-declined', { proposal: open.position }, by)
  const row = await lockCase(tx, caseId)
  await changeRow(tx, row, { embargo_ends_at: rfc3339(endsAt), embargo_agreed: true }, by.now)
  const agreedWith = people
    .map(({ name }) => name)
    .join('; ')
    .slice(0, 2_000)
  await setCaseEmbargo(tx, caseId, { endsAt, reason: open.reason, agreedWith }, by)
  await note(tx, caseId, 'embargo-agreed', { proposal: open.position, endsAt: rfc3339(endsAt) }, by)
  await act(tx, {
    definition: vocabulary.embargoAgreed,
    actor: by.actor,
    subjectId: caseId,
    facts: {
      number: row.number,
      proposal: open.position,
      endsAt: rfc3339(endsAt),
      before: instantOrNull(row.embargo_ends_at),
      parties: parties.length,
    },
    at: by.now,
  })
}

/** Stored times keep microseconds; acts have milliseconds. */
export const instantOrNull = (stored: string | null): string | null =>
  stored === null ? null : rfc3339(Temporal.Instant.from(stored))

export const liftInput = z
  .strictObject({
    because: z
      .enum(['public', 'exploited', 'agreed'])
      .describe('It became public, somebody exploits it, or all agreed to speak now'),
    note: z.string().trim().min(1).max(2_000).describe('What happened, and where it can be seen'),
  })
  .meta({ id: 'EmbargoLift' })

/**
 * Ends the embargo now, before its date.
 *
 * @throws {Problem} `rule-broken` where there is none, or it was lifted
 */
export async function liftEmbargo(
  tx: Tx,
  caseId: string,
  { because, note: happened }: z.output<typeof liftInput>,
  by: By,
): Promise<void> {
  const row = await lockCase(tx, caseId)
  requireSecret(row)
  if (row.embargo_ends_at === null) throw new Problem('rule-broken', `${row.number} has no embargo to lift.`)
  if (row.embargo_lifted_at !== null) throw new Problem('rule-broken', 'The embargo was lifted already.')
  const at = rfc3339(by.now)
  const lifted = { embargo_lifted_at: at, embargo_lifted_because: `${because}: ${happened}` }
  await supersedeOpen(tx, caseId, by.now)
  await changeRow(tx, row, because === 'public' ? { ...lifted, public_at: at } : lifted, by.now)
  await note(tx, caseId, 'embargo-lifted', { because, note: happened }, by)
  await act(tx, {
    definition: vocabulary.embargoLifted,
    actor: by.actor,
    subjectId: caseId,
    facts: { number: row.number, because, before: instantOrNull(row.embargo_ends_at) },
    at: by.now,
  })
  if (because === 'public') {
    await actPublic(tx, row, { at: by.now, how: happened }, by)
    await meetCaseClock(tx, caseId, 'cvd-embargo', { at: by.now, evidence: happened }, by)
  } else {
    await stopCaseClocks(tx, caseId, `The embargo was lifted: ${happened}`.slice(0, 2_000), by, [
      'cvd-embargo',
    ])
  }
}

/** Everybody may know of it from now on. */
export async function actPublic(
  tx: Tx,
  row: Pick<CaseRow, 'case_id' | 'number'>,
  { at, how }: { readonly at: Temporal.Instant; readonly how: string },
  by: By,
): Promise<void> {
  await publishOwnFlaw(tx, row.case_id, by.now)
  await act(tx, {
    definition: vocabulary.caseBecamePublic,
    actor: by.actor,
    subjectId: row.case_id,
    facts: { number: row.number, publicAt: rfc3339(at), how },
    at: by.now,
  })
}

/** A proposal that nobody can answer any more, because another came or there is nothing left to keep secret. */
export async function supersedeOpen(tx: Tx, caseId: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('embargo_proposal')
    .set({ state: 'superseded', settled_at: rfc3339(now) })
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .execute()
}

function requireSecret({ state, public_at, number }: CaseRow): void {
  if (public_at !== null) {
    throw new Problem('rule-broken', `${number} is public: there is nothing left to keep secret.`)
  }
  if (state === 'dismissed') throw new Problem('rule-broken', `${number} has ended: open it again first.`)
}

function requireEnd(endsAt: Temporal.Instant, now: Temporal.Instant): void {
  try {
    requireEmbargoEnd(endsAt, now)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    throw new Problem('rule-broken', `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`, {
      members: { code: error.code },
      cause: error,
    })
  }
}
