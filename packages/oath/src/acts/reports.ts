// SPDX-License-Identifier: Apache-2.0
/**
 * Acts about reports that came in. The log shows of a report that it came and when, and to nobody what it says, who sent it or
 * which product it is about; the reporter alone gets what is sealed, as a receipt (docs/protocol/receipt.md).
 */
import { z } from 'zod'
import { defineAct, sha256Hex, text } from './vocabulary.ts'

const bytes = z.strictObject({ sha256: sha256Hex, sizeBytes: z.int().min(0) })

export const reportActs = {
  /** Hashes of exactly what was stored, in the order in which it came; `at` is when. Holds no word of the report. */
  reportReceived: defineAct(
    'collaboration/report-received',
    1,
    'report',
    z.strictObject({
      encrypted: z.boolean(),
      /** The report itself: a document of docs/protocol/report.md, or an age file that holds one. */
      document: bytes,
      attachments: z.array(bytes).max(20),
    }),
    'type',
  ),
  reportMarked: defineAct(
    'collaboration/report-marked',
    1,
    'report',
    z.strictObject({ spam: z.boolean(), reason: text(500) }),
    'type',
  ),
  /** A secret code was made that gathers the reports of one reporter; nobody knows whose. */
  reportAccountMade: defineAct(
    'collaboration/report-account-made',
    1,
    'report-account',
    z.strictObject({}),
    'type',
  ),
  /** Reports are encrypted to this key from now on. In the open, so that a key that was put in its place is noticed. */
  reportKeyAdded: defineAct(
    'collaboration/report-key-added',
    1,
    'report-key',
    z.strictObject({ recipient: text(100) }),
    'facts',
  ),
  /** No report is encrypted to this key any more. */
  reportKeyRetired: defineAct(
    'collaboration/report-key-retired',
    1,
    'report-key',
    z.strictObject({ recipient: text(100) }),
    'facts',
  ),
} as const
