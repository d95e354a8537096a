// SPDX-License-Identifier: Apache-2.0
/**
 * JSON Schema (draft 2020-12) as far as the schemas of CSAF, CVSS and SSVC use it, interpreted: no code is generated, and
 * a schema that uses any other keyword is refused when it is registered, so that nothing is passed over in silence. Formats
 * are asserted, as CSAF 2.1, section 2.2 asks. Drafts 4 and 7, in which the CVSS schemas are written, mean the same by these keywords.
 */
import type { JsonObject, JsonValue } from '@primum/parse'
import { canonicalText, isList, isObject, sameJson, step } from '../place.ts'
import { isFormat } from './formats.ts'

/** Where an instance breaks the schema, and how. */
export type SchemaFault = {
  readonly path: string
  readonly message: string
  /** The fault is a member that the schema does not have. */
  readonly isUnknownMember?: true
}

const annotations: ReadonlySet<string> = new Set([
  '$comment',
  '$id',
  '$schema',
  'default',
  'definitions',
  '$defs',
  '$dynamicAnchor',
  '$vocabulary',
  'description',
  'examples',
  'license',
  'title',
])

/** Text longer than this is not matched against patterns: nothing that has a pattern comes near, and matching it takes time. */
const maxPatternLength = 65_536

/** Names of members that a schema or its parts have looked at, for `unevaluatedProperties`. */
type Seen = Set<string>

type Visit = {
  readonly base: string
  readonly faults: SchemaFault[]
  readonly seen: Seen
}

/** Schemas that refer to each other by their `$id`. */
export class SchemaSet {
  readonly #documents = new Map<string, JsonObject>()
  readonly #patterns = new Map<string, RegExp>()
  readonly #isStrict: boolean

  /**
   * @param schemas each with its address, which is the `$id` without query
   * @param options.strict objects have no other members than those that their schema names, even where it allows more
   * @throws TypeError where one uses a keyword that is not interpreted here
   */
  constructor(schemas: Readonly<Record<string, JsonObject>>, options: { readonly strict?: boolean } = {}) {
    this.#isStrict = options.strict === true
    for (const [address, schema] of Object.entries(schemas)) {
      requireKnownKeywords(schema, address)
      this.#documents.set(address, schema)
    }
  }

  /** Every way in which an instance breaks the schema at an address, with the instance's place before each path. */
  check(address: string, instance: JsonValue, path = ''): readonly SchemaFault[] {
    const faults: SchemaFault[] = []
    const { base, schema } = this.#resolve(address, address)
    this.#visit(schema, instance, path, { base, faults, seen: new Set() })
    return faults
  }

