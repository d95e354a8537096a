// SPDX-License-Identifier: Apache-2.0
import { CodedError, type Where } from '@primum/parse'

/**
 * Why something could not be scanned. `scan/malformed` is about one file in an image: the scan goes on and tells it as a
 * warning. All others end the scan.
 */
export type ScanCode =
  | 'scan/unreadable'
  | 'scan/unsupported-format'
  | 'scan/unsupported-compression'
  | 'scan/truncated'
  | 'scan/damaged'
  | 'scan/too-large'
  | 'scan/no-layers'
  | 'scan/malformed'

export function scanError(
  code: ScanCode,
  message: string,
  where: Where = {},
  cause?: unknown,
): CodedError<ScanCode> {
  return new CodedError(code, message, { where, cause })
}

/** One file of an image is not what its format says. */
export function malformed(message: string, where: Where = {}): CodedError<ScanCode> {
  return scanError('scan/malformed', message, where)
}
