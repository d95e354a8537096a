// SPDX-License-Identifier: Apache-2.0
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { type FileLock, tryLockFile } from '@primum/files/node'

/** An open file; of a directory, only `sync` and `close` are used. */
export type DiskFile = {
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesWritten: number }>
  readonly truncate: (length: number) => Promise<void>
  /** fdatasync: what was written, and the length, outlive a power cut. */
  readonly datasync: () => Promise<void>
  /** fsync; of a directory: what was made, renamed or removed in it outlives a power cut. */
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The file operations that a log's directory rests on, handed in so that tests can let each of them fail. */
export type Disk = {
  readonly open: (path: string, flags: 'r' | 'r+' | 'w', mode?: number) => Promise<DiskFile>
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly readdir: (path: string) => Promise<readonly string[]>
  /** Gives the first directory that it made; undefined when it was there. */
  readonly mkdir: (
    path: string,
    options: { readonly recursive: true; readonly mode: number },
  ) => Promise<string | undefined>
  readonly rename: (from: string, to: string) => Promise<void>
  /** Locks a file, made when absent; undefined when someone else holds it. */
  readonly lock: (path: string) => FileLock | undefined
  readonly rm: (path: string, options: { readonly force: true; readonly recursive: boolean }) => Promise<void>
}

export const realDisk: Disk = { open, readFile, readdir, mkdir, rename, rm, lock: tryLockFile }
