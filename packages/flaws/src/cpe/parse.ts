// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  anyValue,
  type Cpe,
  type CpeAttribute,
  type CpeValue,
  cpeAttributes,
  isWildcard,
  maxCpeLength,
  notApplicable,
  splitValue,
} from './cpe.ts'

function fault(what: string, attribute?: CpeAttribute): CodedError {
  return new CodedError('cpe/syntax', what, attribute === undefined ? {} : { where: { path: attribute } })
}

/** Escapes what needs it, drops escapes that say nothing, and checks that wildcards stand at the ends only. */
function normalizeValue(written: string, attribute: CpeAttribute): CpeValue {
  const lower = written.toLowerCase()
  if (lower === anyValue || lower === notApplicable) return lower
  if (lower === '') throw fault(`the ${attribute} is empty: "*" means any`, attribute)
  // Whitespace and controls have no place in a value, escaped or not.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be found
  if (/[\u0000-\u0020\u007f]/.test(lower))
    throw fault(`the ${attribute} holds a space or a control character`, attribute)
  const characters = splitValue(lower)
  // NISTIR 7695, 5.3.2: one "*", or any number of "?", at the beginning, at the end, or both.
  const inner = lower.replace(/^(?:\*|\?+)/, '')
  const body = splitValue(inner)
  while (body.at(-1) === '?') body.pop()
  if (body.length === splitValue(inner).length && body.at(-1) === '*') body.pop()
  if (body.some(isWildcard))
    throw fault(`the ${attribute} ${JSON.stringify(written)} has a wildcard that is not at an end`, attribute)
  if (characters.every(isWildcard) && characters.includes('*')) {
    throw fault(
      `the ${attribute} ${JSON.stringify(written)} is nothing but wildcards: "*" means any`,
      attribute,
    )
  }
  return escapeCharacters(characters)
}

function escapeCharacters(characters: readonly string[]): CpeValue {
  if (characters.length === 1 && characters[0] === '\\-') return '\\-'
  return characters
    .map((character) => {
      if (character.length > 1) return /\\[a-z0-9_.-]/.test(character) ? character.slice(1) : character
      return /[a-z0-9_.*?-]/.test(character) ? character : `\\${character}`
    })
    .join('')
}

function finish(values: readonly string[]): Cpe {
  const name = Object.fromEntries(
    cpeAttributes.map((attribute, index) => [
      attribute,
      normalizeValue(values[index] ?? anyValue, attribute),
    ]),
  )
  if (!/^[aoh*-]$/.test(name['part'] ?? '')) {
    throw fault(`the part ${JSON.stringify(values[0])} is none of "a", "o", "h"`, 'part')
  }
  // The one place that makes a Cpe: every attribute is there and well-formed.
  return name as Cpe
}

/** NISTIR 7695, 6.2: eleven components between colons that are not escaped. */
function parseFormattedString(text: string): Cpe {
  if (/(?<!\\)(?:\\\\)*\\$/.test(text)) throw fault('the name ends in an escape that escapes nothing')
  const components = ['']
  for (const character of splitValue(text.slice('cpe:2.3:'.length))) {
    if (character === ':') components.push('')
    else components[components.length - 1] += character
  }
  if (components.length !== cpeAttributes.length) {
    throw fault(`a CPE 2.3 name has ${cpeAttributes.length} components, not ${components.length}`)
  }
  return finish(components)
}

/** NISTIR 7695, 6.1.3.2: empty is ANY, `%01` is `?`, `%02` is `*`, and all other escapes stand for themselves. */
function decodeUriComponent(text: string, attribute: CpeAttribute): string {
  if (text === '') return anyValue
  if (text === notApplicable) return text
  const decoded = text.replace(/%([0-9a-f]{2})|[^a-z0-9_.-]/gi, (character, hex: string | undefined) => {
    if (hex === undefined) return character === '%' ? '' : `\\${character}`
    const code = Number.parseInt(hex, 16)
    if (code === 1) return '?'
    if (code === 2) return '*'
    return code > 0x20 && code < 0x7f ? `\\${String.fromCharCode(code)}` : ''
  })
  if (/%(?![0-9a-f]{2})|%(?:0[03-9a-f]|1[0-9a-f]|20|7f|[89a-f][0-9a-f])/i.test(text)) {
    throw fault(
      `the ${attribute} ${JSON.stringify(text)} has an escape that is no printable ASCII character`,
      attribute,
    )
  }
  return decoded
}

/** The 2.2 URI, whose edition may pack five attributes as `~edition~sw_edition~target_sw~target_hw~other`. */
function parseUri(text: string): Cpe {
  const components = text.slice('cpe:/'.length).split(':')
  if (components.length > 7) throw fault(`a CPE 2.2 URI has at most 7 components, not ${components.length}`)
  const [part = '', vendor = '', product = '', version = '', update = '', edition = '', language = ''] =
    components
  const [first = '', ...packed] = edition.startsWith('~') ? edition.slice(1).split('~') : [edition]
  if (packed.length > 4) throw fault('the edition packs more than five attributes', 'edition')
  const [swEdition = '', targetSw = '', targetHw = '', other = ''] = packed
  const values = [
    part,
    vendor,
    product,
    version,
    update,
    first,
    language,
    swEdition,
    targetSw,
    targetHw,
    other,
  ]
  return finish(values.map((value, index) => decodeUriComponent(value, cpeAttributes[index] ?? 'other')))
}

/**
 * Parses a CPE name: a 2.3 formatted string or a 2.2 URI. Case does not count, and punctuation that a tool forgot to
 * escape is taken as text.
 * @throws CodedError `cpe/syntax`
 */
export function parseCpe(text: string): Cpe {
  if (text.length > maxCpeLength) throw fault(`a CPE name has at most ${maxCpeLength} characters`)
  if (/^cpe:2\.3:/i.test(text)) return parseFormattedString(text)
  if (/^cpe:\//i.test(text)) return parseUri(text)
  throw fault(`${JSON.stringify(text.slice(0, 40))} begins with neither "cpe:2.3:" nor "cpe:/"`)
}
