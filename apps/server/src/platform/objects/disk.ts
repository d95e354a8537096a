// SPDX-License-Identifier: Apache-2.0
import type { Stats } from 'node:fs'
import { type FileHandle, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The file operations that stores rest on, so that tests can let them fail and see their order. */
export type Disk = {
  readonly link: (from: string, to: string) => Promise<void>
  /** Gives the first directory that it made, as node:fs does. */
  readonly mkdir: (path: string, options: { recursive: true; mode: number }) => Promise<string | undefined>
  readonly open: (path: string, flags: string, mode?: number) => Promise<FileHandle>
  readonly readdir: (path: string) => Promise<string[]>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly rm: (path: string, options?: { force: boolean; recursive: boolean }) => Promise<void>
  readonly stat: (path: string) => Promise<Stats>
}

export const realDisk: Disk = { link, mkdir, open, readdir, rename, rm, stat }

/** Whoever may read a document or a log is decided by the server, not by who has an account on its machine. */
export const PRIVATE_FILE = 0o600
const PRIVATE_DIRECTORY = 0o700
/** Known directories take memory; a log of a thousand million entries has four million. */
const MAX_KNOWN_DIRECTORIES = 10_000

/** Makes what was created, renamed or removed in a directory outlive a power cut. */
export async function syncDirectory(disk: Disk, path: string): Promise<void> {
  const directory = await disk.open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

/** Makes a directory, those above it, and their names durable. */
export async function makeDurableDirectory(disk: Disk, path: string): Promise<void> {
  const first = await disk.mkdir(path, { recursive: true, mode: PRIVATE_DIRECTORY })
  // What was there already may have been made a moment ago, by someone who has not synced it yet.
  const stop = first === undefined ? dirname(path) : dirname(first)
  for (let at = path; at !== stop; ) {
    at = dirname(at)
    await syncDirectory(disk, at)
  }
}

/** Makes directories below `root`, which is durable itself; each is synced into its parent once in this process. */
export class DurableDirectories {
  readonly #disk: Disk
  readonly #root: string
  readonly #known = new Set<string>()

  constructor(disk: Disk, root: string) {
    this.#disk = disk
    this.#root = root
  }

  /** Makes a directory and those between it and the root; when it resolves all of them are durable. */
  async make(path: string): Promise<void> {
    if (path === this.#root || this.#known.has(path)) return
    await this.make(dirname(path))
    await makeDurableDirectory(this.#disk, path)
    if (this.#known.size >= MAX_KNOWN_DIRECTORIES) this.#known.clear()
    this.#known.add(path)
  }
}

/** Makes a store's directory and one in it for what is not whole yet, and removes what interrupted writers have left in it. */
export async function prepareIncoming(disk: Disk, path: string): Promise<void> {
  await makeDurableDirectory(disk, dirname(path))
  await makeDurableDirectory(disk, path)
  for (const name of await disk.readdir(path)) {
    await disk.rm(join(path, name), { force: true, recursive: true })
  }
}

/** Removes the temporary file of a failed write; when that fails too, the write's own error is the one to tell. */
export async function discardTemporary(disk: Disk, path: string, reason: unknown): Promise<void> {
  try {
    await disk.rm(path, { force: true, recursive: false })
  } catch (error) {
    throw new AggregateError([reason, error], 'nothing was stored, and a temporary file was not removed', {
      cause: reason,
    })
  }
}

/** Writes all of a chunk at the file's end. */
export async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.byteLength; ) {
    offset += (await file.write(chunk, offset)).bytesWritten
  }
}

/** True when a file operation failed because the file is not there. */
export function isAbsent(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT'
}

/** True when a file operation failed because the file is there already. */
export function isPresent(error: unknown): boolean {
  return errnoOf(error) === 'EEXIST'
}

/** True when a file operation failed for want of space. */
export function isFull(error: unknown): boolean {
  const errno = errnoOf(error)
  return errno === 'ENOSPC' || errno === 'EDQUOT'
}

function errnoOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
