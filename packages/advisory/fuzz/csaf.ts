// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { validateCsaf } from '../src/csaf/index.ts'

const now = Temporal.Instant.from('2026-01-01T00:00:00Z')

/** Fuzz target: any bytes are a document with a report, or a coded error; a report's verdict follows from its errors. */
export function fuzz(data: Uint8Array): void {
  try {
    const { valid, errors } = validateCsaf(data, { now })
    if (valid !== (errors.length === 0)) throw new Error('the verdict does not follow from the errors')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
