// SPDX-License-Identifier: Apache-2.0
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { CodedError } from '@primum/parse'
import type { ReadObject } from '@primum/tlog'

/** A named pipe is opened at once; it would otherwise be waited for as long as nobody writes to it. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK

/** Reads a log's objects from a directory. What is there and is no file is not there. */
export function fileReader(directory: string): ReadObject {
  return async (name, maxBytes) => {
    try {
      await using file = await open(path.join(directory, name), FLAGS)
      return await readSome(file, maxBytes)
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return undefined
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new CodedError('tlog/unavailable', reason, { where: { path: name }, cause })
    }
  }
}

async function readSome(file: FileHandle, maxBytes: number): Promise<Uint8Array | undefined> {
  const stat = await file.stat()
  if (!stat.isFile()) return undefined
  const bytes = Buffer.allocUnsafe(Math.min(stat.size, maxBytes + 1))
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
