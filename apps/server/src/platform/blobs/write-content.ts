// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { writeAll } from '../objects/disk.ts'
import { type BlobContent, type BlobInfo, blobError, parseSha256 } from './blob-store.ts'
import { onDisk } from './on-disk.ts'

/**
 * Writes content as it comes to an empty file, and says what blob it is. An error of the content itself goes through as it is.
 * @throws blobs/too-large, blobs/disk-full, blobs/unavailable
 */
export async function writeContent(
  file: FileHandle,
  path: string,
  content: BlobContent,
  maxBytes: number,
): Promise<BlobInfo> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > maxBytes) {
      throw blobError('blobs/too-large', `more than the ${maxBytes} bytes that are accepted here`)
    }
    hash.update(chunk)
    await onDisk(path, () => writeAll(file, chunk))
  }
  return { sha256: parseSha256(hash.digest('hex')), sizeBytes }
}
