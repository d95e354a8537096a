// SPDX-License-Identifier: Apache-2.0
import { findStatusOverlaps, isLeaf } from '../document/siblings.ts'
import type { Rule } from '../report.ts'

/** Overlapping ranges in vls have no statuses that contradict each other. */
export const overlappingProductVersionRangeWithVlsInContradictingProductStatusGroup: Rule = {
  id: '6.2.50.2',
  check: (document) =>
    findStatusOverlaps(
      document,
      'contradicting',
      ({ sibling, siblingKind }) => siblingKind === 'vls' && isLeaf(sibling),
    ),
}
