// SPDX-License-Identifier: Apache-2.0

import type { CvssVersion } from '@primum/cvss'
import { CodedError } from '@primum/parse'
import { cvssContent } from '../compose/cvss-content.ts'
import { type CsafTree, csafProductTree } from './csaf-product-tree.ts'
import { currentStatements, cveOf, flawKey } from './current.ts'
import { scoreOf } from './cyclonedx-rating.ts'
import { actionInWords, impactInWords, ownAnalysisOf } from './justification.ts'
import type {
  CsafPublisherCategory,
  CycloneDxResponse,
  VexStatement,
  VexStatus,
  VexVulnerability,
} from './model.ts'
import { canonicalStatements, compareText } from './order.ts'
import { present } from './read.ts'
import { identifierSummary, statusNotesTitle } from './read-csaf.ts'
import { sourceOf } from './read-cyclonedx.ts'
import { analysisNote } from './read-openvex.ts'
import { statedNote } from './stated.ts'

/** TLP 1, as CSAF 2.0 has it (section 3.2.1.5.2.1). */
export const csafTlpLabels = ['WHITE', 'GREEN', 'AMBER', 'RED'] as const
export type CsafTlpLabel = (typeof csafTlpLabels)[number]

/** What a document says of itself. The caller gives ids and times, so that equal input gives equal bytes. */
export type CsafVexInput = {
  readonly title: string
  readonly publisher: {
    readonly name: string
    /** A URL under the publisher's control. */
    readonly namespace: string
    readonly category: CsafPublisherCategory
  }
  /** Unique for the publisher; without space at either end. */
  readonly trackingId: string
  /** The document's revision, 1 or more. */
  readonly version: number
  /** Of the first release, RFC 3339. */
  readonly timestamp: string
  /** Of this revision, RFC 3339; absent: it is the first. */
  readonly lastUpdated?: string
  readonly tlp?: CsafTlpLabel
  /** The program that writes it. */
  readonly tool: { readonly name: string; readonly version: string }
  readonly statements: readonly VexStatement[]
}

/** CSAF 2.0, section 3.2.3.9. */
const groupOfStatus: Readonly<Record<VexStatus, string>> = {
  not_affected: 'known_not_affected',
  affected: 'known_affected',
  fixed: 'fixed',
  under_investigation: 'under_investigation',
}

/** Section 3.2.3.12.1, from what CycloneDX calls the response; the first that is given counts. */
const categoryOfResponse: readonly (readonly [CycloneDxResponse, string])[] = [
  ['update', 'vendor_fix'],
  ['workaround_available', 'workaround'],
  ['rollback', 'mitigation'],
  ['will_not_fix', 'no_fix_planned'],
  ['can_not_fix', 'none_available'],
]

/**
 * Writes a CSAF 2.0 document of the profile VEX (section 4.5) as JSON text with a final newline, in canonical order. A
 * product has one status per flaw there: of several statements the latest is written (see {@link currentStatements}).
 *
 * @throws CodedError `vex/rule` where a statement breaks the profile's rules, `vex/no-identifier` where a product has no
 *   name at all, `vex/value` where there is no statement, or the tracking id has space around it
 */
