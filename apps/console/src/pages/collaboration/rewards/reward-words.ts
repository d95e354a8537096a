// SPDX-License-Identifier: Apache-2.0
import type { Credit, RewardState } from '../../../api/collaboration/rewards.ts'
import type { IconName } from '../../../ui/icon.tsx'
import type { Tone } from '../../../ui/status.tsx'

type Words = { readonly label: string; readonly tone: Tone; readonly icon: IconName; readonly help: string }

export const rewardWords: Readonly<Record<RewardState, Words>> = {
  proposed: { label: 'Proposed', tone: 'waiting', icon: 'clock', help: 'Somebody else has to approve it' },
  approved: { label: 'Approved', tone: 'info', icon: 'check', help: 'To be paid' },
  rejected: { label: 'Rejected', tone: 'neutral', icon: 'dash', help: 'Not approved; the reason is kept' },
  withdrawn: { label: 'Withdrawn', tone: 'neutral', icon: 'dash', help: 'Taken back before it was paid' },
  declined: {
    label: 'Declined',
    tone: 'neutral',
    icon: 'dash',
    help: 'The one who reported does not want it',
  },
  paid: { label: 'Paid', tone: 'good', icon: 'check', help: 'With day and reference' },
  donated: { label: 'Donated', tone: 'good', icon: 'check', help: 'Paid to somebody else, as they wished' },
}

export const wishWords: Readonly<Record<Credit['wish']['how'], string>> = {
  named: 'By name',
  anonymous: 'As one who stays unnamed',
  declined: 'Not at all',
  unsaid: 'Nobody knows yet',
}

/** What following a wish is called on its button. */
export const followWords: Readonly<Record<Credit['wish']['how'], string>> = {
  named: 'Thank by name',
  anonymous: 'Thank unnamed',
  declined: 'Note that they declined',
  unsaid: 'Thank',
}
