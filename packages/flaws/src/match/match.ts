// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { type Cpe, cpeAttributes } from '../cpe/cpe.ts'
import { relateValues } from '../cpe/match.ts'
import { parseCpe } from '../cpe/parse.ts'
import type { FlawIndex, PackageEntry } from '../index/index-reader.ts'
import { rememberAnswers } from '../index/remember.ts'
import { isDistribution, packageKeyName } from '../osv/ecosystem.ts'
import { schemeOf } from '../osv/scheme.ts'
import { type Purl, parsePurlLeniently } from '../purl/purl.ts'
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
import { cpeLookupsOf } from './cpe-lookup.ts'
import { findingsOf, type Hit } from './finding.ts'
import { EntryJudge, isCommit } from './judge.ts'
import { distributionOfPurl, type Lookup, type Lookups, lookupsOf } from './lookup.ts'
import { isOtherBuild, releaseKey, releaseOfDistro } from './release.ts'

/** What to count in. */
export type MatchOptions = {
  /** Also match records that were withdrawn; the default leaves them out, since they describe no flaw. */
  readonly includeWithdrawn?: boolean
}

type Asked = { readonly component: number; readonly lookup: Lookup; readonly key: string }
type Answer = {
  readonly hits: Hit[]
  /** Some record speaks of the package. */
  known: boolean
  /** Some record could not be decided for this version. */
  undecidable: boolean
  /** The version has a place in its ecosystem's order. */
  readable: boolean
  readonly isCommit: boolean
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

/**
 * By purl first. By CPE only what a purl could not place, because a purl names its package surely and a distribution's
 * package carries fixes that its upstream version number, which a CPE gives, does not show.
 */
function matchUnique(
  index: FlawIndex,
  components: readonly MatchComponent[],
  options: MatchOptions,
): readonly Result[] {
  const purls = components.map(purlOf)
  const usualRelease = usualReleaseIn(purls)
  const byPurl = judgeAll(index, components, options, 'purl', (component, i) => {
    const purl = purls[i] ?? refuse('no-identifier')
    return 'reason' in purl ? purl : lookupsOf(purl, component.version, usualRelease)
  })
  const left = components.filter((component, i) => hasCpe(component) && 'reason' in (byPurl[i] ?? {}))
  if (left.length === 0) return byPurl
  const byCpe = judgeAll(index, left, options, 'cpe', cpeLookupsOf)
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

function judgeAll(
  index: FlawIndex,
  components: readonly MatchComponent[],
  options: MatchOptions,
  match: Finding['match'],
  lookupsFor: (component: MatchComponent, place: number) => Lookups,
): readonly Result[] {
  const refusals = new Map<number, Refusal>()
  const open = new Set<number>()
  const asked: Asked[] = []
  components.forEach((component, i) => {
    const lookups = lookupsFor(component, i)
    const refusal = 'reason' in lookups ? lookups : uncovered(index, lookups.list)
    if (refusal !== undefined) refusals.set(i, refusal)
    if (refusal !== undefined || 'reason' in lookups) return
    if (lookups.open) open.add(i)
    for (const lookup of lookups.list) {
      const key = `${lookup.ecosystem}\0${packageKeyName(lookup.ecosystem, lookup.name)}`
      asked.push({ component: i, lookup, key })
    }
  })
  const answers = answer(index, asked, options)
  return components.map((_, i): Result => {
    const found = answers.get(i)
    const refusal = refusals.get(i) ?? refusalOf(found, open.has(i))
    return refusal ?? { findings: findingsOf(index, found?.hits ?? [], match) }
  })
}

function purlOf(component: MatchComponent): Purl | Refusal {
  if (component.purl === undefined || component.purl === '') return refuse('no-identifier')
  try {
    return parsePurlLeniently(component.purl)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return refuse('purl-unparsable', error.message)
  }
}

/** The release named most often for each distribution. */
function usualReleaseIn(purls: readonly (Purl | Refusal)[]): (ecosystem: string) => string | undefined {
  const counts = new Map<string, Map<string, number>>()
  for (const purl of purls) {
    if ('reason' in purl || purl.qualifiers === null) continue
    const ecosystem = distributionOfPurl(purl)
    if (ecosystem === undefined) continue
    const release = releaseOfDistro(ecosystem, purl.qualifiers['distro'])
    if (release === undefined) continue
    const own = counts.get(ecosystem) ?? new Map<string, number>()
    counts.set(ecosystem, own.set(release, (own.get(release) ?? 0) + 1))
  }
  return (ecosystem) => [...(counts.get(ecosystem) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Whether the index knows the ecosystem, and the release, at all; silence about one that it does not know means nothing. */
function uncovered(index: FlawIndex, lookups: readonly Lookup[]): Refusal | undefined {
  let refusal: Refusal | undefined
  for (const { ecosystem, release } of lookups) {
    const covered = index.info.ecosystems[ecosystem]
    if (covered === undefined) {
      refusal ??= refuse('ecosystem-not-in-index', `this index holds no records for ${ecosystem}`)
    } else if (release !== undefined && !hasRelease(ecosystem, covered.releases, release)) {
      refusal = refuse('release-not-in-index', `this index holds no records for ${ecosystem} ${release}`)
    } else return undefined
  }
  return refusal
}

function hasRelease(ecosystem: string, releases: readonly string[], release: string): boolean {
  return releases.length === 0 || releases.some((known) => releaseKey(ecosystem, known) === release)
}

/** Asks the package table once for each package, and in key order, so that each of its blocks is read once. */
function answer(
  index: FlawIndex,
  asked: readonly Asked[],
  options: MatchOptions,
): ReadonlyMap<number, Answer> {
  const answers = new Map<number, Answer>()
  const byKey = new Map<string, Asked[]>()
  for (const question of asked) {
    const { component, lookup, key } = question
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, [question])
    else same.push(question)
    const found = answers.get(component)
    if (found === undefined) {
      answers.set(component, {
        hits: [],
        known: false,
        undecidable: false,
        readable: isReadable(lookup),
        isCommit: isCommit(lookup.version),
      })
    } else if (!found.readable) found.readable = isReadable(lookup)
  }
  for (const key of [...byKey.keys()].sort()) {
    const questions = byKey.get(key) ?? []
    const [first] = questions
    if (first === undefined) continue
    const entries = index.packageEntries(first.lookup.ecosystem, first.lookup.name)
    if (entries.length === 0) continue
    const judges = entries.map((entry) => new EntryJudge(entry))
    for (const { component, lookup } of questions) {
      const found = answers.get(component)
      if (found === undefined) continue
      if (lookup.importPath === undefined) found.known = true
      for (const judge of judges) judgeEntry(index, judge, lookup, found, options)
    }
  }
  return answers
}

function isReadable({ ecosystem, version }: Lookup): boolean {
  const scheme = schemeOf(ecosystem)
  return scheme !== undefined && parseVersion(scheme, version) !== undefined
}

function judgeEntry(
  index: FlawIndex,
  judge: EntryJudge,
  lookup: Lookup,
  found: Answer,
  options: MatchOptions,
): void {
  const { entry } = judge
  if (!isForRelease(entry, lookup)) return
  if (lookup.cpe !== undefined && entry.cpe !== undefined && !fitsCpe(entry.cpe.criteria, lookup.cpe)) return
  if (lookup.importPath !== undefined && entry.imports?.includes(lookup.importPath) !== true) return
  const position = judge.judge(lookup.version)
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
function refusalOf(found: Answer | undefined, open: boolean): Refusal | undefined {
  if (found === undefined || found.hits.length > 0) return undefined
  if (open && !found.known) return refuse('name-not-in-index')
  if (found.isCommit) return found.known && !found.undecidable ? undefined : refuse('version-is-commit')
  if (open && found.undecidable) return refuse('commits-only')
  return found.readable ? undefined : refuse('version-unparsable')
}
