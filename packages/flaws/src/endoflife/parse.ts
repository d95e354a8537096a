// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue, type Where } from '@primum/parse'
import { lifecycleFault } from './fault.ts'
import { keyOfIdentifier, nameLifecycleKey } from './lifecycle-keys.ts'
import type { LifecycleProduct, Milestone, ReleaseCycle } from './product.ts'

/** What one document of endoflife.date holds. */
export type ParsedLifecycle = {
  readonly products: readonly LifecycleProduct[]
  /** Products that could not be read; the others are none the worse. */
  readonly refused: readonly CodedError[]
  /** It lists every product of the source, so that one that it lacks is gone. */
  readonly isWhole: boolean
}

/** Whether a JSON document is of endoflife.date: an answer of its API (version 1), or a product's page as data. */
export function looksLikeLifecycle(value: JsonValue): boolean {
  return isObject(value) && (isAnswer(value) || isPage(value))
}

/** `GET /api/v1/products/full` and `/products/NAME` (openapi.yml 1.1.0: FullProductListResponse, ProductResponse). */
function isAnswer(value: JsonObject): boolean {
  return typeof value['schema_version'] === 'string' && typeof value['result'] === 'object'
}

/** The front matter of products/NAME.md in the source's repository. */
function isPage(value: JsonObject): boolean {
  return Array.isArray(value['releases']) && ('_product' in value || 'permalink' in value)
}

/**
 * Reads products with their release cycles. A product with a wrong type is refused as a whole, because half of its dates would be
 * taken for all of them; a list that says it holds more products than it does was cut off and is refused.
 *
 * @throws CodedError {@link LifecycleCode} when nothing of the document can be used
 */
export function parseLifecycle(value: JsonValue, where: Where = {}): ParsedLifecycle {
  if (!isObject(value)) throw lifecycleFault('lifecycle/wrong-type', where, '', 'expected an object')
  if (!isAnswer(value)) return { products: [parsePage(value, where)], refused: [], isWhole: false }
  const { result, total } = value
  if (!Array.isArray(result))
    return { products: [parseListed(result ?? null, where, '/result')], refused: [], isWhole: false }
  if (typeof total === 'number' && total !== result.length) {
    const message = `the list says it has ${total} products but holds ${result.length}`
    throw lifecycleFault('lifecycle/count-mismatch', where, '/total', message)
  }
  const products: LifecycleProduct[] = []
  const refused: CodedError[] = []
  for (const [i, item] of result.entries()) {
    try {
      products.push(parseListed(item, where, `/result/${i}`))
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      refused.push(error)
    }
  }
  // A list without cycles is the summary `/products`: nothing in it is of use.
  const [first] = refused
  if (products.length === 0 && first !== undefined) throw first
  return { products, refused, isWhole: refused.length === 0 }
}

/** Kinds of products that are no software, so that a component's bare name never means them. */
const otherKinds: ReadonlySet<JsonValue | undefined> = new Set(['device', 'service', 'standard'])

function productOf(
  json: JsonObject,
  name: string,
  title: string,
  identifiers: readonly (readonly [type: string, id: string])[],
  cycles: readonly ReleaseCycle[],
): LifecycleProduct {
  const keys = new Set<string>()
  if (!otherKinds.has(json['category'])) keys.add(nameLifecycleKey(name))
  for (const [type, id] of identifiers) {
    const key = keyOfIdentifier(type, id)
    if (key !== undefined) keys.add(key)
  }
  return { name, title, keys: [...keys], cycles }
}

function parseListed(value: JsonValue, where: Where, path: string): LifecycleProduct {
  if (!isObject(value)) throw lifecycleFault('lifecycle/wrong-type', where, path, 'expected a product')
  const name = requiredText(value, 'name', where, path)
  const identifiers = objects(value['identifiers'], where, `${path}/identifiers`).flatMap(({ type, id }) =>
    typeof type === 'string' && typeof id === 'string' ? [[type, id] as const] : [],
  )
  const cycles = releasesOf(value, where, path).map((json, i): ReleaseCycle => {
    const at = `${path}/releases/${i}`
    const latest = json['latest']
    const newest = latest === null || latest === undefined ? {} : objectAt(latest, where, `${at}/latest`)
    return cycleFrom(requiredText(json, 'name', where, at), {
      released: day(json, 'releaseDate', where, at),
      latest: optionalText(newest, 'name', where, `${at}/latest`),
      latestReleased: day(newest, 'date', where, `${at}/latest`),
      endOfSupport: milestoneOf(json, 'eoasFrom', 'isEoas', where, at),
      endOfLife: milestoneOf(json, 'eolFrom', 'isEol', where, at),
      endOfExtendedSupport: milestoneOf(json, 'eoesFrom', 'isEoes', where, at),
      longTerm: milestoneOf(json, 'ltsFrom', 'isLts', where, at),
      discontinued: milestoneOf(json, 'discontinuedFrom', 'isDiscontinued', where, at),
    })
  })
  return productOf(value, name, optionalText(value, 'label', where, path) ?? name, identifiers, cycles)
}

