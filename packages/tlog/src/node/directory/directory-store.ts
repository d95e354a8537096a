// SPDX-License-Identifier: Apache-2.0
import { Buffer } from 'node:buffer'
import { dirname, join } from 'node:path'
import type { FileLock } from '@primum/files/node'
import { readEdge } from '../../builder.ts'
import { fault } from '../../fault.ts'
import type { TreeHasher } from '../../hash.ts'
import type { Tree } from '../../tile-reader.ts'
import type { LogSource } from '../../verify/log-source.ts'
import type { CommitStep, LogObject, LogStore, StoredLog } from '../../writer/log-store.ts'
import type { LogIdentity } from '../../writer/recover.ts'
import { readCheckpoint } from './checkpoint-file.ts'
import type { Disk } from './disk.ts'
import { diskFault } from './disk-fault.ts'
import { DurableFiles, publicMode } from './durable-files.ts'
import { inParallel } from './in-parallel.ts'
import { type LogPaths, logPaths } from './layout.ts'
import { PartialFolders } from './partial-folders.ts'
import { replay } from './replay.ts'
import { tileFiles } from './tile-files.ts'
import { beginWal, readWal, type Wal } from './wal.ts'

/** What a {@link DirectoryStore} is made of. */
export type DirectoryStoreParts = LogIdentity & {
  readonly directory: string
  readonly disk: Disk
  /** On the directory; the store releases it. */
  readonly lock: FileLock
  readonly hasher: TreeHasher
  /** A file of the write-ahead log that is longer gets no more records. */
  readonly walFileBytes: number
}

/** Objects that are written at a time: one less than the threads that Node has for files, so that a commit finds one. */
const WRITE_AT_ONCE = 3

/**
 * A log in a directory (layout.ts). A batch is committed when its record is in the write-ahead log, on disk. The tiles that
 * follow from the records after the published checkpoint are worked out again when the log is loaded.
 */
export class DirectoryStore implements LogStore {
  readonly #paths: LogPaths
  readonly #disk: Disk
  readonly #lock: FileLock
  readonly #identity: LogIdentity
  readonly #hasher: TreeHasher
  readonly #walFileBytes: number
  readonly #files: DurableFiles
  readonly #tiles: LogSource
  readonly #partials: PartialFolders
  #wal: Wal | undefined
  #publishedSize = 0n

  constructor({ directory, disk, lock, hasher, walFileBytes, ...identity }: DirectoryStoreParts) {
    this.#paths = logPaths(directory)
    this.#disk = disk
    this.#lock = lock
    this.#identity = identity
    this.#hasher = hasher
    this.#walFileBytes = walFileBytes
    this.#files = new DurableFiles(disk, this.#paths.directory, this.#paths.incoming)
    this.#tiles = tileFiles(this.#paths.directory, disk)
    this.#partials = new PartialFolders(disk, this.#files, this.#paths.directory)
  }

  /**
   * What whoever wrote before has not synced, or not with success, reads as if it were on disk. So the name of the checkpoint is
   * synced (its content was, before it got the name), and the records that it does not cover go into a new file. A crash in here
   * leaves old files beside the new one, which say the same.
   */
  load(): Promise<StoredLog> {
    return this.#asHolder(async () => {
      const wal = this.#wal
      this.#wal = undefined
      await wal?.close()
      const { note, checkpoint } = await readCheckpoint(this.#paths.checkpoint, this.#disk, this.#identity)
      const walPlace = {
        disk: this.#disk,
        files: this.#files,
        folder: this.#paths.private,
        fileBytes: this.#walFileBytes,
      }
      const old = await readWal(walPlace)
      const published = await readEdge(checkpoint, this.#tiles.tiles, this.#tiles.bundle, this.#hasher)
      const { edge, unpublished, records } = replay(published, old, this.#hasher)
      await this.#files.clearIncoming()
      await this.#files.syncDirectory(this.#paths.directory)
      const number = Math.max(...old.map((file) => file.number)) + 1
      this.#wal = await beginWal(walPlace, number, records, edge.size)
      for (const { path } of old) await this.#disk.rm(path, { force: true, recursive: false })
      this.#publishedSize = checkpoint.size
      await this.#partials.find(checkpoint.size)
      await this.#partials.find(edge.size)
      return { edge, unpublished, checkpoint: note }
    })
  }

  commit({ from, entries, tree }: CommitStep): Promise<void> {
    return this.#asHolder(async () => {
      if (this.#wal?.size !== from) throw fault('tlog/fenced', `the log does not end after ${from} entries`)
      await this.#wal.append({ from, entries, root: tree.root })
      // Whoever has taken the lock meanwhile may have read the log before this record came, or after: nobody knows.
      if (!this.#lock.isHeld()) throw fault('tlog/unavailable', 'the lock was lost during a commit')
    })
  }

  putObjects(objects: readonly LogObject[]): Promise<void> {
    return this.#asHolder(async () => {
      const folders = new Set(objects.map(({ path }) => dirname(join(this.#paths.directory, path))))
      for (const folder of folders) await this.#files.makeDirectory(folder, publicMode.directory)
      this.#partials.add(objects.map(({ path }) => path))
      await inParallel(objects, WRITE_AT_ONCE, ({ path, content }) =>
        this.#files.put(join(this.#paths.directory, path), content, publicMode.file),
      )
      await inParallel([...folders], WRITE_AT_ONCE, (folder) => this.#files.syncDirectory(folder))
    })
  }

  putCheckpoint(note: string, { size }: Tree): Promise<void> {
    return this.#asHolder(async () => {
      if (size < this.#publishedSize)
        throw fault('tlog/fenced', `${this.#publishedSize} entries are published already`)
      await this.#files.putDurably(this.#paths.checkpoint, Buffer.from(note), publicMode.file)
      const before = this.#publishedSize
      this.#publishedSize = size
      // The checkpoint is out, whatever happens here. What cannot be removed only takes up space, until the next checkpoint or
      // the next start.
      await Promise.allSettled([this.#wal?.forget(size), this.#partials.removeFilled(before)])
    })
  }

  async close(): Promise<void> {
    try {
      await this.#wal?.close()
    } finally {
      this.#lock.release()
    }
  }

  /** Does something as the one who may write the log. */
  async #asHolder<Result>(act: () => Promise<Result>): Promise<Result> {
    if (!this.#lock.isHeld()) {
      throw fault('tlog/fenced', 'the lock on the log was lost: its file was removed or replaced', {
        where: { file: this.#paths.lock },
      })
    }
    try {
      return await act()
    } catch (error) {
      throw diskFault(error, this.#paths.directory)
    }
  }
}
