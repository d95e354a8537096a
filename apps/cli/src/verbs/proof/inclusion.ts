// SPDX-License-Identifier: Apache-2.0
import { checkInclusion, treeHasher } from '@primum/tlog'
import { sha256 } from '@primum/tlog/node'
import { caseAnswerer, caseFault, countOf, hashOf, proofOf } from './case.ts'

const hasher = treeHasher(sha256)

/** `proof inclusion`. */
export const inclusionAnswerer = caseAnswerer((members) => {
  const index = countOf(members, 'leafIdx')
  const size = countOf(members, 'treeSize')
  if (index >= size) throw caseFault(`a tree of ${size} entries has none with index ${index}`)
  checkInclusion(index, size, hashOf(members, 'leafHash'), hashOf(members, 'root'), proofOf(members), hasher)
})
