// SPDX-License-Identifier: Apache-2.0
import { hashedFiles } from '../document/hashes.ts'
import { each, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Of one file no two hashes are by the same algorithm. */
export const multipleUseOfSameHashAlgorithm: Rule = {
  id: '6.1.25',
  *check(document) {
    for (const file of hashedFiles(document)) {
      const seen = new Set<string>()
      for (const hash of each(file, 'file_hashes')) {
        const algorithm = textAt(hash, 'algorithm')
        if (algorithm === undefined) continue
        if (seen.has(algorithm))
          yield faultAt(hash, `the algorithm ${quote(algorithm)} is used more than once for one file`)
        seen.add(algorithm)
      }
    }
  },
}
