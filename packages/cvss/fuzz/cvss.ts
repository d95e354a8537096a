// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatCvss, parseCvss, scoreCvss } from '../src/index.ts'

/** Fuzz target: any text is a vector that keeps its meaning when written again, or a coded error. */
export function fuzz(data: Uint8Array): void {
  const text = new TextDecoder().decode(data)
  try {
    const before = scoreCvss(text)
    const after = scoreCvss(formatCvss(parseCvss(text)))
    if (JSON.stringify(before.scores) !== JSON.stringify(after.scores))
      throw new Error(`scores changed: ${text}`)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
