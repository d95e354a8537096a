// SPDX-License-Identifier: Apache-2.0
/** Pure half: which flaws of the maker's own a release has, by its components and by what people decided about it. */
import { scoreCvss } from '@primum/cvss'
import { isInRange, parseCpe, parseVersRange, relateValues } from '@primum/flaws'
import { CodedError } from '@primum/parse'
import type { JudgedFinding } from '../findings/judged.ts'
import type { JudgedComponent } from '../intelligence/judge-components.ts'
import { componentKeyOf, packageKeyOf } from '../intelligence/package-key.ts'
import type { OwnFlaw, OwnFlawComponent } from './own-flaw.ts'

export type JudgedRelease = {
  readonly releaseId: string
  readonly version: string
  readonly product: { readonly name: string }
}

/**
 * Findings of both sources. Where the index knows the same flaw in the same component it knows more of it; a component that an SBOM
 * lists several times is one finding with several refs.
 */
export function addOwn(
  found: readonly JudgedFinding[],
  own: readonly JudgedFinding[],
): readonly JudgedFinding[] {
  const known = new Set(found.flatMap(keysOf))
  const added = new Map<string, JudgedFinding>()
  for (const finding of own) {
    if (keysOf(finding).some((key) => known.has(key))) continue
    const key = `${finding.componentKey}\n${finding.vulnerabilityId}`
    const held = added.get(key)
    const componentRefs = [...(held?.componentRefs ?? []), ...finding.componentRefs]
    added.set(key, { ...(held ?? finding), componentRefs })
  }
  return [...found, ...added.values()]
}

const keysOf = ({ componentKey, vulnerabilityId, aliases }: JudgedFinding): readonly string[] =>
  [vulnerabilityId, ...aliases].map((name) => `${componentKey}\n${name}`)

/** What stands as the summary of a flaw that is secret: whoever may know more finds it in the case. */
const SECRET_SUMMARY = 'Reported to us and not public yet; see its case.'

/**
 * The findings that the flaws make in a release.
 *
 * @param components those of its SBOM that a flaw may speak of; others do no harm
 */
export function judgeOwnFlaws(
  flaws: readonly OwnFlaw[],
  release: JudgedRelease,
  components: readonly JudgedComponent[],
): readonly JudgedFinding[] {
  return flaws.flatMap((flaw) => {
    const standing = flaw.releases.find(({ releaseId }) => releaseId === release.releaseId)?.standing
    if (standing === 'fixed' || standing === 'not-affected') return []
    const named = components.flatMap((component) => placesOf(flaw, component))
    const inRange = named.filter(({ place }) => place !== 'unstated')
    if (inRange.length > 0) return inRange.map((one) => ofComponent(flaw, one))
    if (standing !== 'affected') return []
    // The person who chose the release meant the component that it holds; without one, its own software.
    return named.length > 0 ? named.map((one) => ofComponent(flaw, one)) : [ofRelease(flaw, release)]
  })
}

type Place = {
  readonly component: JudgedComponent
  readonly by: OwnFlawComponent
  /** `unknown`: its version cannot be placed in the range; `unstated`: the flaw gives no range. */
  readonly place: 'inside' | 'unknown' | 'unstated'
}

function placesOf(flaw: OwnFlaw, component: JudgedComponent): readonly Place[] {
  const places = flaw.components.flatMap((by): readonly Place[] => {
    if (!isNamed(by, component)) return []
    if (by.vers === null) return [{ component, by, place: 'unstated' }]
    const isInside = component.version === undefined ? undefined : isInRange(by.vers, component.version)
    return isInside === false ? [] : [{ component, by, place: isInside === undefined ? 'unknown' : 'inside' }]
  })
  const [first, ...rest] = places
  // A component that is named several times is one finding, by the surest of these.
  return first === undefined ? [] : [rest.find(({ place }) => place === 'inside') ?? first]
}

