// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { minimumElements, sbomSummary } from '../releases/schemas.ts'
import { cursor, limit } from '../schemas.ts'

export const uploadResult = z
  .object({
    sbom: sbomSummary,
    alreadyKnown: z
      .boolean()
      .describe('The same bytes were uploaded to this release before; nothing changed'),
    changes: z.object({ appeared: z.int(), changed: z.int(), closed: z.int(), reopened: z.int() }),
    warnings: z.array(z.object({ code: z.string(), path: z.string().nullable(), message: z.string() })),
  })
  .meta({ id: 'SbomUploadResult' })

export const sbomDetail = z
  .object({
    ...sbomSummary.shape,
    serialNumber: z.string().nullable(),
    minimumElements,
    warnings: uploadResult.shape.warnings,
  })
  .meta({ id: 'Sbom' })

export const addendumResult = z
  .object({
    changed: z.int().describe('Components whose level or end of support is another now'),
    unused: z.array(z.string()).describe('Entries that fit no component'),
    sbom: sbomDetail,
  })
  .meta({ id: 'SupportAddendumResult' })

export const component = z
  .object({
    ref: z.string(),
    parentRef: z.string().nullable(),
    type: z.string().nullable(),
    name: z.string(),
    version: z.string().nullable(),
    purl: z.string().nullable(),
    cpes: z.array(z.string()),
    supplier: z.string().nullable(),
    licences: z.array(z.string()),
    supportLevel: z.string().nullable(),
    endOfSupport: z.string().nullable(),
    unmatchedReason: z
      .string()
      .nullable()
      .describe('Why no flaw could have been found for it; null when it was compared with the index'),
    openFindings: z.int(),
  })
  .meta({ id: 'Component' })

export const componentQuery = z.object({
  q: z.string().max(200).optional().describe('Part of the name, the purl or the supplier'),
  unmatched: z.stringbool().optional().describe('true: only those that could not be matched'),
  cursor: cursor.optional(),
  limit,
})

export const componentPage = z
  .object({ items: z.array(component), total: z.int(), nextCursor: z.string().nullable() })
  .meta({ id: 'ComponentPage' })
