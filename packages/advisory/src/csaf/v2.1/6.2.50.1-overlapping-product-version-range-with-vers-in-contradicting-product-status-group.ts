// SPDX-License-Identifier: Apache-2.0
import { findStatusOverlaps, isLeaf } from '../document/siblings.ts'
import type { Rule } from '../report.ts'

/** Overlapping ranges in VERS have no statuses that contradict each other. */
export const overlappingProductVersionRangeWithVersInContradictingProductStatusGroup: Rule = {
  id: '6.2.50.1',
  check: (document) =>
    findStatusOverlaps(
      document,
      'contradicting',
      ({ sibling, siblingKind }) => siblingKind === 'vers' && isLeaf(sibling),
    ),
}
