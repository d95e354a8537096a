// SPDX-License-Identifier: Apache-2.0
import { at, each, find, type Place, textAt } from '../place.ts'
import { decisionPoints, type Namespace, readNamespace } from '../registers/ssvc.ts'
import { type Fault, faultAt, quote } from '../report.ts'
import { instantAt } from './instant.ts'

/** A selection of an SSVC object. */
export type Selection = {
  readonly place: Place
  readonly namespacePlace: Place
  /** With all extensions, as it is written. */
  readonly fullNamespace: string
  readonly namespace: Namespace
  /** The SSVC object in which it stands. */
  readonly object: Place
}

/** The selections that have a namespace. */
export function ssvcSelections(document: Place): readonly Selection[] {
  return find(document, '$.vulnerabilities[*].metrics[*].content.ssvc_v2').flatMap((object) =>
    each(object, 'selections').flatMap((place): readonly Selection[] => {
      const namespacePlace = at(place, 'namespace')
      const fullNamespace = textAt(namespacePlace)
      if (namespacePlace === undefined || fullNamespace === undefined) return []
      return [{ place, namespacePlace, fullNamespace, namespace: readNamespace(fullNamespace), object }]
    }),
  )
}

/** Test 6.1.48: what is selected exists, by version, values and their order, and by name where nothing may rename it. */
export function* checkDecisionPoint({ place, namespacePlace, namespace }: Selection): Iterable<Fault> {
  if (namespace.isInvalid) {
    yield faultAt(namespacePlace, `the namespace ${quote(namespace.base)} is reserved and must not be used`)
    return
  }
  const key = textAt(place, 'key')
  const version = textAt(place, 'version')
  if (!namespace.isRegistered || namespace.isWithoutCatalogue || key === undefined || version === undefined)
    return
  const known = decisionPoints(namespace.base, key)
  if (known.length === 0) {
    yield faultAt(
      at(place, 'key') ?? place,
      `${quote(key)} is no decision point of the namespace ${quote(namespace.base)}`,
    )
    return
  }
  const point = known.find((each) => each.version === version)
  if (point === undefined) {
    yield faultAt(
      at(place, 'version') ?? place,
      `the decision point ${quote(key)} has no version ${quote(version)}`,
    )
    return
  }
  if (!namespace.isExtended) yield* checkName(place, point.name)
  let last = -1
  for (const value of each(place, 'values')) {
    const valueKey = textAt(value, 'key')
    if (valueKey === undefined) continue
    const order = point.values.findIndex((each) => each.key === valueKey)
    if (order === -1) {
      yield faultAt(
        at(value, 'key') ?? value,
        `${quote(valueKey)} is no value of ${quote(point.name)} in version ${version}`,
      )
    } else if (order <= last) {
      yield faultAt(value, `the value ${quote(valueKey)} is not in the order of ${quote(point.name)}`)
    } else if (!namespace.isExtended) {
      yield* checkName(value, point.values[order]?.name ?? '')
    }
    last = Math.max(last, order)
  }
}

function* checkName(place: Place, expected: string): Iterable<Fault> {
  const name = at(place, 'name')
  if (typeof name?.value === 'string' && name.value !== expected)
    yield faultAt(name, `the name must be ${quote(expected)}`)
}

/** The dates are those of the files in SSVC's repository; what was used so long before is not held against anyone. */
const grace = Temporal.Duration.from({ hours: 31 * 24 })

/** Test 6.3.13: the newest version at the time of the selection is used. */
export function* checkDecisionPointVersion({ place, namespace, object }: Selection): Iterable<Fault> {
  const timestamp = instantAt(object, 'timestamp')
  const key = textAt(place, 'key')
  const version = at(place, 'version')
  if (timestamp === undefined || key === undefined || typeof version?.value !== 'string') return
  if (!namespace.isRegistered || namespace.isWithoutCatalogue) return
  const known = decisionPoints(namespace.base, key)
  const used = known.findIndex((point) => point.version === version.value)
  const latest = known.findLastIndex(({ date }) => Temporal.Instant.compare(date, timestamp) <= 0)
  const point = known[used]
  if (point === undefined) return
  if (used < latest) {
    yield faultAt(
      version,
      `version ${known[latest]?.version} of ${quote(point.name)} was there already at ${timestamp}`,
    )
  } else if (used > latest && Temporal.Instant.compare(point.date, timestamp.add(grace)) > 0) {
    yield faultAt(
      version,
      `version ${point.version} of ${quote(point.name)} was not there yet at ${timestamp}`,
    )
  }
}
