// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import {
  type Disk,
  DurableDirectories,
  discardTemporary,
  isAbsent,
  PRIVATE_FILE,
  prepareIncoming,
  realDisk,
  syncDirectory,
} from '../objects/disk.ts'
import {
  type BlobContent,
  type BlobInfo,
  type BlobStore,
  blobError,
  blobPath,
  type Sha256,
} from './blob-store.ts'
import { diskError, onDisk } from './on-disk.ts'
import { type BlobSource, verifiedStream } from './verified-stream.ts'
import { writeContent } from './write-content.ts'

/** Large enough that system calls do not count. */
const CHUNK_BYTES = 128 * 1024

/**
 * A blob store in a directory: `ab/cd/abcd…` under the first four digits of the hash, and `incoming` for what is not
 * whole yet, on the same file system so that a rename makes a blob appear at once.
 */
export type FileBlobStoreOptions = {
  /** Absolute path; made if absent. */
  readonly directory: string
  readonly disk?: Disk
}

/**
 * Opens the store and clears away what interrupted puts have left.
 * @throws blobs/unavailable, blobs/disk-full
 */
export async function openFileBlobStore(options: FileBlobStoreOptions): Promise<BlobStore> {
  const store = new FileBlobStore(options.directory, options.disk ?? realDisk)
  await store.prepare()
  return store
}

class FileBlobStore implements BlobStore {
  readonly #directory: string
  readonly #incoming: string
  readonly #disk: Disk
  readonly #directories: DurableDirectories

  constructor(directory: string, disk: Disk) {
    this.#directory = directory
    this.#incoming = join(directory, 'incoming')
    this.#disk = disk
    this.#directories = new DurableDirectories(disk, directory)
  }

  async prepare(): Promise<void> {
    await onDisk(this.#directory, () => prepareIncoming(this.#disk, this.#incoming))
  }

  async put(content: BlobContent, { maxBytes }: { readonly maxBytes: number }): Promise<BlobInfo> {
    const temporary = join(this.#incoming, randomUUID())
    try {
      // A crash from here to the rename leaves the temporary file, which the next opening of the store removes.
      const info = await this.#write(temporary, content, maxBytes)
      const path = this.#path(info.sha256)
      await onDisk(path, () => this.#directories.make(dirname(path)))
      // A crash from here on leaves a whole blob that nobody was told of: the retry finds it.
      await onDisk(path, () => this.#disk.rename(temporary, path))
      await onDisk(path, () => syncDirectory(this.#disk, dirname(path)))
      return info
    } catch (error) {
      await discardTemporary(this.#disk, temporary, error)
      throw error
    }
  }

  async open(sha256: Sha256): Promise<Readable> {
    const path = this.#path(sha256)
    try {
      return verifiedStream(fileSource(await this.#disk.open(path, 'r'), path), sha256)
    } catch (error) {
      if (isAbsent(error)) throw blobError('blobs/not-found', 'there is no such blob', path, error)
      throw diskError(error, path)
    }
  }

  async has(sha256: Sha256): Promise<boolean> {
    return (await this.stat(sha256)) !== undefined
  }

  async stat(sha256: Sha256): Promise<BlobInfo | undefined> {
    const path = this.#path(sha256)
    try {
      return { sha256, sizeBytes: (await this.#disk.stat(path)).size }
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw diskError(error, path)
    }
  }

  async delete(sha256: Sha256): Promise<boolean> {
    const path = this.#path(sha256)
    try {
      await this.#disk.rm(path)
    } catch (error) {
      if (isAbsent(error)) return false
      throw diskError(error, path)
    }
    await onDisk(path, () => syncDirectory(this.#disk, dirname(path)))
    return true
  }

  #path(sha256: Sha256): string {
    return join(this.#directory, blobPath(sha256))
  }

  /** Writes and syncs the temporary file. */
  async #write(temporary: string, content: BlobContent, maxBytes: number): Promise<BlobInfo> {
    const file = await onDisk(temporary, () => this.#disk.open(temporary, 'wx', PRIVATE_FILE))
    try {
      const info = await writeContent(file, temporary, content, maxBytes)
      await onDisk(temporary, () => file.sync())
      return info
    } finally {
      await onDisk(temporary, () => file.close())
    }
  }
}

function fileSource(file: FileHandle, path: string): BlobSource {
  return {
    place: path,
    read: () =>
      onDisk(path, async () => {
        const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
        const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES)
        return bytesRead === 0 ? undefined : buffer.subarray(0, bytesRead)
      }),
    close: () => file.close(),
  }
}
