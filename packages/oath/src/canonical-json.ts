// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import canonicalize from 'canonicalize'

/**
 * A JSON value in its one canonical form (RFC 8785, JCS), as UTF-8: what is hashed, so that everyone hashes the same bytes.
 *
 * @throws CodedError `oath/not-json` for what JSON cannot say: undefined, NaN, infinities, lone surrogates.
 */
export function canonicalJson(value: unknown): Uint8Array {
  let text: string | undefined
  try {
    text = canonicalize(value)
  } catch (cause) {
    throw new CodedError('oath/not-json', 'the value has no canonical JSON form (RFC 8785)', { cause })
  }
  // RFC 8785, section 3.2.2.2: lone surrogates end the work; UTF-8 could only write another character in their place.
  if (text === undefined || !text.isWellFormed()) {
    throw new CodedError('oath/not-json', 'the value has no canonical JSON form (RFC 8785)')
  }
  return new TextEncoder().encode(text)
}
