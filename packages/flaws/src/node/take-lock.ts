// SPDX-License-Identifier: Apache-2.0
import { type FileLock, tryLockFile } from '@primum/files/node'
import { indexFault } from './index-fault.ts'

/**
 * Takes a lock that ends with this process, or says who does what instead.
 *
 * @param file what is locked, for the message
 * @param otherwise what someone else does when the lock is not free
 * @throws CodedError `index/busy`, `index/unwritable`
 */
export function takeLock(path: string, file: string, otherwise: string): FileLock {
  let lock: FileLock | undefined
  try {
    lock = tryLockFile(path)
  } catch (cause) {
    throw indexFault('index/unwritable', file, 'the index cannot be written here', cause)
  }
  if (lock === undefined) throw indexFault('index/busy', file, `${otherwise}; wait until it has finished`)
  return lock
}
