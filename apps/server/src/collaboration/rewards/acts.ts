// SPDX-License-Identifier: Apache-2.0
/** The ledger of rewards: proposed by one, approved by another, paid with proof. It is only ever added to. */
import { acts as vocabulary } from '@primum/oath'
import type { Tx } from '../../platform/database/database.ts'
import { withConflicts } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { type EntryKind, type RewardState, rewardTransitions } from './states.ts'

/** @throws {Problem} `not-found` when nobody of that id reported in that case */
export async function proposeReward(
  tx: Tx,
  input: {
    readonly caseId: string
    readonly participantId: string
    readonly amountMinor: number
    readonly currency: string
    readonly reason: string
  },
  { actor, now }: By,
): Promise<string> {
  const { caseId, participantId, amountMinor, currency, reason } = input
  const reporter = await tx
    .selectFrom('case_participant')
    .select('participant_id')
    .where('participant_id', '=', participantId)
    .where('case_id', '=', caseId)
    .where('role', '=', 'reporter')
    .executeTakeFirst()
  if (reporter === undefined) throw new Problem('not-found', 'Nobody of that id reported in that case.')
  const rewardId = crypto.randomUUID()
  await tx
    .insertInto('reward')
    .values({
      reward_id: rewardId,
      case_id: caseId,
      participant_id: participantId,
      amount_minor: String(amountMinor),
      currency,
      reason,
      proposed_by_kind: actor.kind,
      proposed_by: actor.id,
      proposed_by_name: actor.name,
      proposed_at: rfc3339(now),
    })
    .execute()
  await act(tx, {
    definition: vocabulary.rewardProposed,
    actor,
    subjectId: caseId,
    facts: { reward: rewardId, participant: participantId, amountMinor, currency, reason },
    at: now,
  })
  return rewardId
}

/**
 * @throws {Problem} `not-found`; `conflict` when it does not wait for approval; `same-person` for who proposed it; `rule-broken` for an
 *   API key, which could be the proposer's own
 */
export async function approveReward(tx: Tx, rewardId: string, note: string, by: By): Promise<void> {
  if (by.actor.kind !== 'person')
    throw new Problem('rule-broken', 'Only a signed-in person can approve a reward, not an API key.')
  const reward = await lockReward(tx, rewardId, 'approved')
  if (reward.proposed_by === by.actor.id)
    throw new Problem('same-person', 'You proposed this reward; somebody else has to approve it.')
  await enter(tx, reward, { kind: 'approved', note }, by)
  await act(tx, {
    ...recordOf(reward, by),
    definition: vocabulary.rewardApproved,
    facts: { ...factsOf(reward), note },
  })
}

const endings = {
  rejected: vocabulary.rewardRejected,
  withdrawn: vocabulary.rewardWithdrawn,
  declined: vocabulary.rewardDeclined,
} as const

/** Ends a reward without a payment. @throws {Problem} `not-found`; `conflict` when it has ended, or was approved and is now rejected */
export async function endReward(
  tx: Tx,
  rewardId: string,
  kind: keyof typeof endings,
  note: string,
  by: By,
): Promise<void> {
  const reward = await lockReward(tx, rewardId, kind)
  await enter(tx, reward, { kind, note }, by)
  await act(tx, { ...recordOf(reward, by), definition: endings[kind], facts: { ...factsOf(reward), note } })
}

export type Payment = {
  /** An ISO 8601 date. */
  readonly paidOn: string
  readonly reference: string
  readonly note: string
  /** To whom it went instead, as the one who reported wished; absent: to them. */
  readonly donatedTo?: string
}

/** @throws {Problem} `not-found`; `conflict` when it is not approved, or was paid; `rule-broken` for a day to come */
export async function payReward(tx: Tx, rewardId: string, payment: Payment, by: By): Promise<void> {
  const { paidOn, reference, note, donatedTo } = payment
  const reward = await lockReward(tx, rewardId, donatedTo === undefined ? 'paid' : 'donated')
  // Somewhere on Earth it is the next day already: UTC+14 is the first to have it.
  const today = by.now.add({ hours: 14 }).toString().slice(0, 10)
  if (paidOn > today) throw new Problem('rule-broken', 'The day of the payment lies in the future.')
  const paid = { paid_on: paidOn, reference }
  const proof = { paidOn, reference }
  if (donatedTo === undefined) {
    await enter(tx, reward, { kind: 'paid', note, ...paid }, by)
    await act(tx, {
      ...recordOf(reward, by),
      definition: vocabulary.rewardPaid,
      facts: { ...factsOf(reward), ...proof },
    })
    return
  }
  await enter(tx, reward, { kind: 'donated', note, ...paid, donated_to: donatedTo }, by)
  await act(tx, {
    ...recordOf(reward, by),
    definition: vocabulary.rewardDonated,
    facts: { ...factsOf(reward), ...proof, to: donatedTo },
  })
}

type LockedReward = Awaited<ReturnType<typeof lockReward>>

async function lockReward(tx: Tx, rewardId: string, next: EntryKind) {
  const reward = await tx
    .selectFrom('reward')
    .selectAll()
    .where('reward_id', '=', rewardId)
    .forUpdate()
    .executeTakeFirst()
  if (reward === undefined) throw new Problem('not-found', 'There is no such reward.')
  const last = await tx
    .selectFrom('reward_entry')
    .select(['kind', 'position'])
    .where('reward_id', '=', rewardId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  // The check constraint of the column holds the same words.
  const state = (last?.kind ?? 'proposed') as RewardState
  if (!(rewardTransitions[state] ?? []).includes(next))
    throw new Problem('conflict', `The reward is ${state}, so it cannot be ${next}.`)
  return { ...reward, position: (last?.position ?? 0) + 1 }
}

async function enter(
  tx: Tx,
  { reward_id, position }: LockedReward,
  entry: {
    readonly kind: EntryKind
    readonly note: string
    readonly paid_on?: string
    readonly reference?: string
    readonly donated_to?: string
  },
  { actor, now }: By,
): Promise<void> {
  const row = { by_kind: actor.kind, by_id: actor.id, by_name: actor.name, at: rfc3339(now) }
  await withConflicts({ reward_entry_pkey: 'Somebody else changed this reward in the meantime.' }, () =>
    tx
      .insertInto('reward_entry')
      .values({ reward_id, position, ...entry, ...row })
      .execute(),
  )
}

const factsOf = (reward: LockedReward) => ({
  reward: reward.reward_id,
  participant: reward.participant_id,
  amountMinor: Number(reward.amount_minor),
  currency: reward.currency,
})

const recordOf = ({ case_id }: LockedReward, { actor, now }: By) => ({ actor, subjectId: case_id, at: now })
