// SPDX-License-Identifier: Apache-2.0
import { readComparators } from './comparators.ts'
import { anyOf, holding, type NativeReading, signpost } from './signpost.ts'

/** OpenSSL's advisories list versions with commas. @see openssl-library.org/news/vulnerabilities */
export const readOpenssl = (text: string): NativeReading => {
  if (/[<>=!*|]/.test(text)) return readComparators(text)
  return anyOf(
    text
      .toLowerCase()
      .split(',')
      .map((version) => holding(signpost('=', version.trim()))),
  )
}
