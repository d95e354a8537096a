// SPDX-License-Identifier: Apache-2.0
/**
 * What a participant may do with their private link. Each looks first whether they still take part; that the link is theirs and counts
 * is `participantOfToken`'s to say.
 */

import type { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { applyEvent } from './acts.ts'
import { answerProposal, proposeDate } from './embargo.ts'
import { type Attachment, postMessage } from './messages.ts'
import { type Credit, recordStatement, setCredit, type statementInput } from './participants.ts'
import { activeParticipant, partiesOf } from './parties.ts'
import { byParticipant } from './record.ts'

export type Saying = {
  readonly participantId: string
  /** `all`: everybody who takes part; `team`: for one who reported the team's conversation with them, else a direct message. */
  readonly to: 'team' | 'all'
  readonly text?: string
  readonly ciphertextBlob?: { readonly sha256: string; readonly sizeBytes: number }
  readonly attachments?: readonly Attachment[]
}

/** @throws {Problem} `not-found`; `rule-broken` for one that left */
export async function participantSays(
  tx: Tx,
  { participantId, to, ...said }: Saying,
  now: Temporal.Instant,
): Promise<{ readonly messageId: string }> {
  const { goesOnIn, role } = await activeParticipant(tx, participantId)
  const from = { kind: 'participant', participantId } as const
  const toTeam =
    role === 'reporter'
      ? { visibility: 'reporter' as const }
      : { visibility: 'direct' as const, to: participantId }
  const where = to === 'all' ? { visibility: 'participants' as const } : toTeam
  return postMessage(tx, goesOnIn, { from, ...where, ...said }, byParticipant(now))
}

/** @throws {Problem} as `answerProposal` */
export async function answerEmbargo(
  tx: Tx,
  answer: {
    readonly participantId: string
    readonly proposal: number
    readonly answer: 'agree' | 'decline'
    readonly reason: string
  },
  now: Temporal.Instant,
): Promise<void> {
  const { participantId, proposal } = answer
  const { goesOnIn, name } = await activeParticipant(tx, participantId)
  const given = {
    position: proposal,
    party: participantId,
    answer: answer.answer,
    reason: answer.reason,
    recordedBy: name,
  }
  await answerProposal(tx, goesOnIn, given, byParticipant(now))
}

/** @throws {Problem} as `proposeDate` */
export async function proposeEmbargo(
  tx: Tx,
  {
    participantId,
    endsAt,
    reason,
  }: { readonly participantId: string; readonly endsAt: Temporal.Instant; readonly reason: string },
  now: Temporal.Instant,
): Promise<void> {
  const { goesOnIn, name } = await activeParticipant(tx, participantId)
  await proposeDate(
    tx,
    goesOnIn,
    { endsAt, reason, party: participantId, partyName: name },
    byParticipant(now),
  )
}

/** @throws {Problem} `rule-broken` for one who is no vendor */
export const stateAffected = (
  tx: Tx,
  { participantId, ...statement }: z.output<typeof statementInput> & { readonly participantId: string },
  now: Temporal.Instant,
): Promise<void> => recordStatement(tx, participantId, statement, byParticipant(now))

/** @throws {Problem} `rule-broken` for one who did not report, after the flaw was confirmed, or where others reported it too */
export async function withdrawReport(
  tx: Tx,
  { participantId, reason }: { readonly participantId: string; readonly reason: string },
  now: Temporal.Instant,
): Promise<void> {
  const { role, caseId } = await activeParticipant(tx, participantId)
  if (role !== 'reporter') throw new Problem('rule-broken', 'Only who reported it can withdraw the report.')
  const others = (await partiesOf(tx, caseId)).filter((one) => one.role === 'reporter')
  if (others.length > 1) throw new Problem('rule-broken', 'Others reported it too, so the case goes on.')
  await applyEvent(tx, caseId, { kind: 'withdraw', reason }, byParticipant(now))
}

/** @throws {Problem} `rule-broken` for one who did not report, or a name that is wished for and not given */
export const setCreditWish = (
  tx: Tx,
  { participantId, ...wish }: Credit & { readonly participantId: string },
  now: Temporal.Instant,
): Promise<void> => setCredit(tx, participantId, wish, byParticipant(now))
