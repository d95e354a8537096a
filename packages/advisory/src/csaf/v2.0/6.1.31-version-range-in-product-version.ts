// SPDX-License-Identifier: Apache-2.0
import { branchesOf } from '../document/product-tree.ts'
import { at } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

const words: ReadonlySet<string> = new Set([
  'after',
  'all',
  'before',
  'earlier',
  'later',
  'prior',
  'versions',
])

/** By the words of the name, not by parts of words (known issues of CSAF 2.0, number 825; said so in 2.1). */
function isRange(name: string): boolean {
  const folded = name.toLowerCase()
  return /[<>]/.test(folded) || folded.split(/\s+/).some((word) => words.has(word))
}

/** The name of a product version is one version and no range. */
export const versionRangeInProductVersion: Rule = {
  id: '6.1.31',
  *check(document) {
    for (const { place, category, name } of branchesOf(document)) {
      if (category === 'product_version' && name !== undefined && isRange(name)) {
        yield faultAt(
          at(place, 'name') ?? place,
          `${quote(name)} is a range; \`product_version\` names one version`,
        )
      }
    }
  },
}
