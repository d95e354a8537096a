// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { parseBlobAddress } from './address.ts'

it.each([
  ['file:blobs', '/srv/primum/blobs'],
  ['file:./my blobs', '/srv/primum/my blobs'],
  ['file:/var/blobs%20', '/var/blobs%20'],
  ['file:///var/my%20blobs', '/var/my blobs'],
  ['FILE:/ü', '/ü'],
])('reads %s', (text, directory) => {
  expect(parseBlobAddress(text, '/srv/primum')).toEqual({ kind: 'file', directory })
})

it.each([
  ['s3://bucket/prefix', /S3 is not there yet/],
  ['S3://bucket', /S3 is not there yet/],
  ['', /expected file: and a directory/],
  ['file:', /expected file: and a directory/],
  ['/var/blobs', /expected file: and a directory/],
  ['https://example.org', /expected file: and a directory/],
  ['file://other-host/blobs', /no file URL of this machine/],
])('refuses %j', (text, message) => {
  expect(() => parseBlobAddress(text, '/')).toThrow(message)
  expect(() => parseBlobAddress(text, '/')).toThrow(expect.objectContaining({ code: 'blobs/bad-address' }))
})
