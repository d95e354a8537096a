// SPDX-License-Identifier: Apache-2.0
import { readComparator } from './comparators.ts'
import { allOf, anyOf, everyReading, holding, type NativeReading, signpost } from './signpost.ts'

/** The first version after all that begin with these numbers. */
function after(numbers: readonly string[]): string {
  return [...numbers.slice(0, -1), `${BigInt(numbers.at(-1) ?? '0') + 1n}`].join('.')
}

/** `^>= 1.2.3` ends before 1.3: the first two numbers are the major version (Haskell PVP). */
function readCaret(version: string): NativeReading {
  if (!/^\d+(?:\.\d+)*$/.test(version)) return undefined
  const [first = '0', second = '0'] = version.split('.')
  return holding(signpost('>=', version), signpost('<', after([first, second])))
}

function readCondition(text: string): NativeReading {
  const condition = text.trim()
  if (condition === '-any') return everyReading
  if (condition.startsWith('^>=')) return readCaret(condition.slice(3).trim())
  const [, numbers] = /^==\s*(\d+(?:\.\d+)*)\.\*$/.exec(condition) ?? []
  if (numbers !== undefined) return holding(signpost('>=', numbers), signpost('<', after(numbers.split('.'))))
  const read = readComparator(condition)
  return read && holding(read)
}

/** Hackage: conditions joined by `&&`, alternatives by `||`. @see Cabal User Guide, "build-depends"; pvp.haskell.org */
export const readHackage = (text: string): NativeReading =>
  anyOf(text.split('||').map((set) => allOf(set.split('&&').map(readCondition))))
