// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { sameBytes } from '../../hash.ts'
import { decodeNote, type NoteVerifier, openNote } from '../../note.ts'
import { formatVerifierKey, noteVerifier } from '../../note-key.ts'
import {
  closeAll,
  noRecords,
  parseCosignedTree,
  recordOf,
  type WitnessRecords,
  withRecord,
} from '../../witness/records.ts'
import { ed25519 } from '../ed25519.ts'
import { nodeDisk } from './disk.ts'
import { witnessFault } from './fault.ts'
import { lockFolder, placeOf, readKey, readLogs, type WitnessPlace } from './folder.ts'
import { findState, StateStore } from './state-store.ts'
import { readWitness, type WitnessStatus } from './status.ts'

/** With what a witness is recovered. */
export type Recovery = {
  /** Checkpoints that carry cosignatures of this witness, and a name for each to call it by. */
  readonly checkpoints: readonly { readonly name: string; readonly note: Uint8Array }[]
  /** Origins of which the operator says: this witness has not cosigned a larger tree than is known now. */
  readonly confirmed: readonly string[]
}

/**
 * Gives a witness a state again that it may use. What it is known to have cosigned never becomes less: checkpoints with its own cosignature
 * prove what the state has lost. They do not prove that there is no larger one; so if the state cannot be relied on, or turns out to have been
 * behind, every log is closed until the operator confirms it.
 *
 * @throws CodedError `witness/forked` when the key cosigned two trees of one size, `witness/unknown-log`, `tlog/no-trusted-signature`,
 *   `tlog/invalid-signature`, `tlog/bad-checkpoint`, and {@link WitnessCode}; nothing is changed then.
 */
export async function recoverWitness(place: WitnessPlace, recovery: Recovery): Promise<WitnessStatus> {
  const { folder, disk = nodeDisk } = place
  const key = await readKey(folder, disk)
  const logs = await readLogs(folder, disk)
  const statePlace = placeOf(place, formatVerifierKey(key))
  const lock = lockFolder(folder)
  try {
    if (place.guard !== undefined && (await statePlace.guard?.read()) === 'foreign') {
      throw witnessFault(
        'witness/no-guard',
        'this file is none of this witness; it is left as it is',
        place.guard,
      )
    }
    const found = await findState(statePlace)
    const known = found.state?.records ?? noRecords
    const { proved, isAhead } = await withProofs(known, recovery.checkpoints, noteVerifier(key, ed25519))
    let records = found.trouble !== undefined || isAhead ? closeAll(proved) : proved
    for (const origin of recovery.confirmed) {
      if (!logs.has(origin) && !records.logs.has(origin)) {
        throw witnessFault(
          'witness/unknown-log',
          `this witness knows no log ${JSON.stringify(origin)}`,
          folder,
        )
      }
      records = withRecord(records, origin, { ...recordOf(records, origin), closed: false })
    }
    await new StateStore(statePlace, { lock, highest: found.highest }).save(records)
    return await readWitness(place)
  } finally {
    lock.release()
  }
}

/** The records with all that was cosigned according to the checkpoints, and whether that is more than an open log is known to have. */
async function withProofs(
  records: WitnessRecords,
  checkpoints: Recovery['checkpoints'],
  own: NoteVerifier,
): Promise<{ readonly proved: WitnessRecords; readonly isAhead: boolean }> {
  let proved = records
  let isAhead = false
  for (const { name, note } of checkpoints) {
    const { origin, ...tree } = await readProof(name, note, own)
    const { latest, closed } = recordOf(proved, origin)
    if (latest?.size === tree.size && !sameBytes(latest.root, tree.root)) {
      const message = `this key cosigned another tree of ${tree.size} entries too: no one should trust it any more`
      throw witnessFault('witness/forked', message, name)
    }
    if (latest !== undefined && latest.size >= tree.size) continue
    proved = withRecord(proved, origin, { latest: tree, closed })
    // A closed log is closed because there may be more than is known.
    isAhead ||= !closed
  }
  return { proved, isAhead }
}

async function readProof(name: string, bytes: Uint8Array, own: NoteVerifier) {
  try {
    const note = decodeNote(bytes)
    await openNote(note, [own])
    return parseCosignedTree(note)
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file: name }) : error
  }
}
