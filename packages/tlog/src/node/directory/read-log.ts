// SPDX-License-Identifier: Apache-2.0
import type { OpenedCheckpoint } from '../../checkpoint.ts'
import { noteVerifier, type VerifierKey } from '../../note-key.ts'
import type { LogSource } from '../../verify/log-source.ts'
import { ed25519 } from '../ed25519.ts'
import { readAbout } from './about.ts'
import { readCheckpoint } from './checkpoint-file.ts'
import { type Disk, realDisk } from './disk.ts'
import { logPaths } from './layout.ts'
import { tileFiles } from './tile-files.ts'

/** A log in a directory as its readers see it: what is published. */
export type DirectoryLogReader = LogSource & {
  readonly key: VerifierKey
  /** The signed note that was published last when this was read, with its cosignatures. */
  readonly note: string
  /** What the note says; the log's own signature is verified. */
  readonly checkpoint: OpenedCheckpoint
}

/**
 * Reads a log without a lock, while it is being written or not. What its checkpoint covers stays readable from then on.
 *
 * @param options.key the log's; absent: the one that the directory itself names, in a file that only its owner can read.
 * @throws CodedError `tlog/no-log`; `tlog/bad-checkpoint` and as `openCheckpoint`; `tlog/unavailable`
 */
export async function readDirectoryLog(
  directory: string,
  { key, disk = realDisk }: { readonly key?: VerifierKey; readonly disk?: Pick<Disk, 'readFile'> } = {},
): Promise<DirectoryLogReader> {
  const paths = logPaths(directory)
  const known = key ?? (await readAbout(paths, disk)).key
  const identity = { origin: known.name, verifier: noteVerifier(known, ed25519) }
  return {
    key: known,
    ...(await readCheckpoint(paths.checkpoint, disk, identity)),
    ...tileFiles(directory, disk),
  }
}
