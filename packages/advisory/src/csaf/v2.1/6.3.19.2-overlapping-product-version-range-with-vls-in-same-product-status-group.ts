// SPDX-License-Identifier: Apache-2.0
import { findStatusOverlaps, isLeaf } from '../document/siblings.ts'
import type { Rule } from '../report.ts'

/** Ranges in vls of one status do not overlap. */
export const overlappingProductVersionRangeWithVlsInSameProductStatusGroup: Rule = {
  id: '6.3.19.2',
  check: (document) =>
    findStatusOverlaps(
      document,
      'same',
      ({ sibling, siblingKind }) => siblingKind === 'vls' && isLeaf(sibling),
    ),
}
