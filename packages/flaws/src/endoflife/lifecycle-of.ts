// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { anyVendor } from '../index/cpe-products.ts'
import type { FlawIndex } from '../index/index-reader.ts'
import { remember } from '../index/remember.ts'
import type { MatchComponent } from '../match/component.ts'
import { distributionOfPurl } from '../match/lookup.ts'
import { releaseOfDistro, releaseOfVersion } from '../match/release.ts'
import { UsualReleases } from '../match/usual-release.ts'
import { findProducts } from '../product/products-of.ts'
import { type PurlFields, parsePurlFieldsLeniently } from '../purl/purl.ts'
import { cycleOf } from './cycle-of.ts'
import { cpeLifecycleKey, nameLifecycleKey, purlLifecycleKey } from './lifecycle-keys.ts'
import type { LifecycleProduct, Milestone } from './product.ts'

/** How long a component is supported, by what others publish about it. */
export type Lifecycle = {
  /** The source's name for the product; its page is `https://endoflife.date/PRODUCT`. */
  readonly product: string
  readonly title: string
  /** The line of releases that the component's version belongs to. */
  readonly cycle: string
  /** End of corrections other than those for security; null where the source does not tell. */
  readonly endOfSupport: Milestone | null
  /** End of corrections for security; null where the source does not tell. */
  readonly endOfLife: Milestone | null
  /** Absent where there is none. */
  readonly endOfExtendedSupport?: Milestone
  readonly longTerm?: Milestone
  readonly discontinued?: Milestone
  /** The newest version of the cycle. */
  readonly latest?: string
  readonly source: 'endoflife.date'
  /** By its purl, its CPE, its bare name, or, for a package of a distribution, that distribution's release. */
  readonly matchedBy: 'purl' | 'cpe' | 'name' | 'distribution'
}

/** OSV's names of distributions to the products of the source. */
const distributionProducts: Readonly<Record<string, string>> = {
  AlmaLinux: 'almalinux',
  Alpine: 'alpine-linux',
  Debian: 'debian',
  Mageia: 'mageia',
  'Photon OS': 'photon',
  'Red Hat': 'rhel',
  'Rocky Linux': 'rocky-linux',
  SUSE: 'sles',
  Ubuntu: 'ubuntu',
  openSUSE: 'opensuse',
}

type Question = {
  readonly key: string
  readonly version: string
  readonly matchedBy: Lifecycle['matchedBy']
}

/**
 * The life cycle of each component of one document, undefined where none is known. A distribution supports its packages itself,
 * whatever their makers do, so its release decides for them; one that names no release is taken to be of the document's usual one.
 */
export function lifecyclesOf(
  index: FlawIndex,
  components: readonly MatchComponent[],
): readonly (Lifecycle | undefined)[] {
  const usual = new UsualReleases()
  const purls = components.map(({ purl }) => (purl === undefined ? undefined : readPurl(purl)))
  for (const purl of purls) if (purl !== undefined) usual.count(purl)
  // All packages of a distribution ask for the same release of it.
  const productsOf = remember((key: string) => index.lifecycleProducts(key))
  const answers = new Map<string, Answer | undefined>()
  const ask = ({ key, version }: Question): Answer | undefined => {
    const id = `${key}\0${version}`
    if (!answers.has(id)) answers.set(id, answerOf(productsOf(key), version))
    return answers.get(id)
  }
  return components.map((component, i) => {
    for (const question of questionsOf(component, purls[i], usual)) {
      const answer = ask(question)
      if (answer !== undefined) return { ...answer, matchedBy: question.matchedBy }
    }
    return undefined
  })
}

type Answer = Omit<Lifecycle, 'matchedBy'>

function answerOf(products: readonly LifecycleProduct[], version: string): Answer | undefined {
  for (const product of products) {
    const cycle = cycleOf(product, version)
    if (cycle === undefined) continue
    const { name, endOfSupport, endOfLife, released: _, latestReleased: __, ...more } = cycle
    return {
      product: product.name,
      title: product.title,
      cycle: name,
      ...more,
      endOfSupport: endOfSupport ?? null,
      endOfLife: endOfLife ?? null,
      source: 'endoflife.date',
    }
  }
  return undefined
}

/** Where to look, the surest first. */
function questionsOf(
  component: MatchComponent,
  purl: PurlFields | undefined,
  usual: UsualReleases,
): readonly Question[] {
  const version = purl?.version ?? component.version ?? ''
  if (purl !== undefined && isDistributionPackage(purl)) return distributionQuestion(purl, version, usual)
  const questions: Question[] = []
  if (purl !== undefined) questions.push({ key: purlLifecycleKey(purl), version, matchedBy: 'purl' })
  for (const { key, version: upstream, match } of findProducts(component, purl).candidates) {
    const named = key.startsWith(anyVendor) ? key.slice(anyVendor.length) : undefined
    questions.push({
      key: named === undefined ? cpeLifecycleKey(key) : nameLifecycleKey(named),
      version: upstream ?? version,
      matchedBy: named === undefined ? match : 'name',
    })
  }
  // Registries have many packages that are called like a project of someone else's.
  const name = purl === undefined ? component.name : purl.type === 'generic' ? purl.name : undefined
  if (name !== undefined) questions.push({ key: nameLifecycleKey(name), version, matchedBy: 'name' })
  return questions
}

function isDistributionPackage({ type }: PurlFields): boolean {
  return type === 'deb' || type === 'rpm' || type === 'apk'
}

function distributionQuestion(purl: PurlFields, version: string, usual: UsualReleases): readonly Question[] {
  const distribution = distributionOfPurl(purl)
  if (distribution === undefined || !Object.hasOwn(distributionProducts, distribution)) return []
  const release =
    releaseOfDistro(distribution, purl.qualifiers?.['distro']) ??
    usual.of(distribution) ??
    releaseOfVersion(distribution, version)
  if (release === undefined) return []
  const key = nameLifecycleKey(distributionProducts[distribution] ?? '')
  return [{ key, version: release, matchedBy: 'distribution' }]
}

function readPurl(text: string): PurlFields | undefined {
  try {
    return parsePurlFieldsLeniently(text)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}
