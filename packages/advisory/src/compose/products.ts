// SPDX-License-Identifier: Apache-2.0
/** CSAF 2.0 and 2.1, section 3.1.2 and 3.1.3: products as branches vendor, product name, version, with what machines know them by. */
import { CodedError, type JsonObject } from '@primum/parse'
import { isCsafCpe, isCsafPurl, uriOf } from '../vex/csaf-product-tree.ts'
import { present } from '../vex/read.ts'
import { type CsafDocument, isObject, objectAt, objectsAt, textAt } from './document.ts'
import type { AdvisoryProduct } from './model.ts'

/** What explains a device identifier. */
const UDI_NAMESPACE =
  'https://www.fda.gov/medical-devices/device-advice-comprehensive-regulatory-assistance/unique-device-identification-system-udi-system'
const UUID_NAMESPACE = 'https://www.rfc-editor.org/rfc/rfc9562'
export const PURL_NAMESPACE = 'https://github.com/package-url/purl-spec'
const IANA_URNS = 'https://www.iana.org/assignments/urn-namespaces'

/** The device identifier of a UDI as a URI: the form in which every document of an instance names it. */
export const formatUdiUri = (deviceIdentifier: string): string =>
  `urn:udi-di:${encodeURIComponent(deviceIdentifier)}`

export type PlacedProducts = {
  readonly document: CsafDocument
  /** Product ids of the document by the keys of the products. */
  readonly ids: ReadonlyMap<string, string>
}

/**
 * A document whose tree holds these products too. One that it knows already by a URI of its own keeps the id that it has
 * there; branches that stand there are used, and everything else in the tree stays as it is.
 *
 * @throws CodedError `advisory/product` for a product without a version and without a range, or with both
 */
export function placeProducts(root: CsafDocument, products: readonly AdvisoryProduct[]): PlacedProducts {
  const listed = listProducts(root)
  const idByUri = new Map(listed.flatMap(({ id, uris }) => uris.map((uri) => [uri, id] as const)))
  const tree = objectAt(root, 'product_tree')
  const ids = new Map<string, string>()
  let branches: readonly JsonObject[] = objectsAt(tree, 'branches')
  let number = Math.max(0, ...listed.map(({ id }) => Number(/^CSAFPID-(\d+)$/.exec(id)?.[1] ?? 0)))
  for (const product of products) {
    const known = product.uris?.map((uri) => idByUri.get(uri)).find((id) => id !== undefined)
    if (known === undefined) {
      // In the manner of the standard's own examples.
      const id = `CSAFPID-${String(++number).padStart(4, '0')}`
      branches = insertProduct(branches, product, id)
      ids.set(product.key, id)
    } else ids.set(product.key, known)
  }
  const document = branches.length === 0 ? root : { ...root, product_tree: { ...tree, branches } }
  return { document, ids }
}

function insertProduct(
  branches: readonly JsonObject[],
  product: AdvisoryProduct,
  id: string,
): readonly JsonObject[] {
  if ((product.version === undefined) === (product.versionRange === undefined)) {
    throw new CodedError('advisory/product', `${product.name} needs either a version or a range of versions`)
  }
  const version = product.version ?? product.versionRange ?? ''
  const leaf = {
    category: product.version === undefined ? 'product_version_range' : 'product_version',
    name: version,
    product: {
      name: `${product.vendor} ${product.name} ${version}`,
      product_id: id,
      ...present({ product_identification_helper: helperOf(product) }),
    },
  }
  return within(branches, 'vendor', product.vendor, (names) =>
    within(names, 'product_name', product.name, (versions) => [...versions, leaf]),
  )
}

/** The branches with one of them changed, which is added where there is none of that name. */
function within(
  branches: readonly JsonObject[],
  category: string,
  name: string,
  change: (inner: readonly JsonObject[]) => readonly JsonObject[],
): readonly JsonObject[] {
  const isMeant = (branch: JsonObject): boolean =>
    textAt(branch, 'category') === category && textAt(branch, 'name') === name && !('product' in branch)
  if (!branches.some(isMeant)) return [...branches, { category, name, branches: change([]) }]
  return branches.map((branch) =>
    isMeant(branch) ? { ...branch, branches: change(objectsAt(branch, 'branches')) } : branch,
  )
}

