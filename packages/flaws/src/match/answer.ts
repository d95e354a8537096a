// SPDX-License-Identifier: Apache-2.0
import { describeCondition } from '../cpe/condition.ts'
import type { FlawIndex, PackageEntry } from '../index/index-reader.ts'
import { correctionId } from '../nvd/configurations.ts'
import { isDistribution, packageKeyName } from '../osv/ecosystem.ts'
import { schemeOf } from '../osv/scheme.ts'
import { isVendorOf } from '../product/products-of.ts'
import { compareText } from '../version/numeral.ts'
import { parseVersion } from '../version/schemes.ts'
import { type Confidence, type Refusal, refuse } from './component.ts'
import { Coverage } from './coverage.ts'
import { CriterionJudge, type CriterionVerdict } from './criterion.ts'
import type { Hit } from './finding.ts'
import { AskedVersion, EntryJudge, isCommit, type Verdict } from './judge.ts'
import type { AskedLookups, Lookup, Lookups } from './lookup.ts'
import { isOtherBuild, releaseKey } from './release.ts'
import { type LineFix, lineFixesIn } from './release-line.ts'
import type { Surroundings } from './surroundings.ts'

/** What an answer hangs on beside the look-up itself. */
export type AnswerOptions = { readonly includesWithdrawn: boolean; readonly surroundings: Surroundings }

/** What the index says to one component's look-ups. */
export type Answered = {
  readonly hits: readonly Hit[]
  /** Fixes that reached the line of the kernel that the component is. */
  readonly fixes: readonly LineFix[]
  /** Some record speaks of the package. */
  readonly isKnown: boolean
  /** Finding nothing under these names does not mean "no flaw". */
  readonly isOpen: boolean
  /** Why nothing can be said, or not all. */
  readonly refusal?: Refusal
}

/** `name` is the look-up's in the spelling of the package table. */
type Asked = { readonly component: number; readonly lookup: Lookup; readonly name: string }

/** An answer while it is gathered. */
type Found = {
  readonly hits: Hit[]
  readonly fixes: LineFix[]
  known: boolean
  /** Entries that could not be decided for this version. */
  undecidable: number
  /** Entries that could not be decided because there is no version. */
  unversioned: number
}

/** One entry with what judges it, and what all entries of its package share. */
type Judge = {
  readonly entry: PackageEntry
  readonly versions: EntryJudge
  readonly criterion: CriterionJudge | undefined
}

/** Puts each component's look-ups to the index. */
export function askIndex(
  index: FlawIndex,
  lookups: readonly Lookups[],
  options: AnswerOptions,
): readonly Answered[] {
  if (lookups.length === 0) return []
  const coverage = new Coverage(index.info)
  const covered = lookups.map((own) => ('reason' in own ? own : (coverage.refusalOf(own.list) ?? own)))
  const asked: Asked[] = []
  covered.forEach((own, component) => {
    if ('reason' in own) return
    for (const lookup of own.list) {
      asked.push({ component, lookup, name: packageKeyName(lookup.ecosystem, lookup.name) })
    }
  })
  const answers = gather(index, asked, options)
  return covered.map((own, i): Answered => {
    const isOpen = 'reason' in own || own.open
    if ('reason' in own) return { hits: [], fixes: [], isKnown: false, isOpen, refusal: own }
    const found = answers.get(i)
    const refusal = refusalOf(own, found)
    return {
      hits: found === undefined ? [] : ownHits(found),
      fixes: found?.fixes ?? [],
      isKnown: found?.known === true,
      isOpen,
      ...(refusal === undefined ? {} : { refusal }),
    }
  })
}

/** Go: a package that records know as a module of its own is not also a package inside a shorter path's module. */
function ownHits({ hits, known }: Found): readonly Hit[] {
  return known ? hits.filter(({ lookup }) => lookup.importPath === undefined) : hits
}

/** Asks the package table once for each package, and in key order, so that each of its blocks is read once. */
function gather(
  index: FlawIndex,
  asked: readonly Asked[],
  options: AnswerOptions,
): ReadonlyMap<number, Found> {
  const answers = new Map<number, Found>()
  let judges: readonly Judge[] = []
  let before: Asked | undefined
  for (const question of asked.toSorted(byPackage)) {
    const { component, lookup } = question
    if (before === undefined || byPackage(before, question) !== 0) {
      judges = index.packageEntries(lookup.ecosystem, lookup.name).map(judgeOf)
    }
    before = question
    if (judges.length === 0) continue
    const found = answers.get(component) ?? {
      hits: [],
      fixes: [],
      known: false,
      undecidable: 0,
      unversioned: 0,
    }
    answers.set(component, found)
    if (lookup.importPath === undefined) found.known = true
    new Question(index, lookup, judges, options).answer(found)
  }
  return answers
}

