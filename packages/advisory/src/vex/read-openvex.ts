// SPDX-License-Identifier: Apache-2.0

import { parseBomLink } from './bom-link.ts'
import { digestName } from './digest.ts'
import { withoutWords } from './justification.ts'
import {
  type CycloneDxAnalysis,
  cycloneDxJustifications,
  cycloneDxResponses,
  cycloneDxStates,
  type ReadVex,
  type SourcedStatement,
  type VexIdentity,
  type VexProduct,
  type VexVulnerability,
  vexJustifications,
  vexStatuses,
} from './model.ts'
import { type Node, present } from './read.ts'

const contexts: Readonly<Record<string, '0.0.1' | '0.2.0'>> = {
  'https://openvex.dev/ns': '0.0.1',
  'https://openvex.dev/ns/v0.0.1': '0.0.1',
  'https://openvex.dev/ns/v0.2.0': '0.2.0',
}

/** Tells whether a document claims to be OpenVEX, whatever its version. */
export function claimsOpenVex(root: Node): boolean {
  const { value } = root.at('@context')
  return typeof value === 'string' && value.startsWith('https://openvex.dev/')
}

/**
 * Reads OpenVEX 0.2.0, and 0.0.1 by its own rules (names instead of objects, a version as text, subcomponents beside
 * the products).
 */
export function readOpenVex(root: Node, file: string | undefined): ReadVex {
  const context = root.need('@context').text()
  const specVersion =
    contexts[context] ??
    root.at('@context').fail('vex/version', `OpenVEX 0.0.1 and 0.2.0 are read, not ${context}`)
  const legacy = specVersion === '0.0.1'
  const timestamp = legacy ? root.at('timestamp').optionalInstant() : root.need('timestamp').instant()
  const lastUpdated = root.at('last_updated').optionalInstant()
  const statements = root.need('statements').list()
  if (statements.length === 0) root.at('statements').fail('vex/value', 'expected at least one statement')
  return {
    dialect: 'openvex',
    specVersion,
    id: root.need('@id').text(),
    version: legacy ? legacyRevision(root.at('version')) : root.need('version').revision(),
    author: root.need('author').text(),
    ...present({
      role: root.at('role').optionalText(),
      tooling: root.at('tooling').optionalText(),
      timestamp,
      lastUpdated,
    }),
    statements: statements.map((node) => readStatement(node, { legacy, timestamp, lastUpdated, file })),
  }
}

/** 0.0.1 wrote the revision as text, often not a number: what is not one counts as the first. */
function legacyRevision(node: Node): number {
  const revision = Number(node.take().value ?? 1)
  return Number.isSafeInteger(revision) && revision >= 1 ? revision : 1
}

type Inherited = {
  readonly legacy: boolean
  readonly timestamp: string | undefined
  readonly lastUpdated: string | undefined
  readonly file: string | undefined
}

/** OpenVEX 0.2.0, "Inheritance flow": a statement without a time has the document's. */
function readStatement(node: Node, { legacy, timestamp, lastUpdated, file }: Inherited): SourcedStatement {
  const status = node.need('status').oneOf(vexStatuses)
  const justification = node.at('justification').present
    ? node.at('justification').oneOf(vexJustifications)
    : undefined
  const impactStatement = node.at('impact_statement').optionalText()
  const actionStatement = node.at('action_statement').optionalText()
  if (status === 'not_affected' && justification === undefined && impactStatement === undefined) {
    node.fail('vex/rule', 'a not_affected statement needs a justification or an impact statement')
  }
  if (status === 'affected' && actionStatement === undefined) {
    node.fail('vex/rule', 'an affected statement needs an action statement')
  }
  const own = node.at('timestamp').optionalInstant()
  const { notes, analysis } = splitNotes(node.at('status_notes').optionalText())
  const revision = node.at('version')
  return {
    ...present({
      id: node.at('@id').optionalText(),
      revision: revision.present ? revision.revision() : undefined,
    }),
    vulnerability: readVulnerability(node, legacy),
    products: readProducts(node, legacy),
    status,
    ...present({
      justification,
      ...withoutWords({ impactStatement, actionStatement, cyclonedx: analysis }),
      actionTimestamp: node.at('action_statement_timestamp').optionalInstant(),
      statusNotes: notes,
      supplier: node.at('supplier').optionalText(),
      timestamp: own ?? timestamp,
      // A newer document does not make an older statement newer.
      lastUpdated: node.at('last_updated').optionalInstant() ?? (own === undefined ? lastUpdated : undefined),
      cyclonedx: analysis,
    }),
    source: { dialect: 'openvex', path: node.path, ...present({ file }) },
  }
}

function readVulnerability(statement: Node, legacy: boolean): VexVulnerability {
  const node = statement.need('vulnerability')
  if (legacy && node.isText) {
    return {
      id: node.text(),
      aliases: [],
      ...present({ description: statement.at('vuln_description').optionalText() }),
    }
  }
  return {
    id: node.need('name').text(),
    aliases: node
      .at('aliases')
      .list()
      .map((alias) => alias.text()),
    ...present({ description: node.at('description').optionalText(), url: node.at('@id').optionalText() }),
  }
}

