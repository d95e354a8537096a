// SPDX-License-Identifier: Apache-2.0
/** The products of a document for people: each version with everything that tells it apart, and what is said of it. */
import { type Block, type Inline, link } from './blocks.ts'
import type { Seen } from './seen.ts'
import { helperWords, relationWords, wordOf } from './words.ts'

export type ShownProduct = {
  readonly id: string
  readonly name: string
  /** Branches from the outside in, as `Vendor › Product › 1.0`. */
  readonly branches: readonly string[]
  readonly identifiers: readonly Inline[]
}

/** What a page knows of the products when it names them. */
export type Products = {
  readonly all: readonly ShownProduct[]
  /** Names for lists of product ids and group ids; an id without a product is shown as it stands. */
  readonly names: (ids: readonly string[], groups?: readonly string[]) => readonly string[]
  readonly members: (group: string) => readonly string[]
}

export function readProducts(tree: Seen): Products {
  const all = [
    ...tree
      .at('branches')
      .list()
      .flatMap((branch) => below(branch, [])),
    ...tree
      .at('full_product_names')
      .list()
      .flatMap((product) => shown(product, [])),
    ...tree.at('relationships').list().flatMap(related),
    ...tree.at('product_paths').list().flatMap(pathed),
  ]
  const nameOf = new Map(all.map(({ id, name }) => [id, name]))
  const groups = new Map(
    tree
      .at('product_groups')
      .list()
      .map((group) => [group.at('group_id').text() ?? '', group.at('product_ids').texts()] as const),
  )
  const members = (group: string): readonly string[] => groups.get(group) ?? []
  return {
    all,
    members,
    names: (ids, groupIds = []) => [
      ...new Set(
        [...ids, ...groupIds.flatMap((group) => groups.get(group) ?? [group])].map(
          (id) => nameOf.get(id) ?? id,
        ),
      ),
    ],
  }
}

function below(branch: Seen, above: readonly string[]): readonly ShownProduct[] {
  branch.at('category').show()
  const name = branch.at('name').text()
  const branches = name === undefined ? above : [...above, name]
  return [
    ...shown(branch.at('product'), branches),
    ...branch
      .at('branches')
      .list()
      .flatMap((inner) => below(inner, branches)),
  ]
}

function shown(product: Seen, branches: readonly string[]): readonly ShownProduct[] {
  const id = product.at('product_id').text()
  if (id === undefined) return []
  const name = product.at('name').text() ?? id
  return [{ id, name, branches, identifiers: identifiersOf(product.at('product_identification_helper')) }]
}

function related(relationship: Seen): readonly ShownProduct[] {
  const [product] = shown(relationship.at('full_product_name'), [])
  if (product === undefined) return []
  const said = wordOf(relationWords, relationship.at('category').text() ?? '')
  const inner = relationship.at('product_reference').text() ?? ''
  const outer = relationship.at('relates_to_product_reference').text() ?? ''
  return [{ ...product, branches: [`${inner} ${said} ${outer}`] }]
}

function pathed(path: Seen): readonly ShownProduct[] {
  const [product] = shown(path.at('full_product_name'), [])
  if (product === undefined) return []
  const steps = path
    .at('subpaths')
    .list()
    .map(
      (step) =>
        `${wordOf(relationWords, step.at('category').text() ?? '')} ${step.at('next_product_reference').text() ?? ''}`,
    )
  return [
    { ...product, branches: [[path.at('beginning_product_reference').text() ?? '', ...steps].join(' ')] },
  ]
}

function identifiersOf(helper: Seen): readonly Inline[] {
  const named = ['cpe', 'purl'].flatMap((member) => said(member, helper.at(member).text()))
  const listed = ['purls', 'model_numbers', 'serial_numbers', 'skus', 'sbom_urls'].flatMap((member) =>
    helper
      .at(member)
      .texts()
      .flatMap((value) => said(member, value)),
  )
  const hashes = helper
    .at('hashes')
    .list()
    .flatMap((file) => {
      const name = file.at('filename').text() ?? ''
      return file
        .at('file_hashes')
        .list()
        .map((hash) => `${hash.at('algorithm').text() ?? ''} of ${name}: ${hash.at('value').text() ?? ''}`)
    })
  const uris = helper
    .at('x_generic_uris')
    .list()
    .flatMap((one): readonly Inline[] => {
      one.at('namespace').show()
      const uri = one.at('uri').text()
      if (uri === undefined) return []
      const udi = /^urn:udi-di:(.+)$/.exec(uri)?.[1]
      return [udi === undefined ? uri : `UDI-DI: ${decode(udi)}`]
    })
  return [...named, ...listed, ...hashes, ...uris]
}

function said(member: string, value: string | undefined): readonly Inline[] {
  if (value === undefined) return []
  const term = `${wordOf(helperWords, member)}: ${value}`
  if (member !== 'sbom_urls') return [term]
  const linked = link(value, term)
  return linked === undefined ? [] : [linked]
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // a lone "%" is not an encoding: the text is meant as it stands
  }
}

/** Every version of every product, with what a buyer or a machine recognises it by. */
export function productTable({ all }: Products): readonly Block[] {
  if (all.length === 0) return []
  const hasIdentifiers = all.some(({ identifiers }) => identifiers.length > 0)
  return [
    {
      kind: 'table',
      caption: 'Products and versions that this advisory speaks of',
      columns: [
        'Product',
        'Version and branch',
        ...(hasIdentifiers ? ['Identifiers'] : []),
        'Id in this document',
      ],
      rows: all.map(({ id, name, branches, identifiers }) => [
        [name],
        branches.length === 0 ? [] : [branches.join(' › ')],
        ...(hasIdentifiers ? [identifiers] : []),
        [id],
      ]),
    },
  ]
}
