// SPDX-License-Identifier: Apache-2.0
/** CSAF 2.0 and 2.1, section 3.2.2: the product tree, as identities by product id. */
import { parseBomLink } from './bom-link.ts'
import { digestName } from './digest.ts'
import type { VexIdentity, VexProduct } from './model.ts'
import { type Node, present } from './read.ts'
import { identityOfIri, identityOfPurl } from './read-openvex.ts'

/** A product of the tree, and the vendor under which it stands. */
export type CsafProduct = { readonly product: VexProduct; readonly vendor?: string }

export type CsafProducts = {
  readonly byId: ReadonlyMap<string, CsafProduct>
  readonly groups: ReadonlyMap<string, readonly string[]>
}

/** CSAF, section 3.1.2 puts no limit on branches; 100 levels are more than any vendor has. */
const deepestNesting = 100

type Branch = {
  readonly vendor?: string
  readonly name?: string
  readonly version?: string
  readonly versionRange?: string
}

/** A product that is made of others: the innermost first, then what it is part of (2.0: one; 2.1: a path). */
type Made = { readonly node: Node; readonly of: readonly Node[] }

/** @throws CodedError `vex/value` where a relationship names no product, or products are made of each other */
export function readProductTree(tree: Node): CsafProducts {
  const byId = new Map<string, CsafProduct>()
  if (!tree.present) return { byId, groups: new Map() }
  const add = (node: Node, branch: Branch): void => {
    const product = readFullProduct(node, branch)
    byId.set(node.need('product_id').text(), { product, ...present({ vendor: branch.vendor }) })
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
  addMade(tree, byId)
  const groups = tree
    .at('product_groups')
    .list()
    .map((group) => [group.need('group_id').text(), textsOf(group.at('product_ids'))] as const)
  return { byId, groups: new Map(groups) }
}

export function textsOf(list: Node): readonly string[] {
  return list.list().map((node) => node.text())
}

/** Those may name each other in any order. */
function addMade(tree: Node, byId: Map<string, CsafProduct>): void {
  const made = new Map(
    madeProducts(tree).map((one) => [one.node.need('full_product_name').need('product_id').text(), one]),
  )
  const resolve = (reference: Node, within: ReadonlySet<string>): CsafProduct => {
    const id = reference.text()
    const known = byId.get(id)
    if (known !== undefined) return known
    const one = made.get(id)
    if (one === undefined) return reference.fail('vex/value', `"${id}" names no product`)
    if (within.has(id)) return reference.fail('vex/value', `"${id}" is made of itself`)
    if (within.size > deepestNesting) {
      return reference.fail('vex/size', `products are made of each other more than ${deepestNesting} deep`)
    }
    const product = combine(one, (part) => resolve(part, new Set([...within, id])))
    byId.set(id, product)
    return product
  }
  for (const one of made.values()) {
    resolve(one.node.need('full_product_name').need('product_id'), new Set())
    one.node.need('full_product_name').at('name').take()
  }
}

function madeProducts(tree: Node): readonly Made[] {
  const taken = (node: Node): void => {
    // The other categories (installed_on, …) say the same for a statement: this one there.
    if (node.at('category').is('default_component_of')) node.at('category').take()
  }
  const relationships = tree
    .at('relationships')
    .list()
    .map((node) => {
      taken(node)
      return { node, of: [node.need('product_reference'), node.need('relates_to_product_reference')] }
    })
  const paths = tree
    .at('product_paths')
    .list()
    .map((node) => {
      const subpaths = node.at('subpaths').list()
      for (const subpath of subpaths) taken(subpath)
      const next = subpaths.map((subpath) => subpath.need('next_product_reference'))
      return { node, of: [node.need('beginning_product_reference'), ...next] }
    })
  return [...relationships, ...paths]
}

/**
 * The innermost is the component, the outermost the product. What lies between narrows the place further; the model has
 * no room for it, and the component counts wherever it is in the product.
 */
function combine({ node, of }: Made, resolve: (part: Node) => CsafProduct): CsafProduct {
  const [inner, ...outer] = of.map(resolve)
  const product = outer.at(-1)
  if (inner === undefined || product === undefined) return node.fail('vex/missing', 'expected two products')
  const { subcomponents: innermost, ...itself } = inner.product
  const { subcomponents: _, ...whole } = product.product
  const component = innermost?.[0] ?? itself
  const helper = readHelper(node.need('full_product_name').at('product_identification_helper'))
  return {
    product: { ...whole, subcomponents: [{ ...component, ...helper }] },
    ...present({ vendor: product.vendor }),
  }
}

function branchPart(node: Node): Branch {
  const category = node.need('category')
  switch (category.value) {
    case 'vendor':
      return { vendor: take(node) }
    case 'product_name':
      return { name: take(node) }
    case 'product_version':
      return { version: take(node) }
    case 'product_version_range':
      return { versionRange: take(node) }
    default:
      return {}
  }
}

function take(branch: Node): string {
  branch.at('category').take()
  return branch.need('name').text()
}

/** A version range that is not a VERS (CSAF also knows `vls`) is kept and matches nothing by itself. */
function readFullProduct(node: Node, branch: Branch): VexIdentity {
  // The full name repeats the branches for people.
  const name = branch.name ?? node.need('name').text()
  node.at('name').take()
  return {
    // What is known by a reference into a BOM alone has that as its name too.
    ...(parseBomLink(name) === undefined ? { name } : {}),
    ...present({ version: branch.version, versionRange: branch.versionRange }),
    ...readHelper(node.at('product_identification_helper')),
  }
}

/** Section 3.1.3.3. Model numbers, serial numbers and the like name hardware, which no SBOM has; they stay unread. */
function readHelper(helper: Node): VexIdentity {
  if (!helper.present) return {}
  const [purl, ...otherPurls] = [
    helper.at('purl').nameOfKind('pkg:'),
    ...helper
      .at('purls')
      .list()
      .map((node) => node.nameOfKind('pkg:')),
  ].filter((purl) => purl !== undefined)
  const generic = helper
    .at('x_generic_uris')
    .list()
    .map((entry) => {
      entry.at('namespace').take()
      return identityOfIri(entry.need('uri').text())
    })
  const ids = [...otherPurls, ...generic.flatMap((named) => named.ids ?? named.purl ?? named.cpe ?? [])]
  const link = generic.find(({ bomRef }) => bomRef !== undefined)
  const hashes = helper
    .at('hashes')
    .list()
    .flatMap((file) => file.at('file_hashes').list())
    .flatMap((hash) => {
      const { value } = hash.need('algorithm')
      const name = typeof value === 'string' ? digestName(value) : undefined
      if (name === undefined) return []
      hash.at('algorithm').take()
      return [[name, hash.need('value').text().toLowerCase()] as const]
    })
  for (const file of helper.at('hashes').list()) file.at('filename').take()
  return present({
    ...link,
    ...(purl === undefined ? {} : identityOfPurl(purl)),
    cpe: helper.at('cpe').nameOfKind('cpe:'),
    ids: ids.length === 0 ? undefined : ids,
    hashes: hashes.length === 0 ? undefined : Object.fromEntries(hashes),
  })
}
