// SPDX-License-Identifier: Apache-2.0
import { readNpm } from './npm.ts'
import type { NativeReading } from './signpost.ts'

/** A bare version means a caret, and `=1.2`, `>1.2` and `<=1.2` mean all of 1.2. */
function asNpm(condition: string): string {
  if (/^\d[^*xX]*$/.test(condition)) return `^${condition}`
  return /^(?:=|>|<=)\s*\d+(?:\.\d+)?$/.test(condition) ? `${condition}.*` : condition
}

/** Cargo: npm's operators with commas. @see The Cargo Book, "Version requirement syntax" */
export const readCargo = (text: string): NativeReading =>
  readNpm(
    text
      .split(',')
      .map((part) => asNpm(part.trim()))
      .join(' '),
  )
