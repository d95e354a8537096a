// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '@primum/flaws'
import { CodedError } from '@primum/parse'
import type { Answer } from '../../command/line-command.ts'

/** Answers with the purl that `make` gives, or with the reason why it gives none. */
export function answerPurl(make: () => Purl): Answer {
  try {
    const { type, namespace, name, version, qualifiers, subpath, canonical } = make()
    const shown = { type, namespace, name, version, qualifiers, subpath, canonical }
    return { line: JSON.stringify(shown), words: JSON.stringify(shown, null, 2), exitCode: 0 }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return noPurl(error.message)
  }
}

export function noPurl(error: string): Answer {
  return { line: JSON.stringify({ error }), exitCode: 1, why: error }
}
