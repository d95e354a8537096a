// SPDX-License-Identifier: Apache-2.0
import { compareNumeralLists, compareNumerals, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

type LinuxKey = {
  readonly numbers: readonly Numeral[]
  /** The release candidate's number; absent for a release. */
  readonly candidate: Numeral | undefined
}

/** `uname -r` of a kernel: numbers, a release candidate, and whatever its builder put behind (`-yocto-standard`, `+`). */
const shape = /^v?(\d+(?:\.\d+)*)(?:-rc(\d+))?(?:(?:[-+_~]|\.(?!\d)).*)?$/s

const numeral = (digits: string): Numeral => parseNumeral(digits, 0, digits.length)

/**
 * The Linux kernel: numbers, missing ones 0, and `-rcN` before the release. The local version of whoever built it is no
 * part of the order: `6.6.16-yocto-standard` is 6.6.16.
 * @see kernel, Makefile (VERSION, PATCHLEVEL, SUBLEVEL, EXTRAVERSION) and CONFIG_LOCALVERSION
 */
export const linux: VersionOrder<LinuxKey> = {
  parse: (text) => {
    const [, digits, candidate] = shape.exec(text) ?? []
    if (digits === undefined) return undefined
    return {
      numbers: digits.split('.').map(numeral),
      candidate: candidate === undefined ? undefined : numeral(candidate),
    }
  },
  compare: (a, b) =>
    compareNumeralLists(a.numbers, b.numbers, 0) ||
    (a.candidate === undefined || b.candidate === undefined
      ? Number(a.candidate === undefined) - Number(b.candidate === undefined)
      : compareNumerals(a.candidate, b.candidate)),
}
