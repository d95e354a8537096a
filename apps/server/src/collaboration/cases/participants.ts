// SPDX-License-Identifier: Apache-2.0
/** Who takes part, and the private links by which they do: shown once, kept as a hash, revocable, and expiring for whom the team invited. */
import { acts as vocabulary } from '@primum/oath'
import { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { makeOneTimeToken } from '../../platform/identity/one-time-token.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { mailAddress } from '../../platform/mail/index.ts'
import { settleProposal } from './embargo.ts'
import { activeParticipant } from './parties.ts'
import { lockCase, note } from './record.ts'

/** Long enough for an embargo and its extension; a new link is one click. */
const LINK_DAYS = 180

export const creditWishes = ['named', 'anonymous', 'declined', 'unsaid'] as const

export const credit = z.strictObject({
  creditWish: z.enum(creditWishes),
  creditName: z.string().trim().min(1).max(200).nullable().default(null),
  creditLink: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable()
    .default(null),
})
export type Credit = z.output<typeof credit>

export type NewReporter = {
  readonly kind: 'anonymous' | 'e-mail' | 'account'
  readonly name?: string
  readonly organisation?: string
  readonly email?: string
  readonly creditWish: Credit['creditWish']
  readonly creditName?: string
  readonly creditLink?: string
}

export type Link = { readonly token: string; readonly expiresAt: Temporal.Instant | null }

/** Adds somebody who reported, with a link that does not expire. */
export async function addReporter(
  tx: Tx,
  caseId: string,
  reporter: NewReporter,
  by: By,
): Promise<{ readonly participantId: string; readonly token: string }> {
  const participantId = await insertParticipant(
    tx,
    {
      caseId,
      role: 'reporter',
      contact: reporter.kind,
      name: reporter.name ?? '',
      organisation: reporter.organisation ?? '',
      email: reporter.email ?? null,
      credit_wish: reporter.creditWish,
      credit_name: reporter.creditName ?? null,
      credit_link: reporter.creditLink ?? null,
    },
    by,
  )
  const { token } = await makeLink(tx, participantId, by)
  return { participantId, token }
}

export const invitationInput = z
  .strictObject({
    role: z.enum(['vendor', 'coordinator']),
    name: z.string().trim().max(200).default(''),
    organisation: z.string().trim().max(200).default(''),
    email: mailAddress.nullable().default(null),
  })
  .refine(
    ({ name, organisation }) => name !== '' || organisation !== '',
    'say who it is: a name or an organisation',
  )
  .meta({ id: 'CaseInvitee' })

/**
 * Invites another maker or a coordinator.
 *
 * @throws {Problem} `not-found`; `rule-broken` for a case that ended
 */
export async function inviteParticipant(
  tx: Tx,
  caseId: string,
  input: z.output<typeof invitationInput>,
  by: By,
): Promise<Link & { readonly participantId: string }> {
  const row = await lockCase(tx, caseId)
  if (row.state === 'closed' || row.state === 'dismissed') {
    throw new Problem('rule-broken', `${row.number} has ended: open it again before you invite anybody.`)
  }
  const contact = input.email === null ? 'account' : 'e-mail'
  const participantId = await insertParticipant(tx, { caseId, contact, ...input }, by)
  const link = await makeLink(tx, participantId, by)
  return { participantId, ...link }
}

async function insertParticipant(
  tx: Tx,
  {
    caseId,
    ...participant
  }: {
    readonly caseId: string
    readonly role: 'reporter' | 'vendor' | 'coordinator'
    readonly contact: NewReporter['kind']
    readonly name: string
    readonly organisation: string
    readonly email: string | null
    readonly credit_wish?: string
    readonly credit_name?: string | null
    readonly credit_link?: string | null
  },
  by: By,
): Promise<string> {
  const participantId = crypto.randomUUID()
  const { role } = participant
  await tx
    .insertInto('case_participant')
    .values({
      participant_id: participantId,
      case_id: caseId,
      ...participant,
      invited_by: by.actor.name,
      joined_at: rfc3339(by.now),
    })
    .execute()
  await note(tx, caseId, 'participant-joined', { participant: participantId, role }, by)
  await act(tx, {
    definition: vocabulary.participantJoined,
    actor: by.actor,
    subjectId: caseId,
    facts: { participant: participantId, role },
    at: by.now,
  })
  return participantId
}

/**
 * Makes the private link of a participant; the one before it ends.
 *
 * @throws {Problem} `not-found`; `rule-broken` for one that left
 */
export async function makeLink(tx: Tx, participantId: string, by: By): Promise<Link> {
  const { caseId, role } = await activeParticipant(tx, participantId)
  const { token, sha256 } = makeOneTimeToken()
  const expiresAt = role === 'reporter' ? null : by.now.add({ hours: LINK_DAYS * 24 })
  const row = {
    token_sha256: sha256,
    made_at: rfc3339(by.now),
    expires_at: expiresAt === null ? null : rfc3339(expiresAt),
    revoked_at: null,
  }
  await tx
    .insertInto('participant_link')
    .values({ participant_id: participantId, ...row })
    .onConflict((conflict) => conflict.column('participant_id').doUpdateSet(row))
    .execute()
  await note(tx, caseId, 'link-made', { participant: participantId }, by)
  await act(tx, {
    definition: vocabulary.participantLinkMade,
    actor: by.actor,
    subjectId: caseId,
    facts: { participant: participantId },
    at: by.now,
  })
  return { token, expiresAt }
}

/** Ends the private link of a participant, who still takes part. One that ended already stays as it is. */
export async function revokeLink(tx: Tx, participantId: string, by: By): Promise<void> {
  const { caseId } = await activeParticipant(tx, participantId)
  await endLink(tx, caseId, participantId, by)
}

async function endLink(tx: Tx, caseId: string, participantId: string, by: By): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('participant_link')
    .set({ revoked_at: rfc3339(by.now) })
    .where('participant_id', '=', participantId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await note(tx, caseId, 'link-revoked', { participant: participantId }, by)
  await act(tx, {
    definition: vocabulary.participantLinkRevoked,
    actor: by.actor,
    subjectId: caseId,
    facts: { participant: participantId },
    at: by.now,
  })
}

/** Somebody takes part no longer: the link ends, and an embargo waits for them no more. */
export async function endParticipation(tx: Tx, participantId: string, reason: string, by: By): Promise<void> {
  const { caseId, role, goesOnIn } = await activeParticipant(tx, participantId)
  await lockCase(tx, goesOnIn)
  await endLink(tx, caseId, participantId, by)
  await tx
    .updateTable('case_participant')
    .set({ left_at: rfc3339(by.now), left_because: reason })
    .where('participant_id', '=', participantId)
    .execute()
  await note(tx, caseId, 'participant-left', { participant: participantId, reason }, by)
  await act(tx, {
    definition: vocabulary.participantLeft,
    actor: by.actor,
    subjectId: caseId,
    facts: { participant: participantId, role },
    at: by.now,
  })
  await settleProposal(tx, goesOnIn, by)
}

export const vendorStatuses = ['affected', 'not-affected', 'unknown'] as const

export const statementInput = z
  .strictObject({
    status: z.enum(vendorStatuses),
    statement: z.string().trim().max(10_000).default(''),
  })
  .meta({ id: 'VendorStatement' })

/**
 * Records what a vendor says of its own products; what it said before stays readable.
 *
 * @throws {Problem} `rule-broken` for a participant that is no vendor
 */
export async function recordStatement(
  tx: Tx,
  participantId: string,
  { status, statement }: z.output<typeof statementInput>,
  by: By,
): Promise<void> {
  const { role, name, goesOnIn } = await activeParticipant(tx, participantId)
  if (role !== 'vendor') throw new Problem('rule-broken', 'Only a vendor states what is affected.')
  const byName = by.actor.kind === 'system' ? name : by.actor.name
  await tx
    .insertInto('vendor_statement')
    .values({
      case_id: goesOnIn,
      participant_id: participantId,
      status,
      statement,
      recorded_by: byName,
      stated_at: rfc3339(by.now),
    })
    .execute()
  await note(tx, goesOnIn, 'vendor-stated', { participant: participantId, status }, by, byName)
  await act(tx, {
    definition: vocabulary.vendorStated,
    actor: by.actor,
    subjectId: goesOnIn,
    facts: { participant: participantId, status },
    at: by.now,
  })
}

/** @throws {Problem} `rule-broken` for one who did not report, or a name that is wished for and not given */
export async function setCredit(tx: Tx, participantId: string, wish: Credit, by: By): Promise<void> {
  const { role, caseId } = await activeParticipant(tx, participantId)
  if (role !== 'reporter') throw new Problem('rule-broken', 'Credit goes to those who reported.')
  if (wish.creditWish === 'named' && wish.creditName === null) {
    throw new Problem('rule-broken', 'To be named, say by which name.')
  }
  const isNamed = wish.creditWish === 'named'
  await tx
    .updateTable('case_participant')
    .set({
      credit_wish: wish.creditWish,
      credit_name: isNamed ? wish.creditName : null,
      credit_link: isNamed ? wish.creditLink : null,
    })
    .where('participant_id', '=', participantId)
    .execute()
  await note(tx, caseId, 'credit-wish', { participant: participantId, wish: wish.creditWish }, by)
  await act(tx, {
    definition: vocabulary.creditWishSet,
    actor: by.actor,
    subjectId: caseId,
    facts: { participant: participantId, wish: wish.creditWish },
    at: by.now,
  })
}
