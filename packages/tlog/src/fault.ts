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
  | 'tlog/bad-policy'
  | 'tlog/bad-proof'
  | 'tlog/bad-size'
  | 'tlog/bad-tile'
  | 'tlog/bad-tile-path'
  | 'tlog/bad-tlog-proof'
  | 'tlog/bad-verify-state'
  | 'tlog/bad-wal'
  | 'tlog/bad-witness-message'
  | 'tlog/bad-witness-state'
  | 'tlog/bad-witnessed-logs'
  | 'tlog/ambiguous-key'
  | 'tlog/busy'
  | 'tlog/closed'
  | 'tlog/entry-too-long'
  | 'tlog/fenced'
  | 'tlog/forked'
  | 'tlog/gone-back'
  | 'tlog/in-use'
  | 'tlog/invalid-signature'
  | 'tlog/log-exists'
  | 'tlog/no-log'
  | 'tlog/no-trusted-signature'
  | 'tlog/not-stored'
  | 'tlog/not-witnessed'
  | 'tlog/other-log'
  | 'tlog/outcome-unknown'
  | 'tlog/proof-length'
  | 'tlog/rolled-back'
  | 'tlog/root-mismatch'
  | 'tlog/unavailable'
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
