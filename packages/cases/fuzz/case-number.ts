// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatCaseNumber, parseCaseNumber, prefixOf } from '../src/index.ts'

/** Fuzz target: any text is a case number or a coded error, and any organisation has a prefix that makes numbers. */
export function fuzz(data: Uint8Array): void {
  const text = new TextDecoder().decode(data)
  formatCaseNumber(prefixOf(text), 2026, 1)
  try {
    parseCaseNumber(text)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
