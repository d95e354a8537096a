// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CodedError } from '@primum/parse'
import { isObjectName } from './object-name.ts'
import type { CredentialSource } from './s3/credentials.ts'
import type { S3Location } from './s3/s3-client.ts'

/** Where the instance keeps what is no row of the database: a directory, or a folder of a bucket. */
export type StoreAddress =
  | { readonly kind: 'file'; readonly directory: string }
  | { readonly kind: 's3'; readonly location: S3Location }

/** A store's address with all that is needed to open it. */
export type StoreSettings =
  | { readonly kind: 'file'; readonly directory: string }
  | {
      readonly kind: 's3'
      readonly location: S3Location
      readonly credentials: CredentialSource
      /** Where large content waits on its way to S3; made if absent. */
      readonly temporaryDir: string
    }

/**
 * Reads PRIMUM_BLOBS: `file:` and a path, relative to `base` or absolute, taken as it is written; a `file://` URL
 * (RFC 8089), percent-encoded; or `s3://bucket/prefix?region=…&endpoint=…`, which has no place for credentials.
 * @throws {CodedError} `objects/bad-address`, which does not repeat an address that may hold a secret
 */
export function parseStoreAddress(text: string, base: string): StoreAddress {
  if (/^s3:/i.test(text)) return { kind: 's3', location: parseS3Location(text) }
  const path = /^file:(.*)$/is.exec(text)?.[1]
  if (path === undefined || path === '' || path.includes('\0')) {
    throw refuse('expected file: and a directory, or s3://bucket/prefix')
  }
  if (!path.startsWith('//')) return { kind: 'file', directory: resolve(base, path) }
  try {
    return { kind: 'file', directory: fileURLToPath(text) }
  } catch (error) {
    throw refuse(`${JSON.stringify(text)} is no file URL of this machine; write file:///absolute/path`, error)
  }
}

/** Amazon S3 user guide, "General purpose bucket naming rules". */
const BUCKET = /^(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const REGION = /^[a-z0-9-]{1,63}$/
const DEFAULT_REGION = 'us-east-1'
/** With the longest name of an object still below the 1024 bytes of a key. */
const MAX_PREFIX_LENGTH = 256

function parseS3Location(text: string): S3Location {
  const url = URL.parse(text)
  if (url === null) throw refuse('expected s3://bucket/prefix?region=…&endpoint=…')
  if (url.username !== '' || url.password !== '') throw refuse(NO_CREDENTIALS)
  if (!BUCKET.test(url.host)) throw refuse('s3:// begins with the name of a bucket')
  const path = url.pathname.replace(/^\//, '').replace(/\/$/, '')
  if (path !== '' && (!isObjectName(path) || path.length > MAX_PREFIX_LENGTH)) {
    throw refuse(
      'the prefix has folders of letters, digits, ".", "_" and "-", each beginning with a letter or digit',
    )
  }
  if (url.hash !== '') throw refuse('there is nothing behind # in the address of a bucket')
  const given = new Map<string, string>()
  for (const [name, value] of url.searchParams) {
    if (name !== 'region' && name !== 'endpoint') {
      throw refuse(`only region= and endpoint= stand behind the ? of a bucket's address. ${NO_CREDENTIALS}`)
    }
    if (given.has(name)) throw refuse(`${name}= stands there twice`)
    given.set(name, value)
  }
  const region = given.get('region') ?? DEFAULT_REGION
  if (!REGION.test(region)) throw refuse('a region has lowercase letters, digits and "-"')
  const endpoint = given.get('endpoint')
  return {
    bucket: url.host,
    prefix: path === '' ? '' : `${path}/`,
    region,
    ...(endpoint === undefined ? {} : { endpoint: parseEndpoint(endpoint) }),
  }
}

const NO_CREDENTIALS =
  'Credentials do not belong into an address, which logs and lists of processes show; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or PRIMUM_S3_CREDENTIALS_FILE'

function parseEndpoint(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw refuse('endpoint= is an http: or https: address')
  if (url.username !== '' || url.password !== '') throw refuse(NO_CREDENTIALS)
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw refuse('endpoint= has a host and perhaps a port, and nothing behind them')
  }
  return url.origin
}

function refuse(message: string, cause?: unknown): CodedError<'objects/bad-address'> {
  return new CodedError(
    'objects/bad-address',
    `PRIMUM_BLOBS: ${message}`,
    cause === undefined ? {} : { cause },
  )
}
