// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { type LogSource, logSource } from '../../verify/log-source.ts'
import type { Disk } from './disk.ts'
import { diskFault, isAbsent } from './disk-fault.ts'

/** The tiles and bundles in a log's directory, unverified. */
export function tileFiles(directory: string, disk: Pick<Disk, 'readFile'>): LogSource {
  return logSource(async (path) => {
    const file = join(directory, path)
    try {
      return await disk.readFile(file)
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw diskFault(error, file)
    }
  })
}
