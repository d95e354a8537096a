// SPDX-License-Identifier: Apache-2.0
/** The bucket of the test service, in memory: what S3 does with a request whose signature is good. */
import { createHash, randomBytes } from 'node:crypto'

/** A request, understood. */
export type Asked = {
  readonly method: string
  /** Absent for the bucket itself. */
  readonly key: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

export type StoredBytes = {
  readonly bytes: Buffer
  readonly etag: string
  readonly checksum: string
  readonly headers: Readonly<Record<string, string>>
}

export type Upload = { readonly key: string; readonly parts: Map<number, StoredBytes> }

const KEPT_HEADERS = ['content-type', 'cache-control'] as const

export class TestingBucket {
  /** By key. Change it to change what is stored. */
  readonly objects = new Map<string, StoredBytes>()
  /** Begun and neither completed nor aborted. */
  readonly uploads = new Map<string, Upload>()
  /** What it does with If-Match and If-None-Match. */
  conditions: 'kept' | 'ignored' | 'not implemented' = 'kept'
  /** The smallest part but the last (Amazon S3 user guide, "Amazon S3 multipart upload limits"). */
  smallestPartBytes = 5_242_880
  /** The most keys that one answer lists. */
  pageSize = 1_000

  act(asked: Asked): Answer {
    const { method, key, query } = asked
    if (key === '') return this.#list(query)
    if (method === 'POST' && query.has('uploads')) return this.#begin(asked)
    if (method === 'POST') return this.#complete(asked)
    if (method === 'PUT' && query.has('partNumber')) return this.#putPart(asked)
    if (method === 'PUT') return this.#put(asked)
    if (method === 'DELETE' && query.has('uploadId')) {
      const isThere = this.uploads.delete(query.get('uploadId') ?? '')
      return isThere ? { status: 204 } : failure(404, 'NoSuchUpload')
    }
    if (method === 'DELETE') {
      this.objects.delete(key)
      return { status: 204 }
    }
    return this.#get(asked)
  }

  #get({ key, headers }: Asked): Answer {
    const object = this.objects.get(key)
    if (object === undefined) return failure(404, 'NoSuchKey')
    const checksum =
      headers['x-amz-checksum-mode'] === 'ENABLED' ? { 'x-amz-checksum-sha256': object.checksum } : {}
    return { status: 200, headers: { ...object.headers, ...checksum, etag: object.etag }, body: object.bytes }
  }

  #put(asked: Asked): Answer {
    const { key, headers } = asked
    const received = this.#receive(asked)
    if ('status' in received) return received
    const present = this.objects.get(key)
    const { 'if-none-match': unlike, 'if-match': like } = headers
    if (this.conditions === 'not implemented' && (unlike ?? like) !== undefined) {
      return failure(501, 'NotImplemented')
    }
    if (this.conditions === 'kept') {
      if (unlike === '*' && present !== undefined) return failure(412, 'PreconditionFailed')
      if (like !== undefined && present === undefined) return failure(404, 'NoSuchKey')
      if (like !== undefined && like !== present?.etag) return failure(412, 'PreconditionFailed')
    }
    this.objects.set(key, received)
    return { status: 200, headers: { etag: received.etag } }
  }

  #begin({ key, headers }: Asked): Answer {
    if (headers['x-amz-checksum-algorithm'] !== 'SHA256') return failure(400, 'InvalidRequest')
    const uploadId = `${randomBytes(8).toString('hex')}&<+/= `
    this.uploads.set(uploadId, { key, parts: new Map() })
    return xml('InitiateMultipartUploadResult', `<UploadId>${escapeText(uploadId)}</UploadId>`)
  }

  #putPart(asked: Asked): Answer {
    const upload = this.#uploadOf(asked)
    if (upload === undefined) return failure(404, 'NoSuchUpload')
    const part = this.#receive(asked)
    if ('status' in part) return part
    upload.parts.set(Number(asked.query.get('partNumber')), part)
    return { status: 200, headers: { etag: part.etag } }
  }

  #complete(asked: Asked): Answer {
    const upload = this.#uploadOf(asked)
    if (upload === undefined) return failure(404, 'NoSuchUpload')
    const form =
      /<Part><PartNumber>(\d+)<\/PartNumber><ETag>([^<]*)<\/ETag><ChecksumSHA256>([^<]*)<\/ChecksumSHA256><\/Part>/g
    const named = [...asked.body.toString().matchAll(form)]
    const parts: StoredBytes[] = []
    for (const [index, [, number, etag, checksum]] of named.entries()) {
      const part = upload.parts.get(Number(number))
      if (Number(number) !== index + 1) return failure(400, 'InvalidPartOrder')
      if (part === undefined || part.etag !== etag || part.checksum !== checksum) {
        return failure(400, 'InvalidPart')
      }
      const isLast = index === named.length - 1
      if (!isLast && part.bytes.length < this.smallestPartBytes) return failure(400, 'EntityTooSmall')
      parts.push(part)
    }
    if (parts.length === 0) return failure(400, 'MalformedXML')
    const digests = Buffer.concat(parts.map(({ checksum }) => Buffer.from(checksum, 'base64')))
    this.objects.set(upload.key, {
      bytes: Buffer.concat(parts.map(({ bytes }) => bytes)),
      etag: `"${digest('md5', digests).toString('hex')}-${parts.length}"`,
      checksum: `${digest('sha256', digests).toString('base64')}-${parts.length}`,
      headers: {},
    })
    this.uploads.delete(asked.query.get('uploadId') ?? '')
    return xml('CompleteMultipartUploadResult', '')
  }

  #uploadOf({ key, query }: Asked): Upload | undefined {
    const upload = this.uploads.get(query.get('uploadId') ?? '')
    return upload?.key === key ? upload : undefined
  }

  /** Takes a body whose length and checksum are as announced. */
  #receive({ headers, body }: Asked): StoredBytes | Answer {
    if (headers['content-length'] !== String(body.length)) return failure(411, 'MissingContentLength')
    const checksum = digest('sha256', body).toString('base64')
    if (headers['x-amz-checksum-sha256'] !== checksum) return failure(400, 'BadDigest')
    const kept = KEPT_HEADERS.flatMap((name) => {
      const value = headers[name]
      return value === undefined ? [] : [[name, value]]
    })
    return {
      bytes: body,
      etag: `"${digest('md5', body).toString('hex')}"`,
      checksum,
      headers: Object.fromEntries(kept),
    }
  }

  #list(query: URLSearchParams): Answer {
    const from = Buffer.from(query.get('continuation-token')?.replace(/^&<\+/, '') ?? '', 'base64').toString()
    const size = Math.min(this.pageSize, Number(query.get('max-keys')))
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > from)
      .sort()
    const page = keys.slice(0, size)
    const token = `&<+${Buffer.from(page.at(-1) ?? '').toString('base64')}`
    const more = keys.length > size
    return xml(
      'ListBucketResult',
      page.map((key) => `<Contents><Key>${escapeText(key)}</Key></Contents>`).join('') +
        `<IsTruncated>${more}</IsTruncated>` +
        (more ? `<NextContinuationToken>${escapeText(token)}</NextContinuationToken>` : ''),
    )
  }
}

/** An error of S3, with something said for people. */
export function failure(status: number, code: string, said = ''): Answer {
  return { ...xml('Error', `<Code>${code}</Code><Message>${escapeText(said)}</Message>`), status }
}

function xml(root: string, content: string): Answer {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${root}>`
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: Buffer.from(text) }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('=', '&#61;')
}

function digest(algorithm: 'md5' | 'sha256', bytes: Uint8Array): Buffer {
  return createHash(algorithm).update(bytes).digest()
}
