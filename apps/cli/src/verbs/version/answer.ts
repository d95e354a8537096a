// SPDX-License-Identifier: Apache-2.0
import type { Answer } from '../../command/line-command.ts'

/** The answer that is none: nothing is known, and that is neither yes nor no. */
export function unknown(why: string): Answer {
  return { line: '?', exitCode: 1, why }
}
