// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { parseSha256, type Sha256 } from './blob-store.ts'

/**
 * The name that a file's bytes would have as a blob, without storing them.
 * @throws the system's error when the file cannot be read.
 */
export async function hashFile(path: string): Promise<Sha256> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) hash.update(chunk)
  return parseSha256(hash.digest('hex'))
}
