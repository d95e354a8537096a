// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { isCurrency } from './money.ts'
import { entryKinds, rewardStates } from './states.ts'

const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')
const day = z.iso.date().describe('Calendar date, as 2026-11-24')
const note = z.string().trim().max(2_000)
const reason = z.string().trim().min(1).max(2_000)
const person = z.object({ id: z.string(), name: z.string() })

const amountMinor = z
  .int()
  .min(1)
  .max(1_000_000_000_000)
  .describe('In the currency’s smallest unit (ISO 4217), as cents of a euro and whole yen')

const caseRef = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string().nullable().describe('null: you may not read cases'),
})

export const reward = z
  .object({
    id: z.uuid(),
    case: caseRef,
    participant: z.object({ id: z.uuid(), name: z.string() }),
    amountMinor,
    currency: z.string(),
    amount: z.string().describe('For people, as EUR 1,250.00'),
    reason: z.string(),
    state: z.enum(rewardStates),
    proposedBy: person,
    proposedAt: instant,
    entries: z
      .array(
        z.object({
          kind: z.enum(entryKinds),
          note: z.string(),
          paidOn: day.nullable(),
          reference: z.string().nullable(),
          donatedTo: z.string().nullable(),
          by: person,
          at: instant,
        }),
      )
      .describe('What was entered since it was proposed, the oldest first; nothing of it can be changed'),
  })
  .meta({ id: 'Reward' })

export const rewardQuery = z.object({
  state: z.enum(rewardStates).optional(),
  case: z.uuid().optional(),
  cursor: z.string().max(500).optional().describe('Opaque, from `nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const rewardPage = z
  .object({
    items: z.array(reward),
    nextCursor: z.string().nullable(),
    totals: z
      .array(
        z.object({
          currency: z.string(),
          proposed: z.string(),
          approved: z.string().describe('Approved and not yet paid'),
          paid: z.string().describe('Paid or donated'),
        }),
      )
      .describe('Over all rewards, for each currency, for people'),
    promised: z
      .object({
        credit: z.boolean(),
        money: z.object({ from: z.int(), upTo: z.int(), currency: z.string(), rule: z.string() }).nullable(),
      })
      .describe('What the disclosure policy in force promises; whole units of its currency'),
  })
  .meta({ id: 'RewardPage' })

export const rewardInput = z
  .strictObject({
    case: z.uuid(),
    participant: z.uuid(),
    amountMinor,
    currency: z.string().refine(isCurrency, 'must be an ISO 4217 code, such as EUR'),
    reason,
  })
  .meta({ id: 'RewardProposal' })

export const noteInput = z.strictObject({ note: note.default('') }).meta({ id: 'RewardNote' })
export const reasonInput = z.strictObject({ note: reason }).meta({ id: 'RewardReason' })

const payment = {
  paidOn: day,
  reference: z.string().trim().min(1).max(200).describe('By which the books find it'),
  note: note.default(''),
}
export const paymentInput = z.strictObject(payment).meta({ id: 'RewardPayment' })
export const donationInput = z
  .strictObject({ ...payment, donatedTo: z.string().trim().min(1).max(200) })
  .meta({ id: 'RewardDonation' })

export const creditEntry = z
  .object({
    participant: z.object({ id: z.uuid(), name: z.string() }),
    case: caseRef,
    disclosedAt: instant
      .nullable()
      .describe('null: the case is not public yet, and nobody is thanked before'),
    wish: z
      .object({
        how: z.enum(['named', 'anonymous', 'declined', 'unsaid']),
        name: z.string().nullable(),
        link: z.string().nullable(),
      })
      .describe('What the one who reported asked for'),
    credited: z
      .object({
        how: z.enum(['named', 'anonymous', 'declined']),
        name: z.string().nullable(),
        link: z.string().nullable(),
        at: instant,
        by: z.string(),
      })
      .nullable(),
    due: z.boolean().describe('The case is public, the wish is known, and it is not done yet as wished'),
  })
  .meta({ id: 'Credit' })

export const creditList = z.object({ items: z.array(creditEntry) }).meta({ id: 'CreditList' })
export const removalInput = z.strictObject({ reason }).meta({ id: 'CreditRemoval' })
