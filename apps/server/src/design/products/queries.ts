// SPDX-License-Identifier: Apache-2.0
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import type { Product as ProductRow } from '../../platform/database/generated/schema.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { countFindings, type FindingCounts } from '../finding-counts.ts'
import { hazard, type Product } from './schemas.ts'

export async function listProducts(db: Reader): Promise<readonly Product[]> {
  const rows = await selectProducts(db).orderBy('product.name').execute()
  return present(db, rows)
}

/** @throws {Problem} `not-found` */
export async function getProduct(db: Reader, productId: string): Promise<Product> {
  const row = await selectProducts(db).where('product.product_id', '=', productId).executeTakeFirst()
  const [product] = row === undefined ? [] : await present(db, [row])
  if (product === undefined) throw new Problem('not-found', 'There is no such product.')
  return product
}

const selectProducts = (db: Reader) =>
  db
    .selectFrom('product')
    .selectAll('product')
    .select(
      sql<number>`(select count(*) from release where release.product_id = product.product_id)::integer`.as(
        'release_count',
      ),
    )

type Row = Selectable<ProductRow> & { readonly release_count: number }

async function present(db: Reader, rows: readonly Row[]): Promise<readonly Product[]> {
  const countsOf = await countFindings(
    db,
    'r.product_id',
    rows.map((row) => row.product_id),
  )
  return rows.map((row) => presentProduct(row, countsOf(row.product_id)))
}

function presentProduct(row: Row, findings: FindingCounts): Product {
  return {
    id: row.product_id,
    name: row.name,
    udiDi: row.udi_di,
    intendedUse: row.intended_use,
    essentialFunctions: row.essential_functions,
    hazards: z.array(hazard).parse(row.hazards),
    sold: row.sold,
    example: row.is_example,
    releases: row.release_count,
    findings,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}
