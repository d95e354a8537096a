// SPDX-License-Identifier: Apache-2.0
import { findStatusOverlaps, isLeaf } from '../document/siblings.ts'
import type { Rule } from '../report.ts'

/** Ranges in VERS of one status do not overlap. */
export const overlappingProductVersionRangeWithVersInSameProductStatusGroup: Rule = {
  id: '6.3.19.1',
  check: (document) =>
    findStatusOverlaps(
      document,
      'same',
      ({ sibling, siblingKind }) => siblingKind === 'vers' && isLeaf(sibling),
    ),
}