/** Section 3.1.3.3. What is not in the form that the schema wants is left out: a name that is wrong finds nothing. */
function helperOf(product: AdvisoryProduct): JsonObject | undefined {
  const { cpe, udiDi = [], uris = [], sbomUrls = [] } = product
  const [purls, otherPurls] = samePackage(product.purls ?? [])
  const named = [
    ...udiDi.map((di) => ({ namespace: UDI_NAMESPACE, uri: formatUdiUri(di) })),
    ...uris.flatMap((uri) => {
      const valid = uriOf(uri)
      if (valid === undefined) return []
      return [{ namespace: valid.startsWith('urn:uuid:') ? UUID_NAMESPACE : IANA_URNS, uri: valid }]
    }),
    ...otherPurls.map((uri) => ({ namespace: PURL_NAMESPACE, uri })),
  ]
  const helper = {
    ...(cpe !== undefined && isCsafCpe(cpe) ? { cpe } : {}),
    ...texts('model_numbers', product.modelNumbers),
    ...texts('purls', purls),
    ...texts('sbom_urls', sbomUrls),
    ...texts('serial_numbers', product.serialNumbers),
    ...texts('skus', product.skus),
    ...(named.length === 0 ? {} : { x_generic_uris: unique(named) }),
  }
  return Object.keys(helper).length === 0 ? undefined : helper
}

/** Section 6.1.42 of CSAF 2.1: purls of one product differ in their qualifiers alone; the others stay known as URIs. */
function samePackage(purls: readonly string[]): readonly [readonly string[], readonly string[]] {
  const valid = purls.filter(isCsafPurl).flatMap((purl) => uriOf(purl) ?? [])
  const bare = (purl: string | undefined): string | undefined => purl?.replace(/[?#].*$/, '')
  const isSame = (purl: string): boolean => bare(purl) === bare(valid[0])
  return [valid.filter(isSame), valid.filter((purl) => !isSame(purl))]
}

const texts = (member: string, values: readonly string[] = []): JsonObject =>
  values.length === 0 ? {} : { [member]: [...new Set(values)] }

const unique = <T extends JsonObject>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
]

/** A product of a document, with the branches on the way to it. */
export type ListedProduct = {
  readonly id: string
  readonly name: string
  readonly vendor?: string
  readonly productName?: string
  /** The name of its version branch, or of the range. */
  readonly version?: string
  /** Every branch on the way, from the outside in. */
  readonly branches: readonly { readonly category: string; readonly name: string }[]
  /** Generic URIs by which it is known. */
  readonly uris: readonly string[]
}

/** Every product that a document names, in the order of the document: branches, full names, then products made of others. */
export function listProducts(root: CsafDocument): readonly ListedProduct[] {
  const tree = objectAt(root, 'product_tree')
  const made = [...objectsAt(tree, 'relationships'), ...objectsAt(tree, 'product_paths')]
  return [
    ...objectsAt(tree, 'branches').flatMap((branch) => productsBelow(branch, [])),
    ...objectsAt(tree, 'full_product_names').flatMap((product) => productOf(product, [])),
    ...made.flatMap((one) => productOf(objectAt(one, 'full_product_name'), [])),
  ]
}

function productsBelow(branch: JsonObject, above: ListedProduct['branches']): readonly ListedProduct[] {
  const own = { category: textAt(branch, 'category') ?? '', name: textAt(branch, 'name') ?? '' }
  const branches = [...above, own]
  return [
    ...(isObject(branch['product']) ? productOf(branch['product'], branches) : []),
    ...objectsAt(branch, 'branches').flatMap((inner) => productsBelow(inner, branches)),
  ]
}

function productOf(product: JsonObject, branches: ListedProduct['branches']): readonly ListedProduct[] {
  const id = textAt(product, 'product_id')
  if (id === undefined) return []
  const named = (category: string): string | undefined =>
    branches.findLast((branch) => branch.category === category)?.name
  return [
    {
      id,
      name: textAt(product, 'name') ?? id,
      ...present({
        vendor: named('vendor'),
        productName: named('product_name'),
        version: named('product_version') ?? named('product_version_range'),
      }),
      branches,
      uris: objectsAt(objectAt(product, 'product_identification_helper'), 'x_generic_uris').flatMap(
        (one) => textAt(one, 'uri') ?? [],
      ),
    },
  ]
}
