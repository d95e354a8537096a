// SPDX-License-Identifier: Apache-2.0
import { deepStrictEqual } from 'node:assert'
import { CodedError } from '@primum/parse'
import { type Cpe, formatCpe, formatCpeUri, parseCpe, relateCpes } from '../src/index.ts'

/** Both bindings must carry every name that parses. */
export function fuzz(data: Uint8Array): void {
  let cpe: Cpe
  try {
    cpe = parseCpe(new TextDecoder().decode(data))
  } catch (error) {
    if (error instanceof CodedError) return
    throw error
  }
  deepStrictEqual(parseCpe(formatCpe(cpe)), cpe)
  relateCpes(cpe, cpe)
  // The 2.2 URI is ASCII only.
  if (/^[!-~]*$/.test(formatCpe(cpe))) deepStrictEqual(parseCpe(formatCpeUri(cpe)), cpe)
}
