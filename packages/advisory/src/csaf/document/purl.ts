// SPDX-License-Identifier: Apache-2.0

import { type Purl, parsePurl, parsePurlLeniently } from '@primum/flaws/purl'
import { CodedError } from '@primum/parse'
import { quote } from '../report.ts'

/**
 * Says what is wrong with a Package-URL, or nothing. What only the definition of its type asks, as a namespace, is left to
 * that type's users: CSAF asks for a valid Package-URL (ECMA-427), and the types change.
 */
export function findPurlFault(text: string): string | undefined {
  try {
    parsePurl(text)
    return text.startsWith('pkg:/')
      ? `${quote(text)} is not canonical: no slash stands behind "pkg:"`
      : undefined
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return error.code === 'purl/type-rule' ? undefined : `${quote(text)} is no Package-URL: ${error.message}`
  }
}

/** A Package-URL, or nothing where it is none. */
export function readPurl(text: string): Purl | undefined {
  try {
    return parsePurlLeniently(text)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

/** A Package-URL's canonical form without qualifiers; absent where it is none. */
export function purlWithoutQualifiers(text: string): string | undefined {
  const purl = readPurl(text)
  return purl?.canonical.replace(/\?[^#]*/, '')
}
