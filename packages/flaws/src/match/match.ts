// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { type Cpe, cpeAttributes } from '../cpe/cpe.ts'
import { relateValues } from '../cpe/match.ts'
import { parseCpe } from '../cpe/parse.ts'
import type { FlawIndex, PackageEntry } from '../index/index-reader.ts'
import { remember, rememberAnswers } from '../index/remember.ts'
import { isDistribution, packageKeyName } from '../osv/ecosystem.ts'
import { schemeOf } from '../osv/scheme.ts'
import { type PurlFields, parsePurlFieldsLeniently } from '../purl/purl.ts'
import { compareText } from '../version/numeral.ts'
import { parseVersion } from '../version/schemes.ts'
import {
  type Confidence,
  type Finding,
  type MatchComponent,
  type MatchResult,
  type Refusal,
  refuse,
  type Unmatched,
  viewOf,
} from './component.ts'
import { Coverage } from './coverage.ts'
import { cpeLookupsOf } from './cpe-lookup.ts'
import { findingsOf, type Hit } from './finding.ts'
import { AskedVersion, EntryJudge, isCommit } from './judge.ts'
import { type AskedLookups, type Lookup, type Lookups, lookupsOf, withRelease } from './lookup.ts'
import { isOtherBuild, releaseKey } from './release.ts'
import { UsualReleases } from './usual-release.ts'

/** What to count in. */
export type MatchOptions = {
  /** Also match records that were withdrawn; the default leaves them out, since they describe no flaw. */
  readonly includeWithdrawn?: boolean
}

/** `name` is the look-up's in the spelling of the package table. */
type Asked = { readonly component: number; readonly lookup: Lookup; readonly name: string }
/** What the index says of one component, if it knows a package that may be it. */
type Answer = {
  readonly hits: Hit[]
  /** Some record speaks of the package. */
  known: boolean
  /** Some record could not be decided for this version. */
  undecidable: boolean
}

/**
 * Finds the known flaws of components. Every component ends in one of three ways: with findings, among `unmatched` with
 * the reason, or with neither, which means that it was looked up and that this index knows no flaw of its version.
 *
 * The components of one document belong in one call: packages of a distribution that do not name their release take
 * the one their neighbours name.
 */
export function matchComponents(
  index: FlawIndex,
  components: readonly MatchComponent[],
  options: MatchOptions = {},
): MatchResult {
  const memory = rememberAnswers(index)
  const unique = uniqueOf(components)
  const results = matchUnique(memory, unique.list, options)
  const findings: Finding[] = []
  const unmatched: Unmatched[] = []
  components.forEach((component, i) => {
    const result = results[unique.places[i] ?? 0]
    if (result === undefined) return
    if ('reason' in result) unmatched.push({ ...viewOf(component), ...result })
    else for (const finding of result.findings) findings.push({ ...finding, component: viewOf(component) })
  })
  return { findings, unmatched }
}

/** Components that ask the same question once, and for each component which question it asks. */
function uniqueOf(components: readonly MatchComponent[]): {
  readonly list: readonly MatchComponent[]
  readonly places: readonly number[]
} {
  const list: MatchComponent[] = []
  const known = new Map<string, number>()
  const places = components.map((component) => {
    const key = JSON.stringify([component.purl ?? '', component.version ?? '', component.cpe ?? ''])
    const place = known.get(key) ?? list.push(component) - 1
    known.set(key, place)
    return place
  })
  return { list, places }
}

type Result = Refusal | { readonly findings: readonly Omit<Finding, 'component'>[] }

/** Looked up, and no flaw of its version is known. */
const nothingFound: Result = { findings: [] }

/**
 * By purl first. By CPE only what a purl could not place, because a purl names its package surely and a distribution's
 * package carries fixes that its upstream version number, which a CPE gives, does not show.
 */
function matchUnique(
  index: FlawIndex,
  components: readonly MatchComponent[],
  options: MatchOptions,
): readonly Result[] {
  const byPurl = judgeAll(index, purlLookupsOf(components), 'purl', options)
  const left = components.filter((component, i) => hasCpe(component) && 'reason' in (byPurl[i] ?? {}))
  if (left.length === 0) return byPurl
  const byCpe = judgeAll(index, left.map(cpeLookupsOf), 'cpe', options)
  const places = new Map(left.map((component, i) => [component, byCpe[i]]))
  return byPurl.map((result, i): Result => {
    const component = components[i]
    const second = component === undefined ? undefined : places.get(component)
    if (second === undefined) return result
    // With a purl that could not be placed, its reason is the more telling one.
    return 'reason' in second && component?.purl !== undefined && component.purl !== '' ? result : second
  })
}

function hasCpe({ cpe }: MatchComponent): boolean {
  return cpe !== undefined && cpe.length > 0
}

function purlLookupsOf(components: readonly MatchComponent[]): readonly Lookups[] {
  const releases = new UsualReleases()
  // The releases are counted on the way, so that no purl is read twice or kept.
  const lookups = components.map((component) => {
    const purl = purlOf(component)
    if ('reason' in purl) return purl
    releases.count(purl)
    return lookupsOf(purl, component.version)
  })
  const usualRelease = remember((ecosystem: string) => releases.of(ecosystem))
  return lookups.map((own) => withRelease(own, usualRelease))
}

function purlOf(component: MatchComponent): PurlFields | Refusal {
  if (component.purl === undefined || component.purl === '') return refuse('no-identifier')
  try {
    return parsePurlFieldsLeniently(component.purl)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return refuse('purl-unparsable', error.message)
  }
}