export function formatCsafVex(input: CsafVexInput): string {
  if (input.statements.length === 0) throw new CodedError('vex/value', 'a CSAF VEX needs a statement')
  if (input.trackingId.trim() !== input.trackingId || input.trackingId === '') {
    throw new CodedError('vex/value', 'a tracking id has no space at its ends and is not empty')
  }
  const needy = input.statements.find(({ products }) => products.length === 0)
  if (needy !== undefined) {
    throw new CodedError('vex/rule', `${needy.vulnerability.id}: a statement needs a product`)
  }
  const { current } = currentStatements(input.statements)
  const tree = csafProductTree(current)
  const flaws = [...Map.groupBy(canonicalStatements(current), ({ vulnerability }) => flawKey(vulnerability))]
  const document = {
    document: {
      category: 'csaf_vex',
      csaf_version: '2.0',
      ...(input.tlp === undefined ? {} : { distribution: { tlp: { label: input.tlp } } }),
      publisher: input.publisher,
      title: input.title,
      tracking: trackingOf(input),
    },
    product_tree: tree.tree,
    vulnerabilities: flaws
      .sort(([a], [b]) => compareText(a, b))
      .map(([, statements]) => vulnerabilityOf(statements, tree, input)),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/**
 * Section 6.1.21 wants each number of the history, or semantic versions, of which only the first part is counted: so the
 * first release is 1.0.0, and its n-th revision 1.(n - 1).0.
 */
function trackingOf({ trackingId, version, timestamp, lastUpdated = timestamp, tool }: CsafVexInput): object {
  const number = `1.${version - 1}.0`
  const isFirst = version === 1 || compareInstants(timestamp, lastUpdated) === 0
  return {
    current_release_date: lastUpdated,
    generator: { engine: tool },
    id: trackingId,
    initial_release_date: timestamp,
    revision_history: [
      ...(isFirst ? [] : [{ date: timestamp, number: '1.0.0', summary: 'First release.' }]),
      { date: lastUpdated, number, summary: version === 1 ? 'First release.' : `Revision ${version}.` },
    ],
    status: 'final',
    version: number,
  }
}

function compareInstants(a: string, b: string): number {
  return Temporal.Instant.compare(a, b)
}

type Said = { readonly statement: VexStatement; readonly ids: readonly string[] }

function vulnerabilityOf(statements: readonly VexStatement[], tree: CsafTree, input: CsafVexInput): object {
  const said: readonly Said[] = statements.map((statement) => ({
    statement,
    ids: statement.products.flatMap((product) => tree.idsOf(product, statement.supplier)).sort(compareText),
  }))
  const about = merge(statements.map(({ vulnerability }) => vulnerability))
  const cve = cveOf(about)
  const ids = [...new Set([about.id, ...[...about.aliases].sort(compareText)])]
    .filter((id) => id !== cve)
    .map((text) => ({ system_name: sourceOf(text) || text, text }))
  const everywhere = [...new Set(said.flatMap((one) => one.ids))].sort(compareText)
  const weakness = about.weaknesses?.find(({ name }) => name !== undefined)
  return {
    ...(cve === undefined ? {} : { cve: cve.toUpperCase() }),
    ...present({ cwe: weakness }),
    ...listed('flags', flagsOf(said, input)),
    ...listed('ids', ids),
    notes: notesOf(about, said, input),
    product_status: Object.fromEntries(
      [...Map.groupBy(said, ({ statement }) => groupOfStatus[statement.status])]
        .sort(([a], [b]) => compareText(a, b))
        .map(([group, own]) => [group, [...new Set(own.flatMap((one) => one.ids))].sort(compareText)]),
    ),
    ...listed('references', referencesOf(about)),
    ...listed('remediations', gather(said.map(remediationOf))),
    ...listed('scores', scoresOf(about, everywhere)),
    ...listed('threats', gather(said.map((one) => impactOf(one, input)))),
    ...present({ title: about.title }),
  }
}

/** The flaw as all statements together name it; of what only one can be told, the first word. */
function merge(all: readonly VexVulnerability[]): VexVulnerability {
  const [first] = all
  if (first === undefined) throw new RangeError('a group without a statement')
  const whole: VexVulnerability = Object.assign({}, ...all.toReversed())
  const names = all.flatMap(({ id, aliases }) => [id, ...aliases]).filter((name) => name !== first.id)
  return { ...whole, aliases: [...new Set(names)] }
}

function listed(member: string, items: readonly object[]): object {
  return items.length === 0 ? {} : { [member]: items }
}

/** Entries that differ only in their products become one. */
function gather(
  entries: readonly ({ readonly entry: object; readonly ids: readonly string[] } | undefined)[],
): readonly object[] {
  const given = entries.filter((one) => one !== undefined)
  return [...Map.groupBy(given, ({ entry }) => JSON.stringify(entry))]
    .sort(([a], [b]) => compareText(a, b))
    .map(([text, own]) => ({
      ...JSON.parse(text),
      product_ids: [...new Set(own.flatMap(({ ids }) => ids))].sort(compareText),
    }))
}

/** Section 3.2.3.5. A statement of the document's own time needs no date. */
function flagsOf(said: readonly Said[], input: CsafVexInput): readonly object[] {
  return gather(
    said.map(({ statement, ids }) =>
      statement.justification === undefined || statement.status !== 'not_affected'
        ? undefined
        : { entry: { ...present({ date: dateOf(statement, input) }), label: statement.justification }, ids },
    ),
  )
}

/** Section 3.2.3.14: the impact statement. Section 4.5 wants it, or a flag, of each product that is not affected. */
function impactOf({ statement, ids }: Said, input: CsafVexInput) {
  const { status, justification, cyclonedx, vulnerability } = statement
  const inWords =
    status === 'not_affected' && justification === undefined && cyclonedx !== undefined
      ? impactInWords(cyclonedx)
      : undefined
  const details = statement.impactStatement ?? inWords
  if (details === undefined) {
    if (status !== 'not_affected' || justification !== undefined) return undefined
    throw new CodedError(
      'vex/rule',
      `${vulnerability.id}: not_affected needs a justification or an impact statement`,
    )
  }
  return { entry: { category: 'impact', ...present({ date: dateOf(statement, input) }), details }, ids }
}

/** Section 3.2.3.12: the action statement. Section 4.5 wants one of each product that is affected. */
function remediationOf({ statement, ids }: Said) {
  const { status, cyclonedx, vulnerability, actionTimestamp } = statement
  const inWords =
    status === 'affected'
      ? (statement.statusNotes ?? (cyclonedx === undefined ? undefined : actionInWords(cyclonedx)))
      : undefined
  const details = statement.actionStatement ?? inWords
  if (details === undefined) {
    if (status !== 'affected') return undefined
    throw new CodedError('vex/rule', `${vulnerability.id}: affected needs an action statement`)
  }
  const responses = cyclonedx?.responses ?? []
  const [, category = 'mitigation'] =
    categoryOfResponse.find(([response]) => responses.includes(response)) ?? []
  return { entry: { category, ...present({ date: actionTimestamp }), details }, ids }
}

/** When it was found; undefined where the document's own dates say so. */
function dateOf(statement: VexStatement, input: CsafVexInput): string | undefined {
  return hasOwnTime(statement, input) ? statement.timestamp : undefined
}

function hasOwnTime(
  statement: VexStatement,
  { timestamp: initial, lastUpdated = initial }: CsafVexInput,
): boolean {
  const { timestamp, lastUpdated: updated = timestamp } = statement
  if (timestamp === undefined || updated === undefined) return false
  return compareInstants(timestamp, initial) !== 0 || compareInstants(updated, lastUpdated) !== 0
}

/** Section 4.5 wants a note of each vulnerability. */
function notesOf(about: VexVulnerability, said: readonly Said[], input: CsafVexInput): readonly object[] {
  const own = [
    ...(about.description === undefined ? [] : [{ category: 'description', text: about.description }]),
    ...(about.detail === undefined ? [] : [{ category: 'details', text: about.detail }]),
  ]
  const spoken = gather(
    said.map(({ statement, ids }) => {
      const text = linesOf(statement, input)
      return text === '' ? undefined : { entry: { category: 'other', text }, ids }
    }),
  )
  const notes = spoken.map((note) => {
    const { product_ids: ids, ...rest } = note as { readonly product_ids: readonly string[] } // as: gather put them there
    return { ...rest, title: `${statusNotesTitle}${ids.join(', ')}` }
  })
  if (own.length + notes.length > 0) return [...own, ...notes]
  return [{ category: 'other', text: `The source of this document does not describe ${about.id}.` }]
}

/** What CSAF has no member for, in lines that the reader knows. */
function linesOf(statement: VexStatement, input: CsafVexInput): string {
  const { statusNotes, status, lastUpdated } = statement
  const own = ownAnalysisOf(statement)
  const isDatedElsewhere = status === 'not_affected' && lastUpdated === undefined
  const stated = hasOwnTime(statement, input) && !isDatedElsewhere ? statedNote(statement) : undefined
  const lines = [statusNotes, stated, own === undefined ? undefined : analysisNote(own)]
  return lines.filter((line) => line !== undefined).join('\n')
}

function referencesOf({ url, references = [] }: VexVulnerability): readonly object[] {
  return [
    ...(url === undefined ? [] : [{ category: 'external', summary: identifierSummary, url }]),
    ...references.map((reference) => ({
      category: 'external',
      summary: reference.title ?? reference.url,
      url: reference.url,
    })),
  ]
}

/** Section 6.1.7: one score of a version for a product. CSAF 2.0 knows no CVSS 4.0. */
function scoresOf({ ratings = [] }: VexVulnerability, products: readonly string[]): readonly object[] {
  const versions: readonly CvssVersion[] = ['2.0', '3.0', '3.1']
  return versions.flatMap((version): readonly object[] => {
    const scored = ratings.map(({ vector }) => scoreOf(vector)).find((one) => one?.version === version)
    return scored === undefined ? [] : [{ ...cvssContent(scored.vector), products }]
  })
}
