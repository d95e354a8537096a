// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { blobError, type Sha256 } from './blob-store.ts'

/** Bytes from where blobs are kept. */
export type BlobSource = {
  /** For messages. */
  readonly place: string
  /** The next chunk, undefined at the end; rejects with the store's own errors. */
  readonly read: () => Promise<Uint8Array | undefined>
  readonly close: () => Promise<void>
}

/** Enough that a reader does not wait for each chunk, small enough that many readers at once do not count. */
const BUFFERED_BYTES = 128 * 1024

/**
 * A blob's bytes, one chunk behind the check of their hash: the last one is handed out only when all of them are what
 * the name says. The stream owns the source and closes it however it ends, also when nobody ever read from it.
 */
export function verifiedStream(source: BlobSource, sha256: Sha256): Readable {
  const hash = createHash('sha256')
  let held: Uint8Array | undefined
  let isChecked = false

  /** The next chunk to hand out, or null at the end. */
  async function next(): Promise<Uint8Array | null> {
    while (!isChecked) {
      const chunk = await source.read()
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
        source.place,
      )
    }
    isChecked = true
  }

  return new Readable({
    highWaterMark: BUFFERED_BYTES,
    read() {
      next().then(
        (chunk) => this.push(chunk),
        (error: Error) => this.destroy(error),
      )
    },
    destroy(error, done) {
      source.close().then(
        () => done(error),
        (failure: Error) => done(error ?? failure),
      )
    },
  })
}
