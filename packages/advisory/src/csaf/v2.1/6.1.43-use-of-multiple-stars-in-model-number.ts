// SPDX-License-Identifier: Apache-2.0
import { findManyStars } from '../document/wildcards.ts'
import type { Rule } from '../report.ts'

/** A model number has at most one wildcard for any number of characters. */
export const useOfMultipleStarsInModelNumber: Rule = {
  id: '6.1.43',
  check: (document) => findManyStars(document, 'model_numbers'),
}
