// SPDX-License-Identifier: Apache-2.0
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { formatSignerKey, formatVerifierKey, type SignerKey, type VerifierKey } from '../../note-key.ts'
import { type WitnessedLogs, withLogKey } from '../../witness/logs-file.ts'
import { noRecords } from '../../witness/records.ts'
import { type Disk, nodeDisk, replaceFile } from './disk.ts'
import { witnessFault } from './fault.ts'
import { FILES, lockFolder, readLogs, writeLogs } from './folder.ts'
import { StateStore } from './state-store.ts'

/**
 * Makes a witness in a folder that is empty or not there yet. The key is written last: a folder with a key is a whole witness.
 *
 * @throws CodedError `witness/not-empty`, `witness/disk`
 */
export async function initWitness(folder: string, key: SignerKey, disk: Disk = nodeDisk): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw witnessFault('witness/disk', 'the folder cannot be made', folder, cause)
  })
  // A file system of its own begins with this one.
  const names = (await disk.names(folder)).filter((name) => name !== 'lost+found')
  if (names.length > 0) throw witnessFault('witness/not-empty', 'a new witness needs an empty folder', folder)
  await writeLogs(folder, new Map(), disk)
  await new StateStore({ folder, witness: formatVerifierKey(key), disk }).save(noRecords)
  await replaceFile(disk, folder, path.join(folder, FILES.key), () => `${formatSignerKey(key)}\n`)
  await disk.flush(path.dirname(path.resolve(folder)))
}

/**
 * Adds keys of logs. A witness that runs takes them up with the next request.
 *
 * @throws CodedError `witness/absent`, `witness/locked`, `witness/disk`, `tlog/bad-witnessed-logs`
 */
export async function addLogs(
  folder: string,
  added: readonly { readonly origin: string; readonly key: VerifierKey }[],
  disk: Disk = nodeDisk,
): Promise<WitnessedLogs> {
  // Asked first: taking the lock would make a file in a folder that is none of ours.
  await readLogs(folder, disk)
  const lock = lockFolder(folder, 'logsLock')
  try {
    const before = await readLogs(folder, disk)
    const logs = added.reduce((all, { origin, key }) => withLogKey(all, origin, key), before)
    await writeLogs(folder, logs, disk)
    return logs
  } finally {
    lock.release()
  }
}
