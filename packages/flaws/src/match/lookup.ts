// SPDX-License-Identifier: Apache-2.0

import { kernelPart, unsignedSource } from '../kernel/names.ts'
import { gitEcosystem, isDistribution } from '../osv/ecosystem.ts'
import type { PurlFields } from '../purl/purl.ts'
import { parseRecipe, recipeVersion } from '../yocto/recipe.ts'
import type { Confidence, Finding, MatchComponent, UnmatchedReason } from './component.ts'
import type { AskedProduct } from './criterion.ts'
import { releaseOfDistro, releaseOfVersion } from './release.ts'

/** One place of the package table to look a component up at. */
export type Lookup = {
  readonly ecosystem: string
  readonly name: string
  readonly version: string
  /** The distribution's release, `undefined` when the component does not say; see {@link withRelease}. */
  readonly release?: string
  /** Go: the component is this package inside the module `name`; only records that name it count. */
  readonly importPath?: string
  /** An upstream product: the version may be unknown (then `version` is empty), and criteria are compared with its name. */
  readonly product?: AskedProduct
  readonly match: Finding['match']
  readonly confidence: Confidence
  readonly why?: string
}

/** Where to look. `open`: finding nothing under these names does not mean "no flaw". */
export type AskedLookups = { readonly list: readonly Lookup[]; readonly open: boolean }

/** Where to look, or why there is nowhere. */
export type Lookups = AskedLookups | { readonly reason: UnmatchedReason; readonly detail: string }

/** Purl types with one registry, and the OSV ecosystem of each (OSV schema, "Defined ecosystems"). */
const registries: Readonly<Record<string, string>> = {
  npm: 'npm',
  pypi: 'PyPI',
  golang: 'Go',
  cargo: 'crates.io',
  gem: 'RubyGems',
  nuget: 'NuGet',
  hex: 'Hex',
  pub: 'Pub',
  cran: 'CRAN',
  bioconductor: 'Bioconductor',
  hackage: 'Hackage',
  julia: 'Julia',
  conan: 'ConanCenter',
  bitnami: 'Bitnami',
  opam: 'opam',
  githubactions: 'GitHub Actions',
}

/** Purl namespaces of distribution packages to OSV ecosystems. */
const distributions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  deb: { debian: 'Debian', ubuntu: 'Ubuntu', echo: 'Echo' },
  apk: {
    alpine: 'Alpine',
    wolfi: 'Wolfi',
    chainguard: 'Chainguard',
    minimos: 'MinimOS',
    alpaquita: 'Alpaquita',
    'bellsoft-hardened-containers': 'BellSoft Hardened Containers',
  },
  rpm: {
    almalinux: 'AlmaLinux',
    alma: 'AlmaLinux',
    redhat: 'Red Hat',
    rhel: 'Red Hat',
    rocky: 'Rocky Linux',
    rockylinux: 'Rocky Linux',
    'rocky-linux': 'Rocky Linux',
    suse: 'SUSE',
    sles: 'SUSE',
    opensuse: 'openSUSE',
    mageia: 'Mageia',
    openeuler: 'openEuler',
    photon: 'Photon OS',
    azurelinux: 'Azure Linux',
    mariner: 'Azure Linux',
  },
}

/**
 * Where a purl's package is filed. Distribution packages are looked up under their source package when the purl tells
 * it (`upstream` or `source`), because most distributions' records speak of source packages, and under their own name.
 *
 * @param component gives the version where the purl has none, and the source package where the purl does not tell it
 */
export function lookupsOf(purl: PurlFields, component: Pick<MatchComponent, 'version' | 'source'>): Lookups {
  const found = placesOf(purl, component.source)
  if (!('list' in found)) return found
  const own = versionOf(purl, component.version)
  if (own === undefined || own === '') {
    return {
      reason: 'version-missing',
      detail: 'neither the purl nor the component has a version',
    }
  }
  const list = found.list.map((place): Lookup => ({ ...place, match: 'purl', version: place.version ?? own }))
  return { list, open: found.open }
}

/**
 * Gives the release to look-ups of a distribution's package whose purl names none: the one that most packages of this
 * distribution in the same document name, else the one its builders wrote into its version.
 */
