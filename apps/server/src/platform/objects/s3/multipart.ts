// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { checksumOf, etagOf, type S3Bucket } from './s3-bucket.ts'
import { isS3Error, refusal, s3Error } from './s3-error.ts'
import { escapeXml, textOf } from './xml.ts'

const MAX_ANSWER_BYTES = 65_536

type Part = { readonly number: number; readonly etag: string; readonly checksum: string }

/**
 * Stores a large object part by part, so that a fault costs one part and memory holds one. It appears whole, when the
 * promise resolves or a moment before; what an interruption leaves is no object and is removed by the bucket's own
 * rule for incomplete uploads.
 *
 * @param readPart gives the next part, all of one size but the last, and nothing after it
 * @see Amazon S3 user guide, "Uploading and copying objects using multipart upload"
 */
export async function putParts(
  bucket: S3Bucket,
  key: string,
  readPart: () => Promise<Uint8Array>,
): Promise<void> {
  const uploadId = await begin(bucket, key)
  try {
    const parts: Part[] = []
    for (let bytes = await readPart(); bytes.byteLength > 0; bytes = await readPart()) {
      parts.push(await putPart(bucket, key, uploadId, parts.length + 1, bytes))
    }
    await complete(bucket, key, uploadId, parts)
  } catch (error) {
    await abort(bucket, key, uploadId)
    throw error
  }
}

/** Asked twice, it begins two uploads; the one that nobody goes on with holds nothing. */
async function begin({ client }: S3Bucket, key: string): Promise<string> {
  const headers = { 'x-amz-checksum-algorithm': 'SHA256' }
  return client.send({ method: 'POST', key, query: { uploads: '' }, headers }, async (answer) => {
    const uploadId = textOf(await answer.text(MAX_ANSWER_BYTES), 'UploadId')
    if (uploadId === undefined) throw s3Error('s3/refused', 'S3 did not name the upload', client.place(key))
    return uploadId
  })
}

async function putPart(
  { client }: S3Bucket,
  key: string,
  uploadId: string,
  number: number,
  body: Uint8Array,
): Promise<Part> {
  const checksum = checksumOf(body)
  const query = { partNumber: String(number), uploadId }
  const headers = { 'x-amz-checksum-sha256': checksum }
  const etag = await client.send({ method: 'PUT', key, query, headers, body }, async (answer) => {
    await answer.bytes(MAX_ANSWER_BYTES)
    return etagOf(answer, client.place(key))
  })
  return { number, etag, checksum }
}

async function complete(
  bucket: S3Bucket,
  key: string,
  uploadId: string,
  parts: readonly Part[],
): Promise<void> {
  const { client } = bucket
  const body = Buffer.from(formatParts(parts))
  try {
    await client.send({ method: 'POST', key, query: { uploadId }, body }, async (answer) => {
      // S3 answers 200 before it is done, and says only in the body when it failed after all.
      const text = await answer.text(MAX_ANSWER_BYTES)
      if (text.includes('<CompleteMultipartUploadResult')) return
      throw refusal('POST', 500, textOf(text, 'Code'), client.place(key))
    })
  } catch (error) {
    // When the answer to a good request was lost, the next try finds no upload any more, but the object.
    if (!isS3Error(error, 's3/absent')) throw error
    const stored = await bucket.head(key)
    if (stored?.checksum !== checksumOfParts(parts)) {
      throw s3Error('s3/unavailable', 'S3 lost the upload before it was complete', client.place(key), error)
    }
  }
}

/** S3's own rule removes what is left when this fails too, and the caller is told why nothing was stored. */
async function abort({ client }: S3Bucket, key: string, uploadId: string): Promise<void> {
  await client
    .send({ method: 'DELETE', key, query: { uploadId } }, (answer) => answer.bytes(MAX_ANSWER_BYTES))
    .catch(() => undefined)
}

function formatParts(parts: readonly Part[]): string {
  const elements = parts.map(
    ({ number, etag, checksum }) =>
      `<Part><PartNumber>${number}</PartNumber><ETag>${escapeXml(etag)}</ETag>` +
      `<ChecksumSHA256>${checksum}</ChecksumSHA256></Part>`,
  )
  return `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${elements.join('')}</CompleteMultipartUpload>`
}

/** A composite checksum: of the checksums of the parts, with their number (S3 user guide, "Checking object integrity"). */
function checksumOfParts(parts: readonly Part[]): string {
  const all = Buffer.concat(parts.map(({ checksum }) => Buffer.from(checksum, 'base64')))
  return `${hash('sha256', all, 'base64')}-${parts.length}`
}
