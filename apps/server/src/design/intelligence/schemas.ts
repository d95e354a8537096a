// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { instant } from '../schemas.ts'

export const intelligence = z
  .object({
    present: z.boolean(),
    sha256: z.string().nullable(),
    builtAt: instant.nullable(),
    newestEntryAt: instant.nullable(),
    ageHours: z.number().nullable().describe('Hours since the newest entry; claim D3 asks for less than 24'),
    records: z.int(),
    canMatch: z
      .boolean()
      .describe('It holds records about packages; without, every component is unmatched, and none is clean'),
    kevEntries: z.int(),
    kevReleasedAt: instant.nullable(),
    advisories: z
      .object({ documents: z.int(), cves: z.int(), newestAt: instant.nullable() })
      .nullable()
      .describe('Security advisories (CSAF) that name CVEs; null when there are none'),
    epssScores: z.int(),
    sizeBytes: z.int(),
    sources: z.array(
      z.object({
        name: z.string(),
        records: z.int(),
        newestAt: z.string().nullable(),
        terms: z.string().nullable().describe('Licence or terms of the source'),
      }),
    ),
    ecosystems: z.array(z.object({ name: z.string(), packages: z.int() })),
    syncing: z
      .object({
        startedAt: instant,
        phase: z.enum(['downloading', 'reading', 'writing']),
        source: z.string(),
        done: z.int().describe('Bytes while downloading, records otherwise'),
        total: z.int().nullable(),
      })
      .nullable(),
    lastFailure: z.object({ at: instant, source: z.string(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'Intelligence' })

export const addSourceResult = z
  .object({
    accepted: z.int().describe('OSV records and security advisories added or replaced'),
    unchanged: z.int(),
    refused: z.array(z.object({ where: z.string(), message: z.string() })),
    intelligence,
  })
  .meta({ id: 'IntelligenceSourceResult' })
