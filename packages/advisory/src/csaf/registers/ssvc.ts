// SPDX-License-Identifier: Apache-2.0
import { ssvcLines } from './ssvc-catalogue.ts'

/** A decision point in one version. */
export type DecisionPoint = {
  readonly version: string
  /** Since when it is published. */
  readonly date: Temporal.Instant
  readonly name: string
  /** Key and name of each value, in order. */
  readonly values: readonly { readonly key: string; readonly name: string }[]
}

/** SSVC, "Namespaces": the registered base namespaces, without fragment. `example` and `test` are for just that. */
const registered: ReadonlySet<string> = new Set(['basic', 'cisa', 'cvss', 'example', 'nist', 'ssvc', 'test'])

/** The same: for documentation and for tests; what they hold is nowhere written. */
const withoutCatalogue: ReadonlySet<string> = new Set(['example', 'test'])

const points: ReadonlyMap<string, readonly DecisionPoint[]> = readLines()

function readLines(): ReadonlyMap<string, readonly DecisionPoint[]> {
  const byKey = new Map<string, DecisionPoint[]>()
  for (const line of ssvcLines.trim().split('\n')) {
    const [, namespace, key, version = '', day = '', name = '', list = ''] =
      /^(\S+) (\S+) (\S+) (\S+) ([^:]+): (.+)$/.exec(line) ?? []
    const values = list.split('; ').map((value) => {
      const [valueKey = '', valueName = ''] = value.split('=')
      return { key: valueKey, name: valueName }
    })
    const point = { version, date: Temporal.Instant.from(`${day}T00:00:00Z`), name, values }
    const known = byKey.get(`${namespace} ${key}`)
    if (known === undefined) byKey.set(`${namespace} ${key}`, [point])
    else known.push(point)
  }
  return byKey
}

/** A namespace by its parts: `cvss#fragment/de-DE/.example.org#more`. */
export type Namespace = {
  /** With its fragment. */
  readonly base: string
  readonly isRegistered: boolean
  /** Reserved and not to be used at all. */
  readonly isInvalid: boolean
  /** Reserved for examples and tests, or its decision points are not known here. */
  readonly isWithoutCatalogue: boolean
  /** Anything stands behind the base. */
  readonly isExtended: boolean
}

export function readNamespace(text: string): Namespace {
  const [base = '', ...extensions] = text.split('/')
  const [name = ''] = base.split('#')
  return {
    base,
    isRegistered: registered.has(name),
    isInvalid: name === 'invalid' || name === 'x_invalid' || name.startsWith('x_invalid.'),
    isWithoutCatalogue: withoutCatalogue.has(name),
    isExtended: extensions.length > 0,
  }
}

/** The versions of a decision point, the oldest first; none where the catalogue does not have it. */
export function decisionPoints(base: string, key: string): readonly DecisionPoint[] {
  return points.get(`${base} ${key}`) ?? []
}
