// SPDX-License-Identifier: Apache-2.0
/** What would be published if it were published now: the documents, their number, and whether they are valid. Changes nothing. */
import {
  type CsafDocument,
  changesOf,
  csaf20Of,
  type Difference,
  formatDocument,
  headOf,
  type Loss,
  leastRevision,
  listDifferences,
  parseDocument,
  type RevisionKind,
  releaseDocument,
  revisionKinds,
  setCanonicalUrl,
} from '@primum/advisory/compose'
import { type CsafReport, validateCsaf } from '@primum/advisory/csaf'
import { type CsafVersion, documentFile, labelFolder } from '@primum/advisory/provider'
import { PROVIDER_PATH } from '../provider/paths.ts'

export type Prepared = {
  readonly csafVersion: CsafVersion
  readonly document: CsafDocument
  /** These characters are published and signed. */
  readonly text: string
  readonly report: CsafReport
}

export type PreparedRelease = {
  /** `none`: nothing differs from what is published. */
  readonly change: 'first' | 'as-imported' | RevisionKind | 'none'
  readonly number: string
  readonly leastRevision: RevisionKind | undefined
  readonly changes: readonly Difference[]
  /** The document, and what it says as CSAF 2.0 where it is 2.1. */
  readonly documents: readonly [Prepared, ...Prepared[]]
  /** What the CSAF 2.0 document does not say. */
  readonly losses: readonly Loss[]
}

export type ReleaseInput = {
  readonly draft: string
  /** The revision that is published. */
  readonly last: string | undefined
  /** The document that was imported, if it had been released elsewhere. */
  readonly imported: string | undefined
  readonly kind: RevisionKind
  readonly summary: string
  readonly at: Temporal.Instant
  /** Of Primum. */
  readonly version: string
  readonly publicUrl: string
}

/**
 * @throws {CodedError} `json/…` or `csaf/not-csaf` where the draft cannot be read, `advisory/…` where its version cannot be
 *   counted on
 */
export function prepareRelease(input: ReleaseInput): PreparedRelease {
  const draft = parseDocument(input.draft)
  const last = input.last === undefined ? undefined : parseDocument(input.last)
  const imported = input.imported === undefined ? undefined : parseDocument(input.imported)
  const isUntouched =
    last === undefined && imported !== undefined && listDifferences(imported, draft).length === 0
  if (isUntouched) {
    return {
      change: 'as-imported',
      ...described(draft, undefined, []),
      ...prepare(draft, input, input.draft),
    }
  }
  const base = last ?? imported
  const changes = base === undefined ? [] : changesOf(base, draft)
  // Nothing new: what there is to see, and to check, is what is published.
  if (last !== undefined && changes.length === 0) {
    return { change: 'none', ...described(last, undefined, []), ...prepare(last, input, input.last) }
  }
  const least = base === undefined ? undefined : leastRevision(base, draft)
  const kind = atLeast(input.kind, least)
  const document = releaseDocument(draft, {
    base,
    at: input.at,
    kind,
    summary: input.summary === '' ? defaultSummary(base === undefined) : input.summary,
    engine: { name: 'Primum', version: input.version },
  })
  return {
    change: base === undefined ? 'first' : kind,
    ...described(document, least, changes),
    ...prepare(document, input),
  }
}

const described = (
  document: CsafDocument,
  least: RevisionKind | undefined,
  changes: readonly Difference[],
) => ({ number: headOf(document).version, leastRevision: least, changes })

const defaultSummary = (isFirst: boolean): string => (isFirst ? 'First release.' : 'Revised.')

function atLeast(kind: RevisionKind, least: RevisionKind | undefined): RevisionKind {
  const wanted = Math.max(revisionKinds.indexOf(kind), least === undefined ? 0 : revisionKinds.indexOf(least))
  return revisionKinds[wanted] ?? kind
}

/** @param verbatim the text to publish where it must stay as it came, address and all */
function prepare(
  document: CsafDocument,
  { publicUrl }: ReleaseInput,
  verbatim?: string,
): Pick<PreparedRelease, 'documents' | 'losses'> {
  const { csafVersion, tlp } = headOf(document)
  const own = verbatim === undefined ? setCanonicalUrl(document, addressOf(document, publicUrl)) : document
  const first = prepared(own, verbatim ?? formatDocument(own))
  // CSAF 2.0 has no TLP:AMBER+STRICT (section 3.2.1.5.2.1), so there is no such document of it.
  if (csafVersion === '2.0' || tlp === 'AMBER+STRICT') return { documents: [first], losses: [] }
  const { document: bare, losses } = csaf20Of(document)
  const twin = setCanonicalUrl(bare, addressOf(bare, publicUrl))
  return { documents: [first, prepared(twin, formatDocument(twin))], losses }
}

const prepared = (document: CsafDocument, text: string): Prepared => ({
  csafVersion: headOf(document).csafVersion,
  document,
  text,
  report: validateCsaf(document),
})

/** Where the provider will serve it (section 7.1.11). */
function addressOf(document: CsafDocument, publicUrl: string): string {
  const { csafVersion, tlp, trackingId, initialReleaseDate } = headOf(document)
  const file = documentFile(trackingId, Temporal.Instant.from(initialReleaseDate))
  return `${publicUrl}${PROVIDER_PATH}${labelFolder(csafVersion, tlp)}${file}`
}

/** Whether nothing but an approval is missing. */
export const isPublishable = ({ documents, change }: PreparedRelease): boolean =>
  change !== 'none' && documents.every(({ report }) => report.valid)
