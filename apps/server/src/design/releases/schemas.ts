// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { day, findingCounts, instant, productId, releaseId, sbomId, stage } from '../schemas.ts'

export const releaseInput = z
  .strictObject({
    version: z.string().trim().min(1).max(100),
    stage: stage.default('in-development'),
    releasedOn: day.nullable().default(null),
    endOfSupportOn: day.nullable().default(null),
    unitsInField: z.int().min(0).max(2_000_000_000).nullable().default(null),
  })
  .refine(
    (value) =>
      value.releasedOn === null || value.endOfSupportOn === null || value.releasedOn <= value.endOfSupportOn,
    {
      path: ['endOfSupportOn'],
      message: 'support cannot end before the release',
    },
  )
  .meta({ id: 'ReleaseDraft' })

export const minimumElements = z
  .object({
    met: z.boolean(),
    missing: z.array(z.object({ element: z.string(), ref: z.string().nullable(), message: z.string() })),
    missingByElement: z.record(z.string(), z.int()),
  })
  .meta({ id: 'MinimumElements' })

export const sbomSummary = z
  .object({
    id: sbomId,
    fileName: z.string(),
    sha256: z.string(),
    sizeBytes: z.int(),
    format: z.string(),
    specVersion: z.string(),
    components: z.int(),
    unmatched: z.int(),
    minimumElementsMissing: z.int(),
    current: z.boolean(),
    uploadedBy: z.string(),
    uploadedAt: instant,
    judgedAt: instant.nullable().describe('When its components were last compared with the index'),
    judgedWith: z.string().nullable().describe('SHA-256 of that index'),
  })
  .meta({ id: 'SbomSummary' })

export const release = z
  .object({
    ...releaseInput.shape,
    stage,
    releasedOn: day.nullable(),
    endOfSupportOn: day.nullable(),
    unitsInField: z.int().nullable(),
    id: releaseId,
    product: z.object({ id: productId, name: z.string(), sold: z.boolean() }),
    sbom: sbomSummary.nullable().describe('The current SBOM'),
    findings: findingCounts,
    createdAt: instant,
    changedAt: instant,
  })
  .meta({ id: 'Release' })

export type ReleaseInput = z.output<typeof releaseInput>
export type Release = z.output<typeof release>
export type SbomSummary = z.output<typeof sbomSummary>
