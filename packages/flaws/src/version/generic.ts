// SPDX-License-Identifier: Apache-2.0
import {
  compareNumerals,
  compareText,
  endOfDigits,
  endOfLetters,
  isDigitCode,
  isLetterCode,
  type Numeral,
  parseNumeral,
} from './numeral.ts'
import type { VersionOrder } from './order.ts'

/** Places of parts, in order. What is missing counts as `zero`. */
const places = { preRelease: 0, zero: 1, postRelease: 2, number: 3, letter: 4 } as const

type Part = { readonly place: number; readonly value: Numeral; readonly word: string }

const missing: Part = { place: places.zero, value: 0, word: '' }
/** Words that name a later state: patches, fixes, service and maintenance releases, revisions, builds. */
const postRelease = /^(?:post|patch|pl|p|errata|sp|sr|mr|rp|ru|cu|update|u|fix|hotfix|hf|rev|r|build)$/
/** Words that name a kind of release and no other state of it (`5.6.3-stable`, `202012.00-LTS`, `1.0.2k-fips`). */
const noState = /^(?:ga|final|release|stable|lts|esr|fips|generic)$/
/** A project's name that ends in a digit, before at least two numbers: `hdf5-1_12_0`, `libssh2-1.9.0`. */
const numberedName = /^(?!(?:v|ver|version|rel|release)\d)[a-z]{2,}\d+[-_](?=\d+[-_.]\d)/

function wordPart(word: string, afterDigit: boolean, beforeDigit: boolean): Part {
  // 1.0b and OpenSSL's 1.0.2zb are fixes after 1.0 and 1.0.2; 1.0b2 is a beta before 1.0.
  if (word.length <= 2 && word !== 'rc' && word !== 'cr' && afterDigit && !beforeDigit)
    return { place: places.letter, value: 0, word }
  if (noState.test(word)) return missing
  return { place: postRelease.test(word) ? places.postRelease : places.preRelease, value: 0, word }
}

/**
 * Where no scheme is known (CPE, firmware, tags): runs of digits and of letters, all else only parts them. Words come
 * before the plain version but for those that name a later state (`p1`, `post`, `sp2`), and one letter right after
 * a number (`1.0b`) comes after it.
 * @see vers-spec, "Special VERS types", generic; it points at libversion, whose algorithm this follows
 */
export const generic: VersionOrder<readonly Part[]> = {
  parse: (text) => {
    const lower = text.toLowerCase().replace(numberedName, '')
    const parts: Part[] = []
    let numbers = 0
    for (let at = 0; at < lower.length; ) {
      const code = lower.charCodeAt(at)
      let stop = at + 1
      if (isDigitCode(code)) {
        stop = endOfDigits(lower, at)
        const value = parseNumeral(lower, at, stop)
        parts.push({ place: value === 0 ? places.zero : places.number, value, word: '' })
        numbers++
      } else if (isLetterCode(code)) {
        stop = endOfLetters(lower, at)
        const word = lower.slice(at, stop)
        // Letters before the first number are a name or a `v`: "v1.2", "openssl-1.0.2".
        if (numbers > 0)
          parts.push(
            wordPart(word, isDigitCode(lower.charCodeAt(at - 1)), isDigitCode(lower.charCodeAt(stop))),
          )
      }
      at = stop
    }
    return numbers === 0 ? undefined : parts
  },
  compare: (a, b) => {
    const longer = Math.max(a.length, b.length)
    for (let i = 0; i < longer; i++) {
      const x = a[i] ?? missing
      const y = b[i] ?? missing
      const difference = x.place - y.place || compareNumerals(x.value, y.value) || compareText(x.word, y.word)
      if (difference !== 0) return difference
    }
    return 0
  },
}
