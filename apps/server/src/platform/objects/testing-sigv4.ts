// SPDX-License-Identifier: Apache-2.0
/**
 * AWS Signature Version 4 as the receiving side reads it, written from its specification (Amazon S3 API reference,
 * "Signature Calculations for the Authorization Header: Transferring Payload in a Single Chunk") and from nothing that
 * signs, so that a fault of the signer does not cancel itself out.
 */
import { createHash, createHmac } from 'node:crypto'

/** A request as it came over the wire. */
export type WireRequest = {
  readonly method: string
  /** Path and query, as they stand in the request line. */
  readonly target: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

export type Keys = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

/** What is wrong with a request's signature, as S3's own error code; undefined when nothing is. */
export function signatureFault(request: WireRequest, keys: Keys, nowMs: number): string | undefined {
  const { headers, body } = request
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/, ]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/
  const found = form.exec(headers['authorization'] ?? '')
  if (found === null) return 'AccessDenied'
  const [, accessKeyId = '', day = '', region = '', names = '', signature] = found
  if (accessKeyId !== keys.accessKeyId) return 'InvalidAccessKeyId'
  if (headers['x-amz-security-token'] !== keys.sessionToken) return 'InvalidToken'
  const time = headers['x-amz-date'] ?? ''
  const at = Date.parse(time.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'))
  if (!(Math.abs(at - nowMs) <= 15 * 60_000) || !time.startsWith(day)) return 'RequestTimeTooSkewed'
  const signed = names.split(';')
  // What may change the meaning of a request has to be signed.
  const bound = Object.keys(headers).filter((name) => /^(host|x-amz-.*|if-(none-)?match)$/.test(name))
  if (bound.some((name) => !signed.includes(name))) return 'AccessDenied'
  if (headers['x-amz-content-sha256'] !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  return signature === sign(request, signed, { time, day, region, secret: keys.secretAccessKey })
    ? undefined
    : 'SignatureDoesNotMatch'
}

function sign(
  { method, target, headers }: WireRequest,
  signed: readonly string[],
  scope: { readonly time: string; readonly day: string; readonly region: string; readonly secret: string },
): string {
  const [path = '', query = ''] = target.split('?')
  const canonical = [
    method,
    path.split('/').map(decodeURIComponent).map(uriEncode).join('/'),
    canonicalQuery(query),
    ...signed.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signed.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n')
  const credentialScope = `${scope.day}/${scope.region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', scope.time, credentialScope, sha256(canonical)].join('\n')
  const key = [scope.day, scope.region, 's3', 'aws4_request'].reduce<Uint8Array | string>(
    hmac,
    `AWS4${scope.secret}`,
  )
  return hmac(key, toSign).toString('hex')
}

function canonicalQuery(query: string): string {
  if (query === '') return ''
  const pairs = query.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return `${uriEncode(decodeURIComponent(name))}=${uriEncode(decodeURIComponent(value))}`
  })
  return pairs.sort().join('&')
}

/** All but the unreserved characters of RFC 3986, section 2.3. */
function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
