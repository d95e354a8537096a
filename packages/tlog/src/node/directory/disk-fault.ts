// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { fault } from '../../fault.ts'

/** True when a file operation failed because the file is not there. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/**
 * What the operating system refuses, as a coded error; one that is coded already is told the file if it names none. Anything else
 * stays as it is.
 */
export function diskFault(error: unknown, file: string): unknown {
  if (error instanceof CodedError) return error.at({ file })
  if (!(error instanceof Error && 'code' in error)) return error
  return fault('tlog/unavailable', reasonOf(error), { where: { file }, cause: error })
}

/** What the operating system says, in words where it is a full disk. */
export function reasonOf(error: unknown): string {
  const errno = error instanceof Error && 'code' in error ? error.code : undefined
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return 'no space is left; free some and try again'
  return error instanceof Error ? error.message : String(error)
}
