// SPDX-License-Identifier: Apache-2.0

import type { FileLock } from '@primum/files/node'
import { fault } from '../../fault.ts'
import type { Disk } from './disk.ts'
import { diskFault } from './disk-fault.ts'
import type { LogPaths } from './layout.ts'

/** Takes the right to write a log. @throws CodedError `tlog/in-use` when another one has it; `tlog/unavailable` */
export function lockLog({ lock }: LogPaths, disk: Pick<Disk, 'lock'>): FileLock {
  let taken: FileLock | undefined
  try {
    taken = disk.lock(lock)
  } catch (error) {
    throw diskFault(error, lock)
  }
  if (taken === undefined) {
    throw fault('tlog/in-use', 'another writer has this log open; it has one at a time', {
      where: { file: lock },
    })
  }
  return taken
}
