// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import type { Warning } from './model.ts'

/**
 * A small language for what a document's members may hold. It is not JSON Schema: it has just what the SBOM standards need,
 * knows the version of the standard, and reports every fault with its JSON Pointer.
 */
export type Shape = (value: JsonValue, faults: Faults) => void

/** In which minor versions of the standard something is a fault: for CycloneDX 1.6 it is asked with 6. */
export type Versions = (minor: number) => boolean

/**
 * Collects faults and knows the place of the value being looked at. A document may name its version last, so a fault that
 * depends on the version is kept with the versions it is one in, and sorted out by {@link Faults.in}.
 */
export class Faults {
  readonly steps: (string | number)[] = []
  readonly #found: { readonly fault: Warning; readonly versions: Versions }[] = []
  readonly #counts = new Map<Versions, number>()

  add(message: string, versions: Versions = always): void {
    // A hostile document must not fill memory with its faults; each kind has its own count so that none hides another.
    const count = this.#counts.get(versions) ?? 0
    this.#counts.set(versions, count + 1)
    if (count < mostFaults)
      this.#found.push({ fault: { kind: 'invalid', path: this.path(), message }, versions })
  }

  in(minor: number): readonly Warning[] {
    return this.#found.filter(({ versions }) => versions(minor)).map(({ fault }) => fault)
  }

  path(): string {
    return this.steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  }
}

const mostFaults = 1000
const always: Versions = () => true
/** The versions whose schemas shut out members they do not know. */
const closed: Versions = (minor) => minor >= 4
const before: readonly Versions[] = Array.from({ length: 10 }, (_, first) => (minor) => minor < first)

export const anything: Shape = () => undefined

export const text: Shape = (value, faults) => {
  if (typeof value !== 'string') faults.add(`expected text, found ${nameOf(value)}`)
}

export const flag: Shape = (value, faults) => {
  if (typeof value !== 'boolean') faults.add(`expected true or false, found ${nameOf(value)}`)
}

export function integer(least: number): Shape {
  return (value, faults) => {
    if (!Number.isInteger(value) || Number(value) < least) {
      faults.add(`expected a whole number of at least ${least}, found ${nameOf(value)}`)
    }
  }
}

export function pattern(expected: string, expression: RegExp): Shape {
  return (value, faults) => {
    if (typeof value !== 'string' || !expression.test(value))
      faults.add(`expected ${expected}, found ${nameOf(value)}`)
  }
}

/** One of some words; `since` gives the version that brought each, so that an older document cannot use it. */
export function oneOf(expected: string, since: ReadonlyMap<string, number>): Shape {
  return (value, faults) => {
    const first = typeof value === 'string' ? since.get(value) : undefined
    if (first === 0) return
    if (first === undefined) faults.add(`${nameOf(value)} is not ${expected}`)
    else faults.add(`${nameOf(value)} is not ${expected} in this version of the standard`, before[first])
  }
}

/** For {@link oneOf}: the words of the first version, then those that later versions added. */
export function words(
  first: string,
  later: { readonly [version: number]: string } = {},
): ReadonlyMap<string, number> {
  const since = new Map<string, number>(first.split(' ').map((word) => [word, 0]))
  for (const [version, added] of Object.entries(later)) {
    for (const word of added.split(' ')) since.set(word, Number(version))
  }
  return since
}

export function list(of: Shape, options: { readonly unique?: boolean } = {}): Shape {
  return (value, faults) => {
    if (!Array.isArray(value)) {
      faults.add(`expected a list, found ${nameOf(value)}`)
      return
    }
    const seen = options.unique === true ? new Set<JsonValue>() : undefined
    for (let i = 0; i < value.length; i++) {
      faults.steps.push(i)
      const item: JsonValue = value[i]
      of(item, faults)
      if (seen?.has(item) === true) faults.add(`${nameOf(item)} is in this list twice`)
      seen?.add(item)
      faults.steps.pop()
    }
  }
}

export type Members = { readonly [name: string]: Shape }

/** `also` looks at the object as a whole, for rules that tie members together. */
export function object(
  members: Members,
  options: { readonly required?: string; readonly also?: (value: JsonObject, faults: Faults) => void } = {},
): Shape {
  const known = new Map(Object.entries(members))
  const required = options.required === undefined ? [] : options.required.split(' ')
  return (value, faults) => {
    if (!isObject(value)) {
      faults.add(`expected an object, found ${nameOf(value)}`)
      return
    }
    for (const name of required) {
      if (!Object.hasOwn(value, name)) faults.add(`the member "${name}" is missing`)
    }
    for (const name of Object.keys(value)) {
      const shape = known.get(name)
      const member = value[name]
      if (shape !== undefined && member !== undefined) {
        faults.steps.push(name)
        shape(member, faults)
        faults.steps.pop()
      } else if (!isForeign(name)) {
        faults.steps.push(name)
        faults.add('the standard knows no such member', closed)
        faults.steps.pop()
      }
    }
    options.also?.(value, faults)
  }
}

/** A shape that calls itself is bound when first used. */
export function later(shape: () => Shape): Shape {
  return (value, faults) => shape()(value, faults)
}

/** Either shape, told apart by whether the value is a list. */
export function listOr(ifList: Shape, otherwise: Shape): Shape {
  return (value, faults) => (Array.isArray(value) ? ifList : otherwise)(value, faults)
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Attributes and elements that the XML schemas leave open (`xs:any`), marked by the XML reader, and JSON Schema's own `$…`. */
function isForeign(name: string): boolean {
  return name.includes(':') || name.startsWith('$') || name.startsWith('@')
}

/** A value in a message, never at full length: the document's author chose it. */
export function nameOf(value: JsonValue): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (Array.isArray(value)) return 'a list'
  return isObject(value) ? 'an object' : String(value)
}
