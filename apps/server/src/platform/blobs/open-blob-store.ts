// SPDX-License-Identifier: Apache-2.0
import { S3Client } from '../objects/s3/s3-client.ts'
import type { StoreSettings } from '../objects/store-address.ts'
import type { BlobStore } from './blob-store.ts'
import { openFileBlobStore } from './file-blob-store.ts'
import { openS3BlobStore } from './s3-blob-store.ts'

/**
 * Opens the store at the instance's address.
 * @throws blobs/denied, blobs/disk-full, blobs/unavailable
 */
export function openBlobStore(settings: StoreSettings): Promise<BlobStore> {
  if (settings.kind === 'file') return openFileBlobStore({ directory: settings.directory })
  const { location, credentials, temporaryDir } = settings
  return openS3BlobStore({ client: new S3Client(location, credentials), temporaryDir })
}
