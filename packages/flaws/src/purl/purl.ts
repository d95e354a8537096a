// SPDX-License-Identifier: Apache-2.0
/**
 * Package-URL (ECMA-427), as package-url/purl-spec has it at commit 16f3d0e39343: parse, build, canonical form, and the
 * registered types' own rules. Out of scope: asking a registry whether the package exists.
 */
import { type Brand, CodedError } from '@primum/parse'
import { decodePercent, encodePercent, requireWellFormed } from './percent.ts'
import { findTypeFault, normalizeComponents, type PurlComponents, purlTypeRules } from './types.ts'

/** A purl's components without its canonical string, see {@link Purl}. */
export type PurlFields = {
  readonly type: string
  readonly namespace: string | null
  readonly name: string
  readonly version: string | null
  /** Keys sorted; never empty. */
  readonly qualifiers: Readonly<Record<string, string>> | null
  readonly subpath: string | null
}

/**
 * A purl's components, decoded and normalized for its type, an absent one `null` as in the official tests; and the
 * canonical string, which equal purls share.
 */
export type Purl = Brand<PurlFields & { readonly canonical: string }, 'Purl'>

/** What {@link buildPurl} takes: decoded components, empty or absent where there is none. */
export type PurlParts = {
  readonly type: string
  readonly namespace?: string | null | undefined
  readonly name: string
  readonly version?: string | null | undefined
  readonly qualifiers?: Readonly<Record<string, string>> | null | undefined
  readonly subpath?: string | null | undefined
}

/** Longest purl that is read, in UTF-16 code units. */
export const maxPurlLength = 16_384

const typeShape = /^[a-z][a-z0-9.-]*$/
const keyShape = /^[a-z][a-z0-9._-]*$/
// Whitespace and controls are never permitted raw, and would make two lines of one purl.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be found
const forbidden = /[\u0000-\u0020\u007f]/

function fault(what: string, component: string): CodedError {
  return new CodedError(`purl/${component}`, what, { where: { path: component } })
}

const segmentsOf = (text: string): string[] => text.split('/').filter((segment) => segment !== '')

/** Rules for each component, name: leading and trailing slashes are no part of it. */
function stripSlashes(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && text.charAt(start) === '/') start++
  while (end > start && text.charAt(end - 1) === '/') end--
  return text.slice(start, end)
}

function decodeSegment(segment: string, component: string): string {
  const decoded = decodePercent(segment, component)
  if (decoded.includes('/')) throw fault(`a segment of the ${component} holds an encoded slash`, component)
  return decoded
}

/** How to parse, subpath: empty, `.` and `..` segments are left out, so that it stays below the package's root. */
function joinSubpath(segments: readonly string[]): string | null {
  const kept = segments.filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
  return kept.length === 0 ? null : kept.join('/')
}

function parseQualifiers(text: string, isStrict: boolean): Record<string, string> {
  const qualifiers: Record<string, string> = Object.create(null)
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const written = equals === -1 ? pair : pair.slice(0, equals)
    const value = equals === -1 ? '' : decodePercent(pair.slice(equals + 1), 'qualifiers')
    addQualifier(qualifiers, isStrict ? written : written.toLowerCase(), value)
  }
  return qualifiers
}

function addQualifier(qualifiers: Record<string, string>, key: string, value: string): void {
  if (!keyShape.test(key)) {
    throw fault(
      `${JSON.stringify(key)} is no qualifier key: lower-case letters, digits, ".", "-", "_"`,
      'qualifiers',
    )
  }
  // A pair with an empty value is as if it were not there.
  if (value === '') return
  if (key in qualifiers) throw fault(`the qualifier "${key}" occurs twice`, 'qualifiers')
  qualifiers[key] = value
}

