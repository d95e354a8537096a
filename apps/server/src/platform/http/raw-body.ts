// SPDX-License-Identifier: Apache-2.0
/** Documents that arrive as a raw body: streamed to a file, never held in memory, never larger than allowed. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../errors/problems.ts'
import type { App } from './app.ts'

/** A body that arrived whole. `sha256` in lower-case hexadecimal. */
export type ReceivedFile = { readonly path: string; readonly sizeBytes: number; readonly sha256: string }

/** In this scope a body of any media type is left as a stream. */
export function acceptRawBodies(scope: App): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
}

/**
 * Receives a body into a temporary file of `dir`, hands it to `use`, and removes it afterwards whatever happens.
 *
 * @throws {Problem} `too-large` beyond `maxBytes`, `invalid-request` when there is no body
 */
export async function withReceivedFile<T>(
  body: unknown,
  { dir, maxBytes }: { readonly dir: string; readonly maxBytes: number },
  use: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  if (!(body instanceof Readable)) throw new Problem('invalid-request', 'Send the document as the body.')
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const file = path.join(dir, `upload-${randomUUID()}`)
  try {
    const { sizeBytes, sha256 } = await store(body, file, maxBytes)
    if (sizeBytes === 0) throw new Problem('invalid-request', 'The body is empty; send the document.')
    return await use({ path: file, sizeBytes, sha256 })
  } finally {
    await rm(file, { force: true })
  }
}

async function store(
  body: Readable,
  file: string,
  maxBytes: number,
): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length
      // What is too much is read and dropped. A browser hears no answer before it has sent everything, and bytes that
      // nobody reads would hold up the next request on the same connection. The request's time limit ends a body that
      // has no end.
      if (sizeBytes > maxBytes) return done()
      hash.update(chunk)
      return done(null, chunk)
    },
    flush(done) {
      if (sizeBytes <= maxBytes) return done()
      const detail = `The document is larger than the ${maxBytes} bytes that this instance takes.`
      return done(new Problem('too-large', detail, { members: { maxBytes } }))
    },
  })
  await pipeline(body, counted, createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  return { sizeBytes, sha256: hash.digest('hex') }
}
