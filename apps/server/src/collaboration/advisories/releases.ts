// SPDX-License-Identifier: Apache-2.0
/** Releases of ours as products of a document: the same names in every advisory, taken from what is in Primum. */
import {
  type AdvisoryProduct,
  type CsafDocument,
  formatDocument,
  type ProductStatus,
  parseDocument,
  placeProducts,
  setStatus,
} from '@primum/advisory/compose'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { csafPublisher } from '../provider/publisher.ts'

/** @throws {Problem} `not-found` where one of them does not exist */
export async function productsOfReleases(
  db: Reader,
  releaseIds: readonly string[],
  publicUrl: string,
): Promise<ReadonlyMap<string, AdvisoryProduct>> {
  if (releaseIds.length === 0) return new Map()
  const { name: vendor } = await csafPublisher(db, publicUrl)
  const rows = await db
    .selectFrom('release')
    .innerJoin('product', 'product.product_id', 'release.product_id')
    .select(['release.release_id', 'release.version', 'product.name', 'product.udi_di'])
    .where('release.release_id', 'in', [...new Set(releaseIds)])
    .orderBy('product.name')
    .orderBy('release.created_at')
    .execute()
  const products = rows.map(({ release_id, version, name, udi_di }) => {
    const uris = [`urn:uuid:${release_id}`]
    return [release_id, { key: release_id, vendor, name, version, udiDi: udi_di, uris }] as const
  })
  const found = new Map(products)
  const missing = releaseIds.find((id) => !found.has(id))
  if (missing !== undefined) throw new Problem('not-found', `There is no release ${missing}.`)
  return found
}

export type ChosenRelease = { readonly releaseId: string; readonly status: ProductStatus }

/**
 * The document with these releases in its tree, and their status at each of its flaws.
 *
 * @throws {Problem} `not-found`; {@link CodedError} where it is no CSAF document
 */
export async function addReleases(
  db: Reader,
  text: string,
  chosen: readonly ChosenRelease[],
  publicUrl: string,
): Promise<string> {
  const products = await productsOfReleases(
    db,
    chosen.map(({ releaseId }) => releaseId),
    publicUrl,
  )
  const { document, ids } = placeProducts(parseDocument(text), [...products.values()])
  return formatDocument(
    chosen.reduce<CsafDocument>(
      (before, { releaseId, status }) => setStatus(before, ids.get(releaseId) ?? '', status),
      document,
    ),
  )
}
