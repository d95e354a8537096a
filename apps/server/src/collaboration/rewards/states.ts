// SPDX-License-Identifier: Apache-2.0
/** What may become of a reward. The database holds the same table (function check_reward_entry). */

export const entryKinds = ['approved', 'rejected', 'withdrawn', 'declined', 'paid', 'donated'] as const
export type EntryKind = (typeof entryKinds)[number]

export const rewardStates = ['proposed', ...entryKinds] as const
export type RewardState = (typeof rewardStates)[number]

/** `rejected` by who approves, `withdrawn` by who proposed, `declined` by the one who reported. What is not here has ended. */
export const rewardTransitions: Readonly<Partial<Record<RewardState, readonly EntryKind[]>>> = {
  proposed: ['approved', 'rejected', 'withdrawn', 'declined'],
  approved: ['paid', 'donated', 'withdrawn', 'declined'],
}
