// SPDX-License-Identifier: Apache-2.0
/** The examples of the specification itself, so that the test service's word on our signatures is worth something. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { signatureFault } from './testing-sigv4.ts'

const keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const now = Date.UTC(2013, 4, 24)

type Example = {
  readonly method: string
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signature: string
}

const request = ({ method, target, headers = {}, body = '', signature }: Example) => {
  const all: Record<string, string> = {
    host: 'examplebucket.s3.amazonaws.com',
    ...headers,
    'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    'x-amz-date': '20130524T000000Z',
  }
  const signed = Object.keys(all).sort().join(';')
  const authorization = `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signed},Signature=${signature}`
  return { method, target, headers: { ...all, authorization }, body: Buffer.from(body) }
}

// Amazon S3 API reference, "Authenticating Requests: Using the Authorization Header", Examples: Signature Calculations.
it.each<Example>([
  {
    method: 'GET',
    target: '/test.txt',
    headers: { range: 'bytes=0-9' },
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    method: 'PUT',
    target: '/test%24file.text',
    headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    body: 'Welcome to Amazon S3.',
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    method: 'GET',
    target: '/?lifecycle',
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    method: 'GET',
    target: '/?max-keys=2&prefix=J',
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
])('accepts the example $method $target, and nothing that was changed on the way', (example) => {
  const good = request(example)
  expect(signatureFault(good, keys, now)).toBeUndefined()
  expect(signatureFault({ ...good, target: `${good.target}x` }, keys, now)).toBe('SignatureDoesNotMatch')
  expect(signatureFault({ ...good, body: Buffer.from('x') }, keys, now)).toBe('XAmzContentSHA256Mismatch')
  expect(signatureFault(good, { ...keys, secretAccessKey: 'x' }, now)).toBe('SignatureDoesNotMatch')
  expect(signatureFault(good, keys, now + 16 * 60_000)).toBe('RequestTimeTooSkewed')
  const unsigned = { ...good.headers, 'if-none-match': '*' }
  expect(signatureFault({ ...good, headers: unsigned }, keys, now)).toBe('AccessDenied')
})
