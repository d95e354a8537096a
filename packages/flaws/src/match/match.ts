// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import type { FlawIndex } from '../index/index-reader.ts'
import { remember, rememberAnswers } from '../index/remember.ts'
import { type PurlFields, parsePurlFieldsLeniently } from '../purl/purl.ts'
import { type AnswerOptions, askIndex } from './answer.ts'
import {
  type Finding,
  type MatchComponent,
  type MatchResult,
  type Refusal,
  refuse,
  type Unmatched,
  viewOf,
} from './component.ts'
import { asksUpstream, conclude, type Result } from './conclude.ts'
import { type Lookups, lookupsOf, withRelease } from './lookup.ts'
import { productLookupsOf } from './product-lookup.ts'
import { Surroundings } from './surroundings.ts'
import { UsualReleases } from './usual-release.ts'

/** What to count in. */
export type MatchOptions = {
  /** Also match records that were withdrawn; the default leaves them out, since they describe no flaw. */
  readonly includeWithdrawn?: boolean
}

/**
 * Finds the known flaws of components. Every component ends with findings, among `unmatched` with the reason, or with neither, which
 * means that it was looked up and that this index knows no flaw of its version. One without a version can end with both: with what affects
 * every version, and with the reason why the rest cannot be told.
 *
 * The components of one document belong in one call: packages of a distribution that do not name their release take
 * the one their neighbours name, and a record that asks for a platform finds it among them.
 */
export function matchComponents(
  index: FlawIndex,
  components: readonly MatchComponent[],
  options: MatchOptions = {},
): MatchResult {
  const memory = rememberAnswers(index)
  const unique = uniqueOf(components)
  const results = matchUnique(memory, unique.list, {
    includesWithdrawn: options.includeWithdrawn === true,
    surroundings: new Surroundings(unique.list),
  })
  const findings: Finding[] = []
  const unmatched: Unmatched[] = []
  components.forEach((component, i) => {
    const result = results[unique.places[i] ?? 0]
    if (result === undefined) return
    if (result.refusal !== undefined) unmatched.push({ ...viewOf(component), ...result.refusal })
    for (const finding of result.findings) findings.push({ ...finding, component: viewOf(component) })
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
    const { purl, version, cpe, source } = component
    const key = JSON.stringify([
      purl ?? '',
      version ?? '',
      cpe ?? '',
      source ?? '',
      isBare(component) ? nameKey(component) : '',
    ])
    const place = known.get(key) ?? list.push(component) - 1
    known.set(key, place)
    return place
  })
  return { list, places }
}

/** Whether a component has nothing but its name to go by. */
const isBare = ({ purl, cpe }: MatchComponent) =>
  (purl === undefined || purl === '') && !(cpe !== undefined && cpe.length > 0)
const nameKey = ({ name, supplier }: MatchComponent) => [name, supplier ?? '']

/**
 * By purl first, because a purl names its package surely. By the upstream products that a component may be only where no registry and no
 * distribution answers for it: a distribution's package carries fixes that its upstream version number does not show.
 */
function matchUnique(
  index: FlawIndex,
  components: readonly MatchComponent[],
  options: AnswerOptions,
): readonly Result[] {
  const purls = components.map(readPurl)
  const first = askIndex(index, purlLookupsOf(components, purls), options)
  const left = components.flatMap((component, i) => {
    const own = first[i]
    const purl = readable(purls[i])
    return own === undefined || !asksUpstream(purl, own)
      ? []
      : [{ i, lookups: productLookupsOf(component, purl) }]
  })
  const second = askIndex(
    index,
    left.map(({ lookups }) => lookups),
    options,
  )
  const upstream = new Map(left.map(({ i }, at) => [i, second[at]]))
  return first.map((own, i) => conclude(index, readable(purls[i]), own, upstream.get(i)))
}

type ReadPurl = PurlFields | Refusal

function readable(purl: ReadPurl | undefined): PurlFields | undefined {
  return purl === undefined || 'reason' in purl ? undefined : purl
}

function readPurl({ purl }: MatchComponent): ReadPurl {
  if (purl === undefined || purl === '') return refuse('no-identifier')
  try {
    return parsePurlFieldsLeniently(purl)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return refuse('purl-unparsable', error.message)
  }
}

function purlLookupsOf(
  components: readonly MatchComponent[],
  purls: readonly ReadPurl[],
): readonly Lookups[] {
  const releases = new UsualReleases()
  // The releases are counted on the way, so that no purl is read twice.
  const lookups = components.map((component, i) => {
    const purl = purls[i] ?? refuse('no-identifier')
    if ('reason' in purl) return purl
    releases.count(purl)
    return lookupsOf(purl, component)
  })
  const usualRelease = remember((ecosystem: string) => releases.of(ecosystem))
  return lookups.map((own) => withRelease(own, usualRelease))
}
