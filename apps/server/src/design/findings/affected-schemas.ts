// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import {
  commaSeparated,
  componentIdentity,
  cursor,
  decisionState,
  findingId,
  instant,
  limit,
  productId,
  releaseId,
  severity,
  stage,
  vexStatus,
} from '../schemas.ts'

/** An id holds a digit, except that a GHSA id may do without (schema of GitHub's advisory database). */
const ADVISORY_ID = /^(?:GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}|(?=[^\d]*\d)[A-Za-z][A-Za-z0-9_.:-]{2,99})$/

/** An advisory's or a flaw's id, as `CVE-2024-3094`, `GHSA-rxwq-x6h5-x525` or `DSA-5649-1`. */
export const advisoryId = z
  .string()
  .transform((id) => (/^cve-/i.test(id) ? id.toUpperCase() : id))
  .pipe(z.string().regex(ADVISORY_ID, 'must be the id of an advisory or a flaw, as CVE-2024-3094'))

export const answers = ['affected', 'unknown', 'not-affected'] as const

export const affectedFinding = z.object({
  id: findingId,
  vulnerability: z.string(),
  state: z.enum(['open', 'closed']),
  closedReason: z.string().nullable(),
  severity,
  score: z.number().nullable(),
  kev: z.boolean(),
  fixedVersions: z.array(z.string()),
  decision: decisionState,
  vexStatus: vexStatus.nullable(),
  reviewSince: instant.nullable(),
})

export const affectedItem = z
  .object({
    product: z.object({ id: productId, name: z.string(), sold: z.boolean() }),
    release: z.object({ id: releaseId, version: z.string(), stage }),
    component: componentIdentity,
    answer: z
      .enum(answers)
      .describe('By the version alone; what people decided about it stands with the findings'),
    why: z.string().nullable().describe('Why it is unknown or not affected, for people'),
    findings: z.array(affectedFinding).describe('One for each flaw that the advisory is about'),
  })
  .meta({ id: 'AffectedComponent' })

export const affectedQuery = z.object({
  answer: commaSeparated(answers).optional(),
  cursor: cursor.optional(),
  limit,
})

export const affectedPage = z
  .object({
    advisory: z.string(),
    known: z
      .boolean()
      .describe('Whether the index knows the id at all; what nobody knows says nothing about any release'),
    index: z.string().nullable().describe('SHA-256 of the index that was asked; null while there is none'),
    flaws: z.array(z.string()).describe('The flaws that it is about, by their canonical ids'),
    names: z.array(z.string()).describe('Every id that names one of them'),
    packages: z
      .array(z.object({ ecosystem: z.string(), name: z.string() }))
      .describe('The packages that its records speak of'),
    counts: z
      .object({
        affected: z.int(),
        unknown: z.int(),
        notAffected: z.int(),
        affectedReleases: z.int(),
      })
      .describe('Components in releases, before the filter'),
    items: z.array(affectedItem).describe('The affected first, then what is unknown'),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'AffectedPage' })
