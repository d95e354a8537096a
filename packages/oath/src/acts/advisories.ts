// SPDX-License-Identifier: Apache-2.0
/**
 * Acts of advisories. While a flaw is under embargo the log shows that something was written or agreed, and not about what;
 * what is published openly is shown whole, because everyone can read it anyway.
 */
import { z } from 'zod'
import { defineAct, instant, sha256Hex, text } from './vocabulary.ts'

const id = z.uuid()
const trackingId = text(500)
const csafVersion = z.enum(['2.0', '2.1'])
const tlp = z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'])

const work = <const Type extends `collaboration/${string}`, Facts extends z.ZodType>(
  type: Type,
  facts: Facts,
) => defineAct(type, 1, 'advisory', facts, 'type')

/** What is said of a publication; the claims C4, C6 and C7 count from `publishedAt`. */
const published = z.strictObject({
  trackingId,
  tlp,
  revision: text(100),
  kind: z.enum(['first', 'patch', 'minor', 'major', 'as-imported']),
  withdrawn: z.boolean(),
  publishedAt: instant,
  /** When it was meant to be published; null when somebody published it by hand. */
  plannedAt: instant.nullable(),
  documents: z
    .array(z.strictObject({ csafVersion, document: sha256Hex }))
    .min(1)
    .max(2),
  cves: z.array(text(30)).max(1_000),
  case: id.nullable(),
})

export const advisoryActs = {
  advisoryDrafted: work(
    'collaboration/advisory-drafted',
    z.strictObject({
      trackingId,
      csafVersion,
      from: z.enum(['case', 'hand', 'import']),
      case: id.nullable(),
      document: sha256Hex,
    }),
  ),
  advisoryEdited: work(
    'collaboration/advisory-edited',
    z.strictObject({
      trackingId,
      version: z.number().int().min(2),
      document: sha256Hex,
      approvalVoided: z.boolean(),
    }),
  ),
  advisoryApproved: work(
    'collaboration/advisory-approved',
    z.strictObject({
      trackingId,
      version: z.number().int().min(1),
      document: sha256Hex,
      editedBy: text(200),
    }),
  ),
  advisoryScheduled: work(
    'collaboration/advisory-scheduled',
    z.strictObject({ trackingId, publishAt: instant.nullable() }),
  ),
  advisoryRevisionBegun: work(
    'collaboration/advisory-revision-begun',
    z.strictObject({ trackingId, of: text(100), toWithdraw: z.boolean() }),
  ),
  advisoryDraftDiscarded: work(
    'collaboration/advisory-draft-discarded',
    z.strictObject({ trackingId, version: z.number().int().min(1) }),
  ),
  /** Its time came and it could not be published; people have to look. */
  advisoryPublicationFailed: work(
    'collaboration/advisory-publication-failed',
    z.strictObject({ trackingId, plannedAt: instant, reason: text(2_000) }),
  ),
  advisoryPublished: defineAct('collaboration/advisory-published', 1, 'advisory', published, 'facts'),
  /** Not TLP:CLEAR: the log shows that there was one, and not which. */
  restrictedAdvisoryPublished: defineAct(
    'collaboration/restricted-advisory-published',
    1,
    'advisory',
    published,
    'type',
  ),
} as const
