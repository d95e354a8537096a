// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  type Checkpoint,
  decodeNote,
  MAX_NOTE_BYTES,
  parseCheckpoint,
  parseNote,
  type Trust,
} from '@primum/tlog'
import type { LogPlace } from './open-log.ts'

/**
 * The signed checkpoint that a log shows now, nothing of it looked at.
 *
 * @throws CodedError `log/absent`, `tlog/bad-note`, `tlog/unavailable`
 */
export async function readNote({ name, read }: LogPlace): Promise<string> {
  const bytes = await read('checkpoint', MAX_NOTE_BYTES)
  if (bytes === undefined) {
    throw new CodedError('log/absent', 'there is no log here: no checkpoint can be read', {
      where: { file: name },
    })
  }
  return decodeNote(bytes)
}

/** What a note says that is a checkpoint, whoever signed it. @throws CodedError `tlog/bad-note`, `tlog/bad-checkpoint` */
export function unverifiedCheckpoint(note: string): Checkpoint {
  return parseCheckpoint(parseNote(note).text)
}

/** The end of a verification in which all else was right. @throws CodedError `tlog/no-trusted-signature` when no key was there to check who signed */
export function requireKey({ logKeys }: Trust): void {
  if (logKeys.length > 0) return
  throw new CodedError(
    'tlog/no-trusted-signature',
    "nobody's signature was checked, all else is right; name the key of the log with --vkey",
  )
}
