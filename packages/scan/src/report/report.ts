// SPDX-License-Identifier: Apache-2.0
import { compareText } from '../compare-text.ts'
import type { FileFacts, Layer } from '../image/layer.ts'
import type { Distribution, Evidence, FoundComponent, ScannedComponent } from '../model.ts'
import { purlOfOsPackage } from './os-packages.ts'
import { standsFor } from './same-product.ts'

type Placed = { readonly component: FoundComponent; readonly path: string; readonly sha256?: string }

/** An entry that grows while what was found is put together. */
type Draft = {
  readonly ref: string
  component: FoundComponent
  readonly evidence: Evidence[]
  sha256: string | undefined
  within: string | undefined
}

export type Summary = {
  readonly distribution?: Distribution
  readonly components: readonly ScannedComponent[]
}

/** Puts what the files of a tree say together: each component once, with all its evidence, in an order that is always the same. */
export function summarise(layer: Layer): Summary {
  const distributions = distributionsOf(layer)
  const placed = withKernelReleases(placedIn(layer))
  const packages = packageDrafts(placed, distributions)
  const owners = ownersOf(packages, filesOfPackages(layer), layer.folderLinks, placed)
  const others = otherDrafts(placed, owners)
  const components = withoutNameless([...packages.values(), ...others].map((draft) => finish(draft)))
  // A folder that firmware was unpacked to has its root further down.
  const distribution =
    distributions.get('') ?? (distributions.size === 1 ? [...distributions.values()][0] : undefined)
  return {
    ...(distribution === undefined ? {} : { distribution }),
    components: withUniqueRefs(components.sort((a, b) => compareText(a.ref, b.ref))),
  }
}

/** One file of a product may tell the version, and another nothing but the name. */
function withoutNameless(components: readonly ScannedComponent[]): ScannedComponent[] {
  const isRuled = ({ evidence: [{ foundBy }] }: ScannedComponent) => foundBy === 'library'
  const known = new Set(
    components.filter((one) => isRuled(one) && one.version !== undefined).map(({ name }) => name),
  )
  return components.filter((one) => !isRuled(one) || one.version !== undefined || !known.has(one.name))
}

/** Without a distribution, packages of two architectures have the same name and version. */
function withUniqueRefs(sorted: readonly ScannedComponent[]): readonly ScannedComponent[] {
  const counts = new Map<string, number>()
  return sorted.map((component) => {
    const count = (counts.get(component.ref) ?? 0) + 1
    counts.set(component.ref, count)
    return count === 1 ? component : { ...component, ref: `${component.ref}#${count}` }
  })
}

/** By the root that each belongs to. */
function distributionsOf({ files }: Layer): ReadonlyMap<string, Distribution> {
  const found = [...files.values()]
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => (fact.kind === 'distribution' ? [fact] : []))
    .sort((a, b) => b.rank - a.rank)
  return new Map(found.map(({ root, distribution }) => [root, distribution]))
}

/** By path, so that the order in which an archive lists its files changes nothing. */
function placedIn({ files }: Layer): readonly Placed[] {
  return [...files]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([path, { facts, sha256 }]: [string, FileFacts]) =>
      facts.flatMap((fact) =>
        fact.kind === 'component'
          ? [{ component: fact.component, path, ...(sha256 === undefined ? {} : { sha256 }) }]
          : [],
      ),
    )
}

/** A folder of modules belongs to the kernel image of its release, which knows the version better. */
function withKernelReleases(placed: readonly Placed[]): readonly Placed[] {
  const images = placed.filter(({ component }) => component.evidence.foundBy === 'kernel')
  return placed.map((one) => {
    const { evidence } = one.component
    if (evidence.foundBy !== 'kernel-modules') return one
    const image = images.find(({ component }) =>
      component.evidence.said?.startsWith(`Linux version ${evidence.said} `),
    )
    return image === undefined ? one : { ...one, component: { ...image.component, evidence } }
  })
}

/** Packages of the distribution by type, name and version: opkg tells of the same one in two files. */
function packageDrafts(
  placed: readonly Placed[],
  distributions: ReadonlyMap<string, Distribution>,
): Map<string, Draft> {
  const drafts = new Map<string, Draft>()
  for (const { component } of placed) {
    const { osPackage, name, version = '' } = component
    if (osPackage === undefined) continue
    const key = [osPackage.root, osPackage.type, name, version, osPackage.arch ?? ''].join(' ')
    const known = drafts.get(key)
    if (known !== undefined) {
      known.component = joined(known.component, component)
      known.evidence.push(component.evidence)
      continue
    }
    drafts.set(key, draftOf(key, component))
  }
  for (const draft of drafts.values()) {
    const { osPackage } = draft.component
    const purl =
      osPackage === undefined
        ? undefined
        : purlOfOsPackage(draft.component, osPackage, distributions.get(osPackage.root))
    if (purl !== undefined) draft.component = { ...draft.component, purl }
  }
  return drafts
}

