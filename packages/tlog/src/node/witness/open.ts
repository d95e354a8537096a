// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { treeHasher } from '../../hash.ts'
import type { NoteVerifier } from '../../note.ts'
import { formatVerifierKey, noteVerifier } from '../../note-key.ts'
import { Witness } from '../../witness/witness.ts'
import { ed25519 } from '../ed25519.ts'
import { sha256 } from '../sha256.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { FILES, lockFolder, placeOf, readKey, readLogs, type WitnessPlace } from './folder.ts'
import { StateStore } from './state-store.ts'

/** A witness that holds its folder's lock. */
export type OpenWitness = {
  readonly vkey: string
  readonly witness: Witness
  /** The guard is on the same file system as the state, so that both would be put back together. */
  readonly isGuardBeside: boolean
  /** Waits for what is under way and gives the folder free. */
  close(): Promise<void>
}

/**
 * Opens a witness to cosign with it.
 *
 * @param now POSIX seconds
 * @throws CodedError {@link WitnessCode}
 */
export async function openWitness(place: WitnessPlace, now: () => bigint): Promise<OpenWitness> {
  const { folder, guard, disk = nodeDisk } = place
  const key = await readKey(folder, disk)
  const vkey = formatVerifierKey(key)
  const lock = lockFolder(folder)
  try {
    const store = new StateStore(placeOf(place, vkey), { lock })
    const logs = new LogList(folder, disk)
    const witness = new Witness({
      key,
      store,
      now,
      ed25519,
      hasher: treeHasher(sha256),
      logs: () => logs.current(),
    })
    await witness.start()
    return {
      vkey,
      witness,
      isGuardBeside: guard !== undefined && (await isBeside(folder, path.dirname(guard), disk)),
      async close() {
        await witness.settled()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function isBeside(folder: string, other: string, disk: Disk): Promise<boolean> {
  return (await disk.facts(folder))?.device === (await disk.facts(other))?.device
}

/** The file of logs, read again whenever it is another one. */
class LogList {
  readonly #folder: string
  readonly #disk: Disk
  #version = ''
  #verifiers: ReadonlyMap<string, readonly NoteVerifier[]> = new Map()

  constructor(folder: string, disk: Disk) {
    this.#folder = folder
    this.#disk = disk
  }

  async current(): Promise<(origin: string) => readonly NoteVerifier[] | undefined> {
    const facts = await this.#disk.facts(path.join(this.#folder, FILES.logs))
    const version = `${facts?.inode} ${facts?.changed}`
    if (version !== this.#version) {
      const logs = await readLogs(this.#folder, this.#disk)
      this.#verifiers = new Map(
        [...logs].map(([origin, keys]) => [origin, keys.map((key) => noteVerifier(key, ed25519))]),
      )
      this.#version = version
    }
    return (origin) => this.#verifiers.get(origin)
  }
}
