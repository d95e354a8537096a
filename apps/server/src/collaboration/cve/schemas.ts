// SPDX-License-Identifier: Apache-2.0
import { referenceTags } from '@primum/advisory/cve-record'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')
export const cveId = z
  .string()
  .regex(/^CVE-[0-9]{4}-[0-9]{4,19}$/, 'must look like CVE-2026-12345')
  .describe('CVE-2026-12345')

/** What people write of a CVE record. The limits of the CVE program are checked apart, so that half a draft can be kept. */
export const cveDraft = z
  .strictObject({
    vendor: z.string().trim().max(512).describe('The maker, as it stands on the product'),
    title: z.string().trim().max(1_000),
    description: z.string().trim().max(10_000).describe('In English'),
    cwes: z
      .array(z.strictObject({ id: z.string().trim().max(20), name: z.string().trim().max(300) }))
      .max(10),
    references: z
      .array(
        z.strictObject({
          url: z.string().trim().max(2_048),
          name: z.string().trim().min(1).max(512).optional(),
          tags: z.array(z.enum(referenceTags)).max(7),
        }),
      )
      .max(50),
    workarounds: z.array(z.string().trim().max(10_000)).max(10),
    solutions: z.array(z.string().trim().max(10_000)).max(10),
  })
  .meta({ id: 'CveDraft' })
export type CveDraftInput = z.output<typeof cveDraft>

const basedOn = z
  .int()
  .min(0)
  .describe('The version that you saw, 0 for none; another since then is a conflict')
const dryRun = z.boolean().default(false).describe('Says what would be sent, and sends nothing')

export const draftInput = z.strictObject({ basedOn, draft: cveDraft }).meta({ id: 'CveDraftSaving' })
export const assignInput = z.strictObject({ basedOn, cveId }).meta({ id: 'CveAssignment' })
export const requestInput = z.strictObject({ basedOn, dryRun }).meta({ id: 'CveRequest' })
export const rejectInput = z
  .strictObject({ basedOn, dryRun, reason: z.string().trim().min(1).max(4_000) })
  .meta({ id: 'CveRejection' })
export const settleInput = z
  .strictObject({
    basedOn,
    tookEffect: z.boolean(),
    cveId: cveId.optional().describe('The id that was reserved, when a reservation took effect'),
  })
  .meta({ id: 'CveSettlement' })

export const requests = ['reserve', 'publish', 'update', 'reject'] as const

export const cveRecord = z
  .object({
    version: z.int().describe('0: there is no record yet'),
    state: z.enum(['none', 'draft', 'reserved', 'published', 'rejected']),
    cveId: cveId.nullable(),
    assignedBy: z.enum(['cve-services', 'hand']).nullable(),
    draft: cveDraft.describe('As it was saved, or as the case suggests it'),
    isSaved: z.boolean(),
    container: z
      .record(z.string(), z.unknown())
      .describe('What would be sent now: CVE record format 5.1.1, `cnaContainer`'),
    problems: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .describe('What keeps it from being published'),
    differsFromPublished: z.boolean(),
    pending: z
      .object({ request: z.enum(requests), since: instant })
      .nullable()
      .describe('A request of which nobody knows whether it took effect; settle it before the next one'),
    lastProblem: z.string().nullable(),
    reservedAt: instant.nullable(),
    publishedAt: instant.nullable(),
    rejectedAt: instant.nullable(),
    rejectedReason: z.string().nullable(),
    isPublicCase: z.boolean().describe('A record may be published once its case is public'),
    services: z
      .object({ url: z.string(), organisation: z.string(), user: z.string() })
      .nullable()
      .describe('null: the maker has not set up the CVE Services; ids are then named by hand'),
  })
  .meta({ id: 'CveRecord' })

export const cveAnswer = z
  .object({
    record: cveRecord,
    wouldSend: z
      .object({ method: z.string(), url: z.string(), body: z.string().nullable() })
      .nullable()
      .describe('Of a dry run'),
  })
  .meta({ id: 'CveAnswer' })
