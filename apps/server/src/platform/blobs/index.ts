// SPDX-License-Identifier: Apache-2.0
/**
 * Blobs: SBOMs, reports' attachments and other bytes of any size, stored under their SHA-256. The contract is
 * `BlobStore`; the one implementation keeps files. Out of scope: S3, which comes with the log, and deciding what may be
 * deleted, which is up to the rows that name a blob.
 */
export { type BlobAddress, openBlobStore, parseBlobAddress } from './address.ts'
export {
  type BlobContent,
  type BlobError,
  type BlobErrorCode,
  type BlobInfo,
  type BlobStore,
  parseSha256,
  type Sha256,
} from './blob-store.ts'