function readProducts(statement: Node, legacy: boolean): readonly VexProduct[] {
  const shared = legacy
    ? statement
        .at('subcomponents')
        .list()
        .map((node) => readComponent(node, legacy))
    : []
  return statement
    .at('products')
    .list()
    .map((node) => {
      const identity = readComponent(node, legacy)
      const own = node.isText
        ? []
        : node
            .at('subcomponents')
            .list()
            .map((sub) => readComponent(sub, legacy))
      const subcomponents = [...own, ...shared]
      return { ...identity, ...(subcomponents.length === 0 ? {} : { subcomponents }) }
    })
}

function readComponent(node: Node, legacy: boolean): VexIdentity {
  if (legacy && node.isText) return identityOfIri(node.text())
  const iri = node.at('@id').optionalText()
  const identifiers = node.at('identifiers')
  const read = (key: string, prefix: 'pkg:' | 'cpe:'): string | undefined =>
    identifiers.present ? identifiers.at(key).nameOfKind(prefix) : undefined
  const named = iri === undefined ? {} : identityOfIri(iri)
  const purl = read('purl', 'pkg:')
  const [cpe, ...otherCpes] = unique([read('cpe23', 'cpe:'), read('cpe22', 'cpe:'), named.cpe])
  if (iri === undefined && purl === undefined && cpe === undefined) {
    node.fail('vex/missing', 'a component needs an "@id" or an identifier (purl, cpe22, cpe23)')
  }
  const otherPurl = purl === undefined || iri === purl ? undefined : named.purl && iri
  const ids = unique([...(named.ids ?? []), otherPurl, ...otherCpes])
  return {
    ...named,
    ...(purl === undefined ? {} : identityOfPurl(purl)),
    ...present({ cpe, ids: ids.length === 0 ? undefined : ids, hashes: readHashes(node.at('hashes')) }),
  }
}

function unique(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined))]
}

function readHashes(node: Node): Readonly<Record<string, string>> | undefined {
  if (!node.present) return undefined
  const known = node.keys().flatMap((key) => {
    const name = digestName(key)
    return name === undefined ? [] : [[name, node.at(key).text().toLowerCase()] as const]
  })
  return known.length === 0 ? undefined : Object.fromEntries(known)
}

/** An IRI that is a purl, a CPE or a CycloneDX BOM-Link says so; any other is only compared as a whole. */
export function identityOfIri(iri: string): VexIdentity {
  if (iri.startsWith('pkg:')) return identityOfPurl(iri)
  if (iri.startsWith('cpe:')) return { cpe: iri }
  // What has no scheme is no IRI: older documents hold bare names.
  return parseBomLink(iri) ?? (/^[a-z][a-z0-9+.-]*:/i.test(iri) ? { ids: [iri] } : { name: iri })
}

/** The qualifier `vers` (purl-spec, "Known qualifiers") is a range of versions, not a part of the name. */
export function identityOfPurl(purl: string): VexIdentity {
  const found = /([?&])vers=([^&#]+)(&?)/.exec(purl)
  if (found?.[2] === undefined) return { purl }
  const isFirst = found[1] === '?'
  const rest = purl.replace(found[0], found[3] === '&' ? (isFirst ? '?' : '&') : '')
  return { purl: rest, versionRange: decodeRange(found[2]) }
}

function decodeRange(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not percent-encoded: the text is the range
  }
}

const analysisLine =
  /(?:^|\n)CycloneDX analysis: state=([a-z_]+)(?:; justification=([a-z_]+))?(?:; response=([a-z_,]+))?$/

/** The last line of the notes may hold the CycloneDX words that OpenVEX has no member for. */
export function splitNotes(text: string | undefined): {
  readonly notes?: string
  readonly analysis?: CycloneDxAnalysis
} {
  const match = text === undefined ? null : analysisLine.exec(text)
  if (text === undefined || match === null) return present({ notes: text })
  const state = cycloneDxStates.find((known) => known === match[1])
  if (state === undefined) return { notes: text }
  const words = (match[3] ?? '').split(',')
  const responses = cycloneDxResponses.filter((known) => words.includes(known))
  return present({
    notes: text.slice(0, match.index) === '' ? undefined : text.slice(0, match.index),
    analysis: {
      state,
      ...present({
        justification: cycloneDxJustifications.find((known) => known === match[2]),
        responses: responses.length === 0 ? undefined : responses,
      }),
    },
  })
}

/** The line that {@link splitNotes} reads. */
export function analysisNote({ state, justification, responses }: CycloneDxAnalysis): string {
  const parts = [`state=${state}`]
  if (justification !== undefined) parts.push(`justification=${justification}`)
  if (responses !== undefined && responses.length > 0)
    parts.push(`response=${[...responses].sort().join(',')}`)
  return `CycloneDX analysis: ${parts.join('; ')}`
}
