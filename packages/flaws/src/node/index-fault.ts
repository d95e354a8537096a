// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** Why an index file cannot be used. The file is never changed by a reader. */
export type IndexCode =
  | 'index/absent'
  | 'index/not-an-index'
  | 'index/half-written'
  | 'index/newer-format'
  | 'index/older-format'
  | 'index/corrupt'
  | 'index/busy'
  | 'index/unwritable'

/** The error for an index file. */
export function indexFault(
  code: IndexCode,
  file: string,
  message: string,
  cause?: unknown,
): CodedError<IndexCode> {
  return new CodedError(code, message, { where: { file }, cause })
}
