// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonValue, parseJson } from '@primum/parse'
import { fault } from '../fault.ts'
import type { Hasher } from '../hash.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '../note-key.ts'

/** The logs that a witness cosigns for: by origin, the keys of the log itself. Never changed in place. */
export type WitnessedLogs = ReadonlyMap<string, readonly VerifierKey[]>

/** The logs as a file, which people may read and write too. */
export function formatWitnessedLogs(logs: WitnessedLogs): string {
  const list = [...logs].map(([origin, keys]) => ({ origin, vkeys: keys.map(formatVerifierKey) }))
  return `${JSON.stringify({ format: 1, logs: list }, undefined, 2)}\n`
}

/**
 * A file of logs: the inverse of {@link formatWitnessedLogs}.
 *
 * @throws CodedError `tlog/bad-witnessed-logs`
 */
export function parseWitnessedLogs(text: string, hash: Hasher): WitnessedLogs {
  try {
    return addAll(readLogs(parseJson(text)), hash)
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause
    throw fault('tlog/bad-witnessed-logs', `not a list of witnessed logs: ${cause.message}`, { cause })
  }
}

function addAll(list: readonly (readonly [string, readonly string[]])[], hash: Hasher): WitnessedLogs {
  let logs: WitnessedLogs = new Map()
  for (const [origin, vkeys] of list) {
    if (logs.has(origin)) throw fault('tlog/bad-witnessed-logs', `${JSON.stringify(origin)} is there twice`)
    for (const vkey of vkeys) logs = withLogKey(logs, origin, parseVerifierKey(vkey, hash))
  }
  return logs
}

/** The logs with one more key of a log; the same when it is there already. */
export function withLogKey(logs: WitnessedLogs, origin: string, key: VerifierKey): WitnessedLogs {
  // An origin is one line of a checkpoint (tlog-checkpoint, "Note text").
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
  if (origin === '' || /[\u0000-\u001f]/.test(origin) || !origin.isWellFormed()) {
    throw fault('tlog/bad-witnessed-logs', `${JSON.stringify(origin)} cannot be an origin`)
  }
  const keys = logs.get(origin) ?? []
  const vkey = formatVerifierKey(key)
  if (keys.some((known) => formatVerifierKey(known) === vkey)) return logs
  return new Map([...logs, [origin, [...keys, key]]])
}

function readLogs(value: JsonValue): readonly (readonly [string, readonly string[]])[] {
  if (!isObject(value) || value['format'] !== 1 || !Array.isArray(value['logs'])) {
    throw fault('tlog/bad-witnessed-logs', 'expected format 1 and a list of logs')
  }
  return value['logs'].map((log: JsonValue) => {
    if (!isObject(log)) throw fault('tlog/bad-witnessed-logs', 'a log is an object')
    const { origin, vkeys } = log
    if (typeof origin !== 'string' || !Array.isArray(vkeys) || vkeys.length === 0) {
      throw fault('tlog/bad-witnessed-logs', 'a log has an origin and vkeys')
    }
    return [origin, vkeys.map(String)] as const
  })
}

function isObject(value: JsonValue): value is { readonly [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
