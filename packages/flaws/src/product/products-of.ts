// SPDX-License-Identifier: Apache-2.0
/**
 * From what an SBOM says of a component to the upstream products that it may be, as CPE keys: its own CPE names, its purl, the
 * recipe, and last its bare name. Which of these say more than others is written down with each; what the index holds is
 * not asked here.
 */
import { CodedError } from '@primum/parse'
import { anyValue, type Cpe, type CpeValue, cpeText, notApplicable } from '../cpe/cpe.ts'
import { parseCpe } from '../cpe/parse.ts'
import { kernelKey, kernelPart } from '../kernel/names.ts'
import { type KernelVersion, parseKernelVersion } from '../kernel/version.ts'
import { type Confidence, type MatchComponent, type Refusal, refuse } from '../match/component.ts'
import { anyVendorKey, cpeKey } from '../nvd/cpe-key.ts'
import { type PurlFields, parsePurlFieldsLeniently } from '../purl/purl.ts'
import { cveProductsOf, parseRecipe, recipeVersion, tableProductsOf } from '../yocto/recipe.ts'
import { foldName, otherKeys, type ProductRow, productByName, productByRepository } from './table.ts'
import { upstreamVersion, versionOfTag } from './upstream-version.ts'
import { isWindowsBuild, windowsProducts } from './windows.ts'

/** One upstream product that a component may be. */
export type ProductCandidate = {
  /** `part:vendor:product`, or `*:product` where the vendor is not known. */
  readonly key: string
  /** As upstream numbers it; absent where the component does not say. */
  readonly version?: string
  /** The CPE name's update, where it names one (`sp1`) or says that there is none (`-`). */
  readonly update?: CpeValue
  /** The CPE name that it comes from; its other attributes are obeyed. */
  readonly cpe?: Cpe
  /** Set for the Linux kernel: the line that its version belongs to. */
  readonly kernel?: KernelVersion
  /** Which of the component's identifiers led here. */
  readonly match: 'purl' | 'cpe' | 'name'
  /** Of a product without vendor: as sure as it is where only one vendor has a product of that name. */
  readonly confidence: Confidence
  readonly why: string
}

/** What was found, and why an identifier led nowhere. */
export type Products = { readonly candidates: readonly ProductCandidate[]; readonly refusal?: Refusal }

/** The products that a component may be, surest first. */
export function productsOf(component: MatchComponent): readonly ProductCandidate[] {
  const { purl, cpe } = component
  // Most components are packages of a registry, whose purls need not be read to know that they are no products.
  if (purl !== undefined && purl !== '' && (cpe === undefined || cpe.length === 0) && !mappedPurl.test(purl))
    return []
  return findProducts(component).candidates
}

/** {@link productsOf} with the reason where there is none. `purl` spares reading it again. */
export function findProducts(component: MatchComponent, purl = purlOf(component)): Products {
  const own = ownProducts(component, purl)
  const mapped = purl === undefined ? [] : purlProducts(purl, component)
  const found = [...own.candidates, ...mapped]
  if (found.length > 0) return { candidates: unique(found) }
  if (own.refusal !== undefined) return own
  if (purl !== undefined || component.purl) return { candidates: [], refusal: refuse('no-identifier') }
  const named = namedProducts(component)
  return named.length > 0
    ? { candidates: unique(named) }
    : { candidates: [], refusal: refuse('no-identifier') }
}

