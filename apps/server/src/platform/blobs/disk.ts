// SPDX-License-Identifier: Apache-2.0
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CodedError } from '@primum/parse'
import { blobError } from './blob-store.ts'

/** The file operations that the store rests on, so that tests can let them fail and see their order. */
export type Disk = {
  /** Gives the first directory that it made, as node:fs does. */
  readonly mkdir: (path: string, options: { recursive: true; mode: number }) => Promise<string | undefined>
  readonly open: (path: string, flags: string, mode?: number) => Promise<FileHandle>
  readonly readdir: (path: string) => Promise<string[]>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly rm: (path: string, options?: { force: boolean; recursive: boolean }) => Promise<void>
  readonly stat: (path: string) => Promise<{ readonly size: number }>
}

export const realDisk: Disk = { mkdir, open, readdir, rename, rm, stat }

/** Makes what was created, renamed or removed in a directory outlive a power cut. */
export async function syncDirectory(disk: Disk, path: string): Promise<void> {
  const directory = await disk.open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

/** Makes a directory, those above it, and their names durable. Mode 0700 for those that are new. */
export async function makeDurableDirectory(disk: Disk, path: string): Promise<void> {
  const first = await disk.mkdir(path, { recursive: true, mode: 0o700 })
  // What was there already may have been made a moment ago, by someone who has not synced it yet.
  const stop = first === undefined ? dirname(path) : dirname(first)
  for (let at = path; at !== stop; ) {
    at = dirname(at)
    await syncDirectory(disk, at)
  }
}

/** True when a file operation failed because the file is not there. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** A failed file operation as a coded error; one that is coded already stays as it is. */
export function diskError(error: unknown, path: string): CodedError {
  if (error instanceof CodedError) return error
  const errno = error instanceof Error && 'code' in error ? error.code : undefined
  if (errno === 'ENOSPC' || errno === 'EDQUOT') {
    return blobError('blobs/disk-full', 'no space is left for blobs; free some and try again', path, error)
  }
  const reason = error instanceof Error ? error.message : String(error)
  return blobError('blobs/unavailable', `the blob store cannot be used: ${reason}`, path, error)
}
