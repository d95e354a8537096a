// SPDX-License-Identifier: Apache-2.0
import { CodedError, parseJson } from '@primum/parse'
import { formatReport, parseAgeFile, parseReport, prefillFromCsaf, readForm } from '../src/index.ts'

/** Any bytes as a report, as a CSAF document, as an age file: refused with a CodedError, or it fits; a report written back reads the same. */
export function fuzz(data: Uint8Array): void {
  attempt(() => {
    const report = parseReport(data)
    if (JSON.stringify(parseReport(formatReport(report))) !== JSON.stringify(report)) {
      throw new Error('written back it differs')
    }
  })
  attempt(() => {
    const values = prefillFromCsaf(parseJson(data))
    const result = readForm({ ...values, summary: 'x', description: 'x' })
    if ('faults' in result) throw new Error(`a prefilled field does not fit: ${result.faults[0]?.field}`)
  })
  attempt(() => parseAgeFile(data))
}

function attempt(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
