// SPDX-License-Identifier: Apache-2.0
import type { Readable } from 'node:stream'
import { type Brand, CodedError } from '@primum/parse'

/** A blob's name: the SHA-256 (FIPS 180-4) of its bytes in 64 lowercase hexadecimal digits. */
export type Sha256 = Brand<string, 'Sha256'>

export type BlobErrorCode =
  /** A name that is not 64 lowercase hexadecimal digits. */
  | 'blobs/bad-name'
  /** More bytes came than allowed; nothing was stored. */
  | 'blobs/too-large'
  /** There is no blob of this name. */
  | 'blobs/not-found'
  /** The stored bytes are not what their name says. */
  | 'blobs/corrupt'
  /** The file system is full; nothing was stored. */
  | 'blobs/disk-full'
  /** The store does not know us or does not let us: credentials, rights, or a clock that is wrong. */
  | 'blobs/denied'
  /** The store cannot be read or written for another reason. */
  | 'blobs/unavailable'

export type BlobError = CodedError<BlobErrorCode>

/** What a stored blob is known by. */
export type BlobInfo = {
  readonly sha256: Sha256
  readonly sizeBytes: number
}

/** Bytes to store: at once, or as they come (a request's body, a file's stream). */
export type BlobContent = Uint8Array | AsyncIterable<Uint8Array>

/**
 * Bytes stored under the name of their hash. A blob never changes; the same bytes are stored once.
 *
 * All methods may be called at any time, any number at once, also for the same blob. A store in files is open for writing
 * in one process at a time: a second one's opening would clear away the first one's unfinished puts, which then reject (no
 * blob that was acknowledged is ever lost by it). A store in S3 may be open in many.
 */
export type BlobStore = {
  /**
   * Stores bytes. **When it resolves**, the whole blob is on stable storage under its name and outlives a power cut;
   * before, and when it rejects, readers see all of it or nothing. Storing what is there already is no error and repairs a
   * damaged copy, so **a retry** after any failure or crash is always safe.
   * @param limits.maxBytes the most that is accepted, at least 0; content is read no further than the chunk that exceeds it.
   * @throws blobs/too-large, blobs/disk-full, blobs/denied, blobs/unavailable; whatever `content` throws, as it is.
   */
  put(content: BlobContent, limits: { readonly maxBytes: number }): Promise<BlobInfo>
  /**
   * Opens a blob for reading. The stream checks the hash as it goes and holds its last chunk back until the check is
   * done: a damaged blob ends in an error, never in a complete and silent wrong answer. A blob that is deleted while it
   * is read is read to its end.
   * @throws blobs/not-found, blobs/denied, blobs/unavailable; the stream fails with blobs/corrupt or blobs/unavailable.
   */
  open(sha256: Sha256): Promise<Readable>
  /** Whether the blob is there. Says nothing about its bytes. */
  has(sha256: Sha256): Promise<boolean>
  /** Size as the store knows it, without reading; undefined when there is no such blob. */
  stat(sha256: Sha256): Promise<BlobInfo | undefined>
  /**
   * Removes a blob; false when there was none. When it resolves the blob stays away over a power cut. A put of the same
   * bytes at the same time comes wholly before or wholly after: the caller makes sure that nobody relies on the blob.
   */
  delete(sha256: Sha256): Promise<boolean>
}

const SHA256 = /^[0-9a-f]{64}$/

/**
 * Reads a blob's name; nothing else ever becomes a part of a path.
 * @throws blobs/bad-name
 */
export function parseSha256(text: string): Sha256 {
  if (!SHA256.test(text)) {
    throw blobError('blobs/bad-name', 'a blob is named by its SHA-256: 64 lowercase hexadecimal digits')
  }
  // The pattern above is what the brand means.
  return text as Sha256
}

/** Where a blob is, below the store's address, in files and in S3 alike: `ab/cd/abcd…`, by the first four digits. */
export function blobPath(sha256: Sha256): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

export function blobError(code: BlobErrorCode, message: string, file?: string, cause?: unknown): BlobError {
  return new CodedError(code, message, {
    ...(file === undefined ? {} : { where: { file } }),
    ...(cause === undefined ? {} : { cause }),
  })
}
