// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BlobStore, blobError } from './blob-store.ts'
import { openFileBlobStore } from './file-blob-store.ts'

/** Where blobs are kept. */
export type BlobAddress = { readonly kind: 'file'; readonly directory: string }

/**
 * Reads PRIMUM_BLOBS: `file:` and a path, relative to `base` or absolute, taken as it is written; or a `file://` URL
 * (RFC 8089), percent-encoded.
 * @throws blobs/bad-address
 */
export function parseBlobAddress(text: string, base: string): BlobAddress {
  if (/^s3:/i.test(text)) {
    throw blobError(
      'blobs/bad-address',
      'PRIMUM_BLOBS: S3 is not there yet, it comes with the transparency log; use file: and a directory',
    )
  }
  const path = /^file:(.*)$/is.exec(text)?.[1]
  if (path === undefined || path === '' || path.includes('\0')) {
    throw blobError(
      'blobs/bad-address',
      `PRIMUM_BLOBS: expected file: and a directory, got ${JSON.stringify(text)}`,
    )
  }
  if (!path.startsWith('//')) return { kind: 'file', directory: resolve(base, path) }
  try {
    return { kind: 'file', directory: fileURLToPath(text) }
  } catch (error) {
    throw blobError(
      'blobs/bad-address',
      `PRIMUM_BLOBS: ${JSON.stringify(text)} is no file URL of this machine; write file:///absolute/path`,
      undefined,
      error,
    )
  }
}

/** Opens the store at an address. */
export function openBlobStore(address: BlobAddress): Promise<BlobStore> {
  return openFileBlobStore({ directory: address.directory })
}
