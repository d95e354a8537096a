// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import { countDeadlines } from '../../platform/clocks/index.ts'
import type { Reader } from '../../platform/database/database.ts'
import { countAllFindings } from '../finding-counts.ts'
import { listFindings } from '../findings/queries.ts'
import { findingQuery } from '../findings/schemas.ts'
import type { overview } from './schemas.ts'

/** Claim D3: every fielded release was matched against feeds younger than this. */
const FRESH_HOURS = 24

export async function getOverview(db: Reader, now: Temporal.Instant): Promise<z.output<typeof overview>> {
  const [counts, components, findings, exploited, reviewed, adoptable, deadlines, intelligence] =
    await Promise.all([
      countHouse(db),
      countComponents(db),
      countAllFindings(db),
      listFindings(db, findingQuery.parse({ kev: 'true', decision: 'undecided', limit: 5 })),
      listFindings(db, findingQuery.parse({ review: 'true', limit: 1 })),
      listFindings(db, findingQuery.parse({ proposals: 'true', limit: 1 })),
      countDeadlines(db, now),
      db
        .selectFrom('intelligence')
        .select(['newest_entry_at', 'counts'])
        .where('current', '=', true)
        .executeTakeFirst(),
    ])
  const newestEntryAt = intelligence?.newest_entry_at ?? null
  return {
    ...counts,
    ...components,
    findings,
    exploitedUndecided: exploited.items,
    reviews: reviewed.total,
    proposals: adoptable.total,
    deadlines,
    intelligence: {
      present: intelligence !== undefined,
      canMatch: intelligence !== undefined && knowsPackages(intelligence.counts),
      newestEntryAt,
      fresh: newestEntryAt !== null && hoursBetween(newestEntryAt, now) < FRESH_HOURS,
    },
  }
}

const counts = z.object({ ecosystems: z.record(z.string(), z.unknown()) })

const knowsPackages = (stored: unknown): boolean => Object.keys(counts.parse(stored).ecosystems).length > 0

const hoursBetween = (then: string, now: Temporal.Instant): number =>
  Temporal.Instant.from(then).until(now).total('hours')

const countHouse = (db: Reader) =>
  db
    .selectNoFrom([
      sql<number>`(select count(*) from product)::integer`.as('products'),
      sql<number>`(select count(*) from release)::integer`.as('releases'),
      sql<number>`(select count(*) from release r where r.stage <> 'retired'
        and not exists (select 1 from sbom s where s.release_id = r.release_id and s.current))::integer`.as(
        'releasesWithoutSbom',
      ),
    ])
    .executeTakeFirstOrThrow()

const countComponents = (db: Reader) =>
  db
    .selectFrom('sbom')
    .innerJoin('release', 'release.release_id', 'sbom.release_id')
    .where('sbom.current', '=', true)
    .where('release.stage', '<>', 'retired')
    .select([
      sql<number>`coalesce(sum(component_count), 0)::integer`.as('components'),
      sql<number>`coalesce(sum(unmatched_count), 0)::integer`.as('unmatchedComponents'),
    ])
    .executeTakeFirstOrThrow()
