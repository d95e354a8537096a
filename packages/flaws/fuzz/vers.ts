// SPDX-License-Identifier: Apache-2.0
import { strictEqual } from 'node:assert'
import { CodedError } from '@primum/parse'
import {
  formatVersRange,
  parseNativeRange,
  parseVersRange,
  positionOf,
  versionSchemes,
} from '../src/index.ts'

/** What parses must format to a text that parses to the same; a native range must at least not throw. */
export function fuzz(data: Uint8Array): void {
  const text = new TextDecoder().decode(data.subarray(1))
  const native = parseNativeRange(versionSchemes[(data[0] ?? 0) % versionSchemes.length] ?? 'npm', text)
  if (native !== undefined) positionOf('1.0.0', native)
  let formatted: string
  try {
    formatted = formatVersRange(parseVersRange(text))
  } catch (error) {
    if (error instanceof CodedError) return
    throw error
  }
  strictEqual(formatVersRange(parseVersRange(formatted)), formatted)
}
