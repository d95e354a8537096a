// SPDX-License-Identifier: Apache-2.0
import { acts } from '@primum/oath'
import type { Tx } from '../../platform/database/database.ts'
import { withConflicts } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import type { ProductInput } from './schemas.ts'

const conflicts = { product_name_unique: 'A product with this name exists already.' }

/** @throws {Problem} `conflict` when the name is taken */
export async function createProduct(
  tx: Tx,
  input: ProductInput,
  { actor, now }: By,
  options: { readonly example?: boolean } = {},
): Promise<string> {
  const productId = crypto.randomUUID()
  const at = rfc3339(now)
  await withConflicts(conflicts, () =>
    tx
      .insertInto('product')
      .values({
        product_id: productId,
        ...toRow(input),
        is_example: options.example ?? false,
        created_at: at,
        changed_at: at,
      })
      .execute(),
  )
  await act(tx, { definition: acts.productCreated, actor, subjectId: productId, facts: input, at: now })
  return productId
}

/** @throws {Problem} `not-found`, or `conflict` when the name is taken */
export async function changeProduct(
  tx: Tx,
  productId: string,
  input: ProductInput,
  { actor, now }: By,
): Promise<void> {
  const { numUpdatedRows } = await withConflicts(conflicts, () =>
    tx
      .updateTable('product')
      .set({ ...toRow(input), changed_at: rfc3339(now) })
      .where('product_id', '=', productId)
      .executeTakeFirst(),
  )
  if (numUpdatedRows === 0n) throw new Problem('not-found', 'There is no such product.')
  await act(tx, { definition: acts.productChanged, actor, subjectId: productId, facts: input, at: now })
}

const toRow = (input: ProductInput) => ({
  name: input.name,
  udi_di: input.udiDi,
  intended_use: input.intendedUse,
  essential_functions: input.essentialFunctions,
  hazards: JSON.stringify(input.hazards),
  sold: input.sold,
})
