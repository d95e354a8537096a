// SPDX-License-Identifier: Apache-2.0
import { fault } from '../../fault.ts'
import { treeHasher } from '../../hash.ts'
import { noteSigner, noteVerifier, parseSignerKey, type SignerKey } from '../../note-key.ts'
import type { StartTimer } from '../../writer/publisher.ts'
import { type LogWriter, openWriter, type WriterParts } from '../../writer/writer.ts'
import { ed25519 } from '../ed25519.ts'
import { sha256 } from '../sha256.ts'
import { type AboutLog, readAbout } from './about.ts'
import { DirectoryStore } from './directory-store.ts'
import { type Disk, realDisk } from './disk.ts'
import { diskFault } from './disk-fault.ts'
import { type LogPaths, logPaths } from './layout.ts'
import { lockLog } from './lock-log.ts'

/** How a log in a directory is written. */
export type DirectoryLogOptions = Pick<WriterParts, 'limits' | 'cosign' | 'onCheckpoint' | 'report'> & {
  /**
   * A file of the write-ahead log that is longer gets no more entries, so that it can be removed once they are published. Absent:
   * 4 MiB.
   */
  readonly walFileBytes?: number
  readonly disk?: Disk
}

/**
 * Opens a log in a directory for writing; one writer at a time.
 *
 * @throws CodedError `tlog/no-log`; `tlog/in-use` when another writer has it; `tlog/bad-key` when the signing key is not the
 *   log's; `tlog/bad-wal`, `tlog/bad-checkpoint`, `tlog/bad-tile`, `tlog/bad-bundle`, `tlog/root-mismatch` and as
 *   `openCheckpoint` when what is stored is damaged; `tlog/rolled-back`; `tlog/unavailable`
 */
export async function openDirectoryLog(
  directory: string,
  { disk = realDisk, walFileBytes = 4 * 1024 * 1024, ...options }: DirectoryLogOptions,
): Promise<LogWriter> {
  const paths = logPaths(directory)
  const about = await readAbout(paths, disk)
  const signer = noteSigner(await readSigner(paths, disk, about), ed25519)
  const hasher = treeHasher(sha256)
  const identity = { origin: about.origin, verifier: noteVerifier(about.key, ed25519) }
  const store = new DirectoryStore({
    ...identity,
    directory,
    disk,
    hasher,
    walFileBytes,
    lock: lockLog(paths, disk),
  })
  return await openWriter({ ...options, ...identity, store, signer, hasher, startTimer })
}

async function readSigner({ signer: file }: LogPaths, disk: Disk, { key }: AboutLog): Promise<SignerKey> {
  try {
    const text = new TextDecoder().decode(await disk.readFile(file))
    const signer = await parseSignerKey(text.replace(/\n$/, ''), sha256, ed25519)
    if (signer.name !== key.name || signer.keyId !== key.keyId)
      throw fault('tlog/bad-key', 'not the key of this log')
    return signer
  } catch (error) {
    throw diskFault(error, file)
  }
}

const startTimer: StartTimer = (ms, callback) => {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}
