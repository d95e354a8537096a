// SPDX-License-Identifier: Apache-2.0
import { allOf, anyOf, holding, type NativeReading, signpost } from './signpost.ts'

const operators = /^(>=|<=|>|<|=|\^|~)?(.*)$/s

/** The item at `index` raised by one, all after it dropped; the hyphen keeps the pre-releases of that version out. */
function raise(items: readonly string[], index: number): string | undefined {
  const item = items[index]
  if (item === undefined || !/^\d+$/.test(item)) return undefined
  return `${[...items.slice(0, index), `${BigInt(item) + 1n}`].join('.')}-`
}

function readCondition(written: string): NativeReading {
  // A trailing hyphen asks for pre-releases too, which is no matter of bounds.
  const text = written.endsWith('-') ? written.slice(0, -1) : written
  if (text === '' || text === '*') return holding(signpost('>=', '0.0.0'))
  const [, operator = '=', version = ''] = operators.exec(text) ?? []
  if (version === '' || /[<>=^~[\]()|]/.test(version)) return undefined
  if (operator !== '^' && operator !== '~') {
    return operator === '=' || operator === '<' || operator === '<=' || operator === '>' || operator === '>='
      ? holding(signpost(operator, version))
      : undefined
  }
  const items = (version.split('+')[0] ?? '').split('-')[0]?.split('.') ?? []
  const firstNonZero = items.findIndex((item) => !/^0+$/.test(item))
  const end = raise(items, operator === '~' ? Math.min(1, items.length - 1) : firstNonZero)
  return end === undefined ? undefined : holding(signpost('>=', version), signpost('<', end))
}

/** Conan: alternatives of conditions, in brackets or not; what follows a comma are options. @see docs.conan.io/2/tutorial/versioning/version_ranges.html */
export function readConan(text: string): NativeReading {
  const [expression = ''] = text.replace(/^\[(.*)\]$/s, '$1').split(',')
  const alternatives = expression.split('||').map((set) => {
    const conditions = set.split(/\s+/).filter((part) => part !== '')
    return allOf((conditions.length === 0 ? ['*'] : conditions).map(readCondition))
  })
  return anyOf(alternatives)
}
