// SPDX-License-Identifier: Apache-2.0
import { readComparator } from './comparators.ts'
import { readPessimistic } from './gem.ts'
import { joinReadings, type NativeReading, signpost } from './signpost.ts'

function readPrefix(version: string): NativeReading {
  const [, epoch = '', numbers = ''] = /^(\d+!)?(\d+(?:\.\d+)*)\.\*$/.exec(version) ?? []
  const parts = numbers.split('.')
  if (numbers === '') return undefined
  const end = [...parts.slice(0, -1), `${BigInt(parts.at(-1) ?? '0') + 1n}`].join('.')
  // 2.dev0 is the first of all versions of 2, and 1.* ends before it.
  return [signpost('>=', `${epoch}${numbers}.dev0`), signpost('<', `${epoch}${end}.dev0`)]
}

function readClause(text: string): NativeReading {
  const clause = text.trim()
  if (clause.startsWith('~=')) return readPessimistic(clause.slice(2).trim())
  const read = readComparator(clause)
  if (read === undefined) return undefined
  if (!read.version.endsWith('.*')) return [read]
  return read.comparator === '=' ? readPrefix(read.version) : undefined
}

/** PyPI: clauses that all hold; markers and URLs are no ranges. @see packaging.python.org/specifications/version-specifiers */
export const readPypi = (text: string): NativeReading =>
  text === '*'
    ? 'every'
    : joinReadings(
        text
          .split(',')
          .filter((clause) => clause.trim() !== '')
          .map(readClause),
      )
