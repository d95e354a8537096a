// SPDX-License-Identifier: Apache-2.0
import { openVexJustification, statusOfState } from './justification.ts'
import {
  type CycloneDxAnalysis,
  cycloneDxJustifications,
  cycloneDxResponses,
  cycloneDxStates,
  type SourcedStatement,
  type VexDocument,
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
  status: 'primum:vex:status',
} as const

/** A component as the document describes it, and the products in which it is nested, outermost first. */
type Described = { readonly identity: VexIdentity; readonly within: readonly VexIdentity[] }

/** Reads a CycloneDX 1.4 to 1.7 document that carries vulnerabilities with an analysis. */
export function readCycloneDxVex(root: Node, file: string | undefined): VexDocument {
  const specVersion = root.need('specVersion').oneOf(specVersions)
  const serialNumber = root.at('serialNumber').optionalText()
  const bomSerial = serialNumber?.replace(/^urn:uuid:/i, '').toLowerCase()
  const metadata = root.at('metadata')
  const timestamp = metadata.present ? metadata.at('timestamp').optionalInstant() : undefined
  const described = new Map<string, Described>()
  const subjectNode = metadata.present ? metadata.at('component') : metadata
  const subject = subjectNode.present ? describe(subjectNode, bomSerial) : undefined
  if (subject !== undefined) {
    collect([subjectNode], [], { described, bomSerial })
    collect(root.at('components').list(), [subject], { described, bomSerial })
  } else {
    collect(root.at('components').list(), [], { described, bomSerial })
  }
  const author = metadata.present ? authorOf(metadata) : undefined
  return {
    dialect: 'cyclonedx',
    specVersion,
    version: root.at('version').present ? root.at('version').revision() : 1,
    ...present({ id: serialNumber, author, timestamp }),
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

function describe(node: Node, bomSerial: string | undefined): VexIdentity {
  return present({
    purl: node.at('purl').optionalText(),
    cpe: node.at('cpe').optionalText(),
    bomRef: node.at('bom-ref').optionalText(),
    bomSerial: node.at('bom-ref').present ? bomSerial : undefined,
    name: node.need('name').text(),
    version: node.at('version').optionalText(),
  })
}

function collect(
  nodes: readonly Node[],
  within: readonly VexIdentity[],
  into: { readonly described: Map<string, Described>; readonly bomSerial: string | undefined },
): void {
  for (const node of nodes) {
    if (within.length > deepestNesting) node.fail('vex/size', `components nest deeper than ${deepestNesting}`)
    const identity = describe(node, into.bomSerial)
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
  const properties = readProperties(node)
  const justification =
    vexJustifications.find((known) => known === properties.get(propertyNames.justification)) ??
    (analysis.justification === undefined ? undefined : openVexJustification(analysis.justification))
  const status = statusOfState[analysis.state]
  const detail = analysisNode.at('detail').optionalText()
  const notes = properties.get(propertyNames.statusNotes)
  const shared = present({
    actionStatement: node.at('recommendation').optionalText() ?? node.at('workaround').optionalText(),
    supplier: properties.get(propertyNames.supplier),
    timestamp:
      analysisNode.at('firstIssued').optionalInstant() ??
      node.at('published').optionalInstant() ??
      context.timestamp,
    lastUpdated: analysisNode.at('lastUpdated').optionalInstant() ?? node.at('updated').optionalInstant(),
  })
  const byStatus = new Map<VexStatus, VexProduct[]>()
  for (const affects of node.at('affects').list()) {
    for (const [own, product] of readAffects(affects, status, context)) {
      byStatus.set(own, [...(byStatus.get(own) ?? []), product])
    }
  }
  if (byStatus.size === 0 && context.subject !== undefined) byStatus.set(status, [context.subject])
  return [...byStatus].map(([own, products]) => ({
    vulnerability: readIdentity(node),
    products,
    status: own,
    ...shared,
    ...(own === 'not_affected'
      ? present({ justification, impactStatement: detail, statusNotes: notes })
      : present({ statusNotes: notes ?? detail })),
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

function readProperties(node: Node): ReadonlyMap<string, string> {
  return new Map(
    node
      .at('properties')
      .list()
      .flatMap((property) => {
        const value = property.at('value').optionalText()
        return value === undefined ? [] : [[property.need('name').text(), value] as const]
      }),
  )
}

/** CycloneDX `references` are the same flaw under other sources' names (1.6, vulnerability.references). */
function readIdentity(node: Node): VexVulnerability {
  const source = node.at('source')
  return {
    id: node.need('id').text(),
    aliases: node
      .at('references')
      .list()
      .map((reference) => reference.need('id').text()),
    ...present({
      description: node.at('description').optionalText(),
      url: source.present ? source.at('url').optionalText() : undefined,
    }),
  }
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
    return [statusOfVersion(said, analysed), place({ ...identity, ...present({ version, versionRange }) })]
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
