// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { instantOrNull } from './acts.ts'
import type { FlawDesk } from './flaw-desk.ts'
import type { Syncing } from './keeper.ts'
import type { intelligence } from './schemas.ts'

type Intelligence = z.output<typeof intelligence>

const failure = z.object({ source: z.string(), reason: z.string() })

export async function getIntelligence(
  db: Reader,
  flaws: FlawDesk,
  syncing: Syncing | undefined,
  now: Temporal.Instant,
): Promise<Intelligence> {
  const state = await flaws.state()
  const info = state?.info
  const newestEntryAt = info === undefined ? null : instantOrNull(info.newest)
  return {
    present: state !== undefined,
    sha256: state?.sha256 ?? null,
    builtAt: info === undefined ? null : instantOrNull(info.built),
    newestEntryAt,
    ageHours: newestEntryAt === null ? null : hoursSince(newestEntryAt, now),
    records: info?.records ?? 0,
    canMatch: (info?.packages ?? 0) > 0,
    kevEntries: info?.kev?.entries ?? 0,
    kevReleasedAt: info?.kev === undefined ? null : instantOrNull(info.kev.released),
    advisories:
      info?.advisories === undefined
        ? null
        : {
            documents: info.advisories.documents,
            cves: info.advisories.cves,
            newestAt: instantOrNull(info.advisories.newest),
          },
    epssScores: info?.epss?.scores ?? 0,
    sizeBytes: state?.sizeBytes ?? 0,
    sources: [...(info?.sources ?? []), ...(info?.advisories?.publishers ?? [])].map(
      ({ name, records, newest, terms }) => ({
        name,
        records,
        newestAt: newest === '' ? null : newest,
        terms: terms === '' ? null : terms,
      }),
    ),
    ecosystems: Object.entries(info?.ecosystems ?? {}).map(([name, { packages }]) => ({ name, packages })),
    syncing: syncing ?? null,
    lastFailure: await lastFailure(db),
  }
}

const hoursSince = (then: string, now: Temporal.Instant): number =>
  Math.round(Temporal.Instant.from(then).until(now).total('hours') * 10) / 10

/** The newest failure, unless an index arrived after it. */
async function lastFailure(db: Reader): Promise<Intelligence['lastFailure']> {
  const row = await db
    .selectFrom('act')
    .innerJoin('act_facts', 'act_facts.act_id', 'act.act_id')
    .select(['type', 'facts', 'at'])
    .where('type', 'in', ['design/intelligence-failed', 'design/intelligence-replaced'])
    .orderBy('act_seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row?.type !== 'design/intelligence-failed') return null
  return { at: row.at, ...failure.parse(row.facts) }
}
