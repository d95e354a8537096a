// SPDX-License-Identifier: Apache-2.0
import { assertNever } from '@primum/parse'
import type { Measure, Unit } from '../figure.ts'

/** `812 ms`, `4.21 s`, `187 MB`, `2,000`, `2,000/s`. */
export function formatValue(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      if (value >= 1_000) return `${(value / 1_000).toFixed(2)} s`
      return `${value.toFixed(value < 10 ? 1 : 0)} ms`
    case 'bytes':
      return `${(value / 1e6).toFixed(value < 1e8 ? 1 : 0)} MB`
    case 'items':
      return value.toLocaleString('en')
    case 'perSecond':
      return `${Math.round(value).toLocaleString('en')}/s`
    case 'ratio':
      return `${value.toFixed(2)} ×`
    default:
      return assertNever(unit)
  }
}

/** `3.14 s to 3.41 s, 5 runs`; empty for a single run. */
export function formatSpread({ spread, unit }: Measure): string {
  return spread === undefined
    ? ''
    : `${formatValue(spread.least, unit)} to ${formatValue(spread.most, unit)}, ${spread.runs} runs`
}

/** How the measure stands to what was promised: `met: 0.84 × the target of < 1.00 s`. Empty where nothing was. */
export function formatTarget(measure: Measure): string {
  const { value, target, unit } = measure
  if (target === undefined) return ''
  const verdict = isMet(measure) ? 'met' : '**not met**'
  const side = unit === 'perSecond' ? '≥' : '<'
  return `${verdict}: ${(value / target).toFixed(2)} × the target of ${side} ${formatValue(target, unit)}`
}

/** `3.2 × JSON.parse`; empty where it stands alone. */
export function formatBeside({ value, beside }: Measure): string {
  return beside === undefined ? '' : `${(value / beside.value).toFixed(2)} × ${beside.what}`
}

/** Whether what was promised is kept; also where nothing was. */
export function isMet({ value, target, unit }: Measure): boolean {
  if (target === undefined) return true
  return unit === 'perSecond' ? value >= target : value < target
}
