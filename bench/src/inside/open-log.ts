// SPDX-License-Identifier: Apache-2.0
import type { LogWriter } from '@primum/tlog'
import { createDirectoryLog, openDirectoryLog } from '@primum/tlog/node'

/** A new log in a directory, with the limits that it has when nobody sets any. What it reports ends the process: then nothing was measured. */
export async function openNewLog(directory: string): Promise<LogWriter> {
  await createDirectoryLog({ directory, origin: 'bench.example/log', seed: new Uint8Array(32) })
  return openDirectoryLog(directory, {
    report(problem) {
      process.nextTick(() => {
        throw problem
      })
    },
  })
}
