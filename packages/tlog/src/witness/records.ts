// SPDX-License-Identifier: Apache-2.0
import { parseCheckpoint } from '../checkpoint.ts'
import { parseNote } from '../note.ts'
import type { Tree } from '../tile-reader.ts'

/** What a witness remembers of one log. */
export type LogRecord = {
  /** The largest tree that it cosigned; absent when it cosigned none. */
  readonly latest?: CosignedTree
  /** Not to be cosigned for until the operator says so: what was cosigned may be more than what is known here. */
  readonly closed: boolean
}

/** A tree that this witness cosigned. */
export type CosignedTree = Tree & {
  /** The checkpoint with the log's signatures that were verified and with this witness's cosignature. */
  readonly note: string
}

/** All that a witness remembers. Never changed in place. */
export type WitnessRecords = {
  /**
   * What is remembered may be less than what was cosigned, since it came from a copy or was recovered. Logs without a record are closed
   * then: this key may have cosigned for them.
   */
  readonly recovered: boolean
  /** By origin. */
  readonly logs: ReadonlyMap<string, LogRecord>
}

/** The records of a witness that has not cosigned anything yet. */
export const noRecords: WitnessRecords = { recovered: false, logs: new Map() }

/** The record of a log. */
export function recordOf({ recovered, logs }: WitnessRecords, origin: string): LogRecord {
  return logs.get(origin) ?? { closed: recovered }
}

/** The records with another one for one log. */
export function withRecord(records: WitnessRecords, origin: string, record: LogRecord): WitnessRecords {
  return { ...records, logs: new Map([...records.logs, [origin, record]]) }
}

/** The same records with every log closed. */
export function closeAll({ logs }: WitnessRecords): WitnessRecords {
  const closed = [...logs].map(([origin, record]) => [origin, { ...record, closed: true }] as const)
  return { recovered: true, logs: new Map(closed) }
}

/**
 * A cosigned checkpoint as a record holds it. Only its form is checked: that it carries the witness's cosignature is for the caller.
 *
 * @throws CodedError `tlog/bad-note`, `tlog/bad-checkpoint`
 */
export function parseCosignedTree(note: string): CosignedTree & { readonly origin: string } {
  const { origin, size, root } = parseCheckpoint(parseNote(note).text)
  return { origin, size, root, note }
}
