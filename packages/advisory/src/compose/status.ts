// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import { type CsafDocument, isObject, objectAt, textsAt } from './document.ts'
import { type ProductStatus, productStatuses } from './model.ts'

/**
 * Gives a product this status, and none of the others of {@link productStatuses}.
 *
 * @param flawIndex at which flaw of the document, from 0; absent: at every one
 */
export function setStatus(
  root: CsafDocument,
  productId: string,
  status: ProductStatus,
  flawIndex?: number,
): CsafDocument {
  const { vulnerabilities: flaws } = root
  if (!Array.isArray(flaws)) return root
  return {
    ...root,
    vulnerabilities: flaws.map((flaw, index) =>
      isObject(flaw) && (flawIndex ?? index) === index ? withStatus(flaw, productId, status) : flaw,
    ),
  }
}

function withStatus(flaw: JsonObject, productId: string, status: ProductStatus): JsonObject {
  const before = objectAt(flaw, 'product_status')
  const others = Object.entries(before).flatMap(
    ([group, ids]): readonly (readonly [string, typeof ids])[] => {
      if (!productStatuses.some((known) => known === group)) return [[group, ids]]
      const left = textsAt(before, group).filter((id) => id !== productId)
      return left.length === 0 ? [] : [[group, left]]
    },
  )
  const own = textsAt(before, status).filter((id) => id !== productId)
  return { ...flaw, product_status: { ...Object.fromEntries(others), [status]: [...own, productId] } }
}
