// SPDX-License-Identifier: Apache-2.0
import { readComparator } from './comparators.ts'
import { readPessimistic } from './gem.ts'
import { allOf, anyOf, everyReading, holding, type NativeReading, signpost } from './signpost.ts'

/** `==1.4.*`, or with `isWithout` what `!=1.4.*` leaves. */
function readPrefix(version: string, isWithout: boolean): NativeReading {
  const [, epoch = '', numbers = ''] = /^(\d+!)?(\d+(?:\.\d+)*)\.\*$/.exec(version) ?? []
  const parts = numbers.split('.')
  if (numbers === '') return undefined
  const end = [...parts.slice(0, -1), `${BigInt(parts.at(-1) ?? '0') + 1n}`].join('.')
  // 2.dev0 is the first of all versions of 2, and 1.* ends before it.
  const [first, next] = [`${epoch}${numbers}.dev0`, `${epoch}${end}.dev0`]
  if (isWithout) return anyOf([holding(signpost('<', first)), holding(signpost('>=', next))])
  return holding(signpost('>=', first), signpost('<', next))
}

function readClause(text: string): NativeReading {
  const clause = text.trim()
  if (clause.startsWith('~=')) return readPessimistic(clause.slice(2).trim())
  const read = readComparator(clause)
  if (read === undefined) return undefined
  if (!read.version.endsWith('.*')) return holding(read)
  return read.comparator === '=' || read.comparator === '!='
    ? readPrefix(read.version, read.comparator === '!=')
    : undefined
}

/** PyPI: clauses that all hold; markers and URLs are no ranges. @see packaging.python.org/specifications/version-specifiers */
export const readPypi = (text: string): NativeReading =>
  text === '*'
    ? everyReading
    : allOf(
        text
          .split(',')
          .filter((clause) => clause.trim() !== '')
          .map(readClause),
      )
