// SPDX-License-Identifier: Apache-2.0
import {
  type SourcedStatement,
  type VexDocument,
  type VexIdentity,
  type VexProduct,
  type VexStatus,
  vexJustifications,
} from './model.ts'
import { type Node, present } from './read.ts'

const specVersions = ['2.0', '2.1'] as const

/** CSAF 2.0, section 3.2.3.9: product status to VEX status; `recommended` says nothing about being affected. */
const statusOfGroup = {
  known_not_affected: 'not_affected',
  known_affected: 'affected',
  first_affected: 'affected',
  last_affected: 'affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  under_investigation: 'under_investigation',
} as const satisfies Readonly<Record<string, VexStatus>>

/** CSAF 2.0, section 3.1.2 puts no limit on branches; 100 levels are more than any vendor has. */
const deepestNesting = 100

/** Reads the product statuses of a CSAF 2.0 or 2.1 document; full validation is not done here. */
export function readCsafVex(root: Node, file: string | undefined): VexDocument {
  const document = root.need('document')
  const tracking = document.need('tracking')
  const tree = root.at('product_tree')
  const products = new Map<string, VexProduct>()
  if (tree.present) readProductTree(tree, products)
  const groups = new Map<string, readonly string[]>(
    (tree.present ? tree.at('product_groups').list() : []).map((group) => [
      group.need('group_id').text(),
      group
        .at('product_ids')
        .list()
        .map((id) => id.text()),
    ]),
  )
  const timestamp = tracking.need('initial_release_date').instant()
  const lastUpdated = tracking.need('current_release_date').instant()
  const context = {
    products,
    groups,
    isVex: document.need('category').text() === 'csaf_vex',
    timestamp,
    lastUpdated,
    file,
  }
  return {
    dialect: 'csaf',
    specVersion: document.need('csaf_version').oneOf(specVersions),
    id: tracking.need('id').text(),
    author: document.need('publisher').need('name').text(),
    timestamp,
    lastUpdated,
    version: Number.parseInt(tracking.need('version').text(), 10) || 1,
    statements: root
      .at('vulnerabilities')
      .list()
      .flatMap((node) => readVulnerability(node, context)),
  }
}

type Branch = { readonly name?: string; readonly version?: string; readonly versionRange?: string }

function readProductTree(tree: Node, products: Map<string, VexProduct>): void {
  const add = (node: Node, branch: Branch): void => {
    products.set(node.need('product_id').text(), readFullProduct(node, branch))
  }
  const walk = (nodes: readonly Node[], branch: Branch, depth: number): void => {
    for (const node of nodes) {
      if (depth > deepestNesting) node.fail('vex/size', `branches nest deeper than ${deepestNesting}`)
      const inner = { ...branch, ...branchPart(node) }
      if (node.at('product').present) add(node.at('product'), inner)
      walk(node.at('branches').list(), inner, depth + 1)
    }
  }
  walk(tree.at('branches').list(), {}, 0)
  for (const node of tree.at('full_product_names').list()) add(node, {})
  // Section 3.2.2.4: a relationship makes a new product out of a component and the product it is part of.
  for (const node of tree.at('relationships').list()) {
    const named = (key: string): VexProduct =>
      products.get(node.need(key).text()) ?? node.fail('vex/value', `${key} names no product`)
    const component = named('product_reference')
    const product = named('relates_to_product_reference')
    products.set(node.need('full_product_name').need('product_id').text(), {
      ...product,
      subcomponents: [withoutSubcomponents(component)],
    })
  }
}

function withoutSubcomponents({ subcomponents: _, ...identity }: VexProduct): VexIdentity {
  return identity
}

function branchPart(node: Node): Branch {
  const name = node.need('name').text()
  switch (node.need('category').text()) {
    case 'product_name':
      return { name }
    case 'product_version':
      return { version: name }
    case 'product_version_range':
      return { versionRange: name }
    default:
      return {}
  }
}

/** A version range that is not a VERS (CSAF 2.1 also knows `vls`) is kept and matches nothing by itself. */
function readFullProduct(node: Node, branch: Branch): VexIdentity {
  const helper = node.at('product_identification_helper')
  const purl = helper.present
    ? (helper.at('purl').optionalText() ?? helper.at('purls').list()[0]?.text())
    : undefined
  return {
    name: branch.name ?? node.need('name').text(),
    ...present({
      version: branch.version,
      versionRange: branch.versionRange,
      purl,
      cpe: helper.present ? helper.at('cpe').optionalText() : undefined,
    }),
  }
}

type Context = {
  readonly products: ReadonlyMap<string, VexProduct>
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly isVex: boolean
  readonly timestamp: string
  readonly lastUpdated: string
  readonly file: string | undefined
}

function readVulnerability(node: Node, context: Context): readonly SourcedStatement[] {
  const ids = node
    .at('ids')
    .list()
    .map((id) => id.need('text').text())
  const cve = node.at('cve').optionalText()
  const [id, ...aliases] = cve === undefined ? ids : [cve, ...ids]
  if (id === undefined) node.fail('vex/missing', 'expected a "cve" or an entry in "ids"')
  const about = (list: string, keep: (entry: Node) => boolean = () => true): Map<string, Node[]> => {
    const byProduct = new Map<string, Node[]>()
    for (const entry of node.at(list).list().filter(keep)) {
      for (const productId of productsOf(entry, context.groups)) {
        byProduct.set(productId, [...(byProduct.get(productId) ?? []), entry])
      }
    }
    return byProduct
  }
  const flags = about('flags')
  const impacts = about('threats', (threat) => threat.need('category').text() === 'impact')
  const remediations = about('remediations')
  const status = node.at('product_status')
  if (!status.present) return []
  return status.keys().flatMap((group) => {
    const own = Object.hasOwn(statusOfGroup, group)
      ? statusOfGroup[group as keyof typeof statusOfGroup]
      : undefined // as: hasOwn just said so
    if (own === undefined) return []
    return status
      .at(group)
      .list()
      .map((productNode): SourcedStatement => {
        const productId = productNode.text()
        const product =
          context.products.get(productId) ??
          productNode.fail('vex/value', `"${productId}" is not in the product tree`)
        const label = flags.get(productId)?.[0]?.need('label').text()
        const justification = vexJustifications.find((known) => known === label)
        const impactStatement = impacts.get(productId)?.[0]?.need('details').text()
        if (
          context.isVex &&
          own === 'not_affected' &&
          justification === undefined &&
          impactStatement === undefined
        ) {
          productNode.fail(
            'vex/rule',
            'a known_not_affected product needs a flag or an impact statement (CSAF, 4.5)',
          )
        }
        const action = remediations
          .get(productId)
          ?.map((entry) => entry.need('details').text())
          .join('\n')
        return {
          vulnerability: { id, aliases },
          products: [product],
          status: own,
          timestamp: context.timestamp,
          lastUpdated: context.lastUpdated,
          ...(own === 'not_affected' ? present({ justification, impactStatement }) : {}),
          ...(own === 'affected' ? present({ actionStatement: action }) : {}),
          source: { dialect: 'csaf', path: productNode.path, ...present({ file: context.file }) },
        }
      })
  })
}

function productsOf(entry: Node, groups: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const direct = entry
    .at('product_ids')
    .list()
    .map((id) => id.text())
  const grouped = entry
    .at('group_ids')
    .list()
    .flatMap((id) => groups.get(id.text()) ?? [])
  return [...new Set([...direct, ...grouped])]
}
