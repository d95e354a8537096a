// SPDX-License-Identifier: Apache-2.0
import { parseVersionScheme } from '@primum/flaws/version'
import { branchesOf } from '../document/product-tree.ts'
import { at } from '../place.ts'
import { isRegisteredVersType } from '../registers/vers-types.ts'
import { faultAt, type Rule } from '../report.ts'

/** Types of VERS are registered, and their order is known here. */
export const unknownVersType: Rule = {
  id: '6.2.51',
  *check(document) {
    for (const { place, category, name = '' } of branchesOf(document)) {
      const [, type] = /^vers:([^/]*)\//.exec(name) ?? []
      if (category !== 'product_version_range' || type === undefined) continue
      const isRegistered = isRegisteredVersType(type)
      const isSupported = type === 'all' || type === 'none' || parseVersionScheme(type) !== undefined
      if (isRegistered && isSupported) continue
      const state = `${isRegistered ? 'registered' : 'not registered'}, ${isSupported ? 'supported' : 'not supported'}`
      yield faultAt(
        at(place, 'name') ?? place,
        `usage of unknown version type \`${type.slice(0, 80)}\` (${state})`,
      )
    }
  },
}
