// SPDX-License-Identifier: Apache-2.0
import type { Selectable } from 'kysely'
import type { Reader } from '../../platform/database/database.ts'
import type { Release as ReleaseRow, Sbom as SbomRow } from '../../platform/database/generated/schema.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { countFindings, type FindingCounts } from '../finding-counts.ts'
import { stage } from '../schemas.ts'
import type { Release, SbomSummary } from './schemas.ts'

export async function listReleases(db: Reader, productId: string): Promise<readonly Release[]> {
  const rows = await selectReleases(db)
    .where('release.product_id', '=', productId)
    .orderBy('release.released_on', (order) => order.desc().nullsFirst())
    .orderBy('release.created_at', 'desc')
    .execute()
  return present(db, rows)
}

/** @throws {Problem} `not-found` */
export async function getRelease(db: Reader, releaseId: string): Promise<Release> {
  const row = await selectReleases(db).where('release.release_id', '=', releaseId).executeTakeFirst()
  const [release] = row === undefined ? [] : await present(db, [row])
  if (release === undefined) throw new Problem('not-found', 'There is no such release.')
  return release
}

const selectReleases = (db: Reader) =>
  db
    .selectFrom('release')
    .innerJoin('product', 'product.product_id', 'release.product_id')
    .selectAll('release')
    .select(['product.name as product_name', 'product.sold as product_sold'])

type Row = Selectable<ReleaseRow> & { readonly product_name: string; readonly product_sold: boolean }

async function present(db: Reader, rows: readonly Row[]): Promise<readonly Release[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.release_id)
  const countsOf = await countFindings(db, 'f.release_id', ids)
  const sboms = await db
    .selectFrom('sbom')
    .select(sbomSummaryColumns)
    .where('release_id', 'in', ids)
    .where('current', '=', true)
    .execute()
  const sbomOf = new Map(sboms.map((row) => [row.release_id, row]))
  return rows.map((row) => presentRelease(row, sbomOf.get(row.release_id), countsOf(row.release_id)))
}

function presentRelease(row: Row, sbom: SbomSummaryRow | undefined, findings: FindingCounts): Release {
  return {
    id: row.release_id,
    product: { id: row.product_id, name: row.product_name, sold: row.product_sold },
    version: row.version,
    stage: stage.parse(row.stage),
    releasedOn: row.released_on,
    endOfSupportOn: row.end_of_support_on,
    unitsInField: row.units_in_field,
    sbom: sbom === undefined ? null : presentSbom(sbom),
    findings,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}

/** All that a summary needs; the dependency graph and the warnings stay behind, they can be large. */
export const sbomSummaryColumns = [
  'sbom_id',
  'release_id',
  'file_name',
  'sha256',
  'size_bytes',
  'format',
  'spec_version',
  'component_count',
  'unmatched_count',
  'minimum_elements_missing',
  'current',
  'uploaded_by',
  'uploaded_at',
  'judged_at',
  'judged_with',
] as const

type SbomSummaryRow = Pick<Selectable<SbomRow>, (typeof sbomSummaryColumns)[number]>

export function presentSbom(row: SbomSummaryRow): SbomSummary {
  return {
    id: row.sbom_id,
    fileName: row.file_name,
    sha256: row.sha256,
    sizeBytes: Number(row.size_bytes),
    format: row.format,
    specVersion: row.spec_version,
    components: row.component_count,
    unmatched: row.unmatched_count,
    minimumElementsMissing: row.minimum_elements_missing,
    current: row.current,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
    judgedAt: row.judged_at,
    judgedWith: row.judged_with,
  }
}
