// SPDX-License-Identifier: Apache-2.0
import { findManyStars } from '../document/wildcards.ts'
import type { Rule } from '../report.ts'

/** A stock keeping unit has at most one wildcard for any number of characters. */
export const useOfMultipleStarsInSku: Rule = {
  id: '6.1.61',
  check: (document) => findManyStars(document, 'skus'),
}
