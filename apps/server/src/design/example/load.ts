// SPDX-License-Identifier: Apache-2.0
/**
 * A fictional maker with two devices, to explore with: its SBOMs and advisories are real ones (data/example/SOURCE.md), the
 * maker, its products and their hazards are invented. Everything goes the way that a person's own work would go.
 */

import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import { acts as vocabulary } from '@primum/oath'
import { withReceivedFile } from '../../platform/http/raw-body.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { act } from '../../platform/journal/act.ts'
import type { By } from '../../platform/journal/by.ts'
import type { Design } from '../context.ts'
import type { Keeper } from '../intelligence/keeper.ts'
import { dataDir, shippedSources } from '../intelligence/shipped.ts'
import { createProduct } from '../products/acts.ts'
import { createRelease } from '../releases/acts.ts'
import { uploadSbom } from '../sboms/upload.ts'
import { exampleProducts } from './products.ts'

const sources = [path.join(dataDir, 'example/osv.jsonl.gz'), ...shippedSources]

/**
 * Loading again finishes what an interrupted loading began: products and releases that are there stay as they are.
 *
 * @returns ids of the example's products
 */
export async function loadExample(
  design: Design & { readonly keeper: Keeper; readonly jobs: Jobs },
  by: By,
): Promise<readonly string[]> {
  await design.flaws.build(sources)
  await design.keeper.check(design.jobs, by)
  const productIds: string[] = []
  for (const { input, releases } of exampleProducts) {
    const productId = (await findProduct(design, input.name)) ?? (await addProduct(design, input, by))
    productIds.push(productId)
    for (const release of releases) {
      const releaseId =
        (await findRelease(design, productId, release.input.version)) ??
        (await design.db.transaction().execute((tx) => createRelease(tx, productId, release.input, by)))
      await upload(design, releaseId, release.sbom, by)
    }
  }
  await design.db.transaction().execute((tx) =>
    act(tx, {
      definition: vocabulary.exampleLoaded,
      actor: by.actor,
      subjectId: 'instance',
      facts: { products: productIds },
      at: by.now,
    }),
  )
  return productIds
}

const addProduct = (
  { db }: Design,
  input: (typeof exampleProducts)[number]['input'],
  by: By,
): Promise<string> => db.transaction().execute((tx) => createProduct(tx, input, by, { example: true }))

async function findProduct({ db }: Design, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('product').select('product_id').where('name', '=', name).executeTakeFirst()
  return row?.product_id
}

async function findRelease({ db }: Design, productId: string, version: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('release')
    .select('release_id')
    .where('product_id', '=', productId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.release_id
}

async function upload(design: Design, releaseId: string, fileName: string, by: By): Promise<void> {
  const packed = createReadStream(path.join(dataDir, 'example', `${fileName}.gz`))
  const unpacked = packed.pipe(createGunzip())
  // A pipe does not hand on errors; without this a missing file would leave the reader waiting.
  packed.on('error', (error) => unpacked.destroy(error))
  await withReceivedFile(
    unpacked,
    { dir: design.temporaryDir, maxBytes: design.maxSbomBytes },
    async (file) => uploadSbom(design, releaseId, { ...file, fileName }, by),
  )
}
