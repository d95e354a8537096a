// SPDX-License-Identifier: Apache-2.0
/**
 * An SBOM against what was found in an image. Two people seldom name the same thing in the same words, so components are paired in
 * steps, the surest first; each pair says by which step.
 */
import { parseCpe, parsePurlLeniently } from '@primum/flaws'
import { CodedError } from '@primum/parse'
import { compareText } from '../compare-text.ts'
import { plainName, productName } from '../report/same-product.ts'
import { relateVersions, type VersionRelation } from './versions.ts'

/** A component as far as comparing needs it; those of SBOMs and of scans fit. */
export type ComparedComponent = {
  readonly ref: string
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly cpes?: readonly string[]
  readonly type?: string
}

/** By what two components were taken for the same. */
export type PairedBy = 'purl' | 'cpe' | 'source' | 'name'

export type Pair = {
  readonly image: ComparedComponent
  readonly sbom: ComparedComponent
  readonly by: PairedBy
  /** `low`: a person has to look whether it is the same thing. */
  readonly confidence: 'high' | 'medium' | 'low'
  readonly versions: VersionRelation
}

export type Comparison = {
  /** In the image, and nothing in the SBOM tells of it. */
  readonly onlyInImage: readonly ComparedComponent[]
  /** In the SBOM, and not found in the image. */
  readonly onlyInSbom: readonly ComparedComponent[]
  /** In both, in versions that differ, or of which one is not told. */
  readonly differing: readonly Pair[]
  readonly same: readonly Pair[]
}

type Step = {
  readonly by: PairedBy
  readonly confidence: Pair['confidence']
  readonly keys: (component: Known) => readonly string[]
}

/** Surest first. */
const steps: readonly Step[] = [
  { by: 'purl', confidence: 'high', keys: ({ purlKey }) => (purlKey === undefined ? [] : [purlKey]) },
  { by: 'cpe', confidence: 'high', keys: ({ cpeKeys }) => cpeKeys },
  // An SBOM that names the source package, or the upstream project, covers all packages built from it.
  { by: 'source', confidence: 'medium', keys: ({ names }) => names },
  { by: 'name', confidence: 'low', keys: ({ looseNames }) => looseNames },
]

type Known = {
  readonly component: ComparedComponent
  readonly purlKey: string | undefined
  readonly cpeKeys: readonly string[]
  readonly names: readonly string[]
  readonly looseNames: readonly string[]
}

/** Files are no components of their own, though some SBOMs list each. */
const isComponent = ({ type }: ComparedComponent): boolean => type !== 'file'

export function compareWithImage(
  sbom: readonly ComparedComponent[],
  image: readonly ComparedComponent[],
): Comparison {
  const declared = sbom.filter(isComponent).map(knownOf)
  const found = image.filter(isComponent).map(knownOf)
  const pairs = new Map<Known, Pair>()
  const used = new Set<Known>()
  for (const step of steps) pairBy(step, declared, found, pairs, used)
  const all = [...pairs.values()].sort(byName)
  return {
    onlyInImage: found
      .filter((one) => !pairs.has(one))
      .map(({ component }) => component)
      .sort(byNameAndVersion),
    onlyInSbom: declared
      .filter((one) => !used.has(one))
      .map(({ component }) => component)
      .sort(byNameAndVersion),
    differing: all.filter(({ versions }) => versions !== 'same' && versions !== 'same-upstream'),
    same: all.filter(({ versions }) => versions === 'same' || versions === 'same-upstream'),
  }
}

/**
 * Pairs what shares a key. Within a key, equal versions find each other first, so that two versions of a library side by side do not
 * look like two differences. One component of the SBOM may stand for several of the image (`openssl` for `libssl3` and
 * `openssl`), but only where no other is left.
 */
function pairBy(
  { by, confidence, keys }: Step,
  declared: readonly Known[],
  found: readonly Known[],
  pairs: Map<Known, Pair>,
  used: Set<Known>,
): void {
  const byKey = new Map<string, Known[]>()
  for (const one of declared) {
    for (const key of keys(one)) byKey.set(key, [...(byKey.get(key) ?? []), one])
  }
  const open = found.filter((one) => !pairs.has(one))
  for (const wanted of [['same'], ['same', 'same-upstream'], undefined] as const) {
    for (const one of open) {
      if (pairs.has(one)) continue
      const candidates = keys(one).flatMap((key) => byKey.get(key) ?? [])
      const fitting = candidates.filter((candidate) => {
        const versions = relateVersions(candidate.component.version, one.component.version)
        if (wanted !== undefined) return wanted.some((relation) => relation === versions)
        return !(used.has(candidate) && isSamePackage(candidate, one))
      })
      const sbom = fitting.find((candidate) => !used.has(candidate)) ?? fitting[0]
      if (sbom === undefined) continue
      used.add(sbom)
      const versions = relateVersions(sbom.component.version, one.component.version)
      pairs.set(one, { image: one.component, sbom: sbom.component, by, confidence, versions })
    }
  }
}

/** A second version of a package in the image is one that the SBOM lacks, not another version of the first. */
function isSamePackage(a: Known, b: Known): boolean {
  return a.purlKey !== undefined && a.purlKey === b.purlKey
}

function knownOf(component: ComparedComponent): Known {
  const purl = attempt(() => (component.purl === undefined ? undefined : parsePurlLeniently(component.purl)))
  const cpeKeys = (component.cpes ?? []).flatMap((text) => {
    const cpe = attempt(() => parseCpe(text))
    return cpe === undefined ? [] : [`${cpe.vendor}:${cpe.product}`]
  })
  const upstream = purl?.qualifiers?.['upstream']
    ?.replace(/@.*$/, '')
    .replace(/-[^-]+-[^-]+\.(?:no)?src\.rpm$/, '')
  const names = [component.name, purl?.name, upstream].flatMap((name) =>
    name === undefined ? [] : [plainName(name)],
  )
  const cpeProducts = cpeKeys.map((key) => plainName(key.slice(key.indexOf(':') + 1)))
  const looseNames = [component.name, purl?.name, upstream, ...cpeProducts].flatMap((name) =>
    name === undefined ? [] : [productName(name)],
  )
  return {
    component,
    purlKey: purl === undefined ? undefined : `${purl.type}/${purl.namespace ?? ''}/${purl.name}`,
    cpeKeys,
    names: sameKind(purl?.type, names),
    looseNames: sameKind(purl?.type, [...looseNames, ...cpeProducts]),
  }
}

/** `requests` of npm and `requests` of PyPI are two things; a distribution's package may be either. */
const languages: ReadonlySet<string> = new Set([
  'npm',
  'pypi',
  'golang',
  'cargo',
  'maven',
  'gem',
  'nuget',
  'composer',
])

function sameKind(type: string | undefined, names: readonly string[]): readonly string[] {
  const kind = type !== undefined && languages.has(type) ? type : ''
  return [...new Set(names)].filter((name) => name !== '').map((name) => `${kind} ${name}`)
}

function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

function byNameAndVersion(a: ComparedComponent, b: ComparedComponent): number {
  return (
    compareText(a.name, b.name) || compareText(a.version ?? '', b.version ?? '') || compareText(a.ref, b.ref)
  )
}

function byName(a: Pair, b: Pair): number {
  return byNameAndVersion(a.image, b.image)
}
