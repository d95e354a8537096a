// SPDX-License-Identifier: Apache-2.0
import { type Brand, CodedError } from '@primum/parse'

/**
 * An object's name, as `tile/0/x001/067`: segments of ASCII letters, digits, `.`, `_` and `-`, each beginning with a letter
 * or digit. The same text is a path below a directory, a key in S3 and a path in a URL, unescaped in all three. There is
 * no `.` or `..`, and what begins with a dot is left to the stores themselves.
 */
export type ObjectName = Brand<string, 'ObjectName'>

/** S3 takes 1024 bytes for a key; the rest is for the prefix of an address. */
const MAX_NAME_LENGTH = 512
/** File systems take 255 bytes for a name. */
const MAX_SEGMENT_LENGTH = 255
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Whether a text has the form of an {@link ObjectName}. */
export function isObjectName(text: string): text is ObjectName {
  return (
    text.length <= MAX_NAME_LENGTH &&
    text.split('/').every((segment) => segment.length <= MAX_SEGMENT_LENGTH && SEGMENT.test(segment))
  )
}

/**
 * Reads an object's name; nothing else ever becomes a part of a path or a key.
 * @throws {CodedError} `objects/bad-name`
 */
export function parseObjectName(text: string): ObjectName {
  if (isObjectName(text)) return text
  throw new CodedError(
    'objects/bad-name',
    'an object is named by segments of letters, digits, ".", "_" and "-" that begin with a letter or digit, with "/" between',
  )
}
