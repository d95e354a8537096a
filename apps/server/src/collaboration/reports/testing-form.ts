// SPDX-License-Identifier: Apache-2.0
/** For tests: what a browser sends for a form with files (RFC 7578), byte for byte. */

export type TestFile = {
  readonly field: string
  readonly name: string
  readonly content: Uint8Array | string
}

export const BOUNDARY = '----test-boundary-7f3a'

export function multipartBody(
  fields: Readonly<Record<string, string>>,
  files: readonly TestFile[] = [],
): Buffer {
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.map(({ field, name, content }) =>
      Buffer.concat([
        Buffer.from(
          `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
        ),
        Buffer.from(content),
        Buffer.from('\r\n'),
      ]),
    ),
  ]
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])
}

export const multipartHeaders = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
