// SPDX-License-Identifier: Apache-2.0
/** Amounts as people type them, in the smallest unit of their currency (ISO 4217), as the API takes them. */

const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)

/** `1250.50` of EUR is 125050, of JPY it is nothing that there is. Undefined for what is no amount of the currency. */
export function parseAmount(text: string, currency: string): number | undefined {
  const typed = /^([0-9]{1,12})(?:[.,]([0-9]{1,4}))?$/.exec(text.trim())
  if (typed === null || !isCurrency(currency)) return undefined
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits
  const [, whole = '', fraction = ''] = typed
  if (digits === undefined || fraction.length > digits) return undefined
  const minor = Number(`${whole}${fraction.padEnd(digits, '0')}`)
  return minor >= 1 && minor <= 1_000_000_000_000 ? minor : undefined
}
