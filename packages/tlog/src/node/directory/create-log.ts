// SPDX-License-Identifier: Apache-2.0
import { Buffer } from 'node:buffer'
import { dirname } from 'node:path'
import { formatCheckpoint } from '../../checkpoint.ts'
import { fault } from '../../fault.ts'
import { signNote } from '../../note.ts'
import {
  formatSignerKey,
  noteSigner,
  type SignerKey,
  signatureType,
  type VerifierKey,
  verifierKey,
} from '../../note-key.ts'
import { ed25519 } from '../ed25519.ts'
import { sha256 } from '../sha256.ts'
import { formatAbout } from './about.ts'
import { type Disk, realDisk } from './disk.ts'
import { diskFault } from './disk-fault.ts'
import { DurableFiles, privateMode, publicMode, syncDirectory } from './durable-files.ts'
import { type LogPaths, logPaths } from './layout.ts'
import { lockLog } from './lock-log.ts'
import { beginWal } from './wal.ts'

/** A log to be made. */
export type NewDirectoryLog = {
  /** Absent or empty; those above it are made too. */
  readonly directory: string
  /**
   * First line of its checkpoints, and name of its key: not empty, without spaces and `+`; best a URL without scheme
   * (tlog-checkpoint, "Note text").
   */
  readonly origin: string
  /** The private key: 32 random bytes. */
  readonly seed: Uint8Array
  readonly disk?: Disk
}

/**
 * Makes a log of no entries in a directory, with its first checkpoint. The directory is a log when this resolves; after a crash
 * or an error it can be made again.
 *
 * @returns the key to verify it with.
 * @throws CodedError `tlog/log-exists` when something is in the directory; `tlog/bad-key` for an origin or seed that cannot be
 *   one; `tlog/in-use`, `tlog/unavailable`
 */
export async function createDirectoryLog({
  directory,
  origin,
  seed,
  disk = realDisk,
}: NewDirectoryLog): Promise<VerifierKey> {
  const signer = await signerKey(origin, seed)
  const paths = logPaths(directory)
  try {
    await makeTop(disk, paths.directory)
    await refuseContent(disk, paths)
    await disk.mkdir(paths.private, { recursive: true, mode: privateMode.directory })
    const lock = lockLog(paths, disk)
    try {
      // Someone may have been quicker.
      await refuseContent(disk, paths)
      await writeLog(disk, paths, signer)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw diskFault(error, paths.directory)
  }
  return verifierKey(origin, signatureType.ed25519, signer.publicKey, sha256)
}

async function signerKey(origin: string, seed: Uint8Array): Promise<SignerKey> {
  if (seed.length !== 32) throw fault('tlog/bad-key', 'the seed of a key has 32 bytes')
  return { ...verifierKey(origin, signatureType.ed25519, await ed25519.publicKeyOf(seed), sha256), seed }
}

/** Makes the directory and those above it, durably. */
async function makeTop(disk: Disk, directory: string): Promise<void> {
  const first = await disk.mkdir(directory, { recursive: true, mode: publicMode.directory })
  const stop = dirname(first ?? directory)
  for (let at = directory; at !== stop; ) {
    at = dirname(at)
    await syncDirectory(disk, at)
  }
}

/**
 * Only what an interrupted call has left may be there: without its `log.json` it is no log, and nobody has seen its checkpoint of
 * nothing.
 */
async function refuseContent(disk: Disk, paths: LogPaths): Promise<void> {
  const names = await disk.readdir(paths.directory)
  const isLog = names.includes('private') && (await disk.readdir(paths.private)).includes('log.json')
  if (isLog || names.some((name) => name !== 'private' && name !== 'checkpoint')) {
    throw fault(
      'tlog/log-exists',
      isLog ? 'there is a log here already' : 'a new log needs an empty directory',
      {
        where: { file: paths.directory },
      },
    )
  }
}

async function writeLog(disk: Disk, paths: LogPaths, signer: SignerKey): Promise<void> {
  const files = new DurableFiles(disk, paths.directory, paths.incoming)
  await files.clearIncoming()
  await files.putDurably(paths.signer, Buffer.from(`${formatSignerKey(signer)}\n`), privateMode.file)
  const wal = await beginWal({ disk, files, folder: paths.private, fileBytes: 0 }, 1, [], 0n)
  await wal.close()
  const nothing = formatCheckpoint({
    origin: signer.name,
    size: 0n,
    root: sha256(new Uint8Array(0)),
    extensions: [],
  })
  const note = await signNote(nothing, [noteSigner(signer, ed25519)])
  await files.putDurably(paths.checkpoint, Buffer.from(note), publicMode.file)
  await files.putDurably(
    paths.about,
    Buffer.from(formatAbout({ origin: signer.name, key: signer })),
    privateMode.file,
  )
}
