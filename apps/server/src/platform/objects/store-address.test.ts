// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStoreAddress } from './store-address.ts'

const badAddress = expect.objectContaining({ code: 'objects/bad-address' })

describe('the address of a directory', () => {
  it.each([
    ['file:blobs', '/srv/primum/blobs'],
    ['file:./my blobs', '/srv/primum/my blobs'],
    ['file:/var/blobs%20', '/var/blobs%20'],
    ['file:///var/my%20blobs', '/var/my blobs'],
    ['FILE:/ü', '/ü'],
  ])('is read from %s', (text, directory) => {
    expect(parseStoreAddress(text, '/srv/primum')).toEqual({ kind: 'file', directory })
  })

  it.each([
    ['', /expected file: and a directory/],
    ['file:', /expected file: and a directory/],
    ['/var/blobs', /expected file: and a directory/],
    ['https://example.org', /expected file: and a directory/],
    ['file://other-host/blobs', /no file URL of this machine/],
  ])('is not %j', (text, message) => {
    expect(() => parseStoreAddress(text, '/')).toThrow(message)
    expect(() => parseStoreAddress(text, '/')).toThrow(badAddress)
  })
})

describe('the address of a bucket', () => {
  it.each([
    ['s3://primum-docs', { bucket: 'primum-docs', prefix: '', region: 'us-east-1' }],
    ['S3://b.c.d/', { bucket: 'b.c.d', prefix: '', region: 'us-east-1' }],
    ['s3://docs/a', { bucket: 'docs', prefix: 'a/', region: 'us-east-1' }],
    ['s3://docs/a/b.C_d-1/?region=eu-west-3', { bucket: 'docs', prefix: 'a/b.C_d-1/', region: 'eu-west-3' }],
    [
      's3://docs?region=auto&endpoint=https://account.example',
      { bucket: 'docs', prefix: '', region: 'auto', endpoint: 'https://account.example' },
    ],
    [
      's3://docs?endpoint=http%3A%2F%2Fminio:9000%2F',
      { bucket: 'docs', prefix: '', region: 'us-east-1', endpoint: 'http://minio:9000' },
    ],
    [
      's3://docs?endpoint=https://[2001:db8::1]:9000',
      { bucket: 'docs', prefix: '', region: 'us-east-1', endpoint: 'https://[2001:db8::1]:9000' },
    ],
  ])('is read from %s', (text, location) => {
    expect(parseStoreAddress(text, '/')).toEqual({ kind: 's3', location })
  })

  it.each([
    ['s3:', /name of a bucket/],
    ['s3:bucket', /name of a bucket/],
    ['s3://', /name of a bucket/],
    ['s3://No', /name of a bucket/],
    ['s3://a', /name of a bucket/],
    ['s3://-ab', /name of a bucket/],
    ['s3://a..b', /name of a bucket/],
    ['s3://10.0.0.1', /name of a bucket/],
    ['s3://docs:9000/a', /name of a bucket/],
    ['s3://do%63s/a', /name of a bucket/],
    ['s3://docs//a', /the prefix/],
    ['s3://docs/.a', /the prefix/],
    ['s3://docs/a b', /the prefix/],
    ['s3://docs/%61', /the prefix/],
    ['s3://docs/ü', /the prefix/],
    [`s3://docs/${'a/'.repeat(200)}`, /the prefix/],
    ['s3://docs#a', /nothing behind #/],
    ['s3://docs?region=EU', /a region has/],
    ['s3://docs?region=', /a region has/],
    ['s3://docs?region=a&region=b', /region= stands there twice/],
    ['s3://docs?endpoint=minio:9000', /http: or https:/],
    ['s3://docs?endpoint=', /http: or https:/],
    ['s3://docs?endpoint=file:///etc', /http: or https:/],
    ['s3://docs?endpoint=https://minio/s3', /nothing behind them/],
    ['s3://docs?endpoint=https://minio?x', /nothing behind them/],
  ])('is not %j', (text, message) => {
    expect(() => parseStoreAddress(text, '/')).toThrow(message)
    expect(() => parseStoreAddress(text, '/')).toThrow(badAddress)
  })

  it.each([
    's3://key:hunter2@docs',
    's3://hunter2@docs',
    's3://docs?secret_access_key=hunter2',
    's3://docs?region=eu-west-3&hunter2',
    's3://docs?endpoint=https://key:hunter2@minio',
    's3://docs?endpoint=https://minio?hunter2',
    's3://docs/ü?hunter2',
    's3://hunter2 hunter2',
    's3:\0hunter2',
  ])('has no place for secrets, and a refusal does not repeat one: %j', (text) => {
    expect(() => parseStoreAddress(text, '/')).toThrow(badAddress)
    expect(() => parseStoreAddress(text, '/')).not.toThrow(/hunter2/)
  })

  it('says where credentials go', () => {
    expect(() => parseStoreAddress('s3://a:b@docs', '/')).toThrow(/AWS_ACCESS_KEY_ID/)
  })

  it('is refused or read, whatever a text holds, and what is read stays inside the bucket', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('.', '..', '/', '%2e', '\\', '?', '#', '@', 'a', 'docs'),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        try {
          const address = parseStoreAddress(`s3://docs/${parts.join('')}`, '/')
          expect(address).toMatchObject({ location: { bucket: 'docs' } })
          if (address.kind === 's3') expect(address.location.prefix).toMatch(/^(?:[A-Za-z0-9][\w.-]*\/)*$/)
        } catch (error) {
          expect(error).toEqual(badAddress)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