/** Where the version's `@` stands, or -1. One that begins a segment belongs to a namespace written raw (`@babel/core`). */
function versionMark(text: string): number {
  const mark = text.lastIndexOf('@')
  return mark > 0 && text.charAt(mark - 1) === '/' && text.includes('/', mark) ? -1 : mark
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.lastIndexOf(separator)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function readPurl(text: string, isStrict: boolean): PurlFields {
  if (text.length > maxPurlLength) throw fault(`a purl has at most ${maxPurlLength} characters`, 'length')
  if (isStrict && forbidden.test(text))
    throw fault('a purl has no spaces and no control characters', 'scheme')
  const [beforeSubpath, subpath] = splitOnce(text, '#')
  const [beforeQualifiers, qualifiers] = splitOnce(beforeSubpath, '?')
  const colon = beforeQualifiers.indexOf(':')
  if (beforeQualifiers.slice(0, Math.max(colon, 0)).toLowerCase() !== 'pkg') {
    throw fault(`${JSON.stringify(text.slice(0, 40))} does not begin with "pkg:"`, 'scheme')
  }
  const remainder = beforeQualifiers.slice(colon + 1).replace(/^\/+/, '')
  const slash = remainder.indexOf('/')
  const type = checkType(remainder.slice(0, slash === -1 ? remainder.length : slash))
  const path = slash === -1 ? '' : remainder.slice(slash)
  const mark = versionMark(path)
  if (mark > 0 && path.charAt(mark - 1) === '/') throw fault('the name before "@" is empty', 'name')
  const version = mark === -1 ? '' : decodePercent(path.slice(mark + 1), 'version')
  const segments = segmentsOf(mark === -1 ? path : path.slice(0, mark))
  const isPath = purlTypeRules(type).nameIsPath === true
  const names = isPath ? segments.splice(1) : segments.splice(-1)
  return finishFields(
    type,
    {
      namespace:
        segments.length === 0
          ? null
          : segments.map((segment) => decodeSegment(segment, 'namespace')).join('/'),
      name: names
        .map((segment) => (isPath ? decodeSegment(segment, 'name') : decodePercent(segment, 'name')))
        .join('/'),
      version: version === '' ? null : version,
      qualifiers: parseQualifiers(qualifiers, isStrict),
      subpath: joinSubpath(subpath.split('/').map((segment) => decodeSegment(segment, 'subpath'))),
    },
    isStrict,
  )
}

function checkType(written: string): string {
  if (written === '') throw fault('the type is missing', 'type')
  const type = written.toLowerCase()
  if (typeShape.test(type)) return type
  throw fault(`${JSON.stringify(written)} is no type: a letter, then letters, digits, "." and "-"`, 'type')
}

function finishFields(type: string, given: PurlComponents, isStrict: boolean): PurlFields {
  const bareName = purlTypeRules(type).nameIsPath
    ? segmentsOf(given.name).join('/')
    : stripSlashes(given.name)
  if (bareName === '') throw fault('the name is missing', 'name')
  const components = normalizeComponents(type, { ...given, name: bareName })
  const wrong = isStrict ? findTypeFault(type, components) : undefined
  if (wrong !== undefined) throw fault(`pkg:${type}: ${wrong}`, 'type-rule')
  const { namespace, name, version, subpath } = components
  const keys = Object.keys(components.qualifiers).sort()
  const qualifiers =
    keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, components.qualifiers[key] ?? '']))
  return { type, namespace, name, version, qualifiers, subpath }
}

/** The one place that makes a Purl: the fields were normalized, and checked as strictly as was asked. */
function finishPurl(fields: PurlFields): Purl {
  return { ...fields, canonical: canonicalText(fields) } as Purl
}

function canonicalText(parts: PurlFields): string {
  const { type, namespace, name, version, qualifiers, subpath } = parts
  const path = (text: string) => text.split('/').map(encodePercent).join('/')
  const encodedName = purlTypeRules(type).nameIsPath ? path(name) : encodePercent(name)
  const query = Object.entries(qualifiers ?? {}).map(([key, value]) => `${key}=${encodePercent(value)}`)
  return [
    `pkg:${type}/`,
    namespace === null ? '' : `${path(namespace)}/`,
    encodedName,
    version === null ? '' : `@${encodePercent(version)}`,
    query.length === 0 ? '' : `?${query.join('&')}`,
    subpath === null ? '' : `#${path(subpath)}`,
  ].join('')
}

/**
 * Parses a purl strictly: the general rules and its type's definition hold.
 * @throws CodedError `purl/scheme`, `purl/type`, `purl/name`, `purl/qualifiers`, `purl/encoding`, `purl/namespace`,
 *   `purl/subpath`, `purl/length`, or `purl/type-rule` where the type's definition does not allow it
 * @see ECMA-427, "Rules for each PURL component"; purl-spec, how-to-parse
 */
export function parsePurl(text: string): Purl {
  return finishPurl(readPurl(text, true))
}

/**
 * Parses a purl as SBOM tools write them: spaces, upper-case qualifier keys, and what its type's definition does not allow
 * (`pkg:golang/stdlib@1.22.1`, `pkg:rpm/bash@5.2`) are taken, and the result is normalized all the same.
 * @throws CodedError as {@link parsePurl}, but never `purl/type-rule`
 */
export function parsePurlLeniently(text: string): Purl {
  return finishPurl(readPurl(text.trim(), false))
}

/**
 * {@link parsePurlLeniently} without the canonical string, for asking about thousands.
 * @throws CodedError as {@link parsePurlLeniently}
 */
export function parsePurlFieldsLeniently(text: string): PurlFields {
  requireWellFormed(text)
  return readPurl(text.trim(), false)
}

/**
 * Builds a purl from decoded components.
 * @throws CodedError as {@link parsePurl}
 * @see purl-spec, how-to-build
 */
export function buildPurl(parts: PurlParts): Purl {
  const type = checkType(parts.type)
  const qualifiers: Record<string, string> = Object.create(null)
  for (const [key, value] of Object.entries(parts.qualifiers ?? {}))
    addQualifier(qualifiers, key.toLowerCase(), value)
  const namespace = segmentsOf(parts.namespace ?? '').join('/')
  const fields = finishFields(
    type,
    {
      namespace: namespace === '' ? null : namespace,
      name: parts.name,
      version: parts.version === '' ? null : (parts.version ?? null),
      qualifiers,
      subpath: joinSubpath((parts.subpath ?? '').split('/')),
    },
    true,
  )
  return finishPurl(fields)
}

/** The canonical string of decoded components. @throws CodedError as {@link parsePurl} */
export function formatPurl(parts: PurlParts): string {
  return buildPurl(parts).canonical
}
