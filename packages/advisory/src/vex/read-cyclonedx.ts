// SPDX-License-Identifier: Apache-2.0
import { ratingOf } from './cyclonedx-rating.ts'
import { digestName } from './digest.ts'
import { openVexJustification, statusOfState } from './justification.ts'
import {
  type CycloneDxAnalysis,
  cycloneDxJustifications,
  cycloneDxResponses,
  cycloneDxStates,
  type ReadVex,
  type SourcedStatement,
  type VexIdentity,
  type VexProduct,
  type VexStatus,
  type VexVulnerability,
  vexJustifications,
} from './model.ts'
import { type Node, present } from './read.ts'
import { identityOfIri } from './read-openvex.ts'

const specVersions = ['1.4', '1.5', '1.6', '1.7'] as const

/** Components nest; no real product comes near, and a hostile document must not exhaust the stack. */
const deepestNesting = 200

/** Properties by which the writer keeps what CycloneDX has no member for. */
export const propertyNames = {
  justification: 'primum:vex:justification',
  impactStatement: 'primum:vex:impactStatement',
  statusNotes: 'primum:vex:statusNotes',
  supplier: 'primum:vex:supplier',
  id: 'primum:vex:id',
  revision: 'primum:vex:revision',
  actionTimestamp: 'primum:vex:actionTimestamp',
  title: 'primum:vex:title',
  role: 'primum:vex:role',
  tooling: 'primum:vex:tooling',
} as const

/** The BOM in which a `bom-ref` counts, as far as it says. */
type Bom = { readonly bomSerial: string | undefined; readonly bomVersion: number | undefined }

/** A component as the document describes it, and the products in which it is nested, outermost first. */
type Described = { readonly identity: VexIdentity; readonly within: readonly VexIdentity[] }

/** Reads a CycloneDX 1.4 to 1.7 document that carries vulnerabilities with an analysis. */
export function readCycloneDxVex(root: Node, file: string | undefined): ReadVex {
  for (const heading of ['$schema', 'bomFormat']) root.at(heading).take()
  const specVersion = root.need('specVersion').oneOf(specVersions)
  const serialNumber = root.at('serialNumber').optionalText()
  const version = root.at('version').present ? root.at('version').revision() : 1
  const bom = {
    bomSerial: serialNumber?.replace(/^urn:uuid:/i, '').toLowerCase(),
    bomVersion: version > 1 ? version : undefined,
  }
  const metadata = root.at('metadata')
  const timestamp = metadata.present ? metadata.at('timestamp').optionalInstant() : undefined
  const described = new Map<string, Described>()
  const subjectNode = metadata.present ? metadata.at('component') : metadata
  const subject = subjectNode.present ? describe(subjectNode, bom) : undefined
  if (subject !== undefined) {
    collect([subjectNode], [], { described, bom })
    collect(root.at('components').list(), [subject], { described, bom })
  } else {
    collect(root.at('components').list(), [], { described, bom })
  }
  const author = metadata.present ? authorOf(metadata) : undefined
  const properties = metadata.present ? readProperties(metadata) : new Map<string, string>()
  return {
    dialect: 'cyclonedx',
    specVersion,
    version,
    ...present({
      id: properties.get(propertyNames.id) ?? serialNumber,
      author,
      role: properties.get(propertyNames.role),
      tooling: properties.get(propertyNames.tooling) ?? toolingOf(metadata),
      timestamp,
    }),
    statements: root
      .at('vulnerabilities')
      .list()
      .flatMap((node) => readVulnerability(node, { described, subject, timestamp, file })),
  }
}

function authorOf(metadata: Node): string | undefined {
  const [first] = metadata.at('authors').list()
  const supplier = metadata.at('supplier')
  return (
    first?.at('name').optionalText() ?? (supplier.present ? supplier.at('name').optionalText() : undefined)
  )
}

/** CycloneDX 1.5 and later: tools are components; before, a list. */
function toolingOf(metadata: Node): string | undefined {
  const tools = metadata.present ? metadata.at('tools') : metadata
  if (!tools.present) return undefined
  const listed = Array.isArray(tools.value) ? tools.list() : tools.at('components').list()
  const names = listed.flatMap((tool) => {
    for (const known of ['type', 'bom-ref']) tool.at(known).take()
    const name = tool.at('name').optionalText()
    const version = tool.at('version').optionalText()
    return name === undefined ? [] : [version === undefined ? name : `${name}/${version}`]
  })
  return names.length === 0 ? undefined : names.join(', ')
}

