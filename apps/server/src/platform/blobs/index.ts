// SPDX-License-Identifier: Apache-2.0
/**
 * Blobs: SBOMs, reports' attachments and other bytes of any size, stored under their SHA-256, in files or in S3. The
 * contract is `BlobStore`. Out of scope: deciding what may be deleted, which is up to the rows that name a blob.
 */
export {
  type BlobContent,
  type BlobError,
  type BlobErrorCode,
  type BlobInfo,
  type BlobStore,
  parseSha256,
  type Sha256,
} from './blob-store.ts'
export { openBlobStore } from './open-blob-store.ts'
