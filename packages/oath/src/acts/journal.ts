// SPDX-License-Identifier: Apache-2.0
/** Acts on the journal itself: what of it was shown, what was erased, and how its log was kept. */
import { z } from 'zod'
import { defineAct, leafIndex, text } from './vocabulary.ts'

/** Acts are meant by where they stand in the log, so that anyone can look there. */
const entries = z.array(leafIndex).min(1).max(1_000)

/** Why facts were erased. A closed list, because a reason in free words would itself stand in the log for ever. */
export const erasureReasons = [
  'data-subject-request',
  'retention-over',
  'recorded-in-error',
  'court-order',
] as const
const erasureReason = z.enum(erasureReasons)
export type ErasureReason = z.infer<typeof erasureReason>

export const journalActs = {
  /** The log is opened for the first time; its key stands here so that the log itself says who signs it. */
  logOpened: defineAct(
    'journal/log-opened',
    1,
    'log',
    z.strictObject({ origin: text(500), verifierKey: text(500) }),
    'facts',
  ),
  /** Salt and content of these entries are shown to everyone from now on. */
  factsDisclosed: defineAct('journal/facts-disclosed', 1, 'log', z.strictObject({ entries }), 'facts'),
  /** Salt and content of these entries are gone for ever; their entries stay and still verify. */
  factsErased: defineAct(
    'journal/facts-erased',
    1,
    'log',
    z.strictObject({ entries, because: erasureReason }),
    'facts',
  ),
  /** The log was ahead of the database, which had been restored from a backup; its entries are followed from here on. */
  logFollowed: defineAct(
    'journal/log-followed',
    1,
    'log',
    z.strictObject({ from: leafIndex, to: leafIndex, known: z.number().int().min(0) }),
    'facts',
  ),
  /** Whom the log asks for cosignatures, and how many of them make a checkpoint witnessed (C2SP tlog-policy). */
  witnessPolicySet: defineAct(
    'journal/witness-policy-set',
    1,
    'log',
    z.strictObject({ policy: text(20_000) }),
    'facts',
  ),
} as const
