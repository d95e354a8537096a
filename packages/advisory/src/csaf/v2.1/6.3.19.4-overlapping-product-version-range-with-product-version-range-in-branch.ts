// SPDX-License-Identifier: Apache-2.0
import { findBranchOverlaps, isLeaf } from '../document/siblings.ts'
import type { Rule } from '../report.ts'

/** Ranges that branch further do not overlap. */
export const overlappingProductVersionRangeWithProductVersionRangeInBranch: Rule = {
  id: '6.3.19.4',
  check: (document) =>
    findBranchOverlaps(document, ({ sibling, siblingKind }) => siblingKind !== 'version' && !isLeaf(sibling)),
}
