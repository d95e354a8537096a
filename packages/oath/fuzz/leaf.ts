// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { CodedError } from '@primum/parse'
import { formatActLeaf, parseActLeaf } from '../src/index.ts'

const sha256 = (data: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(data).digest())

/** Any bytes as an entry of the journal's log: refused with a CodedError, or an open one written back is the same bytes. */
export function fuzz(data: Uint8Array): void {
  try {
    const leaf = parseActLeaf(data)
    if (leaf.shown !== 'facts') return
    const again = formatActLeaf(leaf, 'facts', new Uint8Array(32), sha256)
    if (again.toHex() !== data.toHex()) throw new Error('written back it differs')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
