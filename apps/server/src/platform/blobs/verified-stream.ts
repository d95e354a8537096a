// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { blobError, type Sha256 } from './blob-store.ts'
import { diskError } from './disk.ts'

/** Large enough that system calls do not count, small enough that many readers at once do not either. */
const CHUNK_BYTES = 128 * 1024

/**
 * A blob's bytes, one chunk behind the check of their hash: the last one is handed out only when all of them are what
 * the name says. The stream owns the file and closes it however it ends, also when nobody ever read from it.
 */
export function verifiedStream(file: FileHandle, sha256: Sha256, path: string): Readable {
  const hash = createHash('sha256')
  let held: Buffer | undefined
  let isChecked = false

  async function readChunk(): Promise<Buffer | undefined> {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    try {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES)
      return bytesRead === 0 ? undefined : buffer.subarray(0, bytesRead)
    } catch (error) {
      throw diskError(error, path)
    }
  }

  /** The next chunk to hand out, or null at the end. */
  async function next(): Promise<Buffer | null> {
    while (!isChecked) {
      const chunk = await readChunk()
      if (chunk === undefined) {
        check()
        break
      }
      hash.update(chunk)
      const ready = held
      held = chunk
      if (ready !== undefined) return ready
    }
    const last = held ?? null
    held = undefined
    return last
  }

  function check(): void {
    const actual = hash.digest('hex')
    if (actual !== sha256) {
      throw blobError(
        'blobs/corrupt',
        `the stored bytes are damaged: their SHA-256 is ${actual}; store the original again`,
        path,
      )
    }
    isChecked = true
  }

  return new Readable({
    highWaterMark: CHUNK_BYTES,
    read() {
      next().then(
        (chunk) => this.push(chunk),
        (error: Error) => this.destroy(error),
      )
    },
    destroy(error, done) {
      file.close().then(
        () => done(error),
        (failure: Error) => done(error ?? failure),
      )
    },
  })
}
