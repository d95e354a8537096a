// SPDX-License-Identifier: Apache-2.0
import { hashedFiles } from '../document/hashes.ts'
import { at, each } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** Hashes have at least 64 characters, which are 256 bits. */
export const useOfShortHash: Rule = {
  id: '6.3.5',
  *check(document) {
    for (const place of hashedFiles(document).flatMap((file) => each(file, 'file_hashes'))) {
      const value = at(place, 'value')
      if (typeof value?.value === 'string' && value.value.length < 64) {
        yield faultAt(
          value,
          `the hash has only ${value.value.length} characters; 64 and more are safe from collisions`,
        )
      }
    }
  },
}
