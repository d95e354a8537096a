// SPDX-License-Identifier: Apache-2.0
import { readNpm } from './npm.ts'
import type { NativeReading } from './signpost.ts'

/** Cargo: npm's operators with commas, where a bare version means a caret. @see The Cargo Book, "Version requirement syntax" */
export function readCargo(text: string): NativeReading {
  const conditions = text.split(',').map((part) => part.trim())
  return readNpm(conditions.map((part) => (/^\d[^*xX]*$/.test(part) ? `^${part}` : part)).join(' '))
}
