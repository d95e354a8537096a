// SPDX-License-Identifier: Apache-2.0
import {
  anyValue,
  type Cpe,
  type CpeAttribute,
  type CpeValue,
  cpeText,
  cpeValueOf,
  hasWildcard,
  notApplicable,
} from '../cpe/cpe.ts'
import { relateValues } from '../cpe/match.ts'
import { parseCpe } from '../cpe/parse.ts'
import type { PackageEntry } from '../index/index-reader.ts'
import type { KernelVersion } from '../kernel/version.ts'
import { splitListed } from '../nvd/affected.ts'
import { type CompiledRange, compileRange, positionIn } from '../osv/evaluate.ts'
import type { OsvRange } from '../osv/record.ts'
import { orderVersions, parseVersion, type SchemeVersion, type VersionScheme } from '../version/schemes.ts'
import { orderOf, type Verdict } from './judge.ts'

/** A product as a component names it, made ready to be compared with criteria. */
export type AskedProduct = {
  /** Absent where the component does not say. */
  readonly version: string | undefined
  readonly update: CpeValue | undefined
  readonly cpe: Cpe | undefined
  readonly kernel: KernelVersion | undefined
  /** Only criteria of this supplier's products count. */
  readonly supplier: string | undefined
  readonly scheme: VersionScheme
}

/** What a criterion says of a product; `doubt` is what keeps it from being sure, in words. */
export type CriterionVerdict = { readonly verdict: Verdict; readonly doubt?: string }

const unaffected: CriterionVerdict = { verdict: { kind: 'unaffected' } }
const undecidable: CriterionVerdict = { verdict: { kind: 'undecidable' } }

/** Attributes that a tool seldom fills in although they split a product into ones that are flawed apart. */
const telling: readonly CpeAttribute[] = ['edition', 'swEdition', 'targetSw', 'other']
const attributesAsked: readonly CpeAttribute[] = [
  'part',
  'vendor',
  'product',
  ...telling,
  'language',
  'targetHw',
]

/** Updates that come before the version they stand with; a component that names none is the release. */
const preRelease = /^(?:alpha|beta|rc|pre|dev|preview|milestone|m\d|a\d|b\d|cr\d|snapshot|_?nightly)/

/** One entry of a product that is named by CPE, its ranges compiled at the first question and kept for the next ones. */
export class CriterionJudge {
  readonly #entry: PackageEntry
  readonly #criteria: string
  readonly #after: string | undefined
  #name: Cpe | undefined
  #scheme: VersionScheme | undefined
  #ranges: readonly CompiledRange<SchemeVersion>[] = []

  constructor(entry: PackageEntry, { criteria, after }: NonNullable<PackageEntry['cpe']>) {
    this.#entry = entry
    this.#criteria = criteria
    this.#after = after
  }

  /** The vendor that the criterion names. */
  get vendor(): string {
    return cpeText(this.#cpe().vendor) ?? ''
  }

  judge(asked: AskedProduct): CriterionVerdict {
    const doubt = this.#compareNames(asked.cpe)
    if (doubt === undefined) return unaffected
    const found = asked.version === undefined ? this.#judgeAny() : this.#judgeVersion(asked.version, asked)
    return doubt === '' || found.verdict.kind === 'unaffected' ? found : { doubt, ...found }
  }

  #cpe(): Cpe {
    this.#name ??= parseCpe(this.#criteria)
    return this.#name
  }

  /**
   * How the criterion's name stands to the component's, apart from the version: `''` fits, undefined does not; else what it leaves
   * open. What the component's name leaves open fits (NISTIR 7696 calls that "subset", and NVD's own search counts it).
   */
  #compareNames(own: Cpe | undefined): string | undefined {
    // Nearly every criterion names nothing but part, vendor and product, by which it was found.
    if (this.#criteria.endsWith(':*:*:*:*:*:*:*:*')) return ''
    const wanted = this.#cpe()
    const open: string[] = []
    for (const attribute of attributesAsked) {
      const value = own?.[attribute] ?? anyValue
      const relation = relateValues(wanted[attribute], value)
      if (relation === 'disjoint') return undefined
      if (value === anyValue && relation === 'subset' && telling.includes(attribute))
        open.push(cpeText(wanted[attribute]) ?? wanted[attribute])
    }
    return open.length === 0
      ? ''
      : `the record is about the edition ${open.join(', ')}, and the component does not say which it is`
  }

