// SPDX-License-Identifier: Apache-2.0
/** The conversation of a case. Messages are never changed and never removed; what one says goes to whom it is for and to nobody else. */
import { createHash } from 'node:crypto'
import { acts as vocabulary } from '@primum/oath'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import type { Actor } from '../../platform/journal/actor.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { queueMail } from '../../platform/mail/index.ts'
import { meetCaseClock, startCaseClocks } from '../clocks/acts.ts'
import { activeParticipant, type Party, partiesOf } from './parties.ts'
import { note } from './record.ts'

export const visibilities = ['reporter', 'participants', 'direct', 'internal'] as const
export type Visibility = (typeof visibilities)[number]

export type Attachment = { readonly sha256: string; readonly sizeBytes: number; readonly fileName: string }

export type NewMessage = {
  readonly from:
    | { readonly kind: 'team'; readonly actor: Actor }
    | { readonly kind: 'participant'; readonly participantId: string }
  /** `reporter`: the team and those who reported; `participants`: everybody; `direct`: the team and one participant. */
  readonly visibility: Visibility
  /** The participant of a direct message. */
  readonly to?: string
  readonly text?: string
  /** Encrypted to the team's key in the writer's browser; a stored blob. */
  readonly ciphertextBlob?: { readonly sha256: string; readonly sizeBytes: number }
  /** Stored blobs. */
  readonly attachments?: readonly Attachment[]
}

/**
 * Adds a message. One of the team to those who reported ends the silence, which starts anew (claim C3).
 *
 * @param caseId of a participant's message the case in which it goes on
 * @throws {Problem} `not-found`; `rule-broken` for a participant that left, or a direct message to one of another case
 */
export async function postMessage(
  tx: Tx,
  caseId: string,
  message: NewMessage,
  by: By,
): Promise<{ readonly messageId: string }> {
  const row = await tx
    .selectFrom('disclosure_case')
    .select(['number', 'opened_at', 'state'])
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such case.')
  const parties = await partiesOf(tx, caseId)
  const author = await authorOf(tx, message, parties)
  const messageId = crypto.randomUUID()
  await tx
    .insertInto('case_message')
    .values({
      message_id: messageId,
      case_id: caseId,
      from_kind: message.from.kind,
      from_participant: author?.participantId ?? null,
      from_name: author?.name ?? by.actor.name,
      visibility: message.visibility,
      to_participant: message.visibility === 'direct' ? (message.to ?? author?.participantId ?? null) : null,
      text: message.text ?? null,
      ciphertext_sha256: message.ciphertextBlob?.sha256 ?? null,
      ciphertext_bytes:
        message.ciphertextBlob === undefined ? null : String(message.ciphertextBlob.sizeBytes),
      attachments: JSON.stringify(message.attachments ?? []),
      posted_at: rfc3339(by.now),
    })
    .execute()
  await note(tx, caseId, 'message', { message: messageId, visibility: message.visibility }, by, author?.name)
  const informs = author === undefined && ['reporter', 'participants'].includes(message.visibility)
  await writeAct(tx, caseId, { messageId, number: row.number, message, informs }, by)
  if (informs && hasReporter(parties)) await endSilence(tx, caseId, row.state, by)
  await tell(tx, { caseId, number: row.number, message, author, parties }, by.now)
  return { messageId }
}

export const hasReporter = (parties: readonly Party[]): boolean =>
  parties.some(({ role }) => role === 'reporter')

async function authorOf(
  tx: Tx,
  { from, visibility, to }: NewMessage,
  parties: readonly Party[],
): Promise<Party | undefined> {
  if (
    visibility === 'direct' &&
    from.kind === 'team' &&
    !parties.some(({ participantId }) => participantId === to)
  ) {
    throw new Problem('rule-broken', 'A direct message goes to one participant of this case.')
  }
  return from.kind === 'team' ? undefined : activeParticipant(tx, from.participantId)
}

type Acted = {
  readonly messageId: string
  readonly number: string
  readonly message: NewMessage
  readonly informs: boolean
}

async function writeAct(
  tx: Tx,
  caseId: string,
  { messageId, number, message, informs }: Acted,
  { actor, now }: By,
): Promise<void> {
  const { text, ciphertextBlob, attachments = [], visibility, from } = message
  const sha256 = createHash('sha256')
    .update(JSON.stringify([text ?? null, ciphertextBlob?.sha256 ?? null, attachments]))
    .digest('hex')
  const about = { actor, subjectId: caseId, at: now }
  if (informs) {
    const facts = { number, message: messageId, sha256 }
    await act(tx, { definition: vocabulary.reporterInformed, facts, ...about })
  } else {
    const facts = { message: messageId, from: from.kind, visibility, sha256 }
    await act(tx, { definition: vocabulary.caseMessagePosted, facts, ...about })
  }
}

async function endSilence(tx: Tx, caseId: string, state: string, by: By): Promise<void> {
  await tx
    .updateTable('disclosure_case')
    .set({ team_wrote_at: rfc3339(by.now) })
    .where('case_id', '=', caseId)
    .execute()
  const evidence = 'A message went to those who reported.'
  await meetCaseClock(tx, caseId, 'cvd-update', { at: by.now, evidence }, by)
  if (state === 'closed' || state === 'dismissed') return
  await startCaseClocks(tx, caseId, ['cvd-update'], { event: 'updated', at: by.now }, by)
}

type Told = {
  readonly caseId: string
  readonly number: string
  readonly message: NewMessage
  readonly author: Party | undefined
  readonly parties: readonly Party[]
}

/** Mails say that there is news and nothing of what it is: they cross the servers of strangers. */
async function tell(
  tx: Tx,
  { caseId, number, message, author, parties }: Told,
  now: Temporal.Instant,
): Promise<void> {
  const about = { kind: 'case', id: caseId }
  const subject = `News in ${number}`
  for (const party of parties.filter((one) => one !== author && canRead(one, message))) {
    if (party.email === null || party.participantId === author?.participantId) continue
    const text = `There is a new message in ${number}. Open your private link to read it and to answer.\n`
    await queueMail(tx, { to: party.email, subject, text, about }, now)
  }
  if (author === undefined) return
  const assignees = await tx
    .selectFrom('case_assignee as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select('p.email')
    .where('a.case_id', '=', caseId)
    .where('p.disabled_at', 'is', null)
    .execute()
  for (const { email } of assignees) {
    const text = `A ${author.role} wrote in ${number}. Open the case in Primum to read it.\n`
    await queueMail(tx, { to: email, subject, text, about }, now)
  }
}

function canRead({ participantId, role }: Party, { visibility, to, from }: NewMessage): boolean {
  switch (visibility) {
    case 'internal':
      return false
    case 'direct':
      return participantId === to
    case 'participants':
      return true
    case 'reporter':
      // One who reported does not read what another wrote to the team.
      return role === 'reporter' && from.kind === 'team'
  }
}
