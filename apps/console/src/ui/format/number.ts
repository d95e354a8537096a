// SPDX-License-Identifier: Apache-2.0

const numbers = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string | undefined, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options])
  const known = numbers.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(locale, options)
  numbers.set(key, made)
  return made
}

export const formatCount = (value: number, locale?: string): string => numberFormat(locale, {}).format(value)

/** `1 finding`, `12 findings`; the plural is given where an `s` does not make it. */
export function formatQuantity(value: number, one: string, many = `${one}s`, locale?: string): string {
  return `${formatCount(value, locale)} ${value === 1 ? one : many}`
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Decimal units, as file managers show them. */
export function formatBytes(sizeBytes: number, locale?: string): string {
  let size = sizeBytes
  let unit: (typeof units)[number] = 'byte'
  for (const next of units.slice(1)) {
    if (size < 1000) break
    size /= 1000
    unit = next
  }
  const maximumFractionDigits = unit === 'byte' || size >= 100 ? 0 : 1
  const unitDisplay = unit === 'byte' ? 'long' : 'short'
  return numberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(size)
}

/** A probability of 0 to 1 in percent. A chance that is not zero never reads as zero, and one that is not certain never as certain. */
export function formatProbability(value: number, locale?: string): string {
  const isNearEnd = value < 0.1 || (value > 0.99 && value < 1)
  const percent = numberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: isNearEnd ? 1 : 0,
    roundingMode: value > 0.99 ? 'floor' : 'halfExpand',
  })
  return value > 0 && value < 0.001 ? `< ${percent.format(0.001)}` : percent.format(value)
}
