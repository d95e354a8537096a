// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { ByteQueue } from '../src/archive/byte-queue.ts'
import { rootedPath } from '../src/archive/path.ts'
import { TarReader } from '../src/archive/tar-reader.ts'

async function* inPieces(data: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < data.length; at += 1000) yield data.subarray(at, at + 1000)
}

/** Any bytes: entries whose contents are no longer than the archive, or a CodedError; a path that is kept stays below the root. */
export async function fuzz(data: Uint8Array): Promise<void> {
  const reader = new TarReader(new ByteQueue(inPieces(data)))
  let read = 0
  try {
    for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
      const path = rootedPath(entry.path)
      if (path !== undefined && (path.startsWith('/') || path.split('/').includes('..'))) {
        throw new Error(`${path} leaves the root`)
      }
      read += (await reader.read(Math.min(entry.sizeBytes, 4096))).length
    }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
  if (read > data.length) throw new Error('more was read than there is')
}