function purlOf({ purl }: MatchComponent): PurlFields | undefined {
  if (purl === undefined || purl === '') return undefined
  try {
    return parsePurlFieldsLeniently(purl)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

function unique(found: readonly ProductCandidate[]): readonly ProductCandidate[] {
  const seen = new Set<string>()
  return found.filter(({ key, version, update }) => {
    const id = `${key}\0${version ?? ''}\0${update ?? ''}`
    return !seen.has(id) && seen.add(id)
  })
}

/** By the CPE names that the component carries. Tools guess vendors, so they say less than a purl of a registry. */
function ownProducts(component: MatchComponent, purl: PurlFields | undefined): Products {
  const names = typeof component.cpe === 'string' ? [component.cpe] : (component.cpe ?? [])
  let refusal: Refusal | undefined
  const candidates = names.flatMap((name) => {
    const found = cpeProducts(name, component.version, (version) =>
      // Tools copy a distribution's whole version into the CPE.
      purl !== undefined && distributionTypes.has(purl.type) ? upstreamVersion(purl.type, version) : version,
    )
    if ('reason' in found) refusal ??= found
    return 'reason' in found ? [] : found
  })
  return candidates.length > 0 || refusal === undefined ? { candidates } : { candidates, refusal }
}

function cpeProducts(
  name: string,
  ownVersion: string | undefined,
  toUpstream: (version: string) => string,
): readonly ProductCandidate[] | Refusal {
  let cpe: Cpe
  try {
    cpe = parseCpe(name)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return refuse('cpe-unparsable', error.message)
  }
  const product = cpeText(cpe.product)
  if (product === undefined) return refuse('cpe-unparsable', `${name} names no product`)
  const update = cpe.update === anyValue ? {} : { update: cpe.update }
  const written = cpeText(cpe.version)
  const whole = written ?? (ownVersion === '' ? undefined : ownVersion)
  // A kernel's whole version tells whether it is a distribution's.
  const version = whole === undefined || product === 'linux_kernel' ? whole : toUpstream(whole)
  const base = {
    ...(version === undefined ? {} : { version }),
    ...(written === undefined ? {} : update),
    cpe,
    match: 'cpe' as const,
  }
  const vendor = cpeText(cpe.vendor)
  if (vendor === undefined) {
    // OpenEmbedded writes the vendor, and for long the part, as "*".
    const why = `its CPE names the product ${product} and no vendor`
    return kernelled({
      ...base,
      key: product === 'linux_kernel' ? kernelKey : anyVendorKey(product),
      confidence: 'medium',
      why,
    })
  }
  const why = 'matched by the vendor, product and version of its CPE'
  const exact = cpeKey(cpe)
  const keys = exact === undefined ? ['a', 'o', 'h'].map((part) => `${part}:${vendor}:${product}`) : [exact]
  // The name's version is the edition's (`1809`); the build stands in the component's own.
  const build = isWindowsBuild(ownVersion) ? ownVersion : version
  const editions = vendor === 'microsoft' ? windowsProducts(product, build) : []
  return [
    ...keys.flatMap((key) => kernelled({ ...base, key, confidence: 'medium', why })),
    ...keys.flatMap(otherKeys).map((key): ProductCandidate => {
      const { cpe: _, ...rest } = base
      return {
        ...rest,
        key,
        confidence: 'medium',
        why: `its CPE ${name} names a product that is filed as ${key} too`,
      }
    }),
    ...editions
      .filter(({ key }) => !keys.includes(key))
      .map(
        ({ key, version: build }): ProductCandidate => ({
          key,
          ...(build === undefined ? {} : { version: build }),
          match: 'cpe',
          confidence: 'medium',
          why: `its CPE ${name} is this edition of Windows`,
        }),
      ),
  ]
}

/** Gives the kernel its line, and its version in upstream's spelling. */
function kernelled(candidate: ProductCandidate): readonly ProductCandidate[] {
  if (candidate.key !== kernelKey) return [candidate]
  const { version, update } = candidate
  if (version === undefined) return [candidate]
  const kernel = parseKernelVersion(
    update === undefined || update === notApplicable ? version : `${version}-${update}`,
  )
  if (kernel === undefined) return [candidate]
  const { update: _, ...rest } = candidate
  return [{ ...rest, version: kernel.version, kernel }]
}

/** Purl types of packages that carry upstream's sources under upstream's name, from no registry with advisories of its own. */
const upstreamTypes: ReadonlySet<string> = new Set([
  'generic',
  'conan',
  'vcpkg',
  'brew',
  'nix',
  'guix',
  'alpm',
  'ebuild',
  'openwrt',
  'buildroot',
])
/** `opkg` packages name the recipe that built them as their `upstream`. */
const recipeTypes: ReadonlySet<string> = new Set(['yocto', 'openembedded', 'oe', 'opkg'])
/** Purl types of distributions' packages. */
export const distributionTypes: ReadonlySet<string> = new Set(['deb', 'rpm', 'apk'])

const mappedPurl = new RegExp(
  `^pkg:/*(?:github|${[...upstreamTypes, ...recipeTypes, ...distributionTypes].join('|')})/`,
  'i',
)

function purlProducts(purl: PurlFields, component: MatchComponent): readonly ProductCandidate[] {
  const version = purl.version ?? component.version
  if (recipeTypes.has(purl.type)) return recipeProducts(purl.qualifiers?.['upstream'] ?? purl.name, version)
  if (purl.type === 'github') {
    const row = productByRepository(`${purl.namespace ?? ''}/${purl.name}`)
    const why = `its sources are those of ${purl.namespace ?? ''}/${purl.name}`
    return row === undefined ? [] : rowProducts(row, tagOf(version), 'medium', why)
  }
  if (distributionTypes.has(purl.type)) return distributionProducts(purl, component, version)
  return upstreamTypes.has(purl.type) ? nameProducts(purl.name, version, 'purl') : []
}

const tagOf = (version: string | undefined) => (version === undefined ? undefined : versionOfTag(version))

/** A recipe of OpenEmbedded or of a layer above it. */
function recipeProducts(text: string, written: string | undefined): readonly ProductCandidate[] {
  const { name, isBuildTool } = parseRecipe(text)
  const version = written === undefined ? undefined : recipeVersion(written)
  const part = kernelPart(name)
  const keys = part === undefined ? cveProductsOf(name) : [kernelKey]
  return keys.flatMap((key) => {
    const isGuess = key.startsWith('*:')
    const said = isGuess
      ? `the recipe ${name} is looked up by the product ${key.slice(2)} of any vendor`
      : `the recipe ${name} builds it`
    const why = isBuildTool
      ? `${text} is a tool of the build machine`
      : part === 'companion'
        ? companionWhy(name)
        : said
    return kernelled({
      key,
      ...(version === undefined ? {} : { version }),
      match: 'purl',
      confidence: isBuildTool || part === 'companion' ? 'low' : 'medium',
      why,
    })
  })
}

function companionWhy(name: string): string {
  return `${name} is built from the kernel's sources and is not the kernel itself`
}

/** A distribution's package, by the upstream version inside its own. Asked only where the distribution's records are silent. */
function distributionProducts(
  { type, name, qualifiers }: PurlFields,
  { source }: MatchComponent,
  written: string | undefined,
): readonly ProductCandidate[] {
  const upstream = qualifiers?.['upstream'] ?? qualifiers?.['source'] ?? source?.name
  const sourceName =
    upstream === undefined ? name : (/^(.+?)(?:@.*|-[^-]+-[^-]+?\.src\.rpm)?$/.exec(upstream)?.[1] ?? name)
  const version = written === undefined ? undefined : upstreamVersion(type, written)
  const part = kernelPart(name)
  if (part !== undefined || kernelPart(sourceName) === 'kernel') {
    const kernel = written === undefined ? undefined : parseKernelVersion(written.replace(/^\d+:/, ''))
    const isKernel = part === 'kernel'
    return kernelled({
      key: kernelKey,
      ...(version === undefined ? {} : { version }),
      match: 'purl',
      confidence: 'low',
      why: isKernel ? 'it is the distribution’s build of the Linux kernel' : companionWhy(name),
    }).map((candidate) => (kernel === undefined ? candidate : { ...candidate, kernel }))
  }
  const row = productByName(sourceName)
  const why = `its source package is ${sourceName}`
  if (row !== undefined) return rowProducts(row, version, 'low', why)
  // Images of Yocto use these package formats under a name of their own.
  return tableProductsOf(sourceName).map((key) => ({
    key,
    ...(version === undefined ? {} : { version }),
    match: 'purl',
    confidence: 'low',
    why,
  }))
}

function nameProducts(
  name: string,
  version: string | undefined,
  match: 'purl' | 'name',
): readonly ProductCandidate[] {
  const confidence: Confidence = match === 'name' ? 'low' : 'medium'
  const said =
    match === 'name' ? 'matched by its name alone' : 'its purl gives a name and not whose software it is'
  const part = kernelPart(name)
  if (part !== undefined) {
    const why = part === 'companion' ? companionWhy(name) : `${said}: ${name} is the Linux kernel`
    const own = { key: kernelKey, ...(version === undefined ? {} : { version }), match, why }
    return kernelled({ ...own, confidence: part === 'companion' ? 'low' : confidence })
  }
  const windows = windowsProducts(name, version)
  if (windows.length > 0) {
    return windows.map(({ key, version: build }) => ({
      key,
      ...(build === undefined ? {} : { version: build }),
      match,
      confidence,
      why: `${said}: ${name} is this edition of Windows`,
    }))
  }
  const row = productByName(name)
  return row === undefined ? [] : rowProducts(row, tagOf(version), confidence, `${said}: ${name}`, match)
}

function rowProducts(
  { keys }: ProductRow,
  version: string | undefined,
  confidence: Confidence,
  why: string,
  match: 'purl' | 'name' = 'purl',
): readonly ProductCandidate[] {
  return keys.flatMap((key) =>
    kernelled({ key, ...(version === undefined ? {} : { version }), match, confidence, why }),
  )
}

/**
 * A component of which there is a name and nothing else: by the table, where no one else uses the name; by any product of that
 * name, where the supplier is there to tell which (the matcher compares it with the vendor).
 */
function namedProducts({ name, version, supplier }: MatchComponent): readonly ProductCandidate[] {
  if (version === undefined || version === '') return []
  const known = nameProducts(name, version, 'name')
  if (known.length > 0 || supplier === undefined || supplier === '') return known
  const product = foldName(name).replaceAll('-', '_')
  if (!/^[a-z0-9_.+]{3,}$/.test(product)) return []
  const why = `matched by its name and its supplier ${supplier} alone`
  return [{ key: anyVendorKey(product), version, match: 'name', confidence: 'low', why }]
}

/** Whether a vendor's name in a CPE is a supplier's name: `windriver` and `Wind River Systems, Inc.` */
export function isVendorOf(vendor: string, supplier: string): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const short = fold(vendor)
  const long = fold(supplier)
  return short.length >= 2 && (long.startsWith(short) || (long.length >= 4 && short.startsWith(long)))
}
