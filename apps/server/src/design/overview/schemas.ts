// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { finding } from '../findings/schemas.ts'
import { findingCounts, instant } from '../schemas.ts'

/** What needs a person now. */
export const overview = z
  .object({
    products: z.int(),
    releases: z.int(),
    releasesWithoutSbom: z.int().describe('Not retired and without an SBOM: nothing can be known about them'),
    components: z.int(),
    unmatchedComponents: z.int().describe('About which nothing is known; never to be read as clean'),
    findings: findingCounts,
    exploitedUndecided: z
      .array(finding)
      .describe('Exploited in the wild and not decided, the worst first; at most five'),
    reviews: z.int().describe('Open findings whose decision is due for review'),
    proposals: z.int().describe('Findings for which a decision made elsewhere could be adopted'),
    deadlines: z.object({ overdue: z.int(), dueSoon: z.int(), running: z.int() }),
    intelligence: z.object({
      present: z.boolean(),
      canMatch: z
        .boolean()
        .describe('It holds records about packages; without, every component is unmatched'),
      newestEntryAt: instant.nullable(),
      fresh: z.boolean().describe('The newest entry is younger than 24 hours, as claim D3 asks'),
    }),
  })
  .meta({ id: 'Overview' })
