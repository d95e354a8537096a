// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../../platform/database/keyset.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { formatCursor, parseCursor } from '../../platform/http/cursor.ts'
import { presentSbom, sbomSummaryColumns } from '../releases/queries.ts'
import type { SbomSummary } from '../releases/schemas.ts'
import { parseMinimumElements } from './minimum-elements.ts'
import { type componentPage, type componentQuery, type sbomDetail, uploadResult } from './schemas.ts'

const warnings = uploadResult.shape.warnings

/** The SBOMs of a release, newest first; at most 200. */
export async function listSboms(db: Reader, releaseId: string): Promise<SbomSummary[]> {
  const rows = await db
    .selectFrom('sbom')
    .select(sbomSummaryColumns)
    .where('release_id', '=', releaseId)
    .orderBy('uploaded_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(presentSbom)
}

/** The SBOM with these bytes, when the release has it. */
export async function findSbomByHash(
  db: Reader,
  releaseId: string,
  sha256: string,
): Promise<SbomSummary | undefined> {
  const row = await db
    .selectFrom('sbom')
    .select(sbomSummaryColumns)
    .where('release_id', '=', releaseId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row === undefined ? undefined : presentSbom(row)
}

/** @throws {Problem} `not-found` */
export async function getSbom(db: Reader, sbomId: string): Promise<z.output<typeof sbomDetail>> {
  const row = await db
    .selectFrom('sbom')
    .select([...sbomSummaryColumns, 'serial_number', 'minimum_elements', 'warnings'])
    .where('sbom_id', '=', sbomId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such SBOM.')
  return {
    ...presentSbom(row),
    serialNumber: row.serial_number,
    minimumElements: parseMinimumElements(row.minimum_elements),
    warnings: warnings.parse(row.warnings),
  }
}

const byName: Keyset = {
  direction: 'asc',
  members: [
    { by: sql`lower(d.name)`, type: 'text' },
    { by: sql`c.component_id`, type: 'int8' },
  ],
}

const openFindings = sql<number>`(
  select count(*) from finding f
  where f.release_id = s.release_id and f.state = 'open' and c.ref = any (f.component_refs)
)::integer`

/** The components of an SBOM by name. */
export async function listComponents(
  db: Reader,
  sbomId: string,
  { q, unmatched, cursor, limit }: z.output<typeof componentQuery>,
): Promise<z.output<typeof componentPage>> {
  const like = `%${(q ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const filtered = db
    .selectFrom('component as c')
    .innerJoin('component_content as d', 'd.content_id', 'c.content_id')
    .innerJoin('sbom as s', 's.sbom_id', 'c.sbom_id')
    .where('c.sbom_id', '=', sbomId)
    .$if(q !== undefined && q !== '', (b) =>
      b.where(
        sql<boolean>`(d.name || ' ' || coalesce(d.purl, '') || ' ' || coalesce(d.supplier, '')) ilike ${like}`,
      ),
    )
    .$if(unmatched !== undefined, (b) =>
      b.where('c.unmatched_reason', unmatched === true ? 'is not' : 'is', null),
    )
  const { total } = await filtered
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow()
  const rows = await filtered
    .select([
      'c.ref',
      'c.parent_ref as parentRef',
      'd.type',
      'd.name',
      'd.version',
      'd.purl',
      'd.cpes',
      'd.supplier',
      'd.licences',
      'c.support_level as supportLevel',
      'c.end_of_support as endOfSupport',
      'c.unmatched_reason as unmatchedReason',
      openFindings.as('openFindings'),
    ])
    .select(keysetColumn(byName).as('sort_key'))
    .$if(cursor !== undefined, (b) => b.where(keysetAfter(byName, parseCursor(cursor ?? '', 2))))
    .orderBy(keysetOrder(byName))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ sort_key: _key, ...component }) => component),
    total,
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
  }
}
