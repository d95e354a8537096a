// SPDX-License-Identifier: Apache-2.0
import type { VerifierKey } from '../../note-key.ts'
import { parseAbout } from './about.ts'
import { realDisk } from './disk.ts'
import { logPaths } from './layout.ts'

/**
 * The key that a log's own directory names; undefined where it names none that we may read: in a directory that holds only what is published, or whose private
 * part is someone else's.
 *
 * @throws CodedError `tlog/no-log` when what names it is damaged.
 */
export async function readLogKey(directory: string): Promise<VerifierKey | undefined> {
  const { about } = logPaths(directory)
  let json: Uint8Array
  try {
    json = await realDisk.readFile(about)
  } catch {
    return undefined
  }
  return parseAbout(json, about).key
}
