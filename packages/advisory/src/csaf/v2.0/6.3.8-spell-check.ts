// SPDX-License-Identifier: Apache-2.0
import { checkSpelling } from '../document/english.ts'
import type { Rule } from '../report.ts'

/** Words are spelt right, as far as that can be told without a dictionary. */
export const spellCheck: Rule = {
  id: '6.3.8',
  check: checkSpelling,
}
