// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  formatAddCheckpoint,
  formatBundle,
  formatTilePath,
  formatTlogProof,
  parseAddCheckpoint,
  parseBundle,
  parseTilePath,
  parseTlogProof,
} from '../src/index.ts'

/** Any bytes as each other format: refused with a CodedError, or written back they are the same. */
export function fuzz(data: Uint8Array): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data)
  roundTrip(text, (it) => formatAddCheckpoint(parseAddCheckpoint(it)))
  roundTrip(text, (it) => formatTlogProof(parseTlogProof(it)))
  roundTrip(text, (it) => formatTilePath(parseTilePath(it)))
  const hex = (bytes: Uint8Array) => bytes.toHex()
  roundTrip(hex(data), () => hex(formatBundle(parseBundle(data, 1 + ((data[0] ?? 0) % 4)))))
}

function roundTrip(value: string, again: (value: string) => string): void {
  try {
    if (again(value) !== value) throw new Error('written back it differs')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
