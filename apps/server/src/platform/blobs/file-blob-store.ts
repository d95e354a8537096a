// SPDX-License-Identifier: Apache-2.0
import { createHash, randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import {
  type BlobContent,
  type BlobInfo,
  type BlobStore,
  blobError,
  parseSha256,
  type Sha256,
} from './blob-store.ts'
import { type Disk, diskError, isAbsent, makeDurableDirectory, realDisk, syncDirectory } from './disk.ts'
import { verifiedStream } from './verified-stream.ts'

const PRIVATE_FILE = 0o600

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
  /** Directories whose own entry in their parent is known to be on disk. */
  readonly #durable = new Set<string>()

  constructor(directory: string, disk: Disk) {
    this.#directory = directory
    this.#incoming = join(directory, 'incoming')
    this.#disk = disk
  }

  async prepare(): Promise<void> {
    await this.#onDisk(this.#directory, async () => {
      await makeDurableDirectory(this.#disk, this.#incoming)
      for (const name of await this.#disk.readdir(this.#incoming)) {
        await this.#disk.rm(join(this.#incoming, name), { force: true, recursive: true })
      }
    })
  }

  async put(content: BlobContent, { maxBytes }: { readonly maxBytes: number }): Promise<BlobInfo> {
    const temporary = join(this.#incoming, randomUUID())
    try {
      // A crash from here to the rename leaves the temporary file, which the next opening of the store removes.
      const info = await this.#write(temporary, content, maxBytes)
      const path = this.#path(info.sha256)
      await this.#makeShard(dirname(path))
      // A crash from here on leaves a whole blob that nobody was told of: the retry finds it.
      await this.#onDisk(path, () => this.#disk.rename(temporary, path))
      await this.#onDisk(path, () => syncDirectory(this.#disk, dirname(path)))
      return info
    } catch (error) {
      await this.#discard(temporary, error)
      throw error
    }
  }

  async open(sha256: Sha256): Promise<Readable> {
    const path = this.#path(sha256)
    try {
      return verifiedStream(await this.#disk.open(path, 'r'), sha256, path)
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
    await this.#onDisk(path, () => syncDirectory(this.#disk, dirname(path)))
    return true
  }

  #path(sha256: Sha256): string {
    return join(this.#directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }

  async #onDisk<T>(path: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    } catch (error) {
      throw diskError(error, path)
    }
  }

  /** Writes and syncs the temporary file. An error of the content itself goes through as it is. */
  async #write(temporary: string, content: BlobContent, maxBytes: number): Promise<BlobInfo> {
    const file = await this.#onDisk(temporary, () => this.#disk.open(temporary, 'wx', PRIVATE_FILE))
    try {
      const hash = createHash('sha256')
      let sizeBytes = 0
      for await (const chunk of content instanceof Uint8Array ? [content] : content) {
        sizeBytes += chunk.byteLength
        if (sizeBytes > maxBytes) {
          throw blobError('blobs/too-large', `more than the ${maxBytes} bytes that are accepted here`)
        }
        hash.update(chunk)
        await this.#onDisk(temporary, () => writeAll(file, chunk))
      }
      await this.#onDisk(temporary, () => file.sync())
      return { sha256: parseSha256(hash.digest('hex')), sizeBytes }
    } finally {
      await this.#onDisk(temporary, () => file.close())
    }
  }

  /** Makes the directory of a blob; each is synced into its parents once in this process. */
  async #makeShard(path: string): Promise<void> {
    if (this.#durable.has(path)) return
    await this.#onDisk(path, async () => {
      await makeDurableDirectory(this.#disk, dirname(path))
      await makeDurableDirectory(this.#disk, path)
    })
    this.#durable.add(path)
  }

  /** Removes the temporary file of a failed put; when that fails too, the put's own error is the one to tell. */
  async #discard(temporary: string, reason: unknown): Promise<void> {
    try {
      await this.#disk.rm(temporary, { force: true, recursive: false })
    } catch (error) {
      throw new AggregateError([reason, error], 'a blob was not stored, and its temporary file not removed', {
        cause: reason,
      })
    }
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.byteLength; ) {
    offset += (await file.write(chunk, offset)).bytesWritten
  }
}
