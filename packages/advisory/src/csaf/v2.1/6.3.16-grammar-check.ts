// SPDX-License-Identifier: Apache-2.0
import { checkGrammar } from '../document/english.ts'
import type { Rule } from '../report.ts'

/** Sentences are right, as far as that can be told without a grammar. */
export const grammarCheck: Rule = {
  id: '6.3.16',
  check: checkGrammar,
}
