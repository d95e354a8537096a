// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import type { S3Answer } from './s3-answer.ts'
import type { S3Client } from './s3-client.ts'
import { isS3Error, s3Error } from './s3-error.ts'
import { textOf, textsOf } from './xml.ts'

/** An entity tag as S3 gave it, quotes included (RFC 9110, section 8.8.3). */
export type ETag = string

/** What a write depends on (RFC 9110, section 13.1): that nothing is there, or what is. */
export type Precondition = 'none' | { readonly etag: ETag }

export type PutOptions = {
  /** @see Amazon S3 API reference, PutObject, If-None-Match and If-Match */
  readonly onlyIf?: Precondition
  /** Stored with the object and given out with it: content type, caching. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Enough for the answers that hold nothing, and for the longest page of keys. */
const MAX_LIST_BYTES = 4_194_304
const MAX_EMPTY_BYTES = 65_536
/** Asks for the checksum that was stored with an object. */
const WITH_CHECKSUM = { 'x-amz-checksum-mode': 'ENABLED' }

/** The operations on objects that our stores need (Amazon S3 API of 2006-03-01). */
export class S3Bucket {
  readonly client: S3Client

  constructor(client: S3Client) {
    this.client = client
  }

  /**
   * Stores an object, of which S3 checks and keeps the SHA-256.
   * @throws s3/precondition, and what {@link S3Client.send} throws
   */
  async put(key: string, bytes: Uint8Array, { onlyIf, headers }: PutOptions = {}): Promise<ETag> {
    const condition =
      onlyIf === undefined ? {} : onlyIf === 'none' ? { 'if-none-match': '*' } : { 'if-match': onlyIf.etag }
    return this.client.send(
      {
        method: 'PUT',
        key,
        body: bytes,
        headers: { ...headers, ...condition, 'x-amz-checksum-sha256': checksumOf(bytes) },
      },
      async (answer) => {
        await answer.bytes(MAX_EMPTY_BYTES)
        return etagOf(answer, this.client.place(key))
      },
    )
  }

  /** Reads an object whole; undefined when there is none. @throws s3/too-large, s3/damaged, and what send throws */
  async get(
    key: string,
    maxBytes: number,
  ): Promise<{ readonly bytes: Uint8Array; readonly etag: ETag } | undefined> {
    return unlessAbsent(
      this.client.send({ method: 'GET', key, headers: WITH_CHECKSUM }, async (answer) => {
        const bytes = await answer.bytes(maxBytes)
        const stored = answer.headers.get('x-amz-checksum-sha256')
        // One of parts is no checksum of the whole; it has their number behind it.
        if (stored !== null && !stored.includes('-') && stored !== checksumOf(bytes)) {
          throw s3Error('s3/damaged', 'what came is not what S3 says it stored', this.client.place(key))
        }
        return { bytes, etag: etagOf(answer, this.client.place(key)) }
      }),
    )
  }

  /** Opens an object to be read chunk by chunk; undefined when there is none. The caller closes what it gets. */
  async open(key: string): Promise<S3Answer | undefined> {
    return unlessAbsent(this.client.send({ method: 'GET', key }, async (answer) => answer))
  }

  /** What S3 knows about an object; undefined when there is none. */
  async head(
    key: string,
  ): Promise<{ readonly sizeBytes: number; readonly checksum: string | undefined } | undefined> {
    return unlessAbsent(
      this.client.send({ method: 'HEAD', key, headers: WITH_CHECKSUM }, async ({ headers }) => ({
        sizeBytes: Number(headers.get('content-length')),
        checksum: headers.get('x-amz-checksum-sha256') ?? undefined,
      })),
    )
  }

  /** Removes an object; S3 does not say whether there was one. */
  async delete(key: string): Promise<void> {
    await this.client.send({ method: 'DELETE', key }, (answer) => answer.bytes(MAX_EMPTY_BYTES))
  }

  /** All keys that begin with a text, both without the prefix of the location. */
  async *keys(begin: string): AsyncGenerator<string> {
    const { prefix } = this.client.location
    let token: string | undefined
    do {
      const page = await this.#list(begin, token)
      for (const key of textsOf(page, 'Key')) yield key.slice(prefix.length)
      token = textOf(page, 'IsTruncated') === 'true' ? textOf(page, 'NextContinuationToken') : undefined
    } while (token !== undefined)
  }

  /** Finds out whether the bucket is there and lets us in. */
  async check(): Promise<void> {
    await this.#list('', undefined, 1)
  }

  async #list(begin: string, token: string | undefined, maxKeys = 1_000): Promise<string> {
    const query = {
      'list-type': '2',
      'max-keys': String(maxKeys),
      prefix: `${this.client.location.prefix}${begin}`,
      ...(token === undefined ? {} : { 'continuation-token': token }),
    }
    return this.client.send({ method: 'GET', query }, async (answer) => {
      const page = await answer.text(MAX_LIST_BYTES)
      if (page.includes('<ListBucketResult')) return page
      throw s3Error('s3/refused', 'what answers there is no S3 service', this.client.place())
    })
  }
}

/** Base64 of the SHA-256, as S3 wants its checksums. */
export function checksumOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64')
}

/** @throws s3/unsupported when there is none, or a weak one, which no If-Match ever matches */
export function etagOf({ headers }: S3Answer, place: string): ETag {
  const etag = headers.get('etag') ?? ''
  if (etag === '' || etag.startsWith('W/')) throw s3Error('s3/unsupported', 'S3 gave no strong ETag', place)
  return etag
}

async function unlessAbsent<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isS3Error(error, 's3/absent')) return undefined
    throw error
  }
}
