// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import type { CpeBounds } from './bounds.ts'

/** A product that is asked for beside another one. */
export type ProductCondition = { readonly cpe: string } & CpeBounds

/**
 * What must hold beside a product so that a record is about it: the applicability language of NISTIR 7698 as NVD uses it
 * ("running on/with"), in the form in which it lies in records and in the index file.
 */
export type Condition =
  | ProductCondition
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Whether a condition holds; `unknown` is what an SBOM mostly tells about what surrounds a component. */
export type Truth = 'holds' | 'fails' | 'unknown'

const boundNames = [
  'versionStartIncluding',
  'versionStartExcluding',
  'versionEndIncluding',
  'versionEndExcluding',
] as const satisfies readonly (keyof CpeBounds)[]

/** Deepest nesting that is read; NVD's own has two levels. */
const maxDepth = 16

/** Reads a condition from JSON; undefined where it is none, so that the caller can say that something is asked for. */
export function parseCondition(value: JsonValue | undefined, depth = 0): Condition | undefined {
  if (!isObject(value) || depth > maxDepth) return undefined
  if (typeof value['cpe'] === 'string') return { cpe: value['cpe'], ...boundsIn(value) }
  const { all, any, not } = value
  if (Array.isArray(all)) return listOf(all, depth, (list) => ({ all: list }))
  if (Array.isArray(any)) return listOf(any, depth, (list) => ({ any: list }))
  const inner = parseCondition(not, depth + 1)
  return inner === undefined ? undefined : { not: inner }
}

function listOf(
  values: readonly JsonValue[],
  depth: number,
  make: (list: readonly Condition[]) => Condition,
): Condition | undefined {
  const list: Condition[] = []
  for (const value of values) {
    const condition = parseCondition(value, depth + 1)
    if (condition === undefined) return undefined
    list.push(condition)
  }
  return make(list)
}

/** The version bounds among a JSON object's members. */
export function boundsIn(value: JsonObject): CpeBounds {
  const bounds: Record<string, string> = {}
  for (const name of boundNames) {
    const bound = value[name]
    if (typeof bound === 'string' && bound !== '') bounds[name] = bound
  }
  return bounds
}

/** Decides a condition by three-valued logic (Kleene): one that fails decides `all`, one that holds decides `any`. */
export function decideCondition(
  condition: Condition,
  decideProduct: (product: ProductCondition) => Truth,
): Truth {
  if ('cpe' in condition) return decideProduct(condition)
  if ('not' in condition) return opposite(decideCondition(condition.not, decideProduct))
  const isAll = 'all' in condition
  const [decisive, other] = isAll ? (['fails', 'holds'] as const) : (['holds', 'fails'] as const)
  let isOpen = false
  for (const part of isAll ? condition.all : condition.any) {
    const truth = decideCondition(part, decideProduct)
    if (truth === decisive) return decisive
    if (truth === 'unknown') isOpen = true
  }
  return isOpen ? 'unknown' : other
}

function opposite(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown'
  return truth === 'holds' ? 'fails' : 'holds'
}

/** Names that are written out; a record may list hundreds of models. */
const namesShown = 3

/** A condition in words: `microsoft windows`, `one of siemens s7, siemens s8 and 12 more`, `not google android`. */
export function describeCondition(condition: Condition): string {
  if ('cpe' in condition) return describeProduct(condition)
  if ('not' in condition) return `not ${describeCondition(condition.not)}`
  const isAll = 'all' in condition
  const parts = [...new Set((isAll ? condition.all : condition.any).map(describeCondition))]
  const [first = 'nothing'] = parts
  if (parts.length === 1) return first
  const shown = parts.slice(0, namesShown)
  const more = parts.length - shown.length
  const list = more === 0 ? shown.join(isAll ? ' and ' : ' or ') : `${shown.join(', ')} and ${more} more`
  return isAll || more === 0 ? list : `one of ${list}`
}

function describeProduct({ cpe }: ProductCondition): string {
  const [, , , vendor = '', product = '', version = ''] = cpe.split(/(?<!\\):/)
  const named = `${vendor} ${product}`.replace(/\\(.)/g, '$1')
  return /^[*-]?$/.test(version) ? named : `${named} ${version.replace(/\\(.)/g, '$1')}`
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
