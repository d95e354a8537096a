// SPDX-License-Identifier: Apache-2.0
import { findBranchOverlaps, isLeaf } from '../document/siblings.ts'
import type { Rule } from '../report.ts'

/** A version that branches further does not lie in a range beside it. */
export const overlappingProductVersionRangeWithProductVersionInBranch: Rule = {
  id: '6.3.19.5',
  check: (document) =>
    findBranchOverlaps(document, ({ sibling, siblingKind }) => siblingKind === 'version' && !isLeaf(sibling)),
}
