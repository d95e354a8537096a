// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { indexFault } from './index-fault.ts'

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
  const lock = join(folder, `.${basename(file)}.lock`)
  takeLock(lock, file)
  const prefix = `.${basename(file)}.new-`
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith(prefix)) rmSync(join(folder, name), { force: true })
  } catch (cause) {
    rmSync(lock, { force: true })
    throw indexFault('index/unwritable', file, 'the folder cannot be read and written', cause)
  }
  const temporary = join(folder, `${prefix}${randomBytes(6).toString('hex')}`)
  return {
    temporary,
    commit: () => {
      flush(temporary)
      renameSync(temporary, file)
      flush(folder)
      rmSync(lock, { force: true })
    },
    abandon: () => {
      rmSync(temporary, { force: true })
      rmSync(lock, { force: true })
    },
  }
}

/** The lock names its process; a lock whose process is gone was left by a crash and is taken over. */
function takeLock(lock: string, file: string): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const fd = openSync(lock, 'wx')
      writeSync(fd, String(process.pid))
      closeSync(fd)
      return
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) {
        throw indexFault('index/unwritable', file, 'the index cannot be written here', cause)
      }
      const owner = Number(readFileSync(lock, 'utf8'))
      if (isRunning(owner)) {
        throw indexFault(
          'index/busy',
          file,
          `process ${owner} is building this index; wait until it has finished`,
        )
      }
      rmSync(lock, { force: true })
    }
  }
  throw indexFault('index/busy', file, 'another process is building this index; wait until it has finished')
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
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
