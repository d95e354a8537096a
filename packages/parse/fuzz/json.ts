// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util'
import { CodedError, type JsonValue, parseJson, readJsonStream } from '../src/index.ts'

/**
 * Any bytes: `parseJson` gives a value that `JSON.parse` gives too, or a CodedError; and the reader in pieces agrees. Throws only when
 * that does not hold.
 */
export async function fuzz(data: Uint8Array): Promise<void> {
  const whole = attempt(() => parseJson(data))
  const elements: JsonValue[] = []
  const pieces = [data.subarray(0, data.length >> 1), data.subarray(data.length >> 1)]
  let streamed: JsonValue | undefined
  try {
    streamed = await readJsonStream(pieces, { arrays: [''], onElement: (element) => elements.push(element) })
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
  if ((whole === undefined) !== (streamed === undefined)) throw new Error('whole and in pieces disagree')
  if (whole === undefined) return
  const rebuilt = Array.isArray(streamed) ? elements : streamed
  if (!isDeepStrictEqual(rebuilt, whole)) throw new Error('whole and in pieces differ')
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(whole)), roundZero(whole))) throw new Error('not JSON')
}

function attempt(run: () => JsonValue): JsonValue | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

/** JSON.stringify writes -0 as 0. */
function roundZero(value: JsonValue): JsonValue {
  if (Object.is(value, -0)) return 0
  if (Array.isArray(value)) return value.map(roundZero)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, roundZero(member)]))
}
