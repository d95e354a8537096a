// SPDX-License-Identifier: Apache-2.0
import { hash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FileLock, tryLockFile } from '@primum/files/node'
import { CodedError } from '@primum/parse'
import {
  type Disk,
  DurableDirectories,
  discardTemporary,
  isAbsent,
  isFull,
  isPresent,
  PRIVATE_FILE,
  prepareIncoming,
  realDisk,
  syncDirectory,
  writeAll,
} from './disk.ts'
import { isObjectName, type ObjectName } from './object-name.ts'
import {
  checkObjectSize,
  MAX_OBJECT_BYTES,
  type ObjectStore,
  type ObjectVersion,
  objectError,
  type StoredObject,
  type Swap,
} from './object-store.ts'

/** How long a swap waits for others, each of which takes as long as a few writes. */
const LOCK_PATIENCE_MS = 5_000
const LOCK_POLL_MS = 10

/**
 * Objects as files of a directory, each at the path that is its name. Two more begin with a dot, so that they are no
 * objects: `.incoming` for what is not whole yet, and `.lock`.
 */
export type FileObjectStoreOptions = {
  /** Absolute path; made if absent. */
  readonly directory: string
  readonly disk?: Disk
}

/**
 * Opens the store and clears away what interrupted writes have left; those of another process that are under way reject.
 * @throws objects/unavailable, objects/disk-full
 */
export async function openFileObjectStore(options: FileObjectStoreOptions): Promise<ObjectStore> {
  const store = new FileObjectStore(options.directory, options.disk ?? realDisk)
  await store.prepare()
  return store
}

class FileObjectStore implements ObjectStore {
  readonly #directory: string
  readonly #incoming: string
  readonly #disk: Disk
  readonly #directories: DurableDirectories

  constructor(directory: string, disk: Disk) {
    this.#directory = directory
    this.#incoming = join(directory, '.incoming')
    this.#disk = disk
    this.#directories = new DurableDirectories(disk, directory)
  }

  async prepare(): Promise<void> {
    await onDisk(this.#directory, () => prepareIncoming(this.#disk, this.#incoming))
  }

  async put(name: ObjectName, bytes: Uint8Array): Promise<void> {
    const path = this.#path(name)
    checkObjectSize(bytes, path)
    await this.#publish(path, bytes, async (temporary) => {
      try {
        // Unlike a rename, a link never takes the place of what is there.
        await this.#disk.link(temporary, path)
      } catch (error) {
        if (!isPresent(error)) throw error
        const present = await this.#read(path)
        if (present === undefined) {
          throw objectError('objects/unavailable', 'something is there that is no object', path, error)
        }
        if (!isSame(present.bytes, bytes)) {
          throw objectError('objects/conflict', 'there are other bytes under this name already', path, error)
        }
        // The same bytes, but whether an earlier try got them to the disk is not known: these ones are there.
        await this.#disk.rename(temporary, path)
      }
    })
  }

  async swap(name: ObjectName, expected: ObjectVersion | undefined, bytes: Uint8Array): Promise<Swap> {
    const path = this.#path(name)
    checkObjectSize(bytes, path)
    return this.#alone(async () => {
      const current = await onDisk(path, () => this.#read(path))
      const isRetry = current !== undefined && isSame(current.bytes, bytes)
      if (!isRetry && current?.version !== expected) {
        return { kind: 'conflict', ...(current === undefined ? {} : { current }) }
      }
      await this.#publish(path, bytes, (temporary) => this.#disk.rename(temporary, path))
      return { kind: 'swapped', version: versionOf(bytes) }
    })
  }

  async get(name: ObjectName): Promise<StoredObject | undefined> {
    const path = this.#path(name)
    return onDisk(path, () => this.#read(path))
  }

  async has(name: ObjectName): Promise<boolean> {
    const path = this.#path(name)
    return onDisk(path, async () => {
      try {
        return (await this.#disk.stat(path)).isFile()
      } catch (error) {
        if (isAbsent(error)) return false
        throw error
      }
    })
  }

  async delete(name: ObjectName): Promise<void> {
    const path = this.#path(name)
    await onDisk(path, async () => {
      await this.#disk.rm(path, { force: true, recursive: false })
      try {
        await syncDirectory(this.#disk, dirname(path))
      } catch (error) {
        if (!isAbsent(error)) throw error
      }
    })
  }

  async *list(folder?: ObjectName): AsyncGenerator<ObjectName> {
    const path = folder === undefined ? this.#directory : this.#path(folder)
    for (const entry of await onDisk(path, () => entriesOf(path))) {
      const name = folder === undefined ? entry.name : `${folder}/${entry.name}`
      if (!isObjectName(name)) continue
      if (entry.isFile()) yield name
      else if (entry.isDirectory()) yield* this.list(name)
    }
  }

  #path(name: ObjectName): string {
    return join(this.#directory, name)
  }

  async #read(path: string): Promise<StoredObject | undefined> {
    try {
      const file = await this.#disk.open(path, 'r')
      try {
        const info = await file.stat()
        if (!info.isFile()) return undefined
        if (info.size > MAX_OBJECT_BYTES) {
          throw objectError('objects/too-large', `more than the ${MAX_OBJECT_BYTES} bytes of an object`, path)
        }
        const bytes = await file.readFile()
        return { bytes, version: versionOf(bytes) }
      } finally {
        await file.close()
      }
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw error
    }
  }

  /** Writes a whole file, gives it its name by `name`, and makes that durable. */
  async #publish(path: string, bytes: Uint8Array, name: (temporary: string) => Promise<void>): Promise<void> {
    const temporary = join(this.#incoming, randomUUID())
    await onDisk(path, async () => {
      try {
        await this.#write(temporary, bytes)
        await this.#directories.make(dirname(path))
        await name(temporary)
        await this.#disk.rm(temporary, { force: true, recursive: false })
        await syncDirectory(this.#disk, dirname(path))
      } catch (error) {
        await discardTemporary(this.#disk, temporary, error)
        throw error
      }
    })
  }

  async #write(temporary: string, bytes: Uint8Array): Promise<void> {
    const file = await this.#disk.open(temporary, 'wx', PRIVATE_FILE)
    try {
      await writeAll(file, bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  /**
   * One swap after the other, in all processes: between looking and renaming nobody else renames. A lock of the kernel,
   * because one in a file would outlive a process that dies, and a lease would end for one that only sleeps and then puts
   * an old checkpoint over a new one.
   */
  async #alone<T>(act: () => Promise<T>): Promise<T> {
    const lock = await this.#lock()
    try {
      return await act()
    } finally {
      lock.release()
    }
  }

  async #lock(): Promise<FileLock> {
    const path = join(this.#directory, '.lock')
    for (let waitedMs = 0; waitedMs < LOCK_PATIENCE_MS; waitedMs += LOCK_POLL_MS) {
      const lock = await onDisk(path, async () => tryLockFile(path))
      if (lock !== undefined) return lock
      await sleep(LOCK_POLL_MS)
    }
    throw objectError('objects/unavailable', 'others have been replacing objects for too long', path)
  }
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** A file has no version of its own; what is in it is one. */
function versionOf(bytes: Uint8Array): ObjectVersion {
  return hash('sha256', bytes)
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

/** Turns what goes wrong in the file system into the store's errors. */
async function onDisk<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof CodedError) throw error
    if (isFull(error)) {
      throw objectError(
        'objects/disk-full',
        'no space is left for objects; free some and try again',
        path,
        error,
      )
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw objectError('objects/unavailable', `the object store cannot be used: ${reason}`, path, error)
  }
}
