// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { openFileObjectStore } from './file-object-store.ts'
import type { ObjectName } from './object-name.ts'
import type { ObjectStore } from './object-store.ts'
import { S3Client } from './s3/s3-client.ts'
import { openS3ObjectStore } from './s3-object-store.ts'
import type { StoreSettings } from './store-address.ts'

/**
 * Opens the store of a folder below the instance's address: `log` for what the logs publish.
 * @throws objects/unsupported, objects/denied, objects/disk-full, objects/unavailable
 */
export function openObjectStore(settings: StoreSettings, folder: ObjectName): Promise<ObjectStore> {
  if (settings.kind === 'file') return openFileObjectStore({ directory: join(settings.directory, folder) })
  const { location, credentials } = settings
  return openS3ObjectStore(new S3Client({ ...location, prefix: `${location.prefix}${folder}/` }, credentials))
}
