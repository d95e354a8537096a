// SPDX-License-Identifier: Apache-2.0
/**
 * Named objects: the tiles of a log, which never change, and its checkpoint, which does, in files or in S3 (Amazon S3
 * API of 2006-03-01 with conditional writes), so that a plain file server or a CDN can hand them out. The contract is
 * `ObjectStore`; which place is used says PRIMUM_BLOBS, for blobs too. Out of scope: large content, which is in blobs,
 * and deciding what may be deleted.
 */
export { type ObjectName, parseObjectName } from './object-name.ts'
export type {
  ObjectError,
  ObjectErrorCode,
  ObjectStore,
  ObjectVersion,
  StoredObject,
  Swap,
} from './object-store.ts'
export { openObjectStore } from './open-object-store.ts'
export { type CredentialSource, checkedCredentials } from './s3/credentials.ts'
export { parseStoreAddress, type StoreAddress, type StoreSettings } from './store-address.ts'
