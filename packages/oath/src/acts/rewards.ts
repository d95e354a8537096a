// SPDX-License-Identifier: Apache-2.0
/**
 * Acts on what those who report are given (claim C5): credit and money. The log shows that it happened in which case, and to nobody
 * who reported or how much they got.
 */
import { z } from 'zod'
import { date, defineAct, text } from './vocabulary.ts'

const money = {
  /** In the smallest unit of the currency (ISO 4217), as cents of a euro. */
  amountMinor: z.number().int().min(1).max(1_000_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
}
const reward = { reward: z.uuid(), participant: z.uuid(), ...money }
const note = text(2_000)
const payment = { paidOn: date, reference: text(200) }

export const rewardActs = {
  rewardProposed: defineAct(
    'collaboration/reward-proposed',
    1,
    'case',
    z.strictObject({ ...reward, reason: note }),
  ),
  rewardApproved: defineAct('collaboration/reward-approved', 1, 'case', z.strictObject({ ...reward, note })),
  rewardRejected: defineAct('collaboration/reward-rejected', 1, 'case', z.strictObject({ ...reward, note })),
  rewardWithdrawn: defineAct(
    'collaboration/reward-withdrawn',
    1,
    'case',
    z.strictObject({ ...reward, note }),
  ),
  /** The one who reported does not want it. */
  rewardDeclined: defineAct('collaboration/reward-declined', 1, 'case', z.strictObject({ ...reward, note })),
  rewardPaid: defineAct('collaboration/reward-paid', 1, 'case', z.strictObject({ ...reward, ...payment })),
  /** Paid to somebody else, as the one who reported wished. */
  rewardDonated: defineAct(
    'collaboration/reward-donated',
    1,
    'case',
    z.strictObject({ ...reward, ...payment, to: text(200) }),
  ),
  /** Thanked as they wished: by name, as one who stays unnamed, or not at all because they declined. */
  reporterCredited: defineAct(
    'collaboration/reporter-credited',
    1,
    'case',
    z.strictObject({
      participant: z.uuid(),
      how: z.enum(['named', 'anonymous', 'declined']),
      name: text(200).nullable(),
      link: text(300).nullable(),
    }),
  ),
  creditRemoved: defineAct(
    'collaboration/credit-removed',
    1,
    'case',
    z.strictObject({ participant: z.uuid(), reason: note }),
  ),
} as const