function judgeAll(
  index: FlawIndex,
  lookups: readonly Lookups[],
  match: Finding['match'],
  options: MatchOptions,
): readonly Result[] {
  const coverage = new Coverage(index.info)
  const covered = lookups.map((own) => ('reason' in own ? own : (coverage.refusalOf(own.list) ?? own)))
  const asked: Asked[] = []
  covered.forEach((own, component) => {
    if ('reason' in own) return
    for (const lookup of own.list) {
      asked.push({ component, lookup, name: packageKeyName(lookup.ecosystem, lookup.name) })
    }
  })
  const answers = answer(index, asked, options)
  return covered.map((own, i): Result => {
    if ('reason' in own) return own
    const found = answers.get(i)
    if (found === undefined || found.hits.length === 0) return refusalOf(own, found) ?? nothingFound
    return { findings: findingsOf(index, found.hits, match) }
  })
}

/** Asks the package table once for each package, and in key order, so that each of its blocks is read once. */
function answer(
  index: FlawIndex,
  asked: readonly Asked[],
  options: MatchOptions,
): ReadonlyMap<number, Answer> {
  const answers = new Map<number, Answer>()
  let judges: readonly EntryJudge[] = []
  let before: Asked | undefined
  for (const question of asked.toSorted(byPackage)) {
    const { component, lookup } = question
    if (before === undefined || byPackage(before, question) !== 0) {
      judges = index.packageEntries(lookup.ecosystem, lookup.name).map((entry) => new EntryJudge(entry))
    }
    before = question
    if (judges.length === 0) continue
    const found = answers.get(component) ?? { hits: [], known: false, undecidable: false }
    answers.set(component, found)
    if (lookup.importPath === undefined) found.known = true
    const version = new AskedVersion(lookup.version)
    for (const judge of judges) judgeEntry(index, judge, lookup, version, found, options)
  }
  return answers
}

function byPackage(a: Asked, b: Asked): number {
  return compareText(a.lookup.ecosystem, b.lookup.ecosystem) || compareText(a.name, b.name)
}

function judgeEntry(
  index: FlawIndex,
  judge: EntryJudge,
  lookup: Lookup,
  version: AskedVersion,
  found: Answer,
  options: MatchOptions,
): void {
  const { entry } = judge
  if (!isForRelease(entry, lookup)) return
  if (lookup.cpe !== undefined && entry.cpe !== undefined && !fitsCpe(entry.cpe.criteria, lookup.cpe)) return
  if (lookup.importPath !== undefined && entry.imports?.includes(lookup.importPath) !== true) return
  const position = judge.judge(version)
  if (position.kind === 'unaffected') return
  if (position.kind === 'undecidable') {
    found.undecidable = true
    return
  }
  const head = index.head(entry.record)
  if (head.withdrawn !== undefined && options.includeWithdrawn !== true) return
  found.hits.push({ head, entry, lookup, position, ...certaintyOf(entry, lookup, position.kind) })
}

function isForRelease(entry: PackageEntry, { ecosystem, release }: Lookup): boolean {
  if (!isDistribution(ecosystem) || entry.release === '') return true
  if (isOtherBuild(ecosystem, entry.release)) return false
  return release === undefined || releaseKey(ecosystem, entry.release) === release
}

/** Whether a criterion could mean a component's name: version and update are judged apart, an attribute left open fits. */
function fitsCpe(criteria: string, own: Cpe): boolean {
  const wanted = parseCpe(criteria)
  return cpeAttributes.every((attribute) => {
    if (attribute === 'version' || attribute === 'update') return true
    const relation = relateValues(wanted[attribute], own[attribute])
    return relation !== 'disjoint'
  })
}

/** How sure a hit is: as sure as the look-up, unless the record leaves something open. */
function certaintyOf(
  entry: PackageEntry,
  { ecosystem, release, confidence, why }: Lookup,
  kind: 'affected' | 'unknown',
): { readonly confidence: Confidence; readonly why?: string } {
  if (kind === 'unknown') {
    return { confidence: 'low', why: 'a bound of the record cannot be compared with this version' }
  }
  if (isDistribution(ecosystem) && entry.release !== '' && release === undefined) {
    const about = `${ecosystem} ${entry.release}`
    return { confidence: 'low', why: `the component does not say its release; the record is about ${about}` }
  }
  if (entry.cpe !== undefined && entry.cpe.with.length > 0) {
    return { confidence: 'low', why: `the record asks for more beside it: ${entry.cpe.with.join(', ')}` }
  }
  if (entry.ecosystem !== ecosystem && confidence === 'high') {
    return {
      confidence: 'medium',
      why: `found by its repository; the record is about a ${entry.ecosystem} package`,
    }
  }
  return { confidence, ...(why === undefined ? {} : { why }) }
}

/** Why nothing can be said although the component was looked up; undefined when something can. */
function refusalOf({ list, open }: AskedLookups, found: Answer | undefined): Refusal | undefined {
  const known = found?.known === true
  const undecidable = found?.undecidable === true
  if (open && !known) return refuse('name-not-in-index')
  if (isCommit(list[0]?.version ?? '')) return known && !undecidable ? undefined : refuse('version-is-commit')
  if (open && undecidable) return refuse('commits-only')
  return list.some(isReadable) ? undefined : refuse('version-unparsable')
}

/** Whether the version has a place in its ecosystem's order. */
function isReadable({ ecosystem, version }: Lookup): boolean {
  const scheme = schemeOf(ecosystem)
  return scheme !== undefined && parseVersion(scheme, version) !== undefined
}
