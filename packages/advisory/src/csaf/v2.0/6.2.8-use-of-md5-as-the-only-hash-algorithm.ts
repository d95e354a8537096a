// SPDX-License-Identifier: Apache-2.0
import { findOnlyHash } from '../document/hashes.ts'
import type { Rule } from '../report.ts'

/** MD5 does not stand alone. */
export const useOfMd5AsTheOnlyHashAlgorithm: Rule = {
  id: '6.2.8',
  check: (document) => findOnlyHash(document, 'md5'),
}
