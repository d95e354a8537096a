// SPDX-License-Identifier: Apache-2.0
import { findScoresOfFixedProducts, scores20 } from '../document/cvss.ts'
import type { Rule } from '../report.ts'

/** Where a fixed product has a CVSS score, it is zero in the end. */
export const cvssForFixedProducts: Rule = {
  id: '6.2.19',
  check: (document) => findScoresOfFixedProducts(document, scores20),
}