  #resolve(reference: string, from: string): { readonly base: string; readonly schema: JsonValue } {
    const hash = reference.indexOf('#')
    const address = hash === -1 ? reference : reference.slice(0, hash)
    const base = address === '' ? from : address
    let schema: JsonValue | undefined = this.#documents.get(base)
    const pointer = hash === -1 ? '' : reference.slice(hash + 1)
    for (const name of pointer.split('/').slice(1)) {
      const key = name.replaceAll('~1', '/').replaceAll('~0', '~')
      schema = isObject(schema) && Object.hasOwn(schema, key) ? schema[key] : undefined
    }
    if (schema === undefined) throw new TypeError(`the schema ${reference} (in ${from}) is not known`)
    return { base, schema }
  }

  #visit(schema: JsonValue, instance: JsonValue, path: string, visit: Visit): void {
    if (schema === true) return
    if (!isObject(schema)) {
      visit.faults.push({ path, message: 'nothing is allowed here' })
      return
    }
    const reference = schema['$ref']
    if (typeof reference === 'string') {
      const target = this.#resolve(reference, visit.base)
      this.#visit(target.schema, instance, path, { ...visit, base: target.base })
    }
    this.#visitAny(schema, instance, path, visit)
    if (typeof instance === 'string') this.#visitText(schema, instance, path, visit)
    else if (typeof instance === 'number') visitNumber(schema, instance, path, visit)
    else if (isList(instance)) this.#visitArray(schema, instance, path, visit)
    this.#visitCombined(schema, instance, path, visit)
    if (isObject(instance)) this.#visitObject(schema, instance, path, visit)
  }

  #visitAny(schema: JsonObject, instance: JsonValue, path: string, { faults }: Visit): void {
    const type = schema['type']
    if (type !== undefined && !typesOf(type).some((name) => isType(name, instance))) {
      faults.push({ path, message: `must be ${typesOf(type).join(' or ')}` })
    }
    const allowed = schema['enum']
    if (isList(allowed) && !allowed.some((value) => sameJson(value, instance))) {
      faults.push({
        path,
        message: `must be one of ${allowed.map((value) => JSON.stringify(value)).join(', ')}`,
      })
    }
    const only = schema['const']
    if (only !== undefined && !sameJson(only, instance)) {
      faults.push({ path, message: `must be ${JSON.stringify(only)}` })
    }
  }

  #visitText(schema: JsonObject, text: string, path: string, { faults }: Visit): void {
    const { minLength, maxLength, pattern, format } = schema
    if (typeof minLength === 'number' && countCharacters(text, minLength) < minLength) {
      faults.push({
        path,
        message: text === '' ? 'must not be empty' : `must have at least ${minLength} characters`,
      })
    }
    if (typeof maxLength === 'number' && countCharacters(text, maxLength + 1) > maxLength) {
      faults.push({ path, message: `must have at most ${maxLength} characters` })
    }
    if (typeof pattern === 'string') {
      if (text.length > maxPatternLength) {
        faults.push({
          path,
          message: `is too long to be right: at most ${maxPatternLength} characters are matched`,
        })
      } else if (!this.#pattern(pattern).test(text)) {
        faults.push({
          path,
          message: `must match ${pattern.length > 160 ? 'the pattern that the schema gives' : pattern}`,
        })
      }
    }
    if (typeof format === 'string' && !isFormat(format, text)) {
      faults.push({ path, message: `must be a ${format}` })
    }
  }

  #pattern(source: string): RegExp {
    let pattern = this.#patterns.get(source)
    if (pattern === undefined) {
      pattern = new RegExp(source)
      this.#patterns.set(source, pattern)
    }
    return pattern
  }

  #visitArray(schema: JsonObject, list: readonly JsonValue[], path: string, visit: Visit): void {
    const { minItems, maxItems, uniqueItems, items } = schema
    if (typeof minItems === 'number' && list.length < minItems) {
      visit.faults.push({ path, message: `must have at least ${minItems} item${minItems === 1 ? '' : 's'}` })
    }
    if (typeof maxItems === 'number' && list.length > maxItems) {
      visit.faults.push({ path, message: `must have at most ${maxItems} items` })
    }
    if (uniqueItems === true) {
      const earlier = new Map<string, number>()
      for (const [index, item] of list.entries()) {
        const text = canonicalText(item)
        const first = earlier.get(text)
        if (first === undefined) earlier.set(text, index)
        else
          visit.faults.push({
            path: step(path, index),
            message: `is the same as item ${first}; each may be there once`,
          })
      }
    }
    if (items === undefined) return
    for (const [index, item] of list.entries()) {
      this.#visit(items, item, step(path, index), { ...visit, seen: new Set() })
    }
  }

  #visitObject(schema: JsonObject, object: JsonObject, path: string, visit: Visit): void {
    const { required, properties, minProperties, maxProperties } = schema
    const { additionalProperties, unevaluatedProperties = this.#unevaluated(schema) } = schema
    const names = Object.keys(object)
    if (isList(required)) {
      for (const name of required) {
        if (typeof name === 'string' && !Object.hasOwn(object, name))
          visit.faults.push({ path, message: `the member "${name}" is missing` })
      }
    }
    if (typeof minProperties === 'number' && names.length < minProperties) {
      visit.faults.push({ path, message: `must have at least ${minProperties} members` })
    }
    if (typeof maxProperties === 'number' && names.length > maxProperties) {
      visit.faults.push({ path, message: `must have at most ${maxProperties} members` })
    }
    const known = isObject(properties) ? properties : {}
    for (const name of names) {
      if (Object.hasOwn(known, name)) {
        visit.seen.add(name)
        this.#visit(known[name] ?? true, object[name] ?? null, step(path, name), {
          ...visit,
          seen: new Set(),
        })
      } else if (additionalProperties !== undefined) {
        visit.seen.add(name)
        this.#visitRest(additionalProperties, object[name] ?? null, path, name, visit)
      }
    }
    if (unevaluatedProperties === undefined) return
    for (const name of names) {
      if (visit.seen.has(name)) continue
      visit.seen.add(name)
      this.#visitRest(unevaluatedProperties, object[name] ?? null, path, name, visit)
    }
  }

  #unevaluated(schema: JsonObject): JsonValue | undefined {
    return this.#isStrict && schema['type'] === 'object' && isObject(schema['properties']) ? false : undefined
  }

  #visitRest(schema: JsonValue, value: JsonValue, path: string, name: string, visit: Visit): void {
    const place = step(path, name)
    if (schema === false) {
      const message = `the member ${JSON.stringify(name.slice(0, 80))} is not known here`
      visit.faults.push({ path: place, message, isUnknownMember: true })
    } else this.#visit(schema, value, place, { ...visit, seen: new Set() })
  }

  #visitCombined(schema: JsonObject, instance: JsonValue, path: string, visit: Visit): void {
    const { allOf, anyOf, oneOf } = schema
    if (isList(allOf)) {
      for (const part of allOf) this.#visit(part, instance, path, visit)
    }
    if (isList(anyOf)) this.#visitAlternatives(anyOf, Infinity, instance, path, visit)
    if (isList(oneOf)) this.#visitAlternatives(oneOf, 1, instance, path, visit)
  }

  /** Where no alternative fits, the faults of the nearest one are told, which has the fewest. */
  #visitAlternatives(
    alternatives: readonly JsonValue[],
    most: number,
    instance: JsonValue,
    path: string,
    visit: Visit,
  ): void {
    const tried = alternatives.map((part) => {
      const attempt = { ...visit, faults: [], seen: new Set<string>() } satisfies Visit
      this.#visit(part, instance, path, attempt)
      return attempt
    })
    const fitting = tried.filter(({ faults }) => faults.length === 0)
    for (const { seen } of fitting) for (const name of seen) visit.seen.add(name)
    if (fitting.length > most)
      visit.faults.push({ path, message: 'fits more than one of the forms that exclude each other' })
    if (fitting.length > 0) return
    const [nearest] = tried.toSorted((a, b) => a.faults.length - b.faults.length)
    for (const fault of nearest?.faults ?? []) visit.faults.push(fault)
  }
}

