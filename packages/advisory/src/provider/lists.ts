// SPDX-License-Identifier: Apache-2.0
/** The two plain lists of directory-based distribution: which documents there are, and what changed last. */
import { CodedError } from '@primum/parse'
import type { CsafVersion } from './tlp.ts'

/** A document in a folder. */
export type ListedFile = {
  /** Relative to the folder, as `2026/hal-2026-0001.json`. */
  readonly path: string
  /** The document's `current_release_date`. */
  readonly changedAt: Temporal.Instant
}

/** `index.txt` (CSAF 2.0 and 2.1, section 7.1.12), in the order that was given. */
export function formatIndexTxt(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join('')
}

/** What the lines name; empty lines say nothing. */
export function parseIndexTxt(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * `changes.csv` (section 7.1.13): the latest first. CSAF 2.0 shows it with quotes; 2.1 forbids them and names RFC 4180, whose
 * lines end in CR LF.
 */
export function formatChangesCsv(files: readonly ListedFile[], version: CsafVersion): string {
  const lines = files
    .toSorted((a, b) => Temporal.Instant.compare(b.changedAt, a.changedAt) || (a.path < b.path ? -1 : 1))
    .map(({ path, changedAt }) => [path, changedAt.toString()])
  return version === '2.0'
    ? lines.map(([path, time]) => `"${path}","${time}"\n`).join('')
    : lines.map(([path, time]) => `${path},${time}\r\n`).join('')
}

/**
 * Both forms, in any order.
 *
 * @throws CodedError `provider/changes` with the line that is no path and time
 */
export function parseChangesCsv(text: string, file?: string): readonly ListedFile[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  return lines.flatMap((line, index) => {
    if (line === '') return []
    const [, quoted, plain, quotedTime, plainTime] =
      /^(?:"([^"]+)"|([^",]+)),(?:"([^"]+)"|([^",]+))$/.exec(line) ?? []
    const path = quoted ?? plain
    const changedAt = instantOf(quotedTime ?? plainTime)
    if (path === undefined || changedAt === undefined) {
      throw new CodedError('provider/changes', 'expected the path of a document and an RFC 3339 time', {
        where: { ...(file === undefined ? {} : { file }), line: index + 1 },
      })
    }
    return [{ path, changedAt }]
  })
}

function instantOf(text: string | undefined): Temporal.Instant | undefined {
  try {
    return text === undefined ? undefined : Temporal.Instant.from(text)
  } catch {
    return undefined // the caller says where
  }
}