  /** Without a version only what affects every version can be told. */
  #judgeAny(): CriterionVerdict {
    const isAny = this.#entry.ranges.some(({ events }) =>
      events.every(({ kind, version }) => kind === 'introduced' && version === '0'),
    )
    const isListed = this.#entry.versions.some((listed) => splitListed(listed).version === notApplicable)
    if (!isAny && !isListed) return undecidable
    return {
      verdict: { kind: 'affected' },
      doubt: 'the component has no version; the record is about every version',
    }
  }

  #judgeVersion(version: string, asked: AskedProduct): CriterionVerdict {
    const joined =
      asked.update === undefined || asked.update === notApplicable
        ? version
        : `${version}-${cpeText(asked.update) ?? asked.update}`
    const scheme = parseVersion(asked.scheme, joined) === undefined ? 'generic' : asked.scheme
    const parsed = parseVersion(scheme, joined)
    let doubt: Verdict | undefined
    if (parsed !== undefined) {
      for (const range of this.#compiled(scheme)) {
        const position = positionIn(parsed, range, orderOf(scheme))
        if (position.kind === 'unknown') doubt = position
        if (position.kind === 'affected' && !this.#isExcluded(parsed, scheme)) return { verdict: position }
      }
    }
    const listed = this.#judgeListed(version, joined, parsed, asked)
    if (listed !== undefined) return listed
    if (doubt !== undefined)
      return { verdict: doubt, doubt: 'a bound of the record cannot be compared with this version' }
    return parsed === undefined && this.#entry.ranges.length > 0 ? undecidable : unaffected
  }

  #compiled(scheme: VersionScheme): readonly CompiledRange<SchemeVersion>[] {
    if (this.#scheme === scheme) return this.#ranges
    const isOrdered = ({ type }: OsvRange) => type !== 'GIT'
    this.#ranges = this.#entry.ranges.filter(isOrdered).map((range) => compileRange(range, orderOf(scheme)))
    this.#scheme = scheme
    return this.#ranges
  }

  /** `versionStartExcluding`. */
  #isExcluded(version: SchemeVersion, scheme: VersionScheme): boolean {
    const after = this.#after === undefined ? undefined : parseVersion(scheme, this.#after)
    return after !== undefined && orderVersions(version, after) === 0
  }

  #judgeListed(
    version: string,
    joined: string,
    parsed: SchemeVersion | undefined,
    asked: AskedProduct,
  ): CriterionVerdict | undefined {
    let doubt: CriterionVerdict | undefined
    for (const listed of this.#entry.versions) {
      const wanted = splitListed(listed)
      const found = compareListed(wanted, version, joined, parsed, asked.update)
      if (found === 'same') return { verdict: { kind: 'affected' } }
      if (found === 'open') {
        const update = cpeText(wanted.update) ?? wanted.update
        doubt = {
          verdict: { kind: 'unknown' },
          doubt: `the record is about ${version} ${update}, and the component does not say its update`,
        }
      }
    }
    return doubt
  }
}

type Listed = ReturnType<typeof splitListed>

function compareListed(
  wanted: Listed,
  version: string,
  joined: string,
  parsed: SchemeVersion | undefined,
  own: CpeValue | undefined,
): 'same' | 'open' | 'other' {
  if (!isSameVersion(wanted.version, version, parsed?.scheme)) {
    // 8.2p1 is what CPE writes as version 8.2, update p1.
    const whole =
      wanted.update === anyValue || wanted.update === notApplicable ? undefined : cpeText(wanted.update)
    return whole !== undefined &&
      isSameVersion(cpeValueOf(`${cpeText(wanted.version) ?? ''}-${whole}`), joined, parsed?.scheme)
      ? 'same'
      : 'other'
  }
  if (wanted.update === anyValue) return 'same'
  if (own === undefined) {
    if (wanted.update === notApplicable) return 'same'
    return preRelease.test(wanted.update) ? 'other' : 'open'
  }
  const relation = relateValues(wanted.update, own)
  return relation === 'equal' || relation === 'superset' ? 'same' : 'other'
}

function isSameVersion(wanted: CpeValue, version: string, scheme: VersionScheme | undefined): boolean {
  if (hasWildcard(wanted)) return relateValues(wanted, cpeValueOf(version)) === 'superset'
  const text = cpeText(wanted)
  if (text === undefined) return wanted === anyValue
  if (text === version.toLowerCase()) return true
  // Two spellings of one version begin with the same digit: most of a long list need not be parsed.
  if (scheme === undefined || text.charAt(0) !== version.replace(/^v(?=\d)/i, '').charAt(0)) return false
  const [a, b] = [parseVersion(scheme, text), parseVersion(scheme, version)]
  return a !== undefined && b !== undefined && orderVersions(a, b) === 0
}