function isNamed({ purl, cpe }: OwnFlawComponent, component: JudgedComponent): boolean {
  if (purl !== null) {
    return component.purl !== undefined && packageKeyOf({ name: '', purl }) === packageKeyOf(component)
  }
  const names = typeof component.cpe === 'string' ? [component.cpe] : (component.cpe ?? [])
  return cpe !== null && names.some((name) => coversCpe(cpe, name))
}

/** Versions are the range's matter, unless the flaw's name itself has one. */
function coversCpe(flawName: string, componentName: string): boolean {
  try {
    const flaw = parseCpe(flawName)
    const component = parseCpe(componentName)
    const isSameProduct = (['part', 'vendor', 'product'] as const).every((attribute) => {
      const relation = relateValues(flaw[attribute], component[attribute])
      return relation === 'equal' || relation === 'superset'
    })
    return isSameProduct && relateValues(flaw.version, component.version) !== 'disjoint'
  } catch (error) {
    if (error instanceof CodedError) return false // the SBOM's name is none: it names nothing that we know
    throw error
  }
}

const whyUnsure = {
  inside: undefined,
  unknown: 'Its version cannot be placed in the range of the flaw, so a person has to look.',
  unstated: 'A person chose this release; the flaw gives no range of versions.',
} as const satisfies Record<Place['place'], string | undefined>

function ofComponent(flaw: OwnFlaw, { component, by, place }: Place): JudgedFinding {
  const why = whyUnsure[place]
  return finding(flaw, {
    componentKey: componentKeyOf(component),
    packageKey: packageKeyOf(component),
    componentName: component.name,
    componentVersion: component.version ?? null,
    componentPurl: component.purl ?? null,
    componentCpe: (typeof component.cpe === 'string' ? component.cpe : component.cpe?.[0]) ?? null,
    componentRefs: [component.ref],
    fixedVersions: by.vers === null ? [] : firstOutside(by.vers),
    confidence: place === 'inside' ? 'high' : 'low',
    ...(why === undefined ? {} : { why }),
  })
}

/** The maker's own software, of which an SBOM has no component: it is the product itself. */
function ofRelease(flaw: OwnFlaw, { product, version }: JudgedRelease): JudgedFinding {
  return finding(flaw, {
    componentKey: `${product.name}@${version}`,
    packageKey: packageKeyOf({ name: product.name }),
    componentName: product.name,
    componentVersion: version,
    componentPurl: null,
    componentCpe: null,
    componentRefs: [],
    fixedVersions: [],
    confidence: 'high',
  })
}

type Of = Pick<
  JudgedFinding,
  | 'componentKey'
  | 'packageKey'
  | 'componentName'
  | 'componentVersion'
  | 'componentPurl'
  | 'componentCpe'
  | 'componentRefs'
  | 'fixedVersions'
> & { readonly confidence: 'high' | 'low'; readonly why?: string }

function finding(flaw: OwnFlaw, { confidence, why, ...of }: Of): JudgedFinding {
  const scores = flaw.cvss.map((vector) => scoreCvss(vector))
  const [first] = scores
  return {
    ...of,
    vulnerabilityId: flaw.cveId ?? flaw.flawId,
    aliases: flaw.cveId === null ? [] : [flaw.flawId],
    summary: flaw.isPublic ? flaw.title : SECRET_SUMMARY,
    severity: first?.severity ?? 'unknown',
    score: first?.score ?? null,
    cvss: scores.map(({ version, vector, score }) => ({ version, vector, score })),
    advisories: [],
    kev: false,
    kevAddedOn: null,
    kevDueOn: null,
    kevRansomware: false,
    epss: null,
    epssPercentile: null,
    matchKind: 'own',
    matchDetail: {
      confidence,
      ...(why === undefined ? {} : { why }),
      ownFlaw: flaw.flawId,
      isPublic: flaw.isPublic,
    },
    publishedAt: null,
    lifecycle: null,
  }
}

/** Versions at which a range ends: there it is fixed. */
function firstOutside(vers: string): readonly string[] {
  const range = parseVersRange(vers)
  if (range.kind !== 'constraints') return []
  return range.constraints.filter(({ comparator }) => comparator === '<').map(({ version }) => version.text)
}
