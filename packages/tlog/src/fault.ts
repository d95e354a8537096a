// SPDX-License-Identifier: Apache-2.0
import { CodedError, type Where } from '@primum/parse'

/** Everything this package refuses, by what was wrong. Stable; callers switch on it. */
export type TlogCode =
  | 'tlog/bad-argument'
  | 'tlog/bad-base64'
  | 'tlog/bad-bundle'
  | 'tlog/bad-checkpoint'
  | 'tlog/bad-cosignature'
  | 'tlog/bad-hash'
  | 'tlog/bad-key'
  | 'tlog/bad-note'
  | 'tlog/bad-proof'
  | 'tlog/bad-size'
  | 'tlog/bad-tile'
  | 'tlog/bad-tile-path'
  | 'tlog/bad-tlog-proof'
  | 'tlog/bad-witness-message'
  | 'tlog/ambiguous-key'
  | 'tlog/entry-too-long'
  | 'tlog/invalid-signature'
  | 'tlog/no-trusted-signature'
  | 'tlog/proof-length'
  | 'tlog/root-mismatch'
  | 'tlog/unknown-key-type'
  | 'tlog/wrong-origin'

/** The error of this package. */
export function fault(
  code: TlogCode,
  message: string,
  options: { readonly where?: Where; readonly cause?: unknown } = {},
): CodedError<TlogCode> {
  return new CodedError(code, message, options)
}
