// SPDX-License-Identifier: Apache-2.0
import { findOnlyHash } from '../document/hashes.ts'
import type { Rule } from '../report.ts'

/** SHA-1 does not stand alone. */
export const useOfSha1AsTheOnlyHashAlgorithm: Rule = {
  id: '6.2.9',
  check: (document) => findOnlyHash(document, 'sha1'),
}
