// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from '@primum/parse'
import { type Product, productsOf } from '../document/product-tree.ts'
import { at, each, isList, isObject, members, type Place } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The values of a helper one by one; a CPE is one value. */
function valuesOf(helper: Place): readonly (readonly [string, Place])[] {
  return members(helper).flatMap(([name, place]) => {
    const items = each(place)
    return items.length > 0 ? items.map((item) => [name, item] as const) : [[name, place] as const]
  })
}

/** One text for equal values: objects by their members, lists as sets. */
function asSet(value: JsonValue): string {
  if (isList(value)) return `[${value.map(asSet).sort().join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([name, member]) =>
    [JSON.stringify(name), asSet(member)].join(':'),
  )
  return `{${entries.sort().join()}}`
}

/** No two products are identified by the same value of one kind. */
export const useOfSameProductIdentificationHelperForDifferentProducts: Rule = {
  id: '6.2.32',
  *check(document) {
    const owners = new Map<string, Product>()
    for (const product of productsOf(document)) {
      const helper = at(product.place, 'product_identification_helper')
      for (const [name, value] of helper === undefined ? [] : valuesOf(helper)) {
        const key = `${name} ${asSet(value.value)}`
        const owner = owners.get(key) ?? product
        owners.set(key, owner)
        if (owner !== product)
          yield faultAt(
            value,
            `the product ${quote(owner.id ?? '')} is identified by the same value in \`${name}\``,
          )
      }
    }
  },
}
