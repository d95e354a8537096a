// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { checkSecurityTxt, formatSecurityTxt, parseSecurityTxt } from '../src/security-txt/index.ts'

const now = Temporal.Instant.from('2026-11-25T12:00:00Z')

/** Fuzz target: any bytes are checked; those without an error are read, written and read again as the same. */
export function fuzz(data: Uint8Array): void {
  const { errors } = checkSecurityTxt(data, now)
  try {
    const value = parseSecurityTxt(data)
    if (errors.some(({ code }) => code !== 'expired')) throw new Error('a file with errors was read')
    const again = parseSecurityTxt(new TextEncoder().encode(formatSecurityTxt(value)))
    if (JSON.stringify(again) !== JSON.stringify(value)) throw new Error('not the same when written again')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    if (errors.length === 0) throw error
  }
}
