// SPDX-License-Identifier: Apache-2.0
import { scoreCvss } from '@primum/cvss'
import { CodedError } from '@primum/parse'
import type { Answerer } from '../../command/line-command.ts'
import { printable } from '../../terminal/clean.ts'

/** `cvss`. */
export const cvssAnswerer: Answerer = {
  answer([vector = '']) {
    try {
      const result = scoreCvss(vector)
      const { scores, score, severity } = result
      const parts = Object.entries(scores).map(([name, value]) => `${name} ${value.toFixed(1)}`)
      return {
        line: JSON.stringify(result),
        words: `${score.toFixed(1).padStart(4)} ${severity.padEnd(8)}  ${vector}  (${parts.join(', ')})`,
        exitCode: 0,
      }
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      return noVector(vector, error.message)
    }
  },
  malformed: (message) => noVector('', message),
}

function noVector(vector: string, error: string) {
  const words = `   ? no vector  ${printable(vector)}`
  return { line: JSON.stringify({ vector, error }), words, exitCode: 1, why: error } as const
}
