// SPDX-License-Identifier: Apache-2.0
/** What everyone may read: advisories whose published revision is TLP:CLEAR, and nothing of what is in work. */
import { type CsafVersion, labelFolder } from '@primum/advisory/provider'
import { sql } from 'kysely'
import type { Reader } from '../../platform/database/database.ts'
import { PROVIDER_PATH } from '../provider/paths.ts'
import { likePattern } from './queries.ts'

const selectPublished = (db: Reader) =>
  db
    .selectFrom('advisory as a')
    .innerJoin('advisory_revision as r', (join) =>
      join.onRef('r.advisory_id', '=', 'a.advisory_id').onRef('r.number', '=', 'a.published_revision'),
    )
    .where('r.tlp', '=', 'CLEAR')

export type Search = {
  /** In title, tracking id, products and CVE ids. */
  readonly q: string
  /** Calendar dates in UTC, both included. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** 1 for the first. */
  readonly page: number
}

export type FoundAdvisory = {
  readonly trackingId: string
  readonly title: string
  readonly number: string
  readonly withdrawn: boolean
  readonly publishedAt: string
  readonly cves: readonly string[]
  readonly products: readonly string[]
}

export const ADVISORIES_A_PAGE = 50

/** The one that changed last comes first. */
export async function findPublished(
  db: Reader,
  { q, from, to, page }: Search,
): Promise<{ readonly items: readonly FoundAdvisory[]; readonly hasMore: boolean }> {
  const pattern = likePattern(q)
  const rows = await selectPublished(db)
    .select([
      'a.tracking_id as trackingId',
      'r.title',
      'r.number',
      'r.withdrawn',
      'r.published_at as publishedAt',
      'r.cves',
      'r.products',
    ])
    .$if(q !== '', (b) =>
      b.where(
        sql<boolean>`(r.title ilike ${pattern} or a.tracking_id ilike ${pattern}
          or exists (select from unnest(r.cves || r.products) as name where name ilike ${pattern}))`,
      ),
    )
    .$if(from !== undefined, (b) => b.where('r.published_at', '>=', `${from}T00:00:00Z`))
    .$if(to !== undefined, (b) =>
      b.where(sql<boolean>`r.published_at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`),
    )
    .orderBy('r.published_at', 'desc')
    .orderBy('a.tracking_id')
    .offset((page - 1) * ADVISORIES_A_PAGE)
    .limit(ADVISORIES_A_PAGE + 1)
    .execute()
  return { items: rows.slice(0, ADVISORIES_A_PAGE), hasMore: rows.length > ADVISORIES_A_PAGE }
}

export type PublishedAdvisory = {
  readonly trackingId: string
  readonly title: string
  readonly number: string
  readonly withdrawn: boolean
  readonly document: string
  readonly files: readonly PublishedFile[]
}

export type PublishedFile = {
  readonly csafVersion: CsafVersion
  /** Without the instance's address. */
  readonly path: string
  readonly sha256: string
  readonly sha512: string
}

/** Undefined: there is none that everyone may read. */
export async function findPublishedAdvisory(
  db: Reader,
  trackingId: string,
): Promise<PublishedAdvisory | undefined> {
  // The database has no such text, and would not even take the question.
  if (trackingId.includes('\u0000')) return undefined
  const row = await selectPublished(db)
    .select(['a.tracking_id as trackingId', 'r.title', 'r.number', 'r.withdrawn', 'r.document'])
    .where(sql`lower(a.tracking_id)`, '=', trackingId.toLowerCase())
    .where('a.state', '<>', 'discarded')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const files = await db
    .selectFrom('csaf_document')
    .select(['csaf_version', 'path', 'sha256', 'sha512'])
    .where('tracking_id', '=', row.trackingId)
    .where('tlp', '=', 'CLEAR')
    .orderBy('csaf_version')
    .execute()
  return {
    ...row,
    files: files.map(({ csaf_version, path, sha256, sha512 }) => {
      // The database holds it to the two versions.
      const csafVersion = csaf_version as CsafVersion
      return {
        csafVersion,
        path: `${PROVIDER_PATH}${labelFolder(csafVersion, 'CLEAR')}${path}`,
        sha256,
        sha512,
      }
    }),
  }
}
