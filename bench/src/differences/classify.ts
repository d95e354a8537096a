// SPDX-License-Identifier: Apache-2.0
import { type OsvAffected, parseVersion, parseVersionScheme } from '@primum/flaws'
import type { Difference } from './compare.ts'
import { typeOfEcosystem } from './document.ts'
import type { Kind } from './reasons.ts'

/** The two programs that ours is compared with. */
export type Other = 'OSV-Scanner' | 'grype'

/** What a difference comes from, as the record and the component show it; undefined when nothing here explains it. */
export function kindOf(other: Other, difference: Difference): Kind | undefined {
  return other === 'OSV-Scanner' ? kindBesideOsvScanner(difference) : kindBesideGrype(difference)
}

function kindBesideOsvScanner(difference: Difference): Kind | undefined {
  const { said, component, record } = difference
  const { purl, version } = component
  const about = affectedOf(difference)
  if (said === 'by us') {
    if (isFromUpstream(difference)) return 'upstream of a distribution’s package'
    if (purl.type === 'rpm') return 'rpm packages'
    if (isInsideModule(record.affected, fullName(component), about)) return 'package inside a Go module'
    if (purl.qualifiers?.['upstream'] !== undefined && about.length === 0)
      return 'source package of a distribution'
    if (about.some(hasOddBound)) return 'bound that is no version'
    if (about.some((entry) => rangesBehindCommits(entry, version))) return 'range after a commit range'
    if (!about.some((entry) => entry.package?.name === spelledByOsvScanner(component))) {
      return 'spelling of a name'
    }
    if (about.some((entry) => meetsAt(entry, version))) return 'bounds that meet'
    if (purl.namespace !== null && !isDistributionType(purl.type)) return 'name without its group'
    if (isDistributionType(purl.type)) return 'release of a distribution'
    return undefined
  }
  if (about.length === 0) return 'name without its group'
  if (!isVersion(about[0], version)) return 'version that is none'
  if (about.some(hasOwnNumbers)) return 'Go’s own version numbers'
  return undefined
}

function kindBesideGrype(difference: Difference): Kind | undefined {
  const { said, component, record } = difference
  const { purl, version } = component
  const about = affectedOf(difference)
  if (about.some(hasOwnNumbers)) return 'Go’s own version numbers'
  if (about.some(hasOddBound)) return 'bound that is no version'
  if (!isVersion(about[0], version)) return 'version that is none'
  if (said === 'by us') {
    if (about.some(({ versions }) => versions.includes(version))) return 'listed version'
    if (isFromUpstream(difference)) return 'upstream of a distribution’s package'
    if (isInsideModule(record.affected, fullName(component), about)) return 'package inside a Go module'
    if (record.id.startsWith('GO-') && record.aliases.some((id) => id.startsWith('GHSA-'))) {
      return 'Go record replaced by GitHub’s'
    }
    if (isDistributionType(purl.type)) return 'release of a distribution'
    return undefined
  }
  if (purl.type === 'rpm' && purl.qualifiers?.['epoch'] !== undefined) return 'epoch of an rpm'
  if (purl.type === 'npm' && !about.some((entry) => entry.package?.name === fullName(component))) {
    return 'case of an npm name'
  }
  if (about.some(hasLooseBound)) return 'old spelling of a bound'
  if (about.some((entry) => meetsAt(entry, version))) return 'bounds that meet'
  return undefined
}

function isDistributionType(type: string): boolean {
  return type === 'deb' || type === 'rpm' || type === 'apk'
}

/** Whether the record is no distribution's, and the component is. */
function isFromUpstream({ component: { purl }, record }: Difference): boolean {
  return (
    isDistributionType(purl.type) &&
    record.affected.every((entry) => !isDistributionType(typeOfEcosystem(entry.package?.ecosystem ?? '')))
  )
}

/** A component's name as advisories write it. */
function fullName({ purl: { type, namespace, name } }: Difference['component']): string {
  if (namespace === null || isDistributionType(type)) return name
  return `${namespace}${type === 'maven' ? ':' : '/'}${name}`
}

/** What the record says of packages of this name and type, in whichever spelling. */
function affectedOf({ component, record }: Difference): readonly OsvAffected[] {
  const fold = (text: string) => text.toLowerCase().replace(/[-_.]+/g, '-')
  const name = fold(fullName(component))
  return record.affected.filter(
    ({ package: about }) =>
      about !== undefined &&
      typeOfEcosystem(about.ecosystem) === component.purl.type &&
      fold(about.name) === name,
  )
}

/** A name as OSV-Scanner looks it up. */
function spelledByOsvScanner(component: Difference['component']): string {
  const name = fullName(component)
  return component.purl.type === 'pypi' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name
}

function isInsideModule(all: readonly OsvAffected[], name: string, own: readonly OsvAffected[]): boolean {
  const holds = (entry: OsvAffected) =>
    entry.package !== undefined && name.toLowerCase().startsWith(`${entry.package.name.toLowerCase()}/`)
  return own.length === 0 && all.some((entry) => entry.package?.ecosystem === 'Go' && holds(entry))
}

function hasOwnNumbers({ ecosystemSpecific }: OsvAffected): boolean {
  return ecosystemSpecific?.['custom_ranges'] !== undefined
}

function rangesBehindCommits({ ranges, versions }: OsvAffected, version: string): boolean {
  return ranges.length > 1 && ranges.some(({ type }) => type === 'GIT') && !versions.includes(version)
}

function hasOddBound(entry: OsvAffected): boolean {
  return entry.ranges.some(
    ({ type, events }) =>
      type !== 'GIT' && events.some(({ version }) => version !== '0' && !isVersion(entry, version)),
  )
}

/** Letters that follow a number without the hyphen that semantic versions ask for. */
function hasLooseBound({ ranges }: OsvAffected): boolean {
  return ranges.some(
    ({ type, events }) =>
      type === 'SEMVER' && events.some(({ version }) => /^\d+(?:\.\d+)*\.?[a-z]/i.test(version)),
  )
}

/** apk-tools, `apk_version_validate`: what breaks it has a place in the order and is no version all the same. */
const wellFormedApk =
  /^\d+(?:\.\d+)*[a-z]?(?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*(?:~[0-9a-f]+)?(?:-r\d+)?$/

/** Whether an ecosystem can place a text in its order. */
function isVersion(entry: OsvAffected | undefined, version: string): boolean {
  const scheme = parseVersionScheme(entry?.package?.ecosystem ?? '')
  if (scheme === undefined) return true
  if (scheme === 'apk') return wellFormedApk.test(version)
  return parseVersion(scheme, version) !== undefined
}

function meetsAt({ ranges }: OsvAffected, version: string): boolean {
  return ranges.some(({ events }) =>
    (['introduced', 'fixed'] as const).every((kind) =>
      events.some((event) => event.kind === kind && event.version === version),
    ),
  )
}
