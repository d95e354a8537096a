// SPDX-License-Identifier: Apache-2.0
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CodedError } from '@primum/parse'
import {
  checkSize,
  isBesideAdvisory,
  type SourceLimits,
  type SourceText,
  sourceFault,
} from './source-limits.ts'
import { openZip } from './zip.ts'

/**
 * The texts in a file or folder: folders are walked in name order, `.gz` and `.zip` are unpacked (told by their first
 * bytes, not by their names), everything else is taken as it is.
 */
export async function* openSource(path: string, limits: SourceLimits): AsyncGenerator<SourceText> {
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
  } catch (cause) {
    throw sourceFault('source/absent', path, 'there is no such file or folder', cause)
  }
  if (isFolder) {
    for (const name of readdirSync(path).sort()) {
      if (name.startsWith('.') || isBesideAdvisory(name)) continue
      for await (const text of openSource(join(path, name), limits)) yield { ...text, isFound: true }
    }
    return
  }
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 })
  const { head, rest } = await peek(stream, path)
  if (head.length >= 4 && head.readUInt32LE(0) === 0x04034b50) {
    stream.destroy()
    yield* openZip(path, limits)
  } else if (head.length >= 2 && head[0] === 0x1f && head[1] === 0x8b) {
    yield { name: path, chunks: gunzip(rest, path, limits) }
  } else {
    yield { name: path, chunks: rest }
  }
}

/** The first bytes of a stream, and the whole stream again. */
async function peek(
  stream: Readable,
  path: string,
): Promise<{ readonly head: Buffer; readonly rest: AsyncIterable<Buffer> }> {
  const chunks = chunksOf(stream, path)
  const first = await chunks.next()
  const head = first.done === true ? Buffer.alloc(0) : first.value
  async function* rest(): AsyncGenerator<Buffer> {
    if (first.done === true) return
    yield head
    yield* chunks
  }
  return { head, rest: rest() }
}

async function* chunksOf(stream: Readable, path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
  } catch (cause) {
    throw sourceFault('source/damaged', path, 'the file cannot be read', cause)
  }
}

async function* gunzip(
  packed: AsyncIterable<Buffer>,
  path: string,
  limits: SourceLimits,
): AsyncGenerator<Buffer> {
  let packedBytes = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      packedBytes += chunk.length
      done(null, chunk)
    },
  })
  const input = Readable.from(packed, { objectMode: false })
  const unpacked = createGunzip({ chunkSize: 256 * 1024 })
  input.on('error', (error) => unpacked.destroy(error))
  input.pipe(counter).pipe(unpacked)
  let bytes = 0
  try {
    for await (const chunk of unpacked) {
      const part = chunk as Buffer // a Gunzip stream without encoding gives buffers
      bytes += part.length
      checkSize(bytes, packedBytes, path, limits)
      yield part
    }
  } catch (cause) {
    if (cause instanceof CodedError) throw cause
    const cutOff = cause instanceof Error && 'code' in cause && cause.code === 'Z_BUF_ERROR'
    throw cutOff
      ? sourceFault('source/truncated', path, 'the gzip file ends before its content does', cause)
      : sourceFault('source/damaged', path, 'the gzip file is damaged', cause)
  } finally {
    input.destroy()
    unpacked.destroy()
  }
}
