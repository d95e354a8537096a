// SPDX-License-Identifier: Apache-2.0
import { dirname, join } from 'node:path'
import type { Disk, DiskFile } from './disk.ts'

/** Readable by everyone, as far as the umask allows: what a log publishes. */
export const publicMode = { file: 0o644, directory: 0o755 } as const

/** For the owner alone. */
export const privateMode = { file: 0o600, directory: 0o700 } as const

/**
 * Files that appear under their name whole or not at all, and outlive a power cut. They are written in a folder of their own and
 * renamed. Each write makes a new file: after a failed fsync the kernel may call pages clean that never reached the disk, so what
 * is in an old one proves nothing.
 */
export class DurableFiles {
  readonly #disk: Disk
  readonly #incoming: string
  /** Directories whose name in the one above is known to be on disk. */
  readonly #durable: Set<string>
  #count = 0

  /** @param root a directory that is on disk itself; all others are in it. `incoming` may be emptied whenever nothing is being written. */
  constructor(disk: Disk, root: string, incoming: string) {
    this.#disk = disk
    this.#incoming = incoming
    this.#durable = new Set([root])
  }

  /** Writes a file and gives it its name. The name is durable after {@link syncDirectory}. */
  async put(path: string, content: Uint8Array, mode: number): Promise<void> {
    this.#count++
    const temporary = join(this.#incoming, `${this.#count}`)
    try {
      const file = await this.#disk.open(temporary, 'w', mode)
      try {
        await writeAll(file, content, 0)
        await file.sync()
      } finally {
        await file.close()
      }
      await this.#disk.rename(temporary, path)
    } catch (error) {
      await this.#discard(temporary)
      throw error
    }
  }

  /** Writes a file whose name is durable too. */
  async putDurably(path: string, content: Uint8Array, mode: number): Promise<void> {
    await this.put(path, content, mode)
    await this.syncDirectory(dirname(path))
  }

  /** Makes a directory under the root, with those above it, durably. */
  async makeDirectory(path: string, mode: number): Promise<void> {
    if (this.#durable.has(path)) return
    const parent = dirname(path)
    await this.makeDirectory(parent, mode)
    await this.#disk.mkdir(path, { recursive: true, mode })
    // It may have been there, made by someone who was stopped before this.
    await this.syncDirectory(parent)
    this.#durable.add(path)
  }

  /** Makes what was created, renamed or removed in a directory outlive a power cut. */
  async syncDirectory(path: string): Promise<void> {
    await syncDirectory(this.#disk, path)
  }

  /** Removes a directory with all that is in it; that may come to light only after a power cut that it was not removed. */
  async removeDirectory(path: string): Promise<void> {
    await this.#disk.rm(path, { force: true, recursive: true })
    this.#durable.delete(path)
  }

  /** Removes what interrupted writes have left. */
  async clearIncoming(): Promise<void> {
    await this.removeDirectory(this.#incoming)
    await this.makeDirectory(this.#incoming, privateMode.directory)
  }

  /** A temporary file that cannot be removed either only takes up space until the log is opened again. */
  async #discard(temporary: string): Promise<void> {
    await this.#disk.rm(temporary, { force: true, recursive: false }).catch(() => undefined)
  }
}

export async function syncDirectory(disk: Disk, path: string): Promise<void> {
  const directory = await disk.open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

export async function writeAll(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten
  }
}
