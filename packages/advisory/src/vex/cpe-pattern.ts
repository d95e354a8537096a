// SPDX-License-Identifier: Apache-2.0
import type { IdentityMatch } from './match.ts'
import { present } from './read.ts'

const attributes = 11

/** The eleven attributes of a CPE name in the order of CPE 2.3 (NIST IR 7695, 6.2); undefined: not a CPE. */
function attributesOf(cpe: string): readonly string[] | undefined {
  if (cpe.startsWith('cpe:2.3:')) {
    const parts = cpe.slice('cpe:2.3:'.length).split(/(?<!\\):/)
    return parts.length === attributes ? parts.map((part) => part.toLowerCase()) : undefined
  }
  if (!cpe.startsWith('cpe:/')) return undefined
  // CPE 2.2 URI: part:vendor:product:version:update:edition:language; absent means any. A packed edition holds
  // ~edition~sw_edition~target_sw~target_hw~other (IR 7695, 6.1.3).
  const [part, vendor, product, version, update, edition = '', language] = cpe
    .slice('cpe:/'.length)
    .split(':')
    .map((text) => text.toLowerCase())
  const packed = edition.startsWith('~') ? edition.split('~').slice(1) : [edition]
  const ordered = [
    part,
    vendor,
    product,
    version,
    update,
    packed[0],
    language,
    packed[1],
    packed[2],
    packed[3],
    packed[4],
  ]
  return ordered.map((text) => (text === undefined || text === '' ? '*' : quote(decodePercent(text))))
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not an encoding: the text is meant as it stands
  }
}

/** A 2.3 formatted string quotes what is not a letter, digit, underscore, dot or hyphen; `-` alone is "not applicable". */
function quote(text: string): string {
  return text.replace(/[^a-z0-9_.*?-]/g, (character) => `\\${character}`)
}

/** Compares one attribute (IR 7696, 6.2): `*` means any; other wildcards stand for a run or one character. */
function attributeMatches(wanted: string, found: string): boolean {
  if (wanted === '*' || plain(wanted) === plain(found)) return true
  if (!/(?<!\\)[*?]/.test(wanted)) return false
  const expression = wanted.replace(/\\(.)|[*?]|[^\\*?]/g, (token, quoted: string | undefined) => {
    if (token === '*') return '.*'
    if (token === '?') return '.'
    return (quoted ?? token).replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  })
  return new RegExp(`^${expression}$`).test(plain(found))
}

function plain(text: string): string {
  return text.replace(/\\(.)/g, '$1')
}

/** Tells whether the CPE of a statement includes that of a component; a component's own `*` is only met by `*`. */
export function cpeMatches(pattern: string, cpe: string): IdentityMatch | undefined {
  const wanted = attributesOf(pattern)
  const found = attributesOf(cpe)
  if (wanted === undefined || found === undefined) return undefined
  // Without a product, or with wildcards in it, a name means a whole vendor: too wide to hide a flaw with.
  if (/(?<!\\)[*?]/.test(wanted[1] ?? '*') || /(?<!\\)[*?]/.test(wanted[2] ?? '*')) return undefined
  if (!wanted.every((attribute, i) => attributeMatches(attribute, found[i] ?? '*'))) return undefined
  return /(?<!\\)[*?]/.test(wanted[3] ?? '*') ? 'any' : 'exact'
}

/** Product and version that a CPE names, unquoted; a wildcard or "not applicable" names none. */
export function namesInCpe(cpe: string): { readonly product?: string; readonly version?: string } {
  const [, , product, version] = attributesOf(cpe) ?? []
  const literal = (text: string | undefined): string | undefined =>
    text === undefined || text === '-' || /(?<!\\)[*?]/.test(text) ? undefined : plain(text)
  return present({ product: literal(product), version: literal(version) })
}