function describe(node: Node, bom: Bom): VexIdentity {
  node.at('type').take()
  const ids = node
    .at('properties')
    .list()
    .filter((property) => property.at('name').is(propertyNames.id))
    .map((property) => {
      property.at('name').take()
      return property.need('value').text()
    })
  return present({
    purl: node.at('purl').nameOfKind('pkg:'),
    cpe: node.at('cpe').nameOfKind('cpe:'),
    bomRef: node.at('bom-ref').optionalText(),
    ...(node.at('bom-ref').present ? bom : {}),
    name: node.need('name').text(),
    version: node.at('version').optionalText(),
    ids: ids.length === 0 ? undefined : ids,
    hashes: readHashes(node.at('hashes')),
  })
}

function readHashes(node: Node): Readonly<Record<string, string>> | undefined {
  const known = node.list().flatMap((hash) => {
    const { value } = hash.need('alg')
    const name = typeof value === 'string' ? digestName(value) : undefined
    if (name === undefined) return []
    hash.at('alg').take()
    return [[name, hash.need('content').text().toLowerCase()] as const]
  })
  return known.length === 0 ? undefined : Object.fromEntries(known)
}

function collect(
  nodes: readonly Node[],
  within: readonly VexIdentity[],
  into: { readonly described: Map<string, Described>; readonly bom: Bom },
): void {
  for (const node of nodes) {
    if (within.length > deepestNesting) node.fail('vex/size', `components nest deeper than ${deepestNesting}`)
    const identity = describe(node, into.bom)
    if (identity.bomRef !== undefined && !into.described.has(identity.bomRef)) {
      into.described.set(identity.bomRef, { identity, within })
    }
    collect(node.at('components').list(), [...within, identity], into)
  }
}

type Context = {
  readonly described: ReadonlyMap<string, Described>
  readonly subject: VexIdentity | undefined
  readonly timestamp: string | undefined
  readonly file: string | undefined
}

/** One statement for the products that share a status: versions may have a status of their own. */
function readVulnerability(node: Node, context: Context): readonly SourcedStatement[] {
  const analysisNode = node.at('analysis')
  // Without an analysis it is a plain vulnerability report (VDR): nothing was decided.
  if (!analysisNode.present || !analysisNode.at('state').present) return []
  const analysis = readAnalysis(analysisNode)
  node.at('bom-ref').take()
  const properties = readProperties(node)
  const justification =
    vexJustifications.find((known) => known === properties.get(propertyNames.justification)) ??
    (analysis.justification === undefined ? undefined : openVexJustification(analysis.justification))
  const status = statusOfState[analysis.state]
  const detail = analysisNode.at('detail').optionalText()
  const notes = properties.get(propertyNames.statusNotes)
  const shared = present({
    actionStatement: bothOf(node.at('recommendation').optionalText(), node.at('workaround').optionalText()),
    actionTimestamp: properties.get(propertyNames.actionTimestamp),
    supplier: properties.get(propertyNames.supplier),
    // When the flaw was published says nothing about when it was analysed; better than no time at all.
    timestamp:
      analysisNode.at('firstIssued').optionalInstant() ??
      context.timestamp ??
      node.at('updated').optionalInstant() ??
      node.at('published').optionalInstant(),
    lastUpdated: analysisNode.at('lastUpdated').optionalInstant(),
  })
  const byStatus = new Map<VexStatus, VexProduct[]>()
  for (const affects of node.at('affects').list()) {
    for (const [own, product] of readAffects(affects, status, context)) {
      byStatus.set(own, [...(byStatus.get(own) ?? []), product])
    }
  }
  // Without a product nor a subject it applies to nothing, and is kept so that this can be told.
  if (byStatus.size === 0) byStatus.set(status, context.subject === undefined ? [] : [context.subject])
  const revision = Number(properties.get(propertyNames.revision))
  const vulnerability = readIdentity(node, properties)
  return [...byStatus].map(([own, products]) => ({
    ...present({
      id: properties.get(propertyNames.id),
      revision: Number.isSafeInteger(revision) && revision >= 1 ? revision : undefined,
    }),
    vulnerability,
    products,
    status: own,
    ...shared,
    ...(own === 'not_affected'
      ? present({ justification, impactStatement: detail, statusNotes: notes })
      : present({
          impactStatement: properties.get(propertyNames.impactStatement),
          statusNotes: notes ?? detail,
        })),
    ...(own === status ? { cyclonedx: analysis } : {}),
    source: { dialect: 'cyclonedx', path: node.path, ...present({ file: context.file }) },
  }))
}

function readAnalysis(node: Node): CycloneDxAnalysis {
  const justification = node.at('justification').present
    ? node.at('justification').oneOf(cycloneDxJustifications)
    : undefined
  const responses = node
    .at('response')
    .list()
    .map((response) => response.oneOf(cycloneDxResponses))
  return {
    state: node.need('state').oneOf(cycloneDxStates),
    ...present({ justification, responses: responses.length === 0 ? undefined : responses }),
  }
}

