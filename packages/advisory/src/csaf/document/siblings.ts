// SPDX-License-Identifier: Apache-2.0
import { at, each, type Place, textAt } from '../place.ts'
import { type Fault, faultAt, quote } from '../report.ts'
import { once } from './memo.ts'
import { rangesOverlap, versionOverlaps } from './overlap.ts'
import { contradictingGroups, idsIn, type StatusGroup } from './product-status.ts'
import { productsById } from './product-tree.ts'
import { readVersionRange, type VersionRange } from './version-range.ts'

/**
 * Two branches below one parent whose versions overlap; `range` is of category `product_version_range`. The terms of CSAF
 * 2.1, 6.2.50: `range` is the currently tested range, `sibling` is in its set of ranges (PVRSS) or of versions (PVSS).
 */
export type Overlap = {
  readonly range: Place
  readonly sibling: Place
  readonly siblingKind: 'vers' | 'vls' | 'version'
}

type Versioned = { readonly place: Place; readonly name: string; readonly range: VersionRange | undefined }

function siblingsBelow(parent: Place | undefined): readonly (readonly Place[])[] {
  const branches = each(parent, 'branches')
  return [branches, ...branches.flatMap((branch) => siblingsBelow(branch))]
}

/** More siblings than this are not compared with each other: nobody wrote them, and it would take long. */
const maxSiblings = 1000

/** Every two branches that overlap, two ranges in either order. */
const overlapsOf: (document: Place) => readonly Overlap[] = once((document) =>
  siblingsBelow(at(document, 'product_tree')).flatMap((branches) => {
    const versioned = branches.flatMap((place): readonly Versioned[] => {
      const name = textAt(place, 'name')
      const category = textAt(place, 'category')
      if (name === undefined) return []
      if (category === 'product_version_range') return [{ place, name, range: readVersionRange(name) }]
      return category === 'product_version' ? [{ place, name, range: undefined }] : []
    })
    return versioned.length > maxSiblings ? [] : overlapsAmong(versioned)
  }),
)

function overlapsAmong(versioned: readonly Versioned[]): readonly Overlap[] {
  return versioned.flatMap(({ place, range }) => {
    if (range === undefined) return []
    return versioned.flatMap((sibling): readonly Overlap[] => {
      const doOverlap =
        sibling.range === undefined
          ? versionOverlaps(sibling.name, range)
          : sibling.place !== place && rangesOverlap(range, sibling.range)
      if (!doOverlap) return []
      const siblingKind =
        sibling.range === undefined ? 'version' : sibling.name.startsWith('vers:') ? 'vers' : 'vls'
      return [{ range: place, sibling: sibling.place, siblingKind }]
    })
  })
}

/** The products at the end of every way through a branch. */
const idsBelow: (document: Place) => ReadonlyMap<string, readonly string[]> = once((document) => {
  const ids = new Map<string, string[]>()
  for (const [id, { branches }] of productsById(document)) {
    for (const { place } of branches) {
      const known = ids.get(place.path)
      if (known === undefined) ids.set(place.path, [id])
      else known.push(id)
    }
  }
  return ids
})

/** The ids of the products below a branch, itself a leaf or not. */
function productIdsBelow(document: Place, branch: Place): readonly string[] {
  return idsBelow(document).get(branch.path) ?? []
}

/** A branch that ends in a product. */
export const isLeaf = (branch: Place): boolean => at(branch, 'product') !== undefined

/** The name of a branch as a place. */
const nameOf = (branch: Place): Place => at(branch, 'name') ?? branch

/** One key for two branches, in either order. */
const pairKey = ({ range, sibling }: Overlap): string => [range.path, sibling.path].sort().join(' ')

/**
 * Vulnerabilities in which overlapping versions of a kind have statuses of contradicting groups (6.2.50), or of the same group
 * (6.3.19).
 */
export function* findStatusOverlaps(
  document: Place,
  relation: 'contradicting' | 'same',
  isMeant: (overlap: Overlap) => boolean,
): Iterable<Fault> {
  const overlaps = overlapsOf(document).filter(isMeant)
  if (overlaps.length === 0) return
  for (const vulnerability of each(document, 'vulnerabilities')) {
    const groups = contradictingGroups.map((group) => [group, idsIn(vulnerability, group)] as const)
    const groupsBelow = (branch: Place): ReadonlySet<StatusGroup> => {
      const ids = productIdsBelow(document, branch)
      return new Set(
        groups.filter(([, members]) => ids.some((id) => members.has(id))).map(([group]) => group),
      )
    }
    const told = new Set<string>()
    for (const overlap of overlaps) {
      const [one, other] = [groupsBelow(overlap.range), groupsBelow(overlap.sibling)]
      const isFound =
        relation === 'same'
          ? [...one].some((group) => other.has(group))
          : [...one].some((group) => [...other].some((each) => each !== group))
      if (!isFound || told.has(pairKey(overlap))) continue
      told.add(pairKey(overlap))
      const names = [overlap.range, overlap.sibling].map((branch) => quote(textAt(branch, 'name') ?? ''))
      const message = `${names.join(' and ')} overlap, and their products are in ${relation === 'same' ? 'the same status group' : 'status groups that contradict each other'}`
      yield faultAt(at(vulnerability, 'product_status') ?? vulnerability, message)
    }
  }
}

/** Overlapping branches of a kind, whatever the status of their products is. */
export function* findBranchOverlaps(
  document: Place,
  isMeant: (overlap: Overlap) => boolean,
): Iterable<Fault> {
  const told = new Set<string>()
  for (const overlap of overlapsOf(document).filter(isMeant)) {
    if (told.has(pairKey(overlap)) || productIdsBelow(document, overlap.range).length === 0) continue
    told.add(pairKey(overlap))
    yield faultAt(
      nameOf(overlap.sibling),
      `overlaps with the range ${quote(textAt(overlap.range, 'name') ?? '')} beside it`,
    )
  }
}
