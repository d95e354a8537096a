// SPDX-License-Identifier: Apache-2.0

/** A whole number as English writes it: `12,345`. Loading the locale data for it would take longer than a small check. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
