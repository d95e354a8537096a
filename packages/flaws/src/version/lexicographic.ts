// SPDX-License-Identifier: Apache-2.0
import type { VersionOrder } from './order.ts'

/** UTF-8's byte order is code point order; UTF-16's differs only where a surrogate meets U+E000 to U+FFFF. */
function compareCodePoints(a: string, b: string): number {
  const common = Math.min(a.length, b.length)
  for (let i = 0; i < common; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) {
      const xSurrogate = x >= 0xd800 && x <= 0xdfff
      const ySurrogate = y >= 0xd800 && y <= 0xdfff
      return xSurrogate === ySurrogate ? x - y : xSurrogate ? 1 : -1
    }
  }
  return a.length - b.length
}

/**
 * VERS lexicographic: the UTF-8 bytes, unsigned, without normalization. Text with a lone surrogate has no UTF-8.
 * @see vers-spec, "Special VERS types", lexicographic
 */
export const lexicographic: VersionOrder<string> = {
  parse: (text) => (text.isWellFormed() ? text : undefined),
  compare: compareCodePoints,
}
