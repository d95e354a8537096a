// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatReceipt, parseReceipt } from '../src/receipt/index.ts'

/** Any bytes as a receipt: refused with a CodedError, or written back it reads the same. */
export function fuzz(data: Uint8Array): void {
  try {
    const { leaf: _, ...receipt } = parseReceipt(data)
    const { leaf: __, ...again } = parseReceipt(new TextEncoder().encode(formatReceipt(receipt)))
    if (JSON.stringify(again, text) !== JSON.stringify(receipt, text))
      throw new Error('written back it differs')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}

const text = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)
