// SPDX-License-Identifier: Apache-2.0
import { open, readdir, readFile, rename, stat, truncate, unlink } from 'node:fs/promises'
import type { FileIdentity } from '../../witness/state-file.ts'
import { witnessFault } from './fault.ts'

/** What the file system says of a file; nothing here can be set by whoever writes or copies it. */
export type FileFacts = FileIdentity & {
  readonly device: string
  /** When its content or its place changed last, in nanoseconds since 1970. */
  readonly changed: string
}

/**
 * The few things that a witness does with files, so that a test can let each of them fail. All reject with CodedError `witness/disk`; what
 * was asked for may then have happened or not.
 */
export type Disk = {
  names(folder: string): Promise<readonly string[]>
  /** The text of a file; undefined when there is none. */
  read(file: string): Promise<string | undefined>
  /** Undefined when there is no such file. */
  facts(file: string): Promise<FileFacts | undefined>
  /** Makes a file, for its owner only, whose content may speak of the file itself. On disk when it resolves; its name may not be. */
  make(file: string, content: (identity: FileIdentity) => string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Makes the names in a folder durable. */
  flush(folder: string): Promise<void>
  /** Empties a file and removes it; nothing when there is none. Emptied, so that a hard link to it, which keeps its identity, holds nothing. */
  discard(file: string): Promise<void>
}

/** The file system of this machine. */
export const nodeDisk: Disk = {
  names: (folder) => told(folder, readdir(folder)),
  read: (file) => told(file, ifThere(readFile(file, 'utf8'))),
  async facts(file) {
    const stats = await told(file, ifThere(stat(file, { bigint: true })))
    return stats === undefined ? undefined : factsOf(stats)
  },
  make: (file, content) =>
    told(
      file,
      (async () => {
        await using handle = await open(file, 'wx', 0o600)
        await handle.writeFile(content(factsOf(await handle.stat({ bigint: true }))))
        await handle.sync()
      })(),
    ),
  rename: (from, to) => told(to, rename(from, to)),
  flush: (folder) =>
    told(
      folder,
      (async () => {
        await using handle = await open(folder, 'r')
        await handle.sync()
      })(),
    ),
  discard: (file) => told(file, ifThere(truncate(file).then(() => unlink(file)))),
}

function factsOf({
  ino,
  dev,
  birthtimeNs,
  ctimeNs,
}: Readonly<Record<'ino' | 'dev' | 'birthtimeNs' | 'ctimeNs', bigint>>): FileFacts {
  return {
    inode: ino.toString(),
    // Node gives 0 where the file system keeps no birth time.
    ...(birthtimeNs === 0n ? {} : { born: birthtimeNs.toString() }),
    device: dev.toString(),
    changed: ctimeNs.toString(),
  }
}

async function ifThere<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function told<T>(file: string, result: Promise<T>): Promise<T> {
  try {
    return await result
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw witnessFault('witness/disk', `the disk says: ${reason}`, file, cause)
  }
}

/**
 * Puts a file in the place of another, whole: until it resolves the old one is there, or the new one.
 *
 * @throws CodedError `witness/disk`
 */
export async function replaceFile(
  disk: Disk,
  folder: string,
  file: string,
  content: (identity: FileIdentity) => string,
): Promise<void> {
  const fresh = `${file}.new`
  // Left by a crash.
  await disk.discard(fresh)
  await disk.make(fresh, content)
  await disk.rename(fresh, file)
  await disk.flush(folder)
}
