// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatBomLink } from './bom-link.ts'
import { digestNames, openVexDigestName } from './digest.ts'
import { actionInWords, impactInWords, ownAnalysisOf } from './justification.ts'
import type { VexIdentity, VexProduct, VexStatement } from './model.ts'
import { canonicalItems, compareText } from './order.ts'
import { present } from './read.ts'
import { analysisNote } from './read-openvex.ts'

/** What a document says of itself. The caller gives ids and times, so that equal input gives equal bytes. */
export type OpenVexInput = {
  /** An IRI. */
  readonly id: string
  readonly author: string
  readonly role?: string
  readonly tooling?: string
  /** RFC 3339. */
  readonly timestamp: string
  readonly lastUpdated?: string
  /** 1 or more; must grow with every change (OpenVEX 0.2.0, document `version`). */
  readonly version: number
  readonly statements: readonly VexStatement[]
}

/**
 * Writes OpenVEX 0.2.0 as JSON text with a final newline, in canonical order.
 *
 * @throws CodedError `vex/rule` where a statement breaks the dialect's rules, `vex/no-identifier` where a product has
 *   neither purl nor CPE nor IRI, `vex/value` where there is no statement (the schema wants one)
 */
export function formatOpenVex(input: OpenVexInput): string {
  if (input.statements.length === 0)
    throw new CodedError('vex/value', 'an OpenVEX document needs a statement')
  const document = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': input.id,
    author: input.author,
    ...present({ role: input.role }),
    timestamp: input.timestamp,
    ...present({ last_updated: input.lastUpdated }),
    version: input.version,
    ...present({ tooling: input.tooling }),
    statements: canonicalItems(
      input.statements.map((statement) => statementOf({ timestamp: input.timestamp, ...statement })),
      keyOf,
    ),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

type Written = {
  readonly vulnerability: { readonly name: string }
  readonly timestamp?: string
  readonly [member: string]: unknown
}

/** By flaw, then by time. */
function keyOf({ vulnerability, timestamp }: Written): string {
  return `${vulnerability.name}\u0000${timestamp ?? ''}`
}

function statementOf(statement: VexStatement): Written {
  const { vulnerability, status, justification, cyclonedx } = statement
  const inWords = cyclonedx === undefined ? undefined : impactInWords(cyclonedx)
  const impact =
    statement.impactStatement ??
    (status === 'not_affected' && justification === undefined ? inWords : undefined)
  if (status === 'not_affected' && justification === undefined && impact === undefined) {
    throw new CodedError(
      'vex/rule',
      `${vulnerability.id}: not_affected needs a justification or an impact statement`,
    )
  }
  if (status !== 'not_affected' && justification !== undefined) {
    throw new CodedError(
      'vex/rule',
      `${vulnerability.id}: a justification belongs to not_affected, not to ${status}`,
    )
  }
  const action =
    statement.actionStatement ??
    (status === 'affected'
      ? (statement.statusNotes ?? (cyclonedx === undefined ? undefined : actionInWords(cyclonedx)))
      : undefined)
  if (status === 'affected' && action === undefined) {
    throw new CodedError('vex/rule', `${vulnerability.id}: affected needs an action statement`)
  }
  if (statement.products.length === 0) {
    throw new CodedError('vex/rule', `${vulnerability.id}: a statement needs a product`)
  }
  const own = ownAnalysisOf(statement)
  const notes = [statement.statusNotes, own === undefined ? undefined : analysisNote(own)]
    .filter((note) => note !== undefined)
    .join('\n')
  return {
    ...present({ '@id': statement.id, version: statement.revision }),
    vulnerability: {
      ...present({ '@id': vulnerability.url }),
      name: vulnerability.id,
      ...present({ description: vulnerability.description }),
      ...(vulnerability.aliases.length === 0
        ? {}
        : { aliases: [...new Set(vulnerability.aliases)].sort(compareText) }),
    },
    ...present({ timestamp: statement.timestamp, last_updated: statement.lastUpdated }),
    products: canonicalItems(statement.products.map(componentOf)),
    status,
    ...present({
      supplier: statement.supplier,
      status_notes: notes === '' ? undefined : notes,
      justification,
      impact_statement: impact,
      action_statement: action,
      action_statement_timestamp: statement.actionTimestamp,
    }),
  }
}

function componentOf(product: VexProduct): object {
  const { subcomponents } = product
  return {
    ...identifiersOf(product),
    ...(subcomponents === undefined || subcomponents.length === 0
      ? {}
      : { subcomponents: canonicalItems(subcomponents.map(identifiersOf)) }),
  }
}

/**
 * A product known only by name becomes a `pkg:generic` purl, which is what that type is for; a range of versions goes
 * into the qualifier `vers` (purl-spec, "Known qualifiers"). A reader that does not know it matches nothing by it.
 */
function identifiersOf(whole: VexIdentity): object {
  const { purl, cpe, ids = [], hashes } = withRangeInPurl(whole)
  const cpes = (cpe === undefined ? ids : [cpe, ...ids]).filter((name) => name.startsWith('cpe:'))
  // A generic purl only repeats the name; the place in the BOM says more.
  const isVague = whole.purl === undefined || whole.purl.startsWith('pkg:generic/')
  const link = cpes.length === 0 && isVague ? formatBomLink(whole) : undefined
  const iri = ids.find(isIri) ?? link ?? purl
  if (iri === undefined && cpes.length === 0) {
    const name = whole.bomRef ?? 'a component'
    throw new CodedError(
      'vex/no-identifier',
      `${name} has no purl, CPE, IRI or name, so OpenVEX cannot name it`,
    )
  }
  const identifiers = present({
    purl,
    cpe22: cpes.find((name) => name.startsWith('cpe:/')),
    cpe23: cpes.find((name) => name.startsWith('cpe:2.3:')),
  })
  const digests = digestNames.flatMap((name) => {
    const [spelt, digest] = [openVexDigestName(name), hashes?.[name]]
    return spelt === undefined || digest === undefined ? [] : [[spelt, digest] as const]
  })
  return {
    ...present({ '@id': iri }),
    ...(cpes.length > 0 || (purl !== undefined && iri !== purl) ? { identifiers } : {}),
    ...(digests.length === 0 ? {} : { hashes: Object.fromEntries(digests) }),
  }
}

/** RFC 3987: a scheme and no space. A CPE has a scheme too, and a member of its own. */
export function isIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) && !text.startsWith('cpe:')
}

