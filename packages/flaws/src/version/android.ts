// SPDX-License-Identifier: Apache-2.0
import { compareNumeralLists, compareText, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

type AndroidKey = {
  /** `Kernel`, `SoCVersion` and the like, which are patched beside the platform; empty for the platform's releases. */
  readonly line: string
  readonly release: readonly Numeral[]
  /** `L` and `-next`. */
  readonly tail: string
  /** Security patch level as a date; `0` or absent lies before all of them. */
  readonly patchLevel: string
}

const shape = /^(?:(\d+(?:\.\d+)*)(L?(?:-next)?)|([A-Za-z]*))(?::(0|\d{4}-\d{2}-\d{2})?)?$/

/**
 * Android: a release (`12`, `12L`, `13`) and its security patch level, as in `13:2023-04-01`. Lines that are patched apart
 * (`SoCVersion:2023-03-05`) order among themselves; between two lines the order has no meaning, and no range spans them.
 * @see source.android.com/docs/security/bulletin; OSV schema, "Defined ecosystems", Android
 */
export const android: VersionOrder<AndroidKey> = {
  parse: (text) => {
    const match = text === '' ? null : shape.exec(text)
    if (match === null) return undefined
    const [, digits, tail = '', line = '', patchLevel = ''] = match
    return {
      line,
      release: (digits?.split('.') ?? []).map((part) => parseNumeral(part, 0, part.length)),
      tail,
      patchLevel: patchLevel === '0' ? '' : patchLevel,
    }
  },
  compare: (a, b) =>
    compareText(a.line, b.line) ||
    compareNumeralLists(a.release, b.release, 0) ||
    compareText(a.tail, b.tail) ||
    compareText(a.patchLevel, b.patchLevel),
}
