// SPDX-License-Identifier: Apache-2.0
import { findManyStars } from '../document/wildcards.ts'
import type { Rule } from '../report.ts'

/** A serial number has at most one wildcard for any number of characters. */
export const useOfMultipleStarsInSerialNumber: Rule = {
  id: '6.1.44',
  check: (document) => findManyStars(document, 'serial_numbers'),
}
