// SPDX-License-Identifier: Apache-2.0
/**
 * A CSAF document as it is held while people work on it: JSON as it came, every member of it, known or not. These are the
 * few ways in which this folder looks into one; whether it is valid is the validator's to say.
 */
import { CodedError, type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import { type CsafVersion, parseTlpLabel, type TlpLabel } from '../provider/tlp.ts'
import { compareText } from '../vex/order.ts'

export type CsafDocument = JsonObject

/** What every document says of itself, as far as it says it. */
export type DocumentHead = {
  readonly csafVersion: CsafVersion
  readonly category: string
  readonly title: string
  readonly trackingId: string
  /** WHITE of a 2.0 document is CLEAR, and so is a document that names no label, which 2.0 allows. */
  readonly tlp: TlpLabel
  readonly version: string
  readonly status: string
  readonly initialReleaseDate: string
  readonly currentReleaseDate: string
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member that is an object, or an empty one. */
export function objectAt(object: JsonObject, name: string): JsonObject {
  const value = memberOf(object, name)
  return isObject(value) ? value : {}
}

/** The objects of a member that is a list. */
export function objectsAt(object: JsonObject, name: string): readonly JsonObject[] {
  return listAt(object, name).filter(isObject)
}

export function listAt(object: JsonObject, name: string): readonly JsonValue[] {
  const value = memberOf(object, name)
  return Array.isArray(value) ? value : []
}

export function textsAt(object: JsonObject, name: string): readonly string[] {
  return listAt(object, name).filter((item) => typeof item === 'string')
}

/** A member that is text, or nothing. */
export function textAt(object: JsonObject, name: string): string | undefined {
  const value = memberOf(object, name)
  return typeof value === 'string' ? value : undefined
}

function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/**
 * Reads a document far enough to work on it.
 *
 * @throws CodedError `json/…`, or `csaf/not-csaf` where it is no CSAF document of a version that is known here
 */
export function parseDocument(text: string): CsafDocument {
  const value = parseJson(text, { maxBytes: MAX_DOCUMENT_BYTES })
  if (!isObject(value)) throw new CodedError('csaf/not-csaf', 'a CSAF document is a JSON object')
  const nul = pathOfNul(value, '')
  if (nul !== undefined) {
    throw new CodedError('csaf/not-csaf', 'text cannot hold the character U+0000', { where: { path: nul } })
  }
  headOf(value)
  return value
}

/** No database and no page can hold that character, and no person can write it. */
function pathOfNul(value: JsonValue, path: string): string | undefined {
  if (typeof value === 'string') return value.includes('\u0000') ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const found = name.includes('\u0000') ? `${path}/${name}` : pathOfNul(inner, `${path}/${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** CSAF 2.0, appendix C.1 recommends 15 MB as the limit. */
const MAX_DOCUMENT_BYTES = 15_000_000

/** Section 6.2.13 of CSAF 2.0: members in the order of their names, at every depth; lists stay as they are. */
export function sortMembers(document: CsafDocument): CsafDocument {
  const entries = Object.entries(document).sort(([a], [b]) => compareText(a, b))
  return Object.fromEntries(entries.map(([name, value]) => [name, sorted(value)]))
}

function sorted(value: JsonValue): JsonValue {
  if (isObject(value)) return sortMembers(value)
  return Array.isArray(value) ? value.map(sorted) : value
}

/** The one way in which documents leave: two spaces, a final newline, members in the order in which they stand. */
export function formatDocument(document: CsafDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

/** @throws CodedError `csaf/not-csaf` where a version, a title or a tracking id is missing, or the label is none of that version's */
export function headOf(root: CsafDocument): DocumentHead {
  const document = objectAt(root, 'document')
  const tracking = objectAt(document, 'tracking')
  const csafVersion = textAt(document, 'csaf_version')
  if (csafVersion !== '2.0' && csafVersion !== '2.1') {
    throw new CodedError('csaf/not-csaf', 'expected a CSAF document of version 2.0 or 2.1', {
      where: { path: '/document/csaf_version' },
    })
  }
  const need = (object: JsonObject, name: string, path: string): string => {
    const text = textAt(object, name)
    if (text === undefined || text.trim() === '') {
      throw new CodedError('csaf/not-csaf', 'expected text, found none', {
        where: { path: `${path}/${name}` },
      })
    }
    return text
  }
  const label = textAt(objectAt(objectAt(document, 'distribution'), 'tlp'), 'label')
  const tlp = label === undefined ? 'CLEAR' : parseTlpLabel(label, csafVersion)
  if (tlp === undefined) {
    throw new CodedError('csaf/not-csaf', `CSAF ${csafVersion} has no label TLP:${label}`, {
      where: { path: '/document/distribution/tlp/label' },
    })
  }
  return {
    csafVersion,
    category: textAt(document, 'category') ?? '',
    title: need(document, 'title', '/document'),
    trackingId: need(tracking, 'id', '/document/tracking'),
    tlp,
    version: textAt(tracking, 'version') ?? '',
    status: textAt(tracking, 'status') ?? '',
    initialReleaseDate: textAt(tracking, 'initial_release_date') ?? '',
    currentReleaseDate: textAt(tracking, 'current_release_date') ?? '',
  }
}

/** The document with some members of `/document/tracking` replaced, and every other member as it was. */
export function withTracking(root: CsafDocument, members: JsonObject): CsafDocument {
  const document = objectAt(root, 'document')
  return { ...root, document: { ...document, tracking: { ...objectAt(document, 'tracking'), ...members } } }
}

/** The CVE ids of a document's flaws, each once. */
export function cvesOf(root: CsafDocument): readonly string[] {
  return [...new Set(objectsAt(root, 'vulnerabilities').flatMap((flaw) => textAt(flaw, 'cve') ?? []))]
}

/** What the newest line of a document's history says of it; empty where there is none. */
export function lastSummaryOf(root: CsafDocument): string {
  const history = objectsAt(objectAt(objectAt(root, 'document'), 'tracking'), 'revision_history')
  return textAt(history.at(-1) ?? {}, 'summary') ?? ''
}