function judgeOf(entry: PackageEntry): Judge {
  return {
    entry,
    versions: new EntryJudge(entry.ownRanges === undefined ? entry : { ...entry, ranges: entry.ownRanges }),
    criterion: entry.cpe === undefined ? undefined : new CriterionJudge(entry, entry.cpe),
  }
}

function byPackage(a: Asked, b: Asked): number {
  return compareText(a.lookup.ecosystem, b.lookup.ecosystem) || compareText(a.name, b.name)
}

/** Go: a version that names a commit by its time (go.dev/ref/mod, "Pseudo-versions"). */
const pseudoVersion = /[.-]\d{14}-[0-9a-f]{12}(?:\+|$)/

/** One look-up put to all entries of its package. */
class Question {
  readonly #index: FlawIndex
  readonly #lookup: Lookup
  readonly #judges: readonly Judge[]
  readonly #options: AnswerOptions
  readonly #version: AskedVersion
  #vendors: ReadonlySet<string> | undefined

  constructor(index: FlawIndex, lookup: Lookup, judges: readonly Judge[], options: AnswerOptions) {
    this.#index = index
    this.#lookup = lookup
    this.#judges = judges
    this.#options = options
    this.#version = new AskedVersion(lookup.version)
  }

  answer(found: Found): void {
    const { product } = this.#lookup
    for (const judge of this.#judges) {
      const { entry } = judge
      if (!this.#isAsked(judge)) continue
      if (product?.kernel !== undefined) found.fixes.push(...lineFixesIn(entry, product.kernel))
      const { verdict, doubt } = this.#judge(judge)
      if (verdict.kind === 'unaffected') continue
      if (verdict.kind === 'undecidable') this.#count(found)
      else {
        const hit = this.#hit(judge, verdict, doubt)
        if (hit !== undefined) found.hits.push(hit)
      }
    }
  }

  #count(found: Found): void {
    const { product } = this.#lookup
    if (product !== undefined && product.version === undefined) found.unversioned++
    else found.undecidable++
  }

