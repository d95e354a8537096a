// SPDX-License-Identifier: Apache-2.0
/** Amounts are whole numbers of the currency's smallest unit (ISO 4217): cents of a euro, whole yen, thousandths of a dinar. */

/** Codes that this runtime knows as currencies (its copy of CLDR, which follows ISO 4217). */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

export const isCurrency = (code: string): boolean => currencies.has(code)

/** `EUR 1,250.00`: the code and not a sign, because a dollar has many countries. */
export function formatMoney(amountMinor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amountMinor / 10 ** digits).replace(/\u00a0/g, ' ')
}