function visitNumber(schema: JsonObject, number: number, path: string, { faults }: Visit): void {
  const { minimum, maximum, multipleOf } = schema
  if (typeof minimum === 'number' && number < minimum)
    faults.push({ path, message: `must be at least ${minimum}` })
  if (typeof maximum === 'number' && number > maximum)
    faults.push({ path, message: `must be at most ${maximum}` })
  if (typeof multipleOf === 'number' && !isMultiple(number, multipleOf)) {
    faults.push({ path, message: `must be a multiple of ${multipleOf}` })
  }
}

/** In decimal, as it was written: 6.9 is a multiple of 0.1, which in binary it is not. */
function isMultiple(number: number, divisor: number): boolean {
  const quotient = number / divisor
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient))
}

const typesOf = (type: JsonValue): readonly string[] =>
  (isList(type) ? type : [type]).filter((name) => typeof name === 'string')

function isType(name: string, value: JsonValue): boolean {
  switch (name) {
    case 'array':
      return isList(value)
    case 'integer':
      return Number.isInteger(value)
    case 'null':
      return value === null
    case 'object':
      return isObject(value)
    default:
      return typeof value === name
  }
}

/** Characters of Unicode, as JSON Schema counts them, but no further than needed. */
function countCharacters(text: string, enough: number): number {
  if (text.length > 2 * enough) return text.length
  return [...text].length
}

/** How the value of each keyword leads to further schemas. */
const keywords: Readonly<Record<string, 'schema' | 'schemas' | 'named' | 'value'>> = {
  $defs: 'named',
  $ref: 'value',
  additionalProperties: 'schema',
  allOf: 'schemas',
  anyOf: 'schemas',
  const: 'value',
  definitions: 'named',
  enum: 'value',
  format: 'value',
  items: 'schema',
  maxItems: 'value',
  maxLength: 'value',
  maxProperties: 'value',
  maximum: 'value',
  minItems: 'value',
  minLength: 'value',
  minProperties: 'value',
  minimum: 'value',
  multipleOf: 'value',
  oneOf: 'schemas',
  pattern: 'value',
  properties: 'named',
  required: 'value',
  type: 'value',
  unevaluatedProperties: 'schema',
  uniqueItems: 'value',
}

function requireKnownKeywords(schema: JsonValue, place: string): void {
  if (!isObject(schema)) return
  for (const [keyword, value] of Object.entries(schema)) {
    const kind = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
    if (kind === undefined && !annotations.has(keyword)) {
      throw new TypeError(`the schema ${place} uses "${keyword}", which is not interpreted`)
    }
    for (const part of partsOf(kind, value)) requireKnownKeywords(part, `${place} ${keyword}`)
  }
}

function partsOf(kind: (typeof keywords)[string] | undefined, value: JsonValue): readonly JsonValue[] {
  if (kind === 'schema') return [value]
  if (kind === 'schemas' && isList(value)) return value
  return kind === 'named' && isObject(value) ? Object.values(value) : []
}
