// SPDX-License-Identifier: Apache-2.0
import type { IdentityMatch } from './match.ts'

/** As much of a purl as a comparison needs; every part decoded and folded as its type's rules say. */
type Parts = {
  readonly type: string
  readonly path: string
  readonly version: string | undefined
  readonly qualifiers: ReadonlyMap<string, string>
  readonly subpath: string
}

/** purl-types: names of these are compared without regard to case. */
const caseless = new Set([
  'alpm',
  'apk',
  'bitbucket',
  'composer',
  'deb',
  'github',
  'gitlab',
  'golang',
  'hex',
  'npm',
  'oci',
  'pypi',
])

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not an encoding: a lone "%" stands for itself
  }
}

/** The same few purls are compared with each other over and over; the limit keeps a hostile document from filling memory. */
const parsed = new Map<string, Parts | undefined>()
const mostParsed = 20_000

function partsOf(purl: string): Parts | undefined {
  const known = parsed.get(purl)
  if (known !== undefined || parsed.has(purl)) return known
  if (parsed.size >= mostParsed) parsed.clear()
  const parts = split(purl)
  parsed.set(purl, parts)
  return parts
}

/** purl-spec, "How to parse a purl string in its components": from right to left. Undefined: not a purl. */
function split(purl: string): Parts | undefined {
  const [beforeSubpath = '', subpath = ''] = splitOnce(purl, '#')
  const [beforeQualifiers = '', qualifiers = ''] = splitOnce(beforeSubpath, '?')
  const path = /^pkg:\/*([a-zA-Z][a-zA-Z0-9.+-]*)\/+(.+)$/.exec(beforeQualifiers)
  if (path?.[1] === undefined || path[2] === undefined) return undefined
  const type = path[1].toLowerCase()
  // An @ that begins a segment is an npm scope, not a version.
  const at = path[2].lastIndexOf('@')
  const hasVersion = at > 0 && path[2].charAt(at - 1) !== '/'
  const name = (hasVersion ? path[2].slice(0, at) : path[2])
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode)
    .join('/')
  const folded = caseless.has(type) ? name.toLowerCase() : name
  return {
    type,
    path: type === 'pypi' ? folded.replaceAll('_', '-') : folded,
    version: hasVersion ? decode(path[2].slice(at + 1)) : undefined,
    qualifiers: new Map(
      qualifiers.split('&').flatMap((pair) => {
        const [key = '', value = ''] = splitOnce(pair, '=')
        return value === '' ? [] : [[key.toLowerCase(), decode(value)] as const]
      }),
    ),
    subpath: subpath
      .split('/')
      .filter((segment) => segment !== '' && segment !== '.')
      .map(decode)
      .join('/'),
  }
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/**
 * Tells whether the purl of a statement means the purl of a component: same type and name; same version unless the
 * statement names none; every qualifier that the statement names, equal (OpenVEX, "Product matching"). What the
 * component says beyond that does not matter.
 */
export function purlMatches(pattern: string, purl: string): IdentityMatch | undefined {
  const wanted = partsOf(pattern)
  const found = partsOf(purl)
  if (wanted === undefined || found === undefined) return pattern === purl ? 'exact' : undefined
  if (wanted.type !== found.type || wanted.path !== found.path) return undefined
  if (wanted.subpath !== '' && wanted.subpath !== found.subpath) return undefined
  for (const [key, value] of wanted.qualifiers) if (found.qualifiers.get(key) !== value) return undefined
  if (wanted.version === undefined) return 'any'
  return wanted.version === found.version ? 'exact' : undefined
}
