// SPDX-License-Identifier: Apache-2.0
/** CSAF 2.0 and 2.1, section 3.1.11 and 3.2.1.12: what number a revision gets, and what a document says once it is released. */
import { CodedError, type JsonObject } from '@primum/parse'
import { compareText } from '../vex/order.ts'
import { type Difference, listDifferences } from './differences.ts'
import {
  type CsafDocument,
  headOf,
  isObject,
  objectAt,
  objectsAt,
  sortMembers,
  textAt,
  textsAt,
  withTracking,
} from './document.ts'

/** From the least that a revision may be to the most. */
export const revisionKinds = ['patch', 'minor', 'major'] as const
export type RevisionKind = (typeof revisionKinds)[number]

/**
 * The least that the next revision has to be; undefined: nothing changed. What the document says of its own revisions
 * does not count.
 */
export function leastRevision(before: CsafDocument, after: CsafDocument): RevisionKind | undefined {
  const differences = changesOf(before, after)
  if (differences.length === 0) return undefined
  if (needsNewComparison(before, after)) return 'major'
  return differences.every(isWording) ? 'patch' : 'minor'
}

/** What a reader of the new revision finds changed. Where a document lies, and what it tells of its revisions, is not content. */
export function changesOf(before: CsafDocument, after: CsafDocument): readonly Difference[] {
  return listDifferences(contentOf(before), contentOf(after))
}

function contentOf(root: CsafDocument): CsafDocument {
  const { tracking, ...document } = objectAt(root, 'document')
  const { id = '', aliases = [] } = isObject(tracking) ? tracking : {}
  const references = objectsAt(document, 'references').filter((reference) => !isCanonical(reference))
  return { ...root, document: { ...document, references, tracking: { id, aliases } } }
}

/** Section 3.1.11.2, rule 7: whoever compared the document with what is installed has to do it again. */
function needsNewComparison(before: CsafDocument, after: CsafDocument): boolean {
  const changed = (a: JsonObject, b: JsonObject): boolean => listDifferences(a, b).length > 0
  if (changed(objectAt(before, 'product_tree'), objectAt(after, 'product_tree'))) return true
  const [earlier, later] = [statusesByFlaw(before), statusesByFlaw(after)]
  if ([...earlier.keys()].sort(compareText).join('\n') !== [...later.keys()].sort(compareText).join('\n'))
    return true
  return [...earlier].some(([flaw, status]) => needsLook(status, later.get(flaw) ?? {}))
}

const wherever = ['first_affected', 'known_affected', 'last_affected'] as const
const whenRemoved = ['first_fixed', 'fixed', 'known_not_affected'] as const

function needsLook(before: JsonObject, after: JsonObject): boolean {
  const lacks = (a: JsonObject, b: JsonObject, group: string): boolean => {
    const there = new Set(textsAt(b, group))
    return textsAt(a, group).some((id) => !there.has(id))
  }
  return (
    wherever.some((group) => lacks(before, after, group) || lacks(after, before, group)) ||
    whenRemoved.some((group) => lacks(before, after, group))
  )
}

/** A flaw is the same one where it has the same CVE, or else the same other names, or else the same title. */
function statusesByFlaw(root: CsafDocument): ReadonlyMap<string, JsonObject> {
  return new Map(
    objectsAt(root, 'vulnerabilities').map((flaw, index) => {
      const ids = objectsAt(flaw, 'ids').map((id) => `${textAt(id, 'system_name')} ${textAt(id, 'text')}`)
      const name =
        textAt(flaw, 'cve') ?? (ids.length > 0 ? ids.sort(compareText).join(', ') : textAt(flaw, 'title'))
      return [name ?? `#${index}`, objectAt(flaw, 'product_status')]
    }),
  )
}

/** Rule 5: text that was text before may be a corrected spelling; whether it is no more than that, a person says. */
function isWording({ path, before, after }: Difference): boolean {
  return (
    typeof before === 'string' && typeof after === 'string' && /\/(?:text|title|summary|details)$/.test(path)
  )
}

/**
 * The number after a released one: section 3.1.11.1 counts whole numbers, 3.1.11.2 semantic versions.
 *
 * @throws CodedError `advisory/version` where the number is neither
 */
export function nextVersion(version: string, kind: RevisionKind): string {
  if (/^(?:0|[1-9]\d*)$/.test(version)) return String(BigInt(version) + 1n)
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version) ?? []
  if (major === undefined || minor === undefined || patch === undefined) {
    throw new CodedError('advisory/version', `"${version}" is neither a whole number nor a semantic version`)
  }
  const next = (number: string): string => String(BigInt(number) + 1n)
  switch (kind) {
    case 'major':
      return `${next(major)}.0.0`
    case 'minor':
      return `${major}.${next(minor)}.0`
    case 'patch':
      return `${major}.${minor}.${next(patch)}`
  }
}

export type Release = {
  /** The document that was released last; absent: this is the first release. */
  readonly base?: CsafDocument | undefined
  readonly at: Temporal.Instant
  readonly kind: RevisionKind
  /** What changed, for the revision history. */
  readonly summary: string
  readonly engine: { readonly name: string; readonly version: string }
}

/**
 * The document as it is released: final, with its number, its dates, and one more line of history. Revisions that a draft
 * counted by itself are not told (sections 6.1.18 and 6.1.19).
 */
export function releaseDocument(draft: CsafDocument, release: Release): CsafDocument {
  const { base, kind, summary, engine } = release
  const at = release.at.toString({ fractionalSecondDigits: 3 })
  const before = base === undefined ? undefined : objectAt(objectAt(base, 'document'), 'tracking')
  const isWholeNumber = /^\d+$/.test(headOf(draft).version)
  const first = isWholeNumber ? '1' : '1.0.0'
  const version = before === undefined ? first : nextVersion(textAt(before, 'version') ?? '', kind)
  const history = before === undefined ? [] : objectsAt(before, 'revision_history')
  const released = withTracking(draft, {
    current_release_date: at,
    generator: { date: at, engine: { ...engine } },
    initial_release_date: (before === undefined ? undefined : textAt(before, 'initial_release_date')) ?? at,
    revision_history: [...history, { date: at, number: version, summary }],
    status: 'final',
    version,
  })
  return sortMembers(withDisclosure(released, at))
}

/** The document with its own address as the reference to itself (section 6.2.11); what another place gave is replaced. */
export function setCanonicalUrl(root: CsafDocument, url: string): CsafDocument {
  const document = objectAt(root, 'document')
  const others = objectsAt(document, 'references').filter((reference) => !isCanonical(reference))
  const references = [{ category: 'self', summary: CANONICAL_SUMMARY, url }, ...others]
  return sortMembers({ ...root, document: { ...document, references } })
}

const CANONICAL_SUMMARY = 'Canonical URL'

const isCanonical = (reference: JsonObject): boolean =>
  textAt(reference, 'category') === 'self' && textAt(reference, 'summary') === CANONICAL_SUMMARY

/** CSAF 2.1, section 3.2.4.3: a flaw is disclosed, at the latest, when everyone can read of it. */
function withDisclosure(root: CsafDocument, at: string): CsafDocument {
  const { csafVersion, tlp } = headOf(root)
  if (tlp !== 'CLEAR' || !Array.isArray(root['vulnerabilities'])) return root
  const member = csafVersion === '2.0' ? 'release_date' : 'disclosure_date'
  return {
    ...root,
    vulnerabilities: root['vulnerabilities'].map((flaw) =>
      isObject(flaw) && !(member in flaw) ? { ...flaw, [member]: at } : flaw,
    ),
  }
}
