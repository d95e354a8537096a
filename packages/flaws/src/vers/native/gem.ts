// SPDX-License-Identifier: Apache-2.0
import { readComparator, splitConditions } from './comparators.ts'
import { allOf, anyOf, holding, type NativeReading, signpost } from './signpost.ts'

/** `~> 2.0.8` ends before 2.1, `~> 2.0` before 3, and `~> 2` before 3: the last number goes, the one before it rises. */
export function readPessimistic(version: string): NativeReading {
  const numbers = /^\d+(?:\.\d+)*/.exec(version)?.[0].split('.')
  if (numbers === undefined) return undefined
  const kept = numbers.length > 1 ? numbers.slice(0, -1) : numbers
  const end = [...kept.slice(0, -1), `${BigInt(kept.at(-1) ?? '0') + 1n}`].join('.')
  return holding(signpost('>=', version), signpost('<', end))
}

function readCondition(text: string): NativeReading {
  if (text.startsWith('~>')) return readPessimistic(text.slice(2).trim())
  const read = readComparator(text)
  return read && holding(read)
}

/** RubyGems: conditions that all hold. @see guides.rubygems.org/patterns, "Pessimistic version constraint" */
export const readGem = (text: string): NativeReading =>
  allOf(splitConditions(text.replace(/[()]/g, ' ')).map(readCondition))

/** Hex (Elixir): RubyGems' conditions with `and` and `or`. @see hexdocs.pm/elixir/Version.html, "Requirements" */
export const readHex = (text: string): NativeReading =>
  anyOf(text.split(/\s+or\s+|\|\|/).map((set) => readGem(set.replace(/\s+and\s+/g, ' '))))
