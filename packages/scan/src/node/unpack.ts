// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { CodedError } from '@primum/parse'
import { ByteQueue } from '../archive/byte-queue.ts'
import { scanError } from '../fault.ts'

/** Counts what all archives of one scan unpack to. */
export type UnpackBudget = { leftBytes: number }

type Compression = 'none' | 'gzip' | 'zstd'

/** Leading bytes of what is packed but cannot be unpacked here, and how a person does it. */
const others: readonly (readonly [name: string, bytes: readonly number[], command: string])[] = [
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'xz -dc'],
  ['bzip2', [0x42, 0x5a, 0x68], 'bzip2 -dc'],
  ['LZ4', [0x04, 0x22, 0x4d, 0x18], 'lz4 -dc'],
  ['lzip', [0x4c, 0x5a, 0x49, 0x50], 'lzip -dc'],
  ['LZMA', [0x5d, 0x00, 0x00], 'lzma -dc'],
]

/**
 * The bytes of a file, unpacked where they are packed with gzip or zstd, known by their beginning.
 *
 * @throws CodedError `scan/unsupported-compression` at once; `scan/truncated`, `scan/damaged`, `scan/too-large` while they are taken
 */
export async function unpacked(queue: ByteQueue, budget: UnpackBudget, file: string): Promise<ByteQueue> {
  const head = await queue.take(6)
  queue.unread(head)
  const compression = compressionOf(head, file)
  if (compression === 'none') return queue
  const name = compression === 'gzip' ? 'gzip' : 'zstd'
  return new ByteQueue(unpack(queue, name, budget, file))
}

function compressionOf(head: Uint8Array, file: string): Compression {
  if (begins(head, [0x1f, 0x8b])) return 'gzip'
  if (begins(head, [0x28, 0xb5, 0x2f, 0xfd])) return 'zstd'
  for (const [name, bytes, command] of others) {
    if (!begins(head, bytes)) continue
    throw scanError(
      'scan/unsupported-compression',
      `this is packed with ${name}, which is not unpacked here; try: ${command} FILE | primum sbom scan -`,
      { file },
    )
  }
  return 'none'
}

function begins(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte)
}

async function* unpack(
  queue: ByteQueue,
  name: 'gzip' | 'zstd',
  budget: UnpackBudget,
  file: string,
): AsyncGenerator<Uint8Array> {
  const input = Readable.from(queue.rest(), { objectMode: false })
  const output =
    name === 'gzip'
      ? createGunzip({ chunkSize: 256 * 1024 })
      : createZstdDecompress({ chunkSize: 256 * 1024 })
  let broken: Error | undefined
  input.once('error', (error) => {
    broken = error
    output.destroy(error)
  })
  try {
    for await (const chunk of input.pipe(output)) {
      const part = chunk as Buffer // a stream of zlib without an encoding gives buffers
      budget.leftBytes -= part.length
      if (budget.leftBytes < 0) throw scanError('scan/too-large', 'it unpacks to more than is read', { file })
      yield part
    }
  } catch (cause) {
    if (broken !== undefined) throw broken
    if (cause instanceof CodedError) throw cause
    const isCutOff = cause instanceof Error && 'code' in cause && cause.code === 'Z_BUF_ERROR'
    throw isCutOff
      ? scanError('scan/truncated', `the ${name} data ends too early: the file is not whole`, { file }, cause)
      : scanError('scan/damaged', `the ${name} data is damaged`, { file }, cause)
  } finally {
    input.destroy()
    output.destroy()
  }
}
