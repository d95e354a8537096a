// SPDX-License-Identifier: Apache-2.0
/** What is said with each event of a case. The workflow itself is the table of @primum/cases. */
import { z } from 'zod'

const reason = z.string().trim().min(1).max(2_000)
const message = z
  .string()
  .trim()
  .min(1)
  .max(50_000)
  .nullish()
  .describe('To those who reported; needed where there is anybody')

const instant = z.iso
  .datetime({ offset: false })
  .transform((text) => Temporal.Instant.from(text))
  .describe('RFC 3339, UTC')

const publication = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('advisory'),
    trackingId: z.string().trim().min(1).max(200),
    publishedAt: instant,
  }),
  z.strictObject({
    kind: z.literal('elsewhere'),
    where: z.string().trim().min(1).max(500),
    reason: reason.describe('Why there is no advisory of ours'),
    publishedAt: instant,
  }),
])

export const caseEvent = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('acknowledge'), message }),
    z.strictObject({ kind: z.literal('reproduce'), how: reason }),
    z.strictObject({
      kind: z.literal('assess'),
      conclusion: z.enum(['controlled', 'uncontrolled']),
      note: z.string().trim().max(2_000).optional(),
    }),
    z.strictObject({ kind: z.literal('remedy'), remedy: reason }),
    z.strictObject({ kind: z.literal('remedy-failed'), reason }),
    z.strictObject({ kind: z.literal('disclose'), publication }),
    z.strictObject({
      kind: z.literal('close'),
      message,
      reason: reason.optional().describe('Why there is no remedy, where there is none'),
    }),
    z.strictObject({ kind: z.literal('close-as-duplicate'), of: z.uuid(), message }),
    z.strictObject({
      kind: z.literal('close-as-out-of-scope'),
      reason,
      message,
      isSpam: z.boolean().optional().describe('Spam gets no answer'),
    }),
    z.strictObject({ kind: z.literal('close-as-not-reproducible'), reason, message }),
    z.strictObject({ kind: z.literal('withdraw'), reason }),
    z.strictObject({
      kind: z.literal('hand-to-vigilance'),
      reference: z.string().trim().min(1).max(200).describe('Its number in the process for complaints'),
      message,
    }),
    z.strictObject({ kind: z.literal('close-without-advisory'), reason, message }),
    z.strictObject({ kind: z.literal('reopen'), reason }),
  ])
  .meta({ id: 'CaseEvent' })
export type CaseEvent = z.output<typeof caseEvent>