/** What the second says and the first does not. */
function joined(first: FoundComponent, second: FoundComponent): FoundComponent {
  const cpes = [...new Set([...(first.cpes ?? []), ...(second.cpes ?? [])])]
  const osPackage = { ...second.osPackage, ...first.osPackage }
  return {
    ...second,
    ...first,
    cpes,
    ...(first.osPackage === undefined
      ? {}
      : { osPackage: { ...osPackage, type: first.osPackage.type, root: first.osPackage.root } }),
  }
}

/** dpkg's and opkg's lists of files by type and name. */
function filesOfPackages({ files }: Layer): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>()
  for (const { facts } of files.values()) {
    for (const fact of facts) {
      if (fact.kind === 'files') lists.set(`${fact.root} ${fact.type} ${fact.packageName}`, fact.files)
    }
  }
  return lists
}

/** For each path at which something was found, the package that brought the file. */
function ownersOf(
  packages: ReadonlyMap<string, Draft>,
  lists: ReadonlyMap<string, readonly string[]>,
  folderLinks: ReadonlyMap<string, string>,
  placed: readonly Placed[],
): ReadonlyMap<string, Draft> {
  const wanted = new Set(placed.map(({ path }) => path))
  const owners = new Map<string, Draft>()
  for (const draft of packages.values()) {
    const { osPackage, name } = draft.component
    if (osPackage === undefined) continue
    const { root, type } = osPackage
    for (const file of osPackage.files ?? lists.get(`${root} ${type} ${name}`) ?? []) {
      const path = throughLink(root, file, folderLinks)
      if (wanted.has(path) && !owners.has(path)) owners.set(path, draft)
    }
  }
  return owners
}

/** Where `/lib` is a link to `usr/lib`, the file that a package calls `/lib/x` lies at `/usr/lib/x`. */
function throughLink(root: string, path: string, folderLinks: ReadonlyMap<string, string>): string {
  const slash = path.indexOf('/')
  const target = slash < 0 ? undefined : folderLinks.get(root + path.slice(0, slash))
  return target === undefined ? root + path : `${target}${path.slice(slash)}`
}

/** Everything but packages; one found in several places is one component. */
function otherDrafts(placed: readonly Placed[], owners: ReadonlyMap<string, Draft>): readonly Draft[] {
  const drafts = new Map<string, Draft>()
  for (const { component, path, sha256 } of placed) {
    if (component.osPackage !== undefined) continue
    const owner = owners.get(path)
    if (owner !== undefined && ownerStandsFor(owner, component)) {
      owner.evidence.push(component.evidence)
      continue
    }
    const key = component.purl ?? `${component.type} ${component.name} ${component.version ?? ''}`
    const known = drafts.get(key)
    // The hash is the component's only where the file is the component.
    const own = component.isEmbedded === true ? undefined : sha256
    if (known === undefined) {
      drafts.set(key, { ...draftOf(key, component, own), within: owner?.component.name })
    } else {
      known.evidence.push(component.evidence)
      known.sha256 ??= own
      known.component = {
        ...known.component,
        ...(component.license === undefined ? {} : { license: component.license }),
      }
    }
  }
  return [...drafts.values()]
}

/** What Go, Rust and Java build in has advisories of its own, which a package's version says nothing about. */
function ownerStandsFor(
  { component: owner }: Draft,
  { name, isEmbedded, evidence }: FoundComponent,
): boolean {
  if (isEmbedded === true && evidence.foundBy !== 'library') return false
  return standsFor([owner.name, owner.osPackage?.sourceName ?? owner.name], name)
}

function draftOf(ref: string, component: FoundComponent, sha256?: string): Draft {
  return { ref, component, evidence: [component.evidence], sha256, within: undefined }
}

/** Places of evidence that are told for one component; the rest are counted nowhere, as they say nothing new. */
const maxEvidence = 100

function finish({ component, evidence, within, sha256 }: Draft): ScannedComponent {
  const { osPackage, isEmbedded: _, evidence: first, cpes = [], ...said } = component
  // What the database of a package says of it comes before what its files say.
  const isFirst = ({ foundBy }: Evidence) => osPackage !== undefined && foundBy === first.foundBy
  const sorted = [...evidence].sort(
    (a, b) =>
      Number(isFirst(b)) - Number(isFirst(a)) ||
      b.confidence - a.confidence ||
      compareText(a.location, b.location) ||
      compareText(a.foundBy, b.foundBy),
  )
  const [surest = first, ...rest] = sorted.slice(0, maxEvidence)
  const { sourceName, sourceVersion } = osPackage ?? {}
  return {
    ...said,
    ref: said.purl ?? cpes[0] ?? `${surest.foundBy}:${said.name}@${said.version ?? ''}`,
    cpes,
    evidence: [surest, ...rest],
    ...(sourceName === undefined
      ? {}
      : { source: { name: sourceName, ...(sourceVersion === undefined ? {} : { version: sourceVersion }) } }),
    ...(within === undefined ? {} : { within }),
    ...(sha256 === undefined ? {} : { sha256 }),
  }
}
