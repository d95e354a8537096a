// SPDX-License-Identifier: Apache-2.0
/**
 * Whether two products are versions of one: tests 6.1.27.13 and 6.2.39.1 of CSAF 2.1 ask for "a corresponding version of the product",
 * which "is usually in the same branches element". Here products correspond that come by the same branches once those for
 * versions are left out; products without branches, whose names agree as far as the shorter one goes once words with digits are
 * left out; and combinations of products that correspond part by part.
 */
import { each, find, type Place, textAt } from '../place.ts'
import { once } from './memo.ts'
import { type Product, productsById } from './product-tree.ts'

const versionCategories: ReadonlySet<string | undefined> = new Set([
  'patch_level',
  'product_version',
  'product_version_range',
  'service_pack',
])

/** One step of a way to a product: how it is joined to what stands before, and what is joined. */
type Part = { readonly joined: string; readonly id: string }

/** The product paths by the id of the product that each defines. */
const pathsById: (document: Place) => ReadonlyMap<string, readonly Part[]> = once((document) => {
  const paths = new Map<string, readonly Part[]>()
  for (const path of find(document, '$.product_tree.product_paths[*]')) {
    const id = textAt(path, 'full_product_name', 'product_id')
    const first = textAt(path, 'beginning_product_reference')
    if (id === undefined || first === undefined) continue
    const rest = each(path, 'subpaths').map((subpath) => ({
      joined: textAt(subpath, 'category') ?? '',
      id: textAt(subpath, 'next_product_reference') ?? '',
    }))
    paths.set(id, [{ joined: '', id: first }, ...rest])
  }
  return paths
})

/** The products of which one is made, a path within a path taken apart; a circle is left as it is. */
function partsOf(document: Place, id: string, within: readonly string[] = []): readonly Part[] {
  const path = within.includes(id) || within.length > 30 ? undefined : pathsById(document).get(id)
  if (path === undefined) return [{ joined: '', id }]
  return path.flatMap(({ joined, id: part }) => {
    const [first, ...rest] = partsOf(document, part, [...within, id])
    return first === undefined ? [] : [{ joined, id: first.id }, ...rest]
  })
}

/** A path, and every shorter one that ends before something was installed with it. */
function withoutInstalled(parts: readonly Part[]): readonly (readonly Part[])[] {
  const ends = parts.flatMap(({ joined }, index) => (joined === 'installed_with' ? [index] : []))
  return [parts, ...ends.map((end) => parts.slice(0, end))]
}

const words = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[\s<>=,;]+/)
    .filter((word) => word !== '' && !/\d/.test(word))

/** What a product is apart from its version: the branches that lead to it, or the words of its name; nothing where it is not defined. */
function kindOf(product: Product | undefined): string | undefined {
  if (product === undefined) return undefined
  const { branches, place } = product
  if (branches.length === 0) return words(textAt(place, 'name') ?? '').join(' ')
  const kept = branches.filter(({ category }) => !versionCategories.has(category))
  return kept.map(({ category, name }) => `${category}=${name}`).join(' / ')
}

function sameProduct(document: Place, a: string, b: string): boolean {
  const [one, other] = [productsById(document).get(a), productsById(document).get(b)]
  // What is not defined is told by test 6.1.1 and is no ground for another fault.
  if (a === b || one === undefined || other === undefined) return true
  if (one.branches.length > 0 && other.branches.length > 0) return kindOf(one) === kindOf(other)
  const [left = [], right = []] = [one, other].map(({ place }) => words(textAt(place, 'name') ?? ''))
  return left.every((word, index) => word === (right[index] ?? word))
}

function samePath(document: Place, a: readonly Part[], b: readonly Part[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ joined, id }, index) => joined === b[index]?.joined && sameProduct(document, id, b[index]?.id ?? ''),
    )
  )
}

/** One text for combinations that are the same product, part by part, without a look at how names may differ. */
function signatureOf(document: Place, parts: readonly Part[]): string {
  return parts.map(({ joined, id }) => `${joined} ${kindOf(productsById(document).get(id)) ?? id}`).join('\n')
}

/** So many pairs of products of one vulnerability are compared by their names; beyond that nothing is held against them. */
const maxCompared = 100_000

/**
 * Tells whether a product has a corresponding version among others. An affected product also corresponds to a fixed one that is it with
 * something installed with it.
 */
export function correspondences(
  document: Place,
  others: ReadonlySet<string>,
  otherStatus: 'affected' | 'fixed',
): (id: string) => boolean {
  const targets = [...others].flatMap((other) => {
    const parts = partsOf(document, other)
    return (otherStatus === 'fixed' ? withoutInstalled(parts) : [parts]).map((target) => ({ other, target }))
  })
  const bySignature = Map.groupBy(targets, ({ target }) => signatureOf(document, target))
  let compared = 0
  return (id) => {
    if (!productsById(document).has(id)) return true
    const own = partsOf(document, id)
    const candidates = otherStatus === 'affected' ? withoutInstalled(own) : [own]
    return candidates.some((parts) => {
      if (bySignature.get(signatureOf(document, parts))?.some(({ other }) => other !== id) === true)
        return true
      return targets.some(({ other, target }) => {
        compared++
        return compared > maxCompared || (other !== id && samePath(document, parts, target))
      })
    })
  }
}
