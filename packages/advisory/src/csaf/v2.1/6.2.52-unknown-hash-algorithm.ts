// SPDX-License-Identifier: Apache-2.0
import { hashedFiles } from '../document/hashes.ts'
import { find } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The digests of OpenSSL 3.4.0, which CSAF 2.1, 3.1.4.3.2, lists. */
const algorithms: ReadonlySet<string> = new Set(
  `blake2b512 blake2s256 md4 md5 md5-sha1 mdc2 ripemd ripemd160 rmd160 sha1 sha224 sha256 sha3-224 sha3-256 sha3-384 sha3-512
   sha384 sha512 sha512-224 sha512-256 shake128 shake256 sm3 ssl3-md5 ssl3-sha1 whirlpool`.split(/\s+/),
)

/** Hash algorithms are those that the standard lists. */
export const unknownHashAlgorithm: Rule = {
  id: '6.2.52',
  check: (document) =>
    hashedFiles(document)
      .flatMap((file) => find(file, '$.file_hashes[*].algorithm'))
      .filter(({ value }) => typeof value === 'string' && !algorithms.has(value))
      .map((place) =>
        faultAt(
          place,
          `usage of unknown hash algorithm ${quote(String(place.value))} (not listed in the standard, not supported)`,
        ),
      ),
}
