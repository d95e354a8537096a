// SPDX-License-Identifier: Apache-2.0
import { scoreOf } from './cyclonedx-rating.ts'
import { stateOfStatus, withoutWords } from './justification.ts'
import {
  type CycloneDxResponse,
  csafPublisherCategories,
  type ReadVex,
  type SourcedStatement,
  type VexProduct,
  type VexStatement,
  type VexStatus,
  type VexVulnerability,
  vexJustifications,
} from './model.ts'
import { type Node, present } from './read.ts'
import { type CsafProducts, readProductTree, textsOf } from './read-csaf-products.ts'
import { splitNotes } from './read-openvex.ts'
import { splitStated } from './stated.ts'

const specVersions = ['2.0', '2.1'] as const

/** CSAF 2.0, section 3.2.3.9: product status to VEX status; `recommended` says nothing about being affected. */
const statusOfGroup: ReadonlyMap<string, VexStatus> = new Map([
  ['known_not_affected', 'not_affected'],
  ['known_affected', 'affected'],
  ['first_affected', 'affected'],
  ['last_affected', 'affected'],
  ['fixed', 'fixed'],
  ['first_fixed', 'fixed'],
  ['under_investigation', 'under_investigation'],
])

/** CSAF 2.0, section 3.2.3.12.1: categories of remediation that CycloneDX has a word for. */
export const responseOfCategory = {
  vendor_fix: 'update',
  workaround: 'workaround_available',
  no_fix_planned: 'will_not_fix',
} as const satisfies Readonly<Record<string, CycloneDxResponse>>

/** The summary of the reference that holds {@link VexVulnerability.url}. */
export const identifierSummary = 'Identifier of the vulnerability'

/** Notes speak of a whole vulnerability in CSAF 2.0; the title of such a note names the products that it is about. */
export const statusNotesTitle = 'Status notes: '

/** Reads the product statuses of a CSAF 2.0 or 2.1 document; full validation is not done here. */
export function readCsafVex(root: Node, file: string | undefined): ReadVex {
  const document = root.need('document')
  const tracking = document.need('tracking')
  const publisher = document.need('publisher')
  const isVex = document.need('category').is('csaf_vex')
  const timestamp = tracking.need('initial_release_date').instant()
  const lastUpdated = tracking.need('current_release_date').instant()
  if (isVex) document.at('category').take()
  const context = { products: readProductTree(root.at('product_tree')), isVex, timestamp, lastUpdated, file }
  return {
    dialect: 'csaf',
    specVersion: document.need('csaf_version').oneOf(specVersions),
    id: tracking.need('id').text(),
    author: publisher.need('name').text(),
    timestamp,
    lastUpdated,
    version: revisionOf(tracking),
    ...present({
      title: document.at('title').optionalText(),
      tooling: toolingOf(tracking),
    }),
    publisher: {
      category: publisher.need('category').oneOf(csafPublisherCategories),
      namespace: publisher.need('namespace').text(),
    },
    statements: root
      .at('vulnerabilities')
      .list()
      .flatMap((node) => readVulnerability(node, context)),
  }
}

/** Section 3.2.1.12.8: a whole number, or a semantic version, of which only the history tells how many came before. */
function revisionOf(tracking: Node): number {
  const version = tracking.need('version').text()
  const number = /^\d+$/.test(version) ? Number(version) : tracking.at('revision_history').list().length
  return Number.isSafeInteger(number) && number >= 1 ? number : 1
}

function toolingOf(tracking: Node): string | undefined {
  const generator = tracking.at('generator')
  if (!generator.present || !generator.at('engine').present) return undefined
  const name = generator.at('engine').at('name').optionalText()
  const version = generator.at('engine').at('version').optionalText()
  return name === undefined || version === undefined ? name : `${name}/${version}`
}

type Context = {
  readonly products: CsafProducts
  readonly isVex: boolean
  readonly timestamp: string
  readonly lastUpdated: string
  readonly file: string | undefined
}

/** What is said of one product id; statements that say the same of several products become one. */
type Said = Omit<VexStatement, 'vulnerability' | 'products'>

