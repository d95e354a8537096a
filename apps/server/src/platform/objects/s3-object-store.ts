// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { isObjectName, type ObjectName } from './object-name.ts'
import {
  checkObjectSize,
  MAX_OBJECT_BYTES,
  type ObjectErrorCode,
  type ObjectStore,
  type ObjectVersion,
  objectError,
  type StoredObject,
  type Swap,
} from './object-store.ts'
import { type Precondition, S3Bucket } from './s3/s3-bucket.ts'
import type { S3Client } from './s3/s3-client.ts'
import { isS3Error, type S3ErrorCode } from './s3/s3-error.ts'

/** Tiles are served as they are stored: "immutable, so its caching headers SHOULD be long-lived" (C2SP tlog-tiles, Merkle Tree). */
const IMMUTABLE = {
  'content-type': 'application/octet-stream',
  'cache-control': 'max-age=31536000, immutable',
}
/** And a checkpoint: "mutable, so its headers SHOULD prevent caching beyond a few seconds" (C2SP tlog-tiles, Checkpoints). */
const MUTABLE = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }

/** No object, for its dot: where the service shows at each opening what it does with conditions. */
const PROBE_KEY = '.conditional-writes'
/** What no stored bytes have for an ETag. */
const NO_ETAG = '"00000000000000000000000000000000"'
const PROBE = Buffer.from('Primum checks here that this service keeps conditional writes.\n')

/**
 * Opens a store in a folder of a bucket. It is refused when the service does not obey `If-None-Match` and `If-Match`: only
 * they keep two servers that both believe to be the only writer from overwriting what a log has published.
 * @throws objects/unsupported, objects/denied, objects/unavailable
 */
export async function openS3ObjectStore(client: S3Client): Promise<ObjectStore> {
  const store = new S3ObjectStore(client)
  await store.prepare()
  return store
}

class S3ObjectStore implements ObjectStore {
  readonly #client: S3Client
  readonly #bucket: S3Bucket

  constructor(client: S3Client) {
    this.#client = client
    this.#bucket = new S3Bucket(client)
  }

  async prepare(): Promise<void> {
    await inS3(async () => {
      await this.#bucket.check()
      await this.#bucket.put(PROBE_KEY, PROBE)
      if ((await this.#obeys('none')) && (await this.#obeys({ etag: NO_ETAG }))) return
      throw objectError(
        'objects/unsupported',
        'this S3 service overwrites although If-None-Match or If-Match forbids it; a log needs one that does not',
        this.#client.place(PROBE_KEY),
      )
    })
  }

  async put(name: ObjectName, bytes: Uint8Array): Promise<void> {
    const place = this.#client.place(name)
    checkObjectSize(bytes, place)
    await inS3(async () => {
      try {
        await this.#bucket.put(name, bytes, { onlyIf: 'none', headers: IMMUTABLE })
      } catch (error) {
        if (!isS3Error(error, 's3/precondition')) throw error
        // Somebody else's, or our own from a try whose answer was lost.
        const present = await this.#bucket.get(name, MAX_OBJECT_BYTES)
        if (present === undefined) {
          throw objectError('objects/unavailable', 'it was removed while it was stored', place, error)
        }
        if (Buffer.compare(present.bytes, bytes) !== 0) {
          throw objectError('objects/conflict', 'there are other bytes under this name already', place, error)
        }
      }
    })
  }

  async swap(name: ObjectName, expected: ObjectVersion | undefined, bytes: Uint8Array): Promise<Swap> {
    checkObjectSize(bytes, this.#client.place(name))
    const onlyIf = expected === undefined ? 'none' : { etag: expected }
    return inS3(async () => {
      try {
        const version = await this.#bucket.put(name, bytes, { onlyIf, headers: MUTABLE })
        return { kind: 'swapped', version }
      } catch (error) {
        // Absent: there is nothing that could match.
        if (!isS3Error(error, 's3/precondition') && !isS3Error(error, 's3/absent')) throw error
        const current = await this.get(name)
        if (current === undefined) return { kind: 'conflict' }
        if (Buffer.compare(current.bytes, bytes) !== 0) return { kind: 'conflict', current }
        return { kind: 'swapped', version: current.version }
      }
    })
  }

  async get(name: ObjectName): Promise<StoredObject | undefined> {
    return inS3(async () => {
      const found = await this.#bucket.get(name, MAX_OBJECT_BYTES)
      return found === undefined ? undefined : { bytes: found.bytes, version: found.etag }
    })
  }

  async has(name: ObjectName): Promise<boolean> {
    return inS3(async () => (await this.#bucket.head(name)) !== undefined)
  }

  async delete(name: ObjectName): Promise<void> {
    await inS3(() => this.#bucket.delete(name))
  }

  async *list(folder?: ObjectName): AsyncGenerator<ObjectName> {
    const keys = this.#bucket.keys(folder === undefined ? '' : `${folder}/`)
    try {
      for await (const key of keys) if (isObjectName(key)) yield key
    } catch (error) {
      throw toObjectError(error)
    }
  }

  /** Whether the service refuses to replace the probe under a condition that does not hold. */
  async #obeys(onlyIf: Precondition): Promise<boolean> {
    try {
      await this.#bucket.put(PROBE_KEY, PROBE, { onlyIf })
      return false
    } catch (error) {
      if (isS3Error(error, 's3/precondition')) return true
      if (isS3Error(error, 's3/unsupported')) return false
      throw error
    }
  }
}

const codes: Readonly<Record<S3ErrorCode, ObjectErrorCode>> = {
  's3/absent': 'objects/unavailable',
  's3/precondition': 'objects/unavailable',
  's3/refused': 'objects/unavailable',
  's3/unavailable': 'objects/unavailable',
  's3/credentials': 'objects/denied',
  's3/denied': 'objects/denied',
  's3/unsupported': 'objects/unsupported',
  's3/too-large': 'objects/too-large',
  's3/damaged': 'objects/corrupt',
}

function toObjectError(error: unknown): unknown {
  if (!isS3Error(error)) return error
  return new CodedError(codes[error.code], error.message, { where: error.where, cause: error })
}

async function inS3<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw toObjectError(error)
  }
}
