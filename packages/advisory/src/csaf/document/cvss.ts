// SPDX-License-Identifier: Apache-2.0

import { type CvssResult, type CvssVersion, formatCvss, parseCvss, scoreCvss, severityOf } from '@primum/cvss'
import { CodedError } from '@primum/parse'
import { at, each, has, members, type Place, textAt, texts } from '../place.ts'
import { type Fault, faultAt, quote } from '../report.ts'
import { checkPart } from '../schema/csaf-schemas.ts'
import { type CvssProperty, cvssProperties } from '../schema/cvss-properties.ts'
import { idsIn } from './product-status.ts'

/** The CVSS version of an object by the member that holds it, and for 3.x by its own `version`. */
function versionOf(member: string, object: Place): CvssVersion {
  if (member === 'cvss_v2') return '2.0'
  if (member === 'cvss_v4') return '4.0'
  return textAt(object, 'version') === '3.0' ? '3.0' : '3.1'
}

/** A CVSS object with its version. */
export type CvssObject = { readonly place: Place; readonly version: CvssVersion }

/** The CVSS objects among the members of a place: `scores[*]` in 2.0, `metrics[*].content` in 2.1. */
export function cvssObjects(holder: Place): readonly CvssObject[] {
  return ['cvss_v2', 'cvss_v3', 'cvss_v4'].flatMap((member) => {
    const place = at(holder, member)
    return place === undefined ? [] : [{ place, version: versionOf(member, place) }]
  })
}

/** How a CVSS object breaks the schema of its version. */
export function checkCvssSchema({ place, version }: CvssObject): readonly Fault[] {
  return checkPart(`https://www.first.org/cvss/cvss-v${version}.json`, place.value, place.path)
}

/** The metrics that the vector names, as they are written there; none where it cannot be read. */
function namedMetrics(vector: string): ReadonlyMap<string, string> {
  const fields = vector.split('/').map((field) => field.split(':'))
  return new Map(
    fields.flatMap(([name, value, ...rest]) => (name && value && rest.length === 0 ? [[name, value]] : [])),
  )
}

/** Members that say otherwise than the vector. A metric that the vector does not name is not contradicted. */
export function* findContradictions({ place, version }: CvssObject): Iterable<Fault> {
  const vector = textAt(place, 'vectorString')
  if (vector === undefined) return
  const metrics = namedMetrics(vector)
  for (const { metric, name, words } of cvssProperties[version]) {
    const property = at(place, name)
    const value = metrics.get(metric)
    const word = value !== undefined && Object.hasOwn(words, value) ? words[value] : undefined
    if (property === undefined || word === undefined || property.value === word) continue
    yield faultAt(property, `must be ${word}: the vector says ${metric}:${value}`)
  }
}

/** The result of the vector, or of the vector with those metrics that only members give; why not, where it has none. */
function scoreObject({ place, version }: CvssObject, withMembers: boolean): CvssResult | string {
  const written = textAt(place, 'vectorString') ?? ''
  try {
    return scoreCvss(withMembers ? completeVector(written, place, cvssProperties[version]) : written)
  } catch (error) {
    if (error instanceof CodedError) return error.message
    throw error
  }
}

function completeVector(written: string, place: Place, properties: readonly CvssProperty[]): string {
  const parsed = parseCvss(written)
  const metrics = new Map(parsed.metrics)
  for (const { metric, name, words } of properties) {
    const word = textAt(place, name)
    const value = Object.keys(words).find((key) => words[key] === word)
    if (value !== undefined && !metrics.has(metric)) metrics.set(metric, value)
  }
  return formatCvss({ ...parsed, metrics })
}

/**
 * The scores that an object may state: member for the score, member for its severity, and what it is. In 4.0 there is one score, which
 * takes every metric of the vector into account, whatever its member is called (CSAF 2.1, test 6.1.9).
 */
function statedScores({
  version,
  scores,
  score,
}: CvssResult): readonly (readonly [string, string, number])[] {
  const temporal = scores.temporal ?? scores.base
  if (version === '4.0') return [['baseScore', 'baseSeverity', score]]
  return [
    ['baseScore', 'baseSeverity', scores.base],
    ['temporalScore', 'temporalSeverity', temporal],
    ['environmentalScore', 'environmentalSeverity', scores.environmental ?? temporal],
  ]
}

/** The vector's result, and that of the vector with those metrics that only members give; nothing where it has none. */
function resultsOf(object: CvssObject): readonly CvssResult[] {
  return [false, true].flatMap((withMembers) => {
    const result = scoreObject(object, withMembers)
    return typeof result === 'string' ? [] : [result]
  })
}

