// SPDX-License-Identifier: Apache-2.0
/** What the way in which a file was served says about it (RFC 9116, section 3). */

import { named } from './check.ts'
import { type ErrorCode, errorOf, type Remark } from './codes.ts'
import { readFields } from './read.ts'

/** How a file was got. */
export type Retrieval = {
  /** Every address that was asked, from the first to the one that answered with the file. */
  readonly addresses: readonly [string, ...string[]]
  /** The header as it came; null where there was none. */
  readonly contentType: string | null
  /** False: the server's certificate is not one that can be trusted. Of no meaning over http. */
  readonly hasValidCertificate: boolean
}

export const WELL_KNOWN = '/.well-known/security.txt'
/** Where files were before there was a standard. */
export const LEGACY = '/security.txt'

export function checkRetrieval(bytes: Uint8Array, retrieval: Retrieval): readonly Remark<ErrorCode>[] {
  const { addresses, contentType, hasValidCertificate } = retrieval
  const urls = addresses.map((address) => new URL(address))
  const canonical = named(readFields(bytes).fields, 'canonical')
  return [
    ...(urls[0]?.pathname === WELL_KNOWN ? [] : [errorOf('location', null, urls[0]?.pathname)]),
    ...(urls.every(({ protocol }) => protocol === 'https:') ? [] : [errorOf('invalid_uri_scheme', null)]),
    ...(hasValidCertificate ? [] : [errorOf('invalid_cert', null)]),
    ...contentTypeErrors(contentType),
    ...(canonical.length === 0 || canonical.some(({ value }) => isFirstOrLast(value, urls))
      ? []
      : [errorOf('no_canonical_match', canonical[0]?.line ?? null)]),
  ]
}

function contentTypeErrors(contentType: string | null): readonly Remark<ErrorCode>[] {
  if (contentType === null) return [errorOf('no_content_type', null)]
  const [media = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  return [
    ...(media === 'text/plain' ? [] : [errorOf('invalid_media', null, media)]),
    ...(charset === undefined || charset.replaceAll('"', '') === 'utf-8'
      ? []
      : [errorOf('invalid_charset', null, charset)]),
  ]
}

const isFirstOrLast = (value: string, urls: readonly URL[]): boolean =>
  URL.canParse(value) &&
  [urls[0], urls.at(-1)].some((url) => url !== undefined && url.href === new URL(value).href)
