// SPDX-License-Identifier: Apache-2.0
import { parseVersRange, positionOf } from '@primum/flaws'
import { CodedError } from '@primum/parse'
import type { Answer, Answerer } from '../../command/line-command.ts'
import { unknown } from './answer.ts'

/** `version in`. */
export const inAnswerer: Answerer = {
  answer([range = '', version = '']) {
    try {
      return answerIn(range, version)
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      return unknown(error.message)
    }
  },
  malformed: unknown,
}

function answerIn(text: string, version: string): Answer {
  const range = parseVersRange(text)
  const { kind } = positionOf(version, range)
  switch (kind) {
    case 'inside':
      return { line: 'in', exitCode: 0 }
    case 'outside':
      return { line: 'out', exitCode: 1 }
    case 'unknown':
      return unknown(`"${version}" has no place in the order of ${range.type} versions`)
  }
}
