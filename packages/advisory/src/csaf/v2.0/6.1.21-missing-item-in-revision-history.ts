// SPDX-License-Identifier: Apache-2.0
import { revisionHistoryPath, sortedRevisions } from '../document/revision-history.ts'
import { textAt } from '../place.ts'
import type { Rule } from '../report.ts'

/** So many missing numbers are told one by one; more are told as a range. */
const mostTold = 20

/** The numbers between two, both left out, or the first and the last of them. */
function numbersBetween(before: bigint, after: bigint): readonly string[] {
  const count = after - before - 1n
  if (count <= 0n) return []
  if (count > mostTold) return [`${before + 1n}\` to \`${after - 1n}`]
  return Array.from({ length: Number(count) }, (_, index) => String(before + 1n + BigInt(index)))
}

/**
 * Sorted by date, the history starts with 0 or 1 and leaves out no number; of semantic versions the major one counts. A number
 * that stands elsewhere in the history is told apart from one that is not there at all (CSAF 2.1).
 */
export const missingItemInRevisionHistory: Rule = {
  id: '6.1.21',
  *check(document) {
    const revisions = sortedRevisions(document)
    const all = new Set(revisions.map(({ number }) => number.major))
    const path = revisionHistoryPath
    let highest: { readonly major: bigint; readonly date: string } | undefined
    for (const { number, place } of revisions) {
      const major = BigInt(number.major)
      const date = textAt(place, 'date') ?? ''
      if (highest === undefined && major > 1n) {
        const message = `revision history does not start with a version of \`0\` or \`1\` when sorted by date (was \`${number.major}\`)`
        yield { path, message }
      }
      for (const missing of numbersBetween(highest?.major ?? 0n, major)) {
        const where =
          highest === undefined ? `before \`${date}\`` : `between \`${highest.date}\` and \`${date}\``
        const how = all.has(missing) ? where : 'at all'
        yield { path, message: `missing revision history item with number \`${missing}\` ${how}` }
      }
      if (highest === undefined || major > highest.major) highest = { major, date }
    }
  },
}