  /** Whether the entry is about the release, the supplier and the import path that are asked for. */
  #isAsked({ entry, criterion }: Judge): boolean {
    const { importPath, product } = this.#lookup
    if (!isForRelease(entry, this.#lookup)) return false
    if (importPath !== undefined && entry.imports?.includes(importPath) !== true) return false
    if (product?.supplier === undefined) return true
    return criterion !== undefined && isVendorOf(criterion.vendor, product.supplier)
  }

  #judge({ entry, versions, criterion }: Judge): CriterionVerdict {
    const { product } = this.#lookup
    if (product !== undefined && criterion !== undefined && !this.#version.isCommit)
      return criterion.judge(product)
    // Of a product without a version only criteria can tell what affects all versions.
    if (product !== undefined && product.version === undefined) return { verdict: { kind: 'undecidable' } }
    if (entry.ownRanges !== undefined && pseudoVersion.test(this.#version.text)) {
      return {
        verdict: { kind: 'affected' },
        doubt: 'the record gives only the project’s own version numbers, and this is a commit’s',
      }
    }
    return { verdict: versions.judge(this.#version) }
  }

  #hit(
    judge: Judge,
    position: Exclude<Verdict, { kind: 'unaffected' | 'undecidable' }>,
    doubt: string | undefined,
  ): Hit | undefined {
    const { entry } = judge
    const beside = entry.cpe?.beside
    const truth = beside === undefined ? 'holds' : this.#options.surroundings.decide(beside)
    if (truth === 'fails') return undefined
    const head = this.#index.head(entry.record)
    if (head.withdrawn !== undefined && !this.#options.includesWithdrawn) return undefined
    const asked =
      beside === undefined || truth === 'holds'
        ? undefined
        : `the record asks for more beside it: ${describeCondition(beside)}, which this SBOM does not tell`
    const certainty = this.#certaintyOf(
      judge,
      position.kind,
      doubt ?? asked ?? this.#correction(head.source, head.subjects),
    )
    return { head, entry, lookup: this.#lookup, position, ...certainty }
  }

  /** NVD's own data where someone published that they are wrong, and the correction does not name this version. */
  #correction(source: string, flaws: readonly string[]): string | undefined {
    if (source !== 'NVD') return undefined
    for (const flaw of flaws) {
      const number = this.#index.recordNumber(correctionId(flaw))
      if (number === undefined || this.#isNamedBy(number)) continue
      const reason = this.#index.head(number).summary
      return `a published correction of NVD’s data does not name it${reason === undefined ? '' : `: ${reason}`}`
    }
    return undefined
  }

  #isNamedBy(record: number): boolean {
    return this.#judges.some(
      (judge) =>
        judge.entry.record === record && /^(?:affected|unknown)$/.test(this.#judge(judge).verdict.kind),
    )
  }

  /** How sure a hit is: as sure as the look-up, unless the record leaves something open. */
  #certaintyOf(
    { entry, criterion }: Judge,
    kind: 'affected' | 'unknown',
    doubt: string | undefined,
  ): { readonly confidence: Confidence; readonly why?: string } {
    const { ecosystem, release, product, confidence, why, name } = this.#lookup
    if (doubt !== undefined) return { confidence: 'low', why: doubt }
    if (kind === 'unknown') {
      return { confidence: 'low', why: 'a bound of the record cannot be compared with this version' }
    }
    if (isDistribution(ecosystem) && entry.release !== '' && release === undefined) {
      const about = `${ecosystem} ${entry.release}`
      return {
        confidence: 'low',
        why: `the component does not say its release; the record is about ${about}`,
      }
    }
    if (entry.ownRanges !== undefined && confidence === 'high') {
      return {
        confidence: 'medium',
        why: 'by the project’s own version numbers, which need not be those of the module',
      }
    }
    if (entry.ecosystem !== ecosystem && confidence === 'high') {
      return {
        confidence: 'medium',
        why: `found by its repository; the record is about a ${entry.ecosystem} package`,
      }
    }
    if (name.startsWith('*:') && criterion !== undefined && product?.supplier === undefined)
      return this.#vendorCertainty(criterion)
    return { confidence, ...(why === undefined ? {} : { why }) }
  }

  /** Of a product without a vendor: as sure as the look-up where no two vendors share the name, a guess where they do. */
  #vendorCertainty({ vendor }: CriterionJudge): { readonly confidence: Confidence; readonly why: string } {
    const { confidence, why = '' } = this.#lookup
    this.#vendors ??= new Set(this.#judges.flatMap(({ criterion }) => criterion?.vendor ?? []))
    if (this.#vendors.size === 1)
      return { confidence, why: `${why}; ${vendor} alone has a product of that name here` }
    return {
      confidence: 'low',
      why: `${why}; the record is about that of ${vendor}, one of ${this.#vendors.size} vendors`,
    }
  }
}

function isForRelease(entry: PackageEntry, { ecosystem, release }: Lookup): boolean {
  if (!isDistribution(ecosystem) || entry.release === '') return true
  if (isOtherBuild(ecosystem, entry.release)) return false
  return release === undefined || releaseKey(ecosystem, entry.release) === release
}

/** Why nothing can be said although the component was looked up, or not all; undefined when something can. */
function refusalOf({ list, open }: AskedLookups, found: Found | undefined): Refusal | undefined {
  const known = found?.known === true
  const isUnversioned =
    list.length > 0 && list.every(({ product }) => product !== undefined && product.version === undefined)
  if (isUnversioned || (found !== undefined && found.unversioned > 0)) return withoutVersion(found)
  if (open && !known) return refuse('name-not-in-index')
  if (found !== undefined && found.hits.length > 0) return undefined
  const undecidable = found?.undecidable ?? 0
  if (isCommit(list[0]?.version ?? ''))
    return known && undecidable === 0 ? undefined : refuse('version-is-commit')
  if (open && undecidable > 0) return refuse('commits-only')
  return list.some(isReadable) ? undefined : refuse('version-unparsable')
}

function withoutVersion(found: Found | undefined): Refusal {
  const count = found?.unversioned ?? 0
  if (count === 0) return refuse('version-missing')
  const what = count === 1 ? 'what one record says' : `what ${count} records say`
  return refuse(
    'version-missing',
    `it has no version, or none that tells enough, so that ${what} of its product cannot be decided`,
  )
}

/** Whether the version has a place in its ecosystem's order. */
function isReadable({ ecosystem, version }: Lookup): boolean {
  const scheme = schemeOf(ecosystem)
  return scheme !== undefined && parseVersion(scheme, version) !== undefined
}
