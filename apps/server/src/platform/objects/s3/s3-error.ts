// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

export type S3ErrorCode =
  /** There is no such object, or no such upload any more. */
  | 's3/absent'
  /** `If-Match` or `If-None-Match` did not hold; nothing was written. */
  | 's3/precondition'
  /** Wrong credentials, missing rights, or a clock that is wrong. */
  | 's3/denied'
  /** There are no credentials that could be used. */
  | 's3/credentials'
  /** The service does not know how to do this. */
  | 's3/unsupported'
  /** Refused for another reason; asking again gives the same answer. */
  | 's3/refused'
  /** More bytes than the caller takes. */
  | 's3/too-large'
  /** What arrived is not what the service says it holds, again and again. */
  | 's3/damaged'
  /** No answer, or a passing fault, again and again: what was asked may have been done or not. */
  | 's3/unavailable'

/**
 * What went wrong between us and an S3 service. It names bucket and key. It holds neither credentials nor what the service
 * wrote for people, which may repeat what we signed.
 */
export type S3Error = CodedError<S3ErrorCode>

export function s3Error(code: S3ErrorCode, message: string, file: string, cause?: unknown): S3Error {
  return new CodedError(code, message, { where: { file }, ...(cause === undefined ? {} : { cause }) })
}

/** Whether something thrown is an {@link S3Error}, of one kind or of any. */
export function isS3Error(error: unknown, code?: S3ErrorCode): error is S3Error {
  if (!(error instanceof CodedError) || !error.code.startsWith('s3/')) return false
  return code === undefined || error.code === code
}

/** Whether the same request may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  return isS3Error(error, 's3/unavailable') || isS3Error(error, 's3/damaged')
}

/** What an operator does about a refusal, by S3's own code (Amazon S3 API reference, "Error responses"). */
const advice: Readonly<Record<string, string>> = {
  AccessDenied: 'the credentials do not allow it; docs/settings.md lists the rights that are needed',
  AuthorizationHeaderMalformed: 'set region= in the address to the region of the bucket',
  ExpiredToken:
    'the session token has expired; PRIMUM_S3_CREDENTIALS_FILE can be renewed while the server runs',
  InvalidAccessKeyId: 'the service does not know the access key',
  InvalidToken: 'the service does not know the session token',
  NoSuchBucket: 'there is no such bucket',
  PermanentRedirect: 'set region= in the address to the region of the bucket',
  RequestTimeTooSkewed: 'the clock of this machine is wrong',
  SignatureDoesNotMatch: 'the secret key is wrong, or something on the way changes requests',
  TemporaryRedirect: 'the bucket is answered for elsewhere at the moment; a new one needs some time',
}

/** Answers that pass although their status says otherwise. */
const passingCodes: ReadonlySet<string> = new Set([
  'BadDigest',
  'ConditionalRequestConflict',
  'InternalError',
  'OperationAborted',
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
  'XAmzContentSHA256Mismatch',
])

/**
 * A refusal as an error.
 * @param status HTTP status
 * @param code S3's own code, absent where the answer has no body (HEAD) or no code
 */
export function refusal(method: string, status: number, code: string | undefined, file: string): S3Error {
  const known = code === undefined ? undefined : advice[code]
  const answer = [status, code].filter((part) => part !== undefined).join(' ')
  const message = `S3 answers ${answer} to ${method}${known === undefined ? '' : `: ${known}`}`
  return s3Error(kindOf(status, code), message, file)
}

function kindOf(status: number, code: string | undefined): S3ErrorCode {
  if (code !== undefined && passingCodes.has(code)) return 's3/unavailable'
  if (status === 404) return code === 'NoSuchBucket' ? 's3/refused' : 's3/absent'
  if (status === 412) return 's3/precondition'
  if (status === 401 || status === 403) return 's3/denied'
  if (code === 'ExpiredToken' || code === 'InvalidToken') return 's3/denied'
  if (status === 501 || code === 'NotImplemented') return 's3/unsupported'
  if (status === 408 || status === 409 || status === 429 || status >= 500) return 's3/unavailable'
  return 's3/refused'
}
