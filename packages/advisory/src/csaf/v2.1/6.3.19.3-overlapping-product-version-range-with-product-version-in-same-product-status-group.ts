// SPDX-License-Identifier: Apache-2.0
import { findStatusOverlaps } from '../document/siblings.ts'
import type { Rule } from '../report.ts'

/** A version does not lie in a range of the same status. */
export const overlappingProductVersionRangeWithProductVersionInSameProductStatusGroup: Rule = {
  id: '6.3.19.3',
  check: (document) => findStatusOverlaps(document, 'same', ({ siblingKind }) => siblingKind === 'version'),
}