/** Stated scores and severities that are not what the vector gives. */
export function* findMiscalculations(object: CvssObject): Iterable<Fault> {
  const { place, version } = object
  const vector = at(place, 'vectorString')
  if (typeof vector?.value !== 'string') return
  const result = scoreObject(object, false)
  if (typeof result === 'string') {
    yield faultAt(vector, `no score can be computed: ${result}`)
    return
  }
  const results = resultsOf(object)
  const expected = statedScores(result)
  for (const [index, [scoreName, severityName, score]] of expected.entries()) {
    const scores = results.map((each) => statedScores(each)[index]?.[2] ?? score)
    const stated = at(place, scoreName)
    if (typeof stated?.value === 'number' && !scores.includes(stated.value)) {
      yield faultAt(stated, `must be ${score} for the vector ${quote(vector.value)}`)
    }
    const severity = at(place, severityName)
    const severities = scores.map((each) => severityOf(each, version).toUpperCase())
    if (severity !== undefined && version !== '2.0' && !severities.some((each) => each === severity.value)) {
      yield faultAt(severity, `must be ${severities[0]}, the severity of ${score}`)
    }
  }
}

/** The score that takes every metric into account is zero: nothing is left of the flaw. */
export function isWithoutImpact(object: CvssObject): boolean {
  if (at(object.place, 'environmentalScore')?.value === 0) return true
  return resultsOf(object).some(({ score }) => score === 0)
}

/** Scores that a product has in more than one item: {@link findRepeatedScores}. */
type Scored = {
  /** The item, which names the products. */
  readonly item: Place
  /** What holds the CVSS objects. */
  readonly holder: Place
  /** Who gave the score; absent: the document's author. */
  readonly source?: string | undefined
}

/**
 * Products with more than one score of the same CVSS version by the same source. The version is the object's own word, also
 * where it is none that CSAF knows.
 */
export function* findRepeatedScores(scored: readonly Scored[]): Iterable<Fault> {
  const seen = new Set<string>()
  for (const { item, holder, source } of scored) {
    const versions = members(holder)
      .filter(([name]) => name.startsWith('cvss_'))
      .map(([name, object]) => textAt(object, 'version') ?? name)
    for (const product of texts(item, 'products')) {
      for (const version of versions) {
        const key = JSON.stringify([product.value, version, source])
        if (seen.has(key)) {
          yield faultAt(
            product,
            `the product ${quote(product.value)} has more than one CVSS ${version} score from the same source`,
          )
        }
        seen.add(key)
      }
    }
  }
}

/** The use of CVSS 3.0, by the member that says so. */
export function findCvss30(holder: Place): readonly Fault[] {
  const object = at(holder, 'cvss_v3')
  const version = at(object, 'version')
  const vector = at(object, 'vectorString')
  const place =
    version?.value === '3.0' ? version : textAt(vector)?.startsWith('CVSS:3.0/') === true ? vector : undefined
  return place === undefined ? [] : [faultAt(place, 'CVSS 3.0 is used; use CVSS 3.1')]
}

/** Products of which the only score is one of CVSS 2.0. */
export function* findOnlyCvss2(scored: readonly Scored[]): Iterable<Fault> {
  const isNewer = (holder: Place): boolean => has(holder, 'cvss_v3') || has(holder, 'cvss_v4')
  const newer = new Set(
    scored
      .filter(({ holder }) => isNewer(holder))
      .flatMap(({ item }) => texts(item, 'products').map(({ value }) => value)),
  )
  for (const { item, holder } of scored) {
    if (!has(holder, 'cvss_v2') || isNewer(holder)) continue
    const alone = texts(item, 'products').filter(({ value }) => !newer.has(value))
    if (alone.length > 0)
      yield faultAt(
        item,
        `CVSS 2.0 is the only score of ${alone.map(({ value }) => quote(value)).join(', ')}`,
      )
  }
}

/** CVSS objects that give a fixed product another score than zero. */
export function* findScoresOfFixedProducts(
  document: Place,
  scoredOf: (vulnerability: Place) => readonly Scored[],
): Iterable<Fault> {
  for (const vulnerability of each(document, 'vulnerabilities')) {
    const fixed = idsIn(vulnerability, 'Fixed')
    for (const { item, holder } of scoredOf(vulnerability)) {
      const products = texts(item, 'products').filter(({ value }) => fixed.has(value))
      if (products.length === 0) continue
      for (const object of cvssObjects(holder)) {
        if (isWithoutImpact(object)) continue
        const names = products.map(({ value }) => quote(value)).join(', ')
        yield faultAt(
          object.place,
          `the score of a fixed product must be 0 in the end, but is not for ${names}`,
        )
      }
    }
  }
}

/** CSAF 2.0: each item of `scores` holds the CVSS objects itself. */
export function scores20(vulnerability: Place): readonly Scored[] {
  return each(vulnerability, 'scores').map((item) => ({ item, holder: item }))
}

/** CSAF 2.1: each item of `metrics` holds them in its content. */
export function scores21(vulnerability: Place): readonly Scored[] {
  return each(vulnerability, 'metrics').flatMap((item) => {
    const holder = at(item, 'content')
    return holder === undefined ? [] : [{ item, holder, source: textAt(item, 'source') }]
  })
}