export function withRelease(
  lookups: Lookups,
  usualRelease: (ecosystem: string) => string | undefined,
): Lookups {
  if ('reason' in lookups || !lookups.list.some(lacksRelease)) return lookups
  const list = lookups.list.map((lookup): Lookup => {
    if (!lacksRelease(lookup)) return lookup
    const { ecosystem, version } = lookup
    const release = usualRelease(ecosystem) ?? releaseOfVersion(ecosystem, version)
    return release === undefined ? lookup : { ...lookup, release }
  })
  return { ...lookups, list }
}

function lacksRelease({ release, ecosystem }: Lookup): boolean {
  return release === undefined && isDistribution(ecosystem)
}

type Qualifiers = Readonly<Record<string, string>>
type Place = Omit<Lookup, 'version' | 'match'> & { readonly version?: string }
type Places = { readonly list: readonly Place[]; readonly open: boolean }

function placesOf(purl: PurlFields, source: MatchComponent['source']): Places | Lookups {
  const { type, namespace, name } = purl
  const registry = Object.hasOwn(registries, type) ? registries[type] : undefined
  const full = namespace === null ? name : `${namespace}/${name}`
  if (type === 'golang') return { list: goPlaces(purl, full), open: false }
  if (registry !== undefined) return sure(registry, full)
  switch (type) {
    case 'maven':
      return sure('Maven', `${namespace ?? ''}:${name}`)
    case 'composer':
      return sure('Packagist', full)
    case 'swift':
      return sure('SwiftURL', full)
    case 'deb':
    case 'apk':
    case 'rpm':
      return distributionPlaces(purl, source)
    case 'github':
    case 'gitlab':
    case 'bitbucket':
      return repositoryPlaces(`${type === 'bitbucket' ? 'bitbucket.org' : `${type}.com`}/${full}`, name)
    case 'generic':
      return genericPlaces(purl, full)
    case 'yocto':
    case 'openembedded':
    case 'opkg':
      return recipePlaces(purl)
    default:
      return {
        reason: 'type-not-covered',
        detail: `purl type ${type} has no source of advisories`,
      }
  }
}

function sure(ecosystem: string, name: string): Places {
  return { list: [{ ecosystem, name, confidence: 'high' }], open: false }
}

/** Hosts on which a module path has at least an owner and a repository. */
const forges: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'bitbucket.org'])

/**
 * Go advisories name modules. SBOMs list modules, or packages inside them; a package is looked up under each module
 * that could hold it, and counts only where the advisory names that very package, since a longer path may as well be a
 * module of its own with other versions.
 */
function goPlaces({ subpath }: PurlFields, full: string): readonly Place[] {
  const places: Place[] = [{ ecosystem: 'Go', name: full, confidence: 'high' }]
  if (subpath !== null) return places
  const parts = full.split('/')
  for (let end = parts.length - 1; end >= (forges.has(parts[0] ?? '') ? 3 : 1); end--) {
    places.push({
      ecosystem: 'Go',
      name: parts.slice(0, end).join('/'),
      importPath: full.toLowerCase(),
      confidence: 'medium',
      why: 'the advisory names this package inside its module',
    })
  }
  return places
}

/** Of recipes only Python's packages lie in a registry; products are looked up apart from this. */
function recipePlaces({ name, version }: PurlFields): Places {
  const recipe = parseRecipe(name)
  const project = /^python3-(.+)$/.exec(recipe.name)?.[1]
  if (project === undefined || recipe.isBuildTool) return { list: [], open: true }
  const at = version === null ? {} : { version: recipeVersion(version) }
  const why = `the recipe ${recipe.name} builds the Python package ${project}`
  return { list: [{ ecosystem: 'PyPI', name: project, ...at, confidence: 'medium', why }], open: true }
}

