// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** Why a source cannot be read. The build stops and the old index stays. */
export type SourceCode =
  | 'source/absent'
  | 'source/truncated'
  | 'source/too-large'
  | 'source/damaged'
  | 'source/unknown-kind'
  | 'source/empty'
  | 'source/shrunk'
  | 'source/other-shape'

/** What is read at most, against files made to exhaust the machine. */
export type SourceLimits = {
  /** Bytes that one file may unpack to. */
  readonly maxBytes: number
  /** Bytes of one document inside a zip, or of one JSON document that is not one record a line. */
  readonly maxDocumentBytes: number
  /** Files in one zip. */
  readonly maxFiles: number
  /** Unpacked over packed size; real feeds stay under 40. Looked at only beyond 16 MiB unpacked. */
  readonly maxRatio: number
}

export const sourceLimits: SourceLimits = {
  maxBytes: 8 * 1024 ** 3,
  maxDocumentBytes: 512 * 1024 ** 2,
  maxFiles: 4_000_000,
  maxRatio: 400,
}

const freeBytes = 16 * 1024 ** 2

/** One text to read: a file, or a member of a zip. `chunks` may be walked once. */
export type SourceText = {
  readonly name: string
  /** Found in a folder or zip and not named by the user: what is no feed is then passed over. */
  readonly isFound?: boolean
  readonly chunks: AsyncIterable<Buffer> | Iterable<Buffer>
}

/**
 * Hashes and signatures that lie beside each document of a CSAF provider (CSAF 2.0, 7.1.18 and 7.1.19). They are no feeds,
 * and thousands of remarks about them would hide a real one.
 */
export function isBesideAdvisory(name: string): boolean {
  return /\.json\.(?:sha256|sha512|asc)$/.test(name)
}

/** The error for a source. */
export function sourceFault(code: SourceCode, file: string, message: string, cause?: unknown) {
  return new CodedError<SourceCode>(code, message, { where: { file }, cause })
}

/** @throws CodedError `source/too-large` */
export function checkSize(bytes: number, packedBytes: number, name: string, limits: SourceLimits): void {
  if (bytes > limits.maxBytes) {
    throw sourceFault('source/too-large', name, `it unpacks to more than ${limits.maxBytes} bytes`)
  }
  if (bytes > freeBytes && bytes > packedBytes * limits.maxRatio) {
    throw sourceFault('source/too-large', name, `it unpacks to more than ${limits.maxRatio} times its size`)
  }
}