function readVulnerability(node: Node, context: Context): readonly SourcedStatement[] {
  const vulnerability = readIdentity(node)
  const entries = entriesOf(node, context)
  const status = node.at('product_status')
  if (!status.present) return []
  return status.keys().flatMap((group) => {
    const own = statusOfGroup.get(group)
    if (own === undefined) return []
    const list = status.at(group)
    const bySaid = new Map<string, { said: Said; products: VexProduct[] }>()
    for (const productNode of list.list()) {
      const id = productNode.text()
      const known = context.products.byId.get(id)
      if (known === undefined) return productNode.fail('vex/value', `"${id}" is not in the product tree`)
      const said = {
        ...readSaid(id, productNode, { own, entries, context }),
        ...present({ supplier: known.vendor }),
      }
      const key = JSON.stringify(said)
      const same = bySaid.get(key)
      if (same === undefined) bySaid.set(key, { said, products: [known.product] })
      else same.products.push(known.product)
    }
    return [...bySaid.values()].map(
      ({ said, products }): SourcedStatement => ({
        vulnerability,
        products,
        ...said,
        source: { dialect: 'csaf', path: list.path, ...present({ file: context.file }) },
      }),
    )
  })
}

type Entries = Readonly<
  Record<'flags' | 'impacts' | 'remediations' | 'notes', ReadonlyMap<string, readonly Node[]>>
>

/** What speaks of products, by product id. */
function entriesOf(node: Node, { products }: Context): Entries {
  const byProduct = (
    entries: readonly Node[],
    idsOf: (entry: Node) => readonly string[],
  ): ReadonlyMap<string, readonly Node[]> => {
    const found = new Map<string, Node[]>()
    for (const entry of entries) {
      for (const id of idsOf(entry)) found.set(id, [...(found.get(id) ?? []), entry])
    }
    return found
  }
  const named = (entry: Node): readonly string[] => productsOf(entry, products.groups)
  const impacts = node
    .at('threats')
    .list()
    .filter((threat) => threat.need('category').is('impact'))
  const titled = node
    .at('notes')
    .list()
    .filter(({ value }) => titleOf(value)?.startsWith(statusNotesTitle))
  return {
    flags: byProduct(node.at('flags').list(), named),
    impacts: byProduct(impacts, named),
    remediations: byProduct(node.at('remediations').list(), named),
    notes: byProduct(titled, (note) =>
      note
        .at('title')
        .text()
        .slice(statusNotesTitle.length)
        .split(', ')
        .filter((id) => products.byId.has(id)),
    ),
  }
}

function titleOf(note: unknown): string | undefined {
  if (typeof note !== 'object' || note === null || !('title' in note)) return undefined
  return typeof note.title === 'string' ? note.title : undefined
}

function productsOf(entry: Node, groups: CsafProducts['groups']): readonly string[] {
  const grouped = textsOf(entry.at('group_ids')).flatMap((id) => groups.get(id) ?? [])
  return [...new Set([...textsOf(entry.at('product_ids')), ...grouped])]
}

function readSaid(
  id: string,
  node: Node,
  {
    own,
    entries,
    context,
  }: { readonly own: VexStatus; readonly entries: Entries; readonly context: Context },
): Said {
  const isHarmless = own === 'not_affected'
  const flag = isHarmless ? entries.flags.get(id)?.[0] : undefined
  const justification = flag?.need('label').oneOf(vexJustifications)
  const impacts = entries.impacts.get(id) ?? []
  for (const impact of impacts) impact.at('category').take()
  const impactStatement = linesOf(impacts, 'details')
  if (context.isVex && isHarmless && justification === undefined && impactStatement === undefined) {
    node.fail(
      'vex/rule',
      'a known_not_affected product needs a flag or an impact statement (CSAF 2.0, section 4.5)',
    )
  }
  const remediations = entries.remediations.get(id) ?? []
  const responses = responsesTo(remediations)
  const notes = entries.notes.get(id) ?? []
  for (const note of notes) note.at('category').take()
  const { notes: lines, analysis } = splitNotes(linesOf(notes, 'text'))
  const { notes: statusNotes, times: stated } = splitStated(lines)
  const cyclonedx =
    analysis ?? (responses.length === 0 ? undefined : { state: stateOfStatus[own], responses })
  // A date of its own says when this was found; the document's say when anything was.
  const [date] = [flag, ...impacts].flatMap((entry) => entry?.at('date').optionalInstant() ?? [])
  const times =
    stated ??
    (date === undefined
      ? { timestamp: context.timestamp, lastUpdated: context.lastUpdated }
      : { timestamp: date })
  return {
    status: own,
    ...times,
    ...present({
      justification,
      ...withoutWords({ impactStatement, actionStatement: linesOf(remediations, 'details'), cyclonedx }),
      actionTimestamp: remediations[0]?.at('date').optionalInstant(),
      statusNotes,
    }),
  }
}

