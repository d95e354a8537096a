// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import { fault } from '../fault.ts'
import type { Hasher } from '../hash.ts'
import { type LogRecord, parseCosignedTree, type WitnessRecords } from './records.ts'

/** What a witness keeps on disk between two runs: one file, written whole for every change. */
export type WitnessState = {
  /** Which witness: its vkey. */
  readonly witness: string
  /** Counts the writes, from 1. */
  readonly generation: number
  /** The very file that this is, so that a copy of it can be told from it. */
  readonly file: FileIdentity
  /** A guard file outside holds the generation too. */
  readonly guarded: boolean
  readonly records: WitnessRecords
}

/** What tells a file from each copy of it, in decimal. */
export type FileIdentity = {
  readonly inode: string
  /** When the file was made, in nanoseconds since 1970; absent where the file system does not keep that. */
  readonly born?: string
}

/**
 * A state as a file: one line of JSON, and a line with its SHA-256, so that a file that was cut off or decayed is not believed.
 */
export function formatState(
  { witness, generation, file, guarded, records }: WitnessState,
  hash: Hasher,
): string {
  const logs = [...records.logs].map(([origin, { latest, closed }]) => ({
    origin,
    closed,
    ...(latest === undefined ? {} : { checkpoint: latest.note }),
  }))
  const { inode, born } = file
  const json = JSON.stringify({
    format: 1,
    witness,
    generation,
    inode,
    ...(born === undefined ? {} : { born }),
    guarded,
    recovered: records.recovered,
    logs,
  })
  return `${json}\n${sealOf(json, hash)}\n`
}

function sealOf(json: string, hash: Hasher): string {
  return `sha256 ${hash(new TextEncoder().encode(json)).toHex()}`
}

/**
 * A state file: the inverse of {@link formatState}, and nothing else is one.
 *
 * @throws CodedError `tlog/bad-witness-state`
 */
export function parseState(text: string, hash: Hasher): WitnessState {
  try {
    const [json = '', seal] = text.split('\n')
    if (seal !== sealOf(json, hash))
      throw fault('tlog/bad-witness-state', 'its SHA-256 is not that of its content')
    const state = readState(parseJson(json))
    if (formatState(state, hash) !== text)
      throw fault('tlog/bad-witness-state', 'it is not written as a state is')
    return state
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause
    throw fault('tlog/bad-witness-state', `not the state of a witness: ${cause.message}`, { cause })
  }
}

function readState(value: JsonValue): WitnessState {
  const json = objectOf(value)
  if (json['format'] !== 1)
    throw fault('tlog/bad-witness-state', 'its format is not 1, the one that is known here')
  const { generation, logs } = json
  if (typeof generation !== 'number' || !Number.isSafeInteger(generation) || generation < 1) {
    throw fault('tlog/bad-witness-state', 'the generation is no count')
  }
  if (!Array.isArray(logs)) throw fault('tlog/bad-witness-state', 'logs is no list')
  const records = logs.map((log: JsonValue) => readRecord(objectOf(log)))
  return {
    witness: textOf(json, 'witness'),
    generation,
    file: {
      inode: textOf(json, 'inode'),
      ...(json['born'] === undefined ? {} : { born: textOf(json, 'born') }),
    },
    guarded: json['guarded'] === true,
    records: { recovered: json['recovered'] === true, logs: new Map(records) },
  }
}

function readRecord(json: JsonObject): readonly [string, LogRecord] {
  const origin = textOf(json, 'origin')
  const closed = json['closed'] === true
  if (json['checkpoint'] === undefined) return [origin, { closed }]
  const { origin: named, ...latest } = parseCosignedTree(textOf(json, 'checkpoint'))
  if (named !== origin) throw fault('tlog/bad-witness-state', 'a checkpoint is of another log')
  return [origin, { latest, closed }]
}

function objectOf(value: JsonValue): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject // the list is ruled out
  throw fault('tlog/bad-witness-state', 'expected an object')
}

function textOf(json: JsonObject, member: string): string {
  const value = json[member]
  if (typeof value === 'string') return value
  throw fault('tlog/bad-witness-state', `${member} is no text`)
}