/** Those that the writer made; others are not ours to understand. */
function readProperties(node: Node): ReadonlyMap<string, string> {
  return new Map(
    node
      .at('properties')
      .list()
      .filter((property) => known.has(property.at('name').value))
      .flatMap((property) => {
        const value = property.at('value').optionalText()
        return value === undefined ? [] : [[property.need('name').text(), value] as const]
      }),
  )
}

const known: ReadonlySet<unknown> = new Set(Object.values(propertyNames))

function bothOf(first: string | undefined, second: string | undefined): string | undefined {
  return first === undefined || second === undefined ? (first ?? second) : `${first}\n${second}`
}

/** CycloneDX `references` are the same flaw under other sources' names (1.6, vulnerability.references). */
function readIdentity(node: Node, properties: ReadonlyMap<string, string>): VexVulnerability {
  const source = node.at('source')
  const weaknesses = node
    .at('cwes')
    .list()
    .map((cwe) => ({ id: `CWE-${cwe.revision()}` as const }))
  const ratings = node
    .at('ratings')
    .list()
    .flatMap((rating) => ratingOf(rating) ?? [])
  const references = node
    .at('advisories')
    .list()
    .map((entry) => ({
      url: entry.need('url').text(),
      ...present({ title: entry.at('title').optionalText() }),
    }))
  return {
    id: node.need('id').text(),
    aliases: node.at('references').list().map(readReference),
    ...present({
      title: properties.get(propertyNames.title),
      description: node.at('description').optionalText(),
      detail: node.at('detail').optionalText(),
      url: source.present ? source.at('url').optionalText() : undefined,
      weaknesses: weaknesses.length === 0 ? undefined : weaknesses,
      ratings: ratings.length === 0 ? undefined : ratings,
      references: references.length === 0 ? undefined : references,
    }),
  }
}

function readReference(node: Node): string {
  const id = node.need('id').text()
  const source = node.at('source')
  if (source.present && source.at('name').is(sourceOf(id))) source.at('name').take()
  return id
}

/** `GHSA-…` is GHSA's: the part of an identifier before its first dash names who gave it. */
export function sourceOf(id: string): string {
  return id.split('-')[0] ?? id
}

/**
 * The products of one `affects` entry with their status. A version that says `affected` where the analysis says
 * otherwise stays affected, one that says `unknown` is under investigation: the harmless reading never wins. A version
 * without a word of its own follows the analysis.
 */
function readAffects(
  node: Node,
  analysed: VexStatus,
  { described, subject }: Context,
): readonly (readonly [VexStatus, VexProduct])[] {
  const ref = node.need('ref').text()
  const link = identityOfIri(ref)
  const known = described.get(ref)
  const identity = known?.identity ?? (link.ids === undefined ? link : { bomRef: ref })
  const isElsewhere = link.bomSerial !== undefined
  const outer = isElsewhere ? undefined : (known?.within[0] ?? (known === undefined ? subject : undefined))
  const place = (narrowed: VexIdentity): VexProduct =>
    outer === undefined ? narrowed : { ...outer, subcomponents: [narrowed] }
  const versions = node.at('versions').list()
  if (versions.length === 0) return [[analysed, place(identity)]]
  return versions.map((entry) => {
    const version = entry.at('version').optionalText()
    const versionRange = entry.at('range').optionalText()
    if (version === undefined && versionRange === undefined)
      entry.fail('vex/missing', 'expected a version or a range')
    const said = entry.at('status').present
      ? entry.at('status').oneOf(['affected', 'unaffected', 'unknown'])
      : undefined
    const narrowed = { ...withoutVersion(identity), ...present({ version, versionRange }) }
    const isAsDescribed = versionRange === undefined && version === identity.version
    return [statusOfVersion(said, analysed), place(isAsDescribed ? identity : narrowed)]
  })
}

function statusOfVersion(
  said: 'affected' | 'unaffected' | 'unknown' | undefined,
  analysed: VexStatus,
): VexStatus {
  switch (said) {
    case undefined:
      return analysed
    case 'unknown':
      return 'under_investigation'
    case 'unaffected':
      return analysed === 'fixed' ? 'fixed' : 'not_affected'
    case 'affected':
      return analysed === 'under_investigation' ? 'under_investigation' : 'affected'
  }
}

/** The versions that are listed count, not the one in which the BOM happens to hold the component. */
function withoutVersion({ version: _, purl, ...rest }: VexIdentity): VexIdentity {
  return { ...rest, ...present({ purl: purl?.replace(/@[^@/?#]*(?=[?#]|$)/, '') }) }
}
