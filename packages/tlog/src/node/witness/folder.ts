// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { type FileLock, tryLockFile } from '@primum/files/node'
import { CodedError } from '@primum/parse'
import { parseSignerKey, type SignerKey } from '../../note-key.ts'
import { formatWitnessedLogs, parseWitnessedLogs, type WitnessedLogs } from '../../witness/logs-file.ts'
import { ed25519 } from '../ed25519.ts'
import { sha256 } from '../sha256.ts'
import { type Disk, nodeDisk, replaceFile } from './disk.ts'
import { witnessFault } from './fault.ts'
import { openGuard } from './guard.ts'
import type { StatePlace } from './state-store.ts'

/** The files of a witness's folder, beside those of the state. */
export const FILES = { key: 'key', logs: 'logs.json', lock: 'lock', logsLock: 'logs.lock' } as const

/** Which witness: its folder and, where it has one, the file of its guard. */
export type WitnessPlace = {
  readonly folder: string
  readonly guard?: string | undefined
  /** Absent: this machine's. */
  readonly disk?: Disk
}

/** @throws CodedError `witness/disk` */
export function writeLogs(folder: string, logs: WitnessedLogs, disk: Disk): Promise<void> {
  return replaceFile(disk, folder, path.join(folder, FILES.logs), () => formatWitnessedLogs(logs))
}

/** @throws CodedError `witness/absent`, `witness/disk`, `tlog/bad-witnessed-logs` */
export async function readLogs(folder: string, disk: Disk): Promise<WitnessedLogs> {
  const file = path.join(folder, FILES.logs)
  const text = await disk.read(file)
  if (text === undefined) throw witnessFault('witness/absent', 'there is no witness here', folder)
  try {
    return parseWitnessedLogs(text, sha256)
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file }) : error
  }
}

/** @throws CodedError `witness/absent`, `witness/disk`, `tlog/bad-key` */
export async function readKey(folder: string, disk: Disk): Promise<SignerKey> {
  const file = path.join(folder, FILES.key)
  const text = await disk.read(file)
  if (text === undefined) throw witnessFault('witness/absent', 'there is no witness here', folder)
  try {
    return await parseSignerKey(text.replace(/\n$/, ''), sha256, ed25519)
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file }) : error
  }
}

/** Where the state of the witness with this vkey is. */
export function placeOf({ folder, guard, disk = nodeDisk }: WitnessPlace, witness: string): StatePlace {
  return { folder, witness, disk, guard: guard === undefined ? undefined : openGuard(guard, witness, disk) }
}

/**
 * Takes the lock of the whole witness, or that of its list of logs.
 *
 * @throws CodedError `witness/locked`, `witness/disk`
 */
export function lockFolder(folder: string, which: 'lock' | 'logsLock' = 'lock'): FileLock {
  const file = path.join(folder, FILES[which])
  let lock: FileLock | undefined
  try {
    lock = tryLockFile(file)
  } catch (cause) {
    throw witnessFault('witness/disk', 'the lock cannot be taken', file, cause)
  }
  if (lock === undefined) throw witnessFault('witness/locked', 'another process uses this witness', folder)
  return lock
}
