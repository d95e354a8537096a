// SPDX-License-Identifier: Apache-2.0
import { each, type Place, textAt } from '../place.ts'
import { type Fault, faultAt } from '../report.ts'
import { productsOf } from './product-tree.ts'

/** The items of `hashes` of every product: one file each, with its `file_hashes`. */
export function hashedFiles(document: Place): readonly Place[] {
  return productsOf(document).flatMap(({ place }) => each(place, 'product_identification_helper', 'hashes'))
}

/** Files of which the only hash is by that algorithm. */
export function findOnlyHash(document: Place, algorithm: string): readonly Fault[] {
  return hashedFiles(document).flatMap((file) => {
    const algorithms = each(file, 'file_hashes').map((hash) => textAt(hash, 'algorithm'))
    const isOnly = algorithms.length > 0 && algorithms.every((each) => each === algorithm)
    return isOnly
      ? [faultAt(file, `the only hash is \`${algorithm}\`, for which collisions can be made`)]
      : []
  })
}
