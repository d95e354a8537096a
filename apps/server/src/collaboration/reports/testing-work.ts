// SPDX-License-Identifier: Apache-2.0
import { isSolved } from '@primum/intake'
import { sha256 } from '@primum/tlog/node'

/** For tests: the work that a browser does for a ticket. */
export function solveForTest(ticket: string): string {
  let answer = 0
  while (!isSolved(ticket, String(answer), sha256)) answer++
  return String(answer)
}
