// SPDX-License-Identifier: Apache-2.0
/** Shapes that more than one of the design routes speak. The HTTP shape is its own type: rows never leave as they are. */
import { z } from 'zod'

export const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')
export const day = z.iso.date().describe('Calendar date, as 2026-11-24')
export const productId = z.uuid()
export const releaseId = z.uuid()
export const sbomId = z.uuid()
export const findingId = z.uuid()
export const assessmentId = z.uuid()

/** FDA Postmarket Management of Cybersecurity in Medical Devices (2016), section VI.B: severity of patient harm. */
export const harmSeverities = ['negligible', 'minor', 'serious', 'critical', 'catastrophic'] as const
export const harmSeverity = z.enum(harmSeverities)
export const stages = ['in-development', 'fielded', 'retired'] as const
export const stage = z.enum(stages)
export const severities = ['critical', 'high', 'medium', 'low', 'none', 'unknown'] as const
export const severity = z.enum(severities).describe('Severity of the flaw by CVSS, not of patient harm')
export const conclusion = z.enum(['controlled', 'uncontrolled'])
export const exploitability = z.enum(['low', 'medium', 'high'])
export const vexStatus = z.enum(['not_affected', 'affected', 'fixed', 'under_investigation'])

/** Where a finding stands, from nobody looked to decided. */
export const decisionStates = ['undecided', 'awaiting-signature', 'controlled', 'uncontrolled'] as const
export const decisionState = z.enum(decisionStates)
export type DecisionState = z.output<typeof decisionState>

/** A list in a query string, `a,b`, of the given words. */
export const commaSeparated = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .string()
    .transform((text) => text.split(',').filter((word) => word !== ''))
    .pipe(z.array(z.enum(words)))
    .describe(`Comma-separated: ${words.join(', ')}`)

export const cvss = z.object({
  version: z.string(),
  vector: z.string(),
  score: z.number(),
  source: z
    .string()
    .optional()
    .describe('The advisory that it is borrowed from; absent: the flaw’s own records give it'),
})

/** A security advisory (CSAF) that names a flaw. */
export const advisory = z
  .object({
    id: z.string().describe('The publisher’s tracking id, as ICSMA-18-058-02'),
    title: z.string(),
    url: z.string().nullable(),
    publisher: z.string(),
    publishedAt: instant,
    revisedAt: instant,
    revision: z.string(),
    cwe: z.object({ id: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'SecurityAdvisory' })

export const componentIdentity = z.object({
  name: z.string(),
  version: z.string().nullable(),
  purl: z.string().nullable(),
  cpe: z.string().nullable(),
})

export const person = z.object({ id: z.string(), name: z.string() })

/** Counts of open findings. */
export const findingCounts = z.object({
  open: z.int(),
  undecided: z.int(),
  awaitingSignature: z.int(),
  controlled: z.int(),
  uncontrolled: z.int(),
  kev: z.int().describe('Open findings that are exploited in the wild (CISA KEV)'),
  bySeverity: z.record(severity, z.int()),
})

/** Opaque: a page begins after the last row of the one before. */
export const cursor = z.string().max(500).describe('Opaque, from `nextCursor` of the page before')
export const limit = z.coerce.number().int().min(1).max(500).default(100)
