// SPDX-License-Identifier: Apache-2.0
import { open } from 'node:fs/promises'
import { CodedError } from '@primum/parse'
import { type S3Error, s3Error } from './s3-error.ts'

/** What requests to S3 are signed with. */
export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Only with credentials that end by themselves. */
  readonly sessionToken?: string
}

/** Where credentials come from: given at start, or a file that is read again for each request, so that it can be renewed. */
export type CredentialSource =
  | { readonly kind: 'keys'; readonly keys: Credentials }
  | { readonly kind: 'file'; readonly file: string }

/** Far above the longest; a path to something else entirely is not read into memory. */
const MAX_FILE_BYTES = 65_536

/**
 * The credentials of this moment.
 * @throws {CodedError} `s3/credentials` when the file cannot be read, may be written by others, or holds none
 */
export async function readCredentials(source: CredentialSource): Promise<Credentials> {
  if (source.kind === 'keys') return source.keys
  const { file } = source
  try {
    return parseCredentials(await readPrivately(file))
  } catch (error) {
    if (error instanceof CodedError) throw error.at({ file })
    throw s3Error('s3/credentials', 'the file of the S3 credentials cannot be read', file, error)
  }
}

async function readPrivately(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const info = await handle.stat()
    if (!info.isFile() || info.size > MAX_FILE_BYTES) throw refuse('expected a small file')
    if ((info.mode & 0o022) !== 0) throw refuse('others may write the file; run chmod 600 on it')
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

/** The section of a shared credentials file that is read. */
const PROFILE = 'default'

/**
 * Reads the form that AWS's own tools share: `aws_access_key_id`, `aws_secret_access_key` and perhaps `aws_session_token`,
 * each on a line with `=`, under `[default]` (AWS SDKs and Tools Reference Guide, "Shared config and credentials files").
 * @throws {CodedError} `s3/credentials`; no message repeats what is in the file
 */
export function parseCredentials(text: string): Credentials {
  const values = new Map<string, string>()
  let section: string | undefined
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[\s*([^\]]*?)\s*\]/.exec(line)
    if (header !== null) section = header[1]
    const [, name, value] = /^\s*([a-z_]+)\s*=\s*(\S+)\s*$/i.exec(line) ?? []
    if (section === PROFILE && name !== undefined && value !== undefined)
      values.set(name.toLowerCase(), value)
  }
  const accessKeyId = values.get('aws_access_key_id')
  const secretAccessKey = values.get('aws_secret_access_key')
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw refuse('expected aws_access_key_id and aws_secret_access_key under [default]')
  }
  return checkedCredentials(accessKeyId, secretAccessKey, values.get('aws_session_token'))
}

/** Credentials go into a header field: visible ASCII (RFC 9110, section 5.5), and an access key into a list with `/`. */
const TOKEN = /^[\x21-\x7e]{1,8192}$/
const ACCESS_KEY = /^[\x21-\x2b\x2d\x2e\x30-\x7e]{1,256}$/

/** @throws {CodedError} `s3/credentials` when one of them could not stand in a request; no message repeats one */
export function checkedCredentials(
  accessKeyId: string,
  secretAccessKey: string,
  sessionToken: string | undefined,
): Credentials {
  if (!ACCESS_KEY.test(accessKeyId) || !TOKEN.test(secretAccessKey) || !TOKEN.test(sessionToken ?? '-')) {
    throw refuse('the S3 credentials hold characters that credentials never have')
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) }
}

function refuse(message: string): S3Error {
  return new CodedError('s3/credentials', message)
}
