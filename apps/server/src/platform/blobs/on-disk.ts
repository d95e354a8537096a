// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { isFull } from '../objects/disk.ts'
import { blobError } from './blob-store.ts'

/**
 * Turns what goes wrong in the file system into the store's errors; one that is coded already stays as it is.
 * @throws blobs/disk-full, blobs/unavailable
 */
export async function onDisk<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw diskError(error, path)
  }
}

/** A failed file operation as a coded error; one that is coded already stays as it is. */
export function diskError(error: unknown, path: string): CodedError {
  if (error instanceof CodedError) return error
  if (isFull(error)) {
    return blobError('blobs/disk-full', 'no space is left for blobs; free some and try again', path, error)
  }
  const reason = error instanceof Error ? error.message : String(error)
  return blobError('blobs/unavailable', `the blob store cannot be used: ${reason}`, path, error)
}
