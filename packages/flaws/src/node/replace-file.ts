// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { indexFault } from './index-fault.ts'
import { takeLock } from './take-lock.ts'

/** A file being written beside the one it will replace. */
export type Replacement = {
  /** Where to write. */
  readonly temporary: string
  /** Makes the written file the new one. When this returns, the new file is on disk under the final name. */
  commit(): void
  /** Throws the written file away. The old file was never touched. */
  abandon(): void
}

/**
 * Starts the replacement of a file. Whatever happens, the final name holds either the whole old file or the whole new
 * one: the new one is written beside it, flushed to disk, then renamed (POSIX `rename` is atomic within a file system),
 * then the folder is flushed. One writer at a time: a second one is refused while the first lives.
 *
 * @throws CodedError `index/busy`, `index/unwritable`
 */
export function replaceFile(file: string): Replacement {
  const folder = dirname(file)
  const lock = takeLock(
    join(folder, `.${basename(file)}.locked`),
    file,
    'another process is building this index',
  )
  const prefix = `.${basename(file)}.new-`
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith(prefix)) rmSync(join(folder, name), { force: true })
  } catch (cause) {
    lock.release()
    throw indexFault('index/unwritable', file, 'the folder cannot be read and written', cause)
  }
  const temporary = join(folder, `${prefix}${randomBytes(6).toString('hex')}`)
  return {
    temporary,
    commit: () => {
      flush(temporary)
      renameSync(temporary, file)
      flush(folder)
      lock.release()
    },
    abandon: () => {
      rmSync(temporary, { force: true })
      lock.release()
    },
  }
}

function flush(path: string): void {
  const fd = openSync(path, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