function linesOf(entries: readonly Node[], member: string): string | undefined {
  const lines = entries.map((entry) => entry.need(member).text())
  return lines.length === 0 ? undefined : lines.join('\n')
}

function responsesTo(remediations: readonly Node[]): readonly CycloneDxResponse[] {
  const responses = remediations.flatMap((remediation) => {
    const category = remediation.need('category')
    const known = categories.find((one) => category.is(one))
    if (known === undefined) return []
    category.take()
    return [responseOfCategory[known]]
  })
  return [...new Set(responses)].sort()
}

const categories = ['vendor_fix', 'workaround', 'no_fix_planned'] as const

function readIdentity(node: Node): VexVulnerability {
  const ids = node
    .at('ids')
    .list()
    .map((id) => id.need('text').text())
  const cve = node.at('cve').optionalText()
  const [id, ...aliases] = cve === undefined ? ids : [cve, ...ids]
  if (id === undefined) node.fail('vex/missing', 'expected a "cve" or an entry in "ids"')
  const references = node.at('references').list()
  const identifier = references.find((reference) => reference.at('summary').is(identifierSummary))
  identifier?.at('summary').take()
  identifier?.at('category').take()
  const others = references
    .filter((reference) => reference !== identifier)
    .map((reference) => {
      if (reference.at('category').is('external')) reference.at('category').take()
      return {
        url: reference.need('url').text(),
        ...present({ title: titleOfReference(reference) }),
      }
    })
  const weaknesses = readWeaknesses(node)
  const ratings = readRatings(node)
  return {
    id,
    aliases,
    ...present({
      title: node.at('title').optionalText(),
      description: noteOf(node, 'description'),
      detail: noteOf(node, 'details'),
      url: identifier?.need('url').text(),
      weaknesses: weaknesses.length === 0 ? undefined : weaknesses,
      ratings: ratings.length === 0 ? undefined : ratings,
      references: others.length === 0 ? undefined : others,
    }),
  }
}

/** A summary that only repeats the address is none. */
function titleOfReference(reference: Node): string | undefined {
  const { value } = reference.at('url')
  const summary = reference.at('summary').optionalText()
  return summary === value ? undefined : summary
}

/** The first note of a category: a second one stays unread. */
function noteOf(node: Node, category: string): string | undefined {
  const note = node
    .at('notes')
    .list()
    .find((one) => one.at('category').is(category) && !titleOf(one.value)?.startsWith(statusNotesTitle))
  note?.at('category').take()
  return note?.need('text').text()
}

function readWeaknesses(node: Node): NonNullable<VexVulnerability['weaknesses']> {
  const one = node.at('cwe')
  return [...(one.present ? [one] : []), ...node.at('cwes').list()].flatMap((weakness) => {
    const { value } = weakness.need('id')
    const number = typeof value === 'string' ? /^CWE-([1-9]\d{0,5})$/.exec(value)?.[1] : undefined
    if (number === undefined) return []
    weakness.at('id').take()
    return [
      { id: `CWE-${Number(number)}` as const, ...present({ name: weakness.at('name').optionalText() }) },
    ]
  })
}

/** 2.0: scores; 2.1: metrics. The vector says all that stands beside it. */
function readRatings(node: Node): NonNullable<VexVulnerability['ratings']> {
  const scores = [
    ...node.at('scores').list(),
    ...node
      .at('metrics')
      .list()
      .map((metric) => metric.need('content')),
  ]
  const vectors = scores.flatMap((score) =>
    ['cvss_v4', 'cvss_v3', 'cvss_v2'].flatMap((member) => {
      const cvss = score.at(member)
      const { value } = cvss.present ? cvss.at('vectorString') : cvss
      if (typeof value !== 'string' || scoreOf(value) === undefined) return []
      cvss.take()
      return [value]
    }),
  )
  for (const score of [...node.at('scores').list(), ...node.at('metrics').list()]) score.at('products').take()
  return [...new Set(vectors)].map((vector) => ({ vector }))
}