function parsePage(value: JsonObject, where: Where): LifecycleProduct {
  const permalink = optionalText(value, 'permalink', where, '')
  // The source's own name is its address; the file's name differs for a few.
  const name =
    permalink?.startsWith('/') === true ? permalink.slice(1) : requiredText(value, '_product', where, '')
  const identifiers = objects(value['identifiers'], where, '/identifiers').flatMap((item) =>
    Object.entries(item).flatMap(([type, id]) => (typeof id === 'string' ? [[type, id] as const] : [])),
  )
  const cycles = releasesOf(value, where, '').map((json, i): ReleaseCycle => {
    const at = `/releases/${i}`
    return cycleFrom(requiredText(json, 'releaseCycle', where, at), {
      released: day(json, 'releaseDate', where, at),
      latest: optionalText(json, 'latest', where, at),
      latestReleased: day(json, 'latestReleaseDate', where, at),
      endOfSupport: milestone(json, 'eoas', where, at) ?? until(milestone(json, 'support', where, at)),
      endOfLife: milestone(json, 'eol', where, at),
      endOfExtendedSupport:
        milestone(json, 'eoes', where, at) ?? until(milestone(json, 'extendedSupport', where, at)),
      longTerm: milestone(json, 'lts', where, at),
      discontinued: milestone(json, 'discontinued', where, at),
    })
  })
  return productOf(value, name, optionalText(value, 'title', where, '') ?? name, identifiers, cycles)
}

/** `support: true` in older pages means that it is still given; `eoas: true` in newer ones that it has ended. */
function until(given: Milestone | undefined): Milestone | undefined {
  return typeof given === 'boolean' ? !given : given
}

type CycleFields = { readonly [K in keyof Omit<ReleaseCycle, 'name'>]-?: ReleaseCycle[K] | undefined }

function cycleFrom(name: string, fields: CycleFields): ReleaseCycle {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { name, ...(Object.fromEntries(there) as Partial<Omit<ReleaseCycle, 'name'>>) } // the fields without those that are undefined
}

function releasesOf(value: JsonObject, where: Where, path: string): readonly JsonObject[] {
  const releases = value['releases']
  if (Array.isArray(releases)) return objects(releases, where, `${path}/releases`)
  throw lifecycleFault(
    'lifecycle/no-cycles',
    where,
    `${path}/releases`,
    'a product without its release cycles; the list with them is /api/v1/products/full',
  )
}

/** The API tells the day apart from whether it has come. */
function milestoneOf(
  json: JsonObject,
  dayName: string,
  flagName: string,
  where: Where,
  path: string,
): Milestone | undefined {
  return day(json, dayName, where, path) ?? milestone(json, flagName, where, path)
}

function milestone(json: JsonObject, name: string, where: Where, path: string): Milestone | undefined {
  const value = json[name]
  return typeof value === 'boolean' ? value : day(json, name, where, path)
}

function day(json: JsonObject, name: string, where: Where, path: string): string | undefined {
  const text = optionalText(json, name, where, path)
  if (text === undefined) return undefined
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  // 31 June becomes 1 July where dates are only calculated with.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) {
    throw lifecycleFault(
      'lifecycle/wrong-type',
      where,
      `${path}/${name}`,
      'expected a day, YYYY-MM-DD, or true or false',
    )
  }
  return text
}

function requiredText(json: JsonObject, name: string, where: Where, path: string): string {
  const text = optionalText(json, name, where, path)
  if (text === undefined || text.trim() === '') {
    throw lifecycleFault(
      'lifecycle/wrong-type',
      where,
      `${path}/${name}`,
      'expected a text that is not empty',
    )
  }
  return text
}

function optionalText(json: JsonObject, name: string, where: Where, path: string): string | undefined {
  const value = json[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw lifecycleFault('lifecycle/wrong-type', where, `${path}/${name}`, 'expected a text')
}

function objects(value: JsonValue | undefined, where: Where, path: string): readonly JsonObject[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw lifecycleFault('lifecycle/wrong-type', where, path, 'expected a list')
  return value.map((item: JsonValue, i) => objectAt(item, where, `${path}/${i}`))
}

function objectAt(value: JsonValue, where: Where, path: string): JsonObject {
  if (isObject(value)) return value
  throw lifecycleFault('lifecycle/wrong-type', where, path, 'expected an object')
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
