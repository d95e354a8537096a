// SPDX-License-Identifier: Apache-2.0
import type { Comparator } from '../range.ts'
import {
  allOf,
  anyOf,
  everyReading,
  holding,
  type NativeReading,
  type Signpost,
  signpost,
} from './signpost.ts'

const comparators: Readonly<Record<string, Comparator>> = {
  '': '=',
  '=': '=',
  '==': '=',
  '===': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<<': '<',
  '<=': '<=',
  '>': '>',
  '>>': '>',
  '>=': '>=',
}

const condition = /^(===|==|=|!=|<>|<=|<<|<|>=|>>|>)?\s*v?([^\s<>=!]+)$/i

/** A comparator and a version (`>= 1.2`), or a version alone, which means exactly this one. */
export function readComparator(text: string): Signpost | undefined {
  const [, written = '', version = ''] = condition.exec(text.trim()) ?? []
  const comparator = comparators[written]
  return comparator === undefined || version === '' ? undefined : signpost(comparator, version)
}

/** Conditions side by side: spaces or commas part them, but a space after a comparator does not. */
export function splitConditions(text: string): string[] {
  return text
    .trim()
    .replace(/([<>=!~^])\s+/g, '$1')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
}

function readCondition(text: string): NativeReading {
  const read = readComparator(text)
  return read && holding(read)
}

/** Comparators in sets parted by `||`; the syntax of advisories for schemes without one of their own, and of Debian's. */
export function readComparators(text: string): NativeReading {
  if (text === '*') return everyReading
  return anyOf(
    text.split('||').map((set) => allOf(splitConditions(set.replace(/[()]/g, ' ')).map(readCondition))),
  )
}
