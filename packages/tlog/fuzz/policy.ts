// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util'
import { CodedError } from '@primum/parse'
import { formatPolicy, parsePolicy } from '../src/index.ts'
import { sha256 } from '../src/node/index.ts'

/** Any bytes as a policy: refused with a CodedError, or written and read again it is the same policy. */
export function fuzz(data: Uint8Array): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data)
  try {
    const policy = parsePolicy(text, sha256)
    if (!isDeepStrictEqual(parsePolicy(formatPolicy(policy), sha256), policy))
      throw new Error('the policy differs')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
