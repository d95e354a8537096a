// SPDX-License-Identifier: Apache-2.0
import { checkConsistency, treeHasher } from '@primum/tlog'
import { sha256 } from '@primum/tlog/node'
import { caseAnswerer, caseFault, countOf, hashOf, proofOf } from './case.ts'

const hasher = treeHasher(sha256)

/** `proof consistency`. */
export const consistencyAnswerer = caseAnswerer((members) => {
  const [size1, size2] = [countOf(members, 'size1'), countOf(members, 'size2')]
  if (size1 > size2) throw caseFault(`a tree of ${size2} entries does not begin with one of ${size1}`)
  if (size1 === 0n && size2 > 0n)
    throw caseFault('every tree begins with the empty one, and nothing can prove it')
  checkConsistency(size1, size2, hashOf(members, 'root1'), hashOf(members, 'root2'), proofOf(members), hasher)
})
