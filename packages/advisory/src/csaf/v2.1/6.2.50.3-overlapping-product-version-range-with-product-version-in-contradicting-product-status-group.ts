// SPDX-License-Identifier: Apache-2.0
import { findStatusOverlaps, isLeaf } from '../document/siblings.ts'
import type { Rule } from '../report.ts'

/** A version has no status that contradicts that of a range in which it lies. */
export const overlappingProductVersionRangeWithProductVersionInContradictingProductStatusGroup: Rule = {
  id: '6.2.50.3',
  check: (document) =>
    findStatusOverlaps(
      document,
      'contradicting',
      ({ sibling, siblingKind }) => siblingKind === 'version' && isLeaf(sibling),
    ),
}
