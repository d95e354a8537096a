// SPDX-License-Identifier: Apache-2.0
import type { Allowance } from '@primum/clocks'

/** A period that is counted, in the vocabulary of `@primum/clocks`. */
export type CountedPeriod = Exclude<Allowance, { unit: 'given' }>

const units = {
  hour: 'hours',
  hours: 'hours',
  'calendar day': 'calendar-days',
  'calendar days': 'calendar-days',
  'working day': 'working-days',
  'working days': 'working-days',
  month: 'months',
  months: 'months',
} as const satisfies Readonly<Record<string, CountedPeriod['unit']>>

/** Ten years and more of days: longer than any promise, and short enough to be counted one by one. */
const longest = 4000

/** `15 calendar days`, `10 working days`, `72 hours`, `2 months`; undefined for anything else. */
export function parseDuration(text: string): CountedPeriod | undefined {
  const [, digits = '', words = ''] = /^([1-9]\d{0,3}) ([a-z]+(?: [a-z]+)?)$/.exec(text) ?? []
  const quantity = Number(digits)
  if (quantity > longest || !isUnit(words)) return undefined
  return { unit: units[words], quantity }
}

function isUnit(words: string): words is keyof typeof units {
  return Object.hasOwn(units, words)
}

/** The words that {@link parseDuration} reads. */
export function formatDuration({ unit, quantity }: CountedPeriod): string {
  const words = unit.replace('-', ' ')
  return `${quantity} ${quantity === 1 ? words.slice(0, -1) : words}`
}