function withRangeInPurl(identity: VexIdentity): VexIdentity {
  const { purl, cpe, ids, name, version, versionRange } = identity
  const isNamed = (purl ?? cpe ?? ids?.[0]) !== undefined
  const generic =
    isNamed || name === undefined ? purl : `pkg:generic/${encodeURIComponent(name)}${at(version)}`
  if (versionRange === undefined || versionRange === 'vers:all/*')
    return { ...identity, ...present({ purl: generic }) }
  const range = versOf(versionRange)
  if (range === undefined || generic === undefined || generic.includes('#')) {
    throw new CodedError('vex/no-identifier', `OpenVEX cannot say "${versionRange}": list the versions`)
  }
  // Qualifiers are sorted by name (purl-spec): what others there are, come from the statement in that order already.
  const [base = '', qualifiers] = generic.split('?')
  const sorted = [
    ...(qualifiers ?? '').split('&').filter(Boolean),
    `vers=${encodeURIComponent(range)}`,
  ].sort()
  return { ...identity, purl: `${base}?${sorted.join('&')}` }
}

/**
 * A range as VERS. CSAF also allows the constraints without the scheme ("vls", 2.0 section 3.1.2.3.2): those of no
 * scheme that is known. Undefined: it is neither.
 */
export function versOf(range: string): string | undefined {
  if (range.startsWith('vers:')) return range
  return /^[<>=!]/.test(range) ? `vers:generic/${range}` : undefined
}

function at(version: string | undefined): string {
  return version === undefined ? '' : `@${encodeURIComponent(version)}`
}
