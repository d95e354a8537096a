// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { PRIVATE_FILE } from '../objects/disk.ts'
import { putParts } from '../objects/s3/multipart.ts'
import { S3Bucket } from '../objects/s3/s3-bucket.ts'
import type { S3Client } from '../objects/s3/s3-client.ts'
import { isS3Error } from '../objects/s3/s3-error.ts'
import {
  type BlobContent,
  type BlobInfo,
  type BlobStore,
  blobError,
  blobPath,
  type Sha256,
} from './blob-store.ts'
import { onDisk } from './on-disk.ts'
import { verifiedStream } from './verified-stream.ts'
import { writeContent } from './write-content.ts'

/**
 * A blob store in a folder of a bucket, with the keys that are paths in a store of files: one can be copied to the other.
 */
export type S3BlobStoreOptions = {
  readonly client: S3Client
  /** Where content waits until its hash is known; made if absent. */
  readonly temporaryDir: string
  /** A blob that is larger is sent in parts of this size; S3 takes 5 MiB to 5 GiB, and at most 10000 of them. */
  readonly partBytes?: number
}

/** What a fault costs at most, and what each upload that is under way takes of memory. */
const PART_BYTES = 8_388_608

/**
 * Opens the store, which is refused when the bucket does not let us.
 * @throws blobs/denied, blobs/unavailable
 */
export async function openS3BlobStore(options: S3BlobStoreOptions): Promise<BlobStore> {
  const store = new S3BlobStore(options)
  await store.prepare()
  return store
}

class S3BlobStore implements BlobStore {
  readonly #client: S3Client
  readonly #bucket: S3Bucket
  readonly #temporaryDir: string
  readonly #partBytes: number

  constructor({ client, temporaryDir, partBytes = PART_BYTES }: S3BlobStoreOptions) {
    this.#client = client
    this.#bucket = new S3Bucket(client)
    this.#temporaryDir = temporaryDir
    this.#partBytes = partBytes
  }

  async prepare(): Promise<void> {
    await inS3(() => this.#bucket.check())
  }

  /**
   * Content goes through a file of our own, because its name is its hash, which is known only at its end: a temporary key
   * would cost a copy within S3, leave what is interrupted behind, and could not be sent again when a request is lost.
   */
  async put(content: BlobContent, { maxBytes }: { readonly maxBytes: number }): Promise<BlobInfo> {
    const path = join(this.#temporaryDir, `blob-${randomUUID()}`)
    const file = await onDisk(path, () => openNameless(path))
    try {
      const info = await writeContent(file, path, content, maxBytes)
      await this.#upload(info, file, path)
      return info
    } finally {
      await onDisk(path, () => file.close())
    }
  }

  async open(sha256: Sha256): Promise<Readable> {
    const key = blobPath(sha256)
    const place = this.#client.place(key)
    const answer = await inS3(() => this.#bucket.open(key))
    if (answer === undefined) throw blobError('blobs/not-found', 'there is no such blob', place)
    return verifiedStream(
      { place, read: () => inS3(() => answer.read()), close: () => answer.close() },
      sha256,
    )
  }

  async has(sha256: Sha256): Promise<boolean> {
    return (await this.stat(sha256)) !== undefined
  }

  async stat(sha256: Sha256): Promise<BlobInfo | undefined> {
    const found = await inS3(() => this.#bucket.head(blobPath(sha256)))
    return found === undefined ? undefined : { sha256, sizeBytes: found.sizeBytes }
  }

  async delete(sha256: Sha256): Promise<boolean> {
    const isThere = await this.has(sha256)
    await inS3(() => this.#bucket.delete(blobPath(sha256)))
    return isThere
  }

  async #upload({ sha256, sizeBytes }: BlobInfo, file: FileHandle, path: string): Promise<void> {
    const key = blobPath(sha256)
    let position = 0
    const readPart = async (): Promise<Uint8Array> => {
      const part = await onDisk(path, () =>
        readAt(file, position, Math.min(this.#partBytes, sizeBytes - position)),
      )
      position += part.byteLength
      return part
    }
    await inS3(async () => {
      if (sizeBytes > this.#partBytes) await putParts(this.#bucket, key, readPart)
      else await this.#bucket.put(key, await readPart())
    })
  }
}

/** A file that is gone when it is closed, however that comes. */
async function openNameless(path: string): Promise<FileHandle> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx+', PRIVATE_FILE)
  await rm(path)
  return file
}

async function readAt(file: FileHandle, position: number, sizeBytes: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(sizeBytes)
  for (let offset = 0; offset < sizeBytes; ) {
    const { bytesRead } = await file.read(buffer, offset, sizeBytes - offset, position + offset)
    if (bytesRead === 0) throw new Error('the temporary file is shorter than what was written to it')
    offset += bytesRead
  }
  return buffer
}

async function inS3<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!isS3Error(error)) throw error
    const code =
      error.code === 's3/denied' || error.code === 's3/credentials' ? 'blobs/denied' : 'blobs/unavailable'
    throw blobError(code, error.message, error.where.file, error)
  }
}
