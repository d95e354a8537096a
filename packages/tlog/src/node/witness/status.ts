// SPDX-License-Identifier: Apache-2.0
import type { CodedError } from '@primum/parse'
import { formatVerifierKey } from '../../note-key.ts'
import type { WitnessedLogs } from '../../witness/logs-file.ts'
import {
  type CosignedTree,
  closeAll,
  noRecords,
  recordOf,
  type WitnessRecords,
} from '../../witness/records.ts'
import { nodeDisk } from './disk.ts'
import type { WitnessCode } from './fault.ts'
import { placeOf, readKey, readLogs, type WitnessPlace } from './folder.ts'
import { findState } from './state-store.ts'

/** What a witness's folder says, for people. */
export type WitnessStatus = {
  readonly vkey: string
  /** Counts the writes of the state; 0 when it cannot be read. */
  readonly generation: number
  readonly guarded: boolean
  readonly recovered: boolean
  readonly logs: readonly LogStatus[]
  /** Why it does not cosign at all. */
  readonly trouble?: CodedError<WitnessCode>
}

/** One log of a witness. */
export type LogStatus = {
  readonly origin: string
  /** The log's own keys; none when it is not witnessed any more. */
  readonly vkeys: readonly string[]
  readonly closed: boolean
  readonly latest?: CosignedTree
}

/** Reads a witness's folder without a lock, also beside a process that uses it. @throws CodedError {@link WitnessCode} */
export async function readWitness(place: WitnessPlace): Promise<WitnessStatus> {
  const { folder, disk = nodeDisk } = place
  const vkey = formatVerifierKey(await readKey(folder, disk))
  const logs = await readLogs(folder, disk)
  const statePlace = placeOf(place, vkey)
  let found = await findState(statePlace)
  // A file that a running witness replaced in between is no damage.
  for (let again = 0; again < 3 && found.trouble?.code === 'witness/damaged'; again++) {
    found = await findState(statePlace)
  }
  const { state, trouble } = found
  const records = state?.records ?? noRecords
  return {
    vkey,
    generation: state?.generation ?? 0,
    guarded: state?.guarded === true,
    // Of a state that may not be used it is shown what it says; nothing is open.
    ...statusOf(trouble === undefined ? records : closeAll(records), logs),
    ...(trouble === undefined ? {} : { trouble }),
  }
}

function statusOf(records: WitnessRecords, logs: WitnessedLogs): Pick<WitnessStatus, 'recovered' | 'logs'> {
  const origins = [...new Set([...logs.keys(), ...records.logs.keys()])]
  return {
    recovered: records.recovered,
    logs: origins.map((origin) => ({
      origin,
      vkeys: (logs.get(origin) ?? []).map(formatVerifierKey),
      ...recordOf(records, origin),
    })),
  }
}