function distributionPlaces(purl: PurlFields, told: MatchComponent['source']): Places | Lookups {
  const { type, name } = purl
  const namespace = purl.namespace ?? ''
  const qualifiers: Qualifiers = purl.qualifiers ?? {}
  const ecosystem = distributionOfPurl(purl)
  if (ecosystem === undefined) {
    const who = namespace === '' ? 'without a vendor' : `of ${namespace}`
    return {
      reason: 'ecosystem-not-in-index',
      detail: `no source covers ${type} packages ${who}`,
    }
  }
  const release = releaseOfDistro(ecosystem, qualifiers['distro'])
  const at = release === undefined ? {} : { release }
  const source = sourcePackage(type, qualifiers) ?? told
  const unsigned = source === undefined ? undefined : unsignedSource(ecosystem, source.name)
  // The signing package counts its own versions; the kernel's is the binary's.
  const named: { readonly name: string; readonly version?: string | undefined }[] =
    unsigned === undefined ? (source === undefined ? [] : [source]) : [{ name: unsigned }]
  if (!named.some((other) => other.name === name)) named.push({ name })
  const certainty = certaintyOfBinary(name, named[0]?.name ?? name)
  const list = named.map(
    (place): Place => ({
      ecosystem,
      name: place.name,
      ...at,
      ...(place.version === undefined || place.name === name ? {} : { version: place.version }),
      ...certainty,
    }),
  )
  return { list, open: false }
}

/** Headers and tools share the kernel's source package, and with it its advisories, and none of its code runs in them. */
function certaintyOfBinary(name: string, source: string): Pick<Place, 'confidence' | 'why'> {
  if (kernelPart(name) !== 'companion' || kernelPart(source) === undefined) return { confidence: 'high' }
  const why = `${name} is built from the kernel's sources and is not the kernel itself; the flaw is in the kernel`
  return { confidence: 'low', why }
}

/** The distribution whose package a purl names. */
export function distributionOfPurl({ type, namespace, qualifiers }: PurlFields): string | undefined {
  return distributionOf(distributions[type] ?? {}, namespace ?? '', qualifiers?.['distro'])
}

function distributionOf(
  family: Readonly<Record<string, string>>,
  namespace: string,
  distro: string | undefined,
): string | undefined {
  if (Object.hasOwn(family, namespace)) return family[namespace]
  if (namespace !== '') return undefined
  const name = /^[a-z]+/.exec(distro ?? '')?.[0] ?? ''
  return Object.hasOwn(family, name) ? family[name] : undefined
}

/** `upstream=openssl@3.0.11-1`, `upstream=openssl-3.0.7-1.el9.src.rpm`, `source=openssl`. */
function sourcePackage(
  type: string,
  qualifiers: Qualifiers,
): { readonly name: string; readonly version?: string } | undefined {
  const text = qualifiers['upstream'] ?? qualifiers['source']
  if (text === undefined || text === '') return undefined
  if (type === 'rpm') {
    const parts = /^(.+)-([^-]+)-([^-]+?)(?:\.(?:src|nosrc)\.rpm)?$/.exec(text)
    return { name: parts?.[1] ?? text }
  }
  const at = text.indexOf('@')
  return at < 0 ? { name: text } : { name: text.slice(0, at), version: text.slice(at + 1) }
}

function repositoryPlaces(repository: string, name: string): Places {
  return {
    list: [
      { ecosystem: gitEcosystem, name: repository, confidence: 'high' },
      { ecosystem: 'GitHub Actions', name: repository.replace(/^github\.com\//, ''), confidence: 'high' },
      { ecosystem: 'Bitnami', name, confidence: 'low', why: 'matched by project name alone' },
    ],
    open: true,
  }
}

/** A generic package has only a name, which any vendor may use. */
function genericPlaces({ name, qualifiers }: PurlFields, full: string): Places {
  const why = 'matched by name alone; a generic purl does not say whose software it is'
  const list: Place[] = []
  const repository = (qualifiers?.['vcs_url'] ?? '').replace(/@[^/@]*$/, '')
  if (repository !== '') list.push({ ecosystem: gitEcosystem, name: repository, confidence: 'high' })
  for (const candidate of new Set([name, full])) {
    list.push({ ecosystem: 'Bitnami', name: candidate, confidence: 'low', why })
    list.push({ ecosystem: 'OSS-Fuzz', name: candidate, confidence: 'low', why })
  }
  return { list, open: true }
}

function versionOf(
  { type, version, qualifiers }: PurlFields,
  fallback: string | undefined,
): string | undefined {
  const own = version ?? fallback
  if (own === undefined) return undefined
  if (type === 'golang') return own.replace(/^go(?=\d)/, '')
  const epoch = qualifiers?.['epoch']
  if ((type === 'rpm' || type === 'deb') && epoch !== undefined && !own.includes(':'))
    return `${epoch}:${own}`
  return own
}
