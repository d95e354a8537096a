// SPDX-License-Identifier: Apache-2.0
import type { PackageEntry } from '../index/index-reader.ts'
import { splitEcosystem } from '../osv/ecosystem.ts'
import {
  type CompiledRange,
  compileRange,
  positionIn,
  positionOfCommit,
  type RangePosition,
} from '../osv/evaluate.ts'
import type { OsvAffected, OsvRecord } from '../osv/record.ts'
import { schemeOf } from '../osv/scheme.ts'
import type { VersionOrder } from '../version/order.ts'
import {
  orderVersions,
  parseVersion,
  parseVersionBound,
  type SchemeVersion,
  type VersionScheme,
} from '../version/schemes.ts'

/** What an entry says of a version. `undecidable`: it speaks only of commits, or in an order we cannot read. */
export type Verdict = RangePosition | { readonly kind: 'undecidable' }

const fullCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** Whether a version text is a whole commit id. */
export function isCommit(version: string): boolean {
  return fullCommit.test(version.toLowerCase())
}

const orders = new Map<VersionScheme, VersionOrder<SchemeVersion>>()

/** A scheme as the range evaluation asks for it. */
export function orderOf(scheme: VersionScheme): VersionOrder<SchemeVersion> {
  const known = orders.get(scheme)
  if (known !== undefined) return known
  const order = {
    parse: (text: string) => parseVersion(scheme, text),
    parseBound: (text: string) => parseVersionBound(scheme, text),
    compare: orderVersions,
  }
  orders.set(scheme, order)
  return order
}

/** A version that is asked about in many entries: what can be told from it alone is worked out once. */
export class AskedVersion {
  readonly text: string
  readonly isCommit: boolean
  #scheme: VersionScheme | undefined
  #parsed: SchemeVersion | undefined

  constructor(text: string) {
    this.text = text
    this.isCommit = isCommit(text)
  }

  /** Its place in a scheme's order, if it has one; remembered for one scheme, because nearly all of a package's entries share it. */
  in(scheme: VersionScheme): SchemeVersion | undefined {
    if (this.#scheme !== scheme) {
      this.#parsed = parseVersion(scheme, this.text)
      this.#scheme = scheme
    }
    return this.#parsed
  }
}

type JudgedRange = { readonly scheme: VersionScheme; readonly compiled: CompiledRange<SchemeVersion> }

/** One entry, its ranges compiled at the first question and kept for the next versions of the same package. */
export class EntryJudge {
  readonly entry: PackageEntry
  #ranges: readonly JudgedRange[] | undefined
  #hasForeign = false

  constructor(entry: PackageEntry) {
    this.entry = entry
  }

  /**
   * Decides a version by the algorithm of the OSV schema: affected when it is listed in `versions` or lies in a range.
   * An empty version stands for "any" and is affected by everything that affects some version.
   */
  judge(version: AskedVersion): Verdict {
    const { entry } = this
    if (version.text === '') return { kind: 'affected' }
    if (version.isCommit) return this.#judgeCommit(version.text.toLowerCase())
    const ranges = this.#compiled()
    let doubt: RangePosition | undefined
    let readable = false
    for (const { scheme, compiled } of ranges) {
      const parsed = version.in(scheme)
      if (parsed === undefined) continue
      readable = true
      const position = positionIn(parsed, compiled, orderOf(scheme))
      if (position.kind === 'affected') return position
      if (position.kind === 'unknown') doubt = position
    }
    if (this.#isListed(version.text, readable)) return { kind: 'affected' }
    if (doubt !== undefined) return doubt
    if (readable || (ranges.length === 0 && entry.versions.length > 0)) return { kind: 'unaffected' }
    return ranges.length > 0 || this.#hasForeign ? { kind: 'undecidable' } : { kind: 'unaffected' }
  }

  #judgeCommit(commit: string): Verdict {
    const ranges = this.entry.ranges.filter(({ type }) => type === 'GIT')
    const positions = ranges.map((range) => positionOfCommit(commit, range))
    const affected = positions.find(({ kind }) => kind === 'affected')
    if (affected !== undefined) return affected
    if (this.entry.versions.includes(commit)) return { kind: 'affected' }
    return positions.length > 0 && positions.every(({ kind }) => kind === 'unaffected')
      ? { kind: 'unaffected' }
      : { kind: 'undecidable' }
  }

  #compiled(): readonly JudgedRange[] {
    if (this.#ranges !== undefined) return this.#ranges
    const judged: JudgedRange[] = []
    for (const range of this.entry.ranges) {
      const scheme = range.type === 'GIT' ? undefined : schemeOf(this.entry.ecosystem, range.type)
      if (scheme === undefined) this.#hasForeign = true
      else judged.push({ scheme, compiled: compileRange(range, orderOf(scheme)) })
    }
    this.#ranges = judged
    return judged
  }

  /**
   * Listed as text, give or take the `v` of a tag. Where no range could place it, also listed under another spelling of the
   * same version (`1.0` and `1.0.0` in PEP 440; the tag `curl-8_1_0` and `8.1.0`).
   */
  #isListed(version: string, isPlaced: boolean): boolean {
    const { versions } = this.entry
    if (versions.length === 0) return false
    if (versions.includes(version)) return true
    const bare = version.replace(/^v(?=\d)/, '')
    if (versions.includes(bare) || versions.includes(`v${bare}`)) return true
    if (isPlaced) return false
    const scheme = schemeOf(this.entry.ecosystem)
    const parsed = scheme === undefined ? undefined : parseVersion(scheme, bare)
    if (scheme === undefined || parsed === undefined) return false
    return versions.some((listed) => {
      const other = parseVersion(scheme, listed)
      return other !== undefined && orderVersions(parsed, other) === 0
    })
  }
}

/**
 * Whether a record affects a version of a package: the evaluation of the OSV schema for one record, without an index.
 * `ecosystem` may carry a release; entries of other releases do not count then.
 */
export function isAffected(
  record: Pick<OsvRecord, 'affected'>,
  component: { readonly ecosystem: string; readonly name: string; readonly version: string },
): boolean {
  return record.affected.some((affected, position) => {
    const { package: pack } = affected
    if (pack === undefined || pack.name !== component.name) return false
    if (!covers(pack.ecosystem, component.ecosystem)) return false
    return judgeAffected(affected, position, pack.ecosystem, component.version).kind === 'affected'
  })
}

function covers(said: string, asked: string): boolean {
  if (said === asked) return true
  const [left, right] = [splitEcosystem(said), splitEcosystem(asked)]
  return left.base === right.base && (left.release === '' || right.release === '')
}

function judgeAffected(affected: OsvAffected, position: number, ecosystem: string, version: string): Verdict {
  const { ranges, versions } = affected
  const { base, release } = splitEcosystem(ecosystem)
  const entry = { record: 0, position, ecosystem: base, release, ranges, versions, cvss: [] }
  return new EntryJudge(entry).judge(new AskedVersion(version))
}
