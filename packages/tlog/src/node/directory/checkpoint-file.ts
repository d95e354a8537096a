// SPDX-License-Identifier: Apache-2.0
import { type OpenedCheckpoint, openCheckpoint } from '../../checkpoint.ts'
import { fault } from '../../fault.ts'
import { decodeNote } from '../../note.ts'
import type { LogIdentity } from '../../writer/recover.ts'
import type { Disk } from './disk.ts'
import { diskFault, isAbsent } from './disk-fault.ts'

/** A log's published checkpoint: the note as it is, and what it says, verified. */
export type CheckpointFile = { readonly note: string; readonly checkpoint: OpenedCheckpoint }

/** @throws CodedError `tlog/bad-checkpoint` when there is none; as `openCheckpoint`; `tlog/unavailable`. All say which file. */
export async function readCheckpoint(
  file: string,
  disk: Pick<Disk, 'readFile'>,
  { origin, verifier }: LogIdentity,
): Promise<CheckpointFile> {
  try {
    const note = decodeNote(await disk.readFile(file))
    return { note, checkpoint: await openCheckpoint(note, origin, [verifier]) }
  } catch (error) {
    if (isAbsent(error)) {
      throw fault('tlog/bad-checkpoint', 'the published checkpoint is gone', {
        where: { file },
        cause: error,
      })
    }
    throw diskFault(error, file)
  }
}
