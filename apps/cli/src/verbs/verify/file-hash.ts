// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { CodedError } from '@primum/parse'

/** A file's bytes as they are, also those of a compressed one. */
export type FileHash = { readonly name: string; readonly sha256: string; readonly sizeBytes: number }

/** @throws CodedError `input/unreadable` */
export async function hashFile(name: string): Promise<FileHash> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  try {
    for await (const chunk of createReadStream(name)) {
      // A stream without an encoding gives buffers.
      const bytes = chunk as Buffer
      hash.update(bytes)
      sizeBytes += bytes.length
    }
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const reason = isAbsent ? 'no such file' : cause instanceof Error ? cause.message : String(cause)
    throw new CodedError('input/unreadable', reason, { where: { file: name }, cause })
  }
  return { name, sha256: hash.digest('hex'), sizeBytes }
}
