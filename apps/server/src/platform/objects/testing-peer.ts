// SPDX-License-Identifier: Apache-2.0
/**
 * A real S3 service to run the contracts against: `PRIMUM_TEST_S3` holds its address, as PRIMUM_BLOBS would, and
 * `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and perhaps `AWS_SESSION_TOKEN` whoever may write there.
 */
import { randomUUID } from 'node:crypto'
import { checkedCredentials } from './s3/credentials.ts'
import { S3Bucket } from './s3/s3-bucket.ts'
import { S3Client } from './s3/s3-client.ts'
import { parseStoreAddress } from './store-address.ts'

export const NO_PEER = 'a real S3 service: PRIMUM_TEST_S3 is not set'

/** A client for a folder of its own; undefined when there is no service to test with. */
export function peerClient(): S3Client | undefined {
  const { PRIMUM_TEST_S3: text, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = process.env
  if (text === undefined) return undefined
  const address = parseStoreAddress(text, '/')
  if (address.kind !== 's3' || id === undefined || secret === undefined) {
    throw new Error('PRIMUM_TEST_S3 is the address of a bucket, and AWS_… are the credentials for it')
  }
  const keys = checkedCredentials(id, secret, process.env['AWS_SESSION_TOKEN'])
  const { location } = address
  return new S3Client(
    { ...location, prefix: `${location.prefix}primum-test-${randomUUID()}/` },
    { kind: 'keys', keys },
  )
}

/** Removes what a test has stored. */
export async function clearPeer(client: S3Client): Promise<void> {
  const bucket = new S3Bucket(client)
  for await (const key of bucket.keys('')) await bucket.delete(key)
}
