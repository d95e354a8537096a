// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue } from '@primum/parse'
import type { CpeBounds } from '../cpe/bounds.ts'
import { boundsIn, type Condition } from '../cpe/condition.ts'
import { type Cpe, notApplicable } from '../cpe/cpe.ts'
import { parseCpe } from '../cpe/parse.ts'
import { cpeKey } from './cpe-key.ts'
import { type Context, isObject, listAt, objectsAt, textAt, warn, wrong } from './place.ts'

/** One product that a CVE's configurations call vulnerable, and what they ask for beside it. */
export type Statement = {
  readonly text: string
  readonly cpe: Cpe
  /** The key under which the product is filed. */
  readonly key: string
  readonly bounds: CpeBounds
  readonly beside?: Condition
}

type Criterion = {
  readonly kind: 'criterion'
  readonly text: string
  readonly cpe: Cpe | undefined
  readonly vulnerable: boolean
  readonly bounds: CpeBounds
  readonly path: string
}
type Group = { readonly kind: 'all' | 'any'; readonly negate: boolean; readonly of: readonly Node[] }
type Node = Criterion | Group

/**
 * Reads configurations (NVD CVE API 2.0 schema, `configurations`) as the products that are vulnerable, each with what the
 * rest of its configuration demands. A product under `negate`, or with `vulnerable` false, is asked for and never accused.
 * Nested nodes (`nodes`, in the older feeds `children`) may stand in nodes.
 *
 * @throws CodedError `nvd/wrong-type`
 */
export function readApplicability(
  configurations: JsonValue | undefined,
  path: string,
  context: Context,
): readonly Statement[] {
  return objectsAt(configurations, path, context).flatMap((configuration, i) => {
    const statements: Statement[] = []
    collect(readNode(configuration, `${path}/${i}`, context), [], statements, context)
    return statements
  })
}

function readNode(json: JsonObject, path: string, context: Context): Node {
  const nested = ['nodes', 'children'].flatMap((name) =>
    objectsAt(json[name], `${path}/${name}`, context).map((node, i) =>
      readNode(node, `${path}/${name}/${i}`, context),
    ),
  )
  const criteria = listAt(json['cpeMatch'], `${path}/cpeMatch`, context).map((match, i) =>
    readCriterion(match, `${path}/cpeMatch/${i}`, context),
  )
  const node: Group = {
    kind: isAnd(json['operator'], `${path}/operator`, context) ? 'all' : 'any',
    negate: json['negate'] === true,
    of: [...criteria, ...nested],
  }
  if (!hasSwappedRoles(node)) return node
  warn(
    context,
    'nvd/swapped-roles',
    path,
    'calls the platform vulnerable and not the program on it; read the other way round',
  )
  return { ...node, of: node.of.map(swapRoles) }
}

/**
 * Some configurations accuse an operating system in whatever version and only ask for a program in certain versions beside it
 * (CVE-2023-3079: any Linux, with Chrome before 114). It is the program that has the flaw.
 */
function hasSwappedRoles(node: Group): boolean {
  if (node.kind !== 'all') return false
  const criteria = criteriaIn(node)
  const accused = criteria.filter(({ vulnerable }) => vulnerable)
  return (
    accused.length > 0 &&
    accused.every(
      ({ cpe, bounds }) => cpe?.part === 'o' && cpe.version === notApplicable && isUnbounded(bounds),
    ) &&
    criteria.some(({ cpe, bounds, vulnerable }) => !vulnerable && cpe?.part === 'a' && !isUnbounded(bounds))
  )
}

function swapRoles(node: Node): Node {
  if (node.kind !== 'criterion') return { ...node, of: node.of.map(swapRoles) }
  return { ...node, vulnerable: node.cpe?.part === 'a' && !isUnbounded(node.bounds) }
}

function criteriaIn(node: Node): readonly Criterion[] {
  return node.kind === 'criterion' ? [node] : node.of.flatMap(criteriaIn)
}

const isUnbounded = (bounds: CpeBounds) => Object.keys(bounds).length === 0

/** An operator that is not known is read as OR, which accuses each product by itself: the wider of the two. */
function isAnd(operator: JsonValue | undefined, path: string, context: Context): boolean {
  if (operator !== undefined && operator !== null && operator !== 'AND' && operator !== 'OR') {
    warn(context, 'nvd/unknown-operator', path, `${JSON.stringify(operator)} is neither "AND" nor "OR"`)
  }
  return operator === 'AND'
}

function readCriterion(match: JsonValue, path: string, context: Context): Criterion {
  const text = isObject(match) ? textAt(match['criteria']) : undefined
  if (!isObject(match) || text === undefined) throw wrong('a criterion', path, context)
  const vulnerable = match['vulnerable'] === true
  return {
    kind: 'criterion',
    text,
    cpe: readCpe(text, path, context),
    vulnerable,
    bounds: boundsIn(match),
    path,
  }
}

function readCpe(text: string, path: string, context: Context): Cpe | undefined {
  try {
    return parseCpe(text)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    warn(context, 'nvd/bad-criterion', path, error.message)
    return undefined
  }
}

function collect(node: Node, beside: readonly Condition[], statements: Statement[], context: Context): void {
  if (node.kind === 'criterion') {
    const statement = stateOf(node, beside, context)
    if (statement !== undefined) statements.push(statement)
    return
  }
  // "Not this product" accuses no one; what it asks for was put beside its siblings.
  if (node.negate) return
  node.of.forEach((child, i) => {
    const siblings = node.kind === 'all' ? node.of.filter((_, k) => k !== i).map(conditionOf) : []
    collect(child, [...beside, ...siblings], statements, context)
  })
}

function stateOf(
  { text, cpe, vulnerable, bounds, path }: Criterion,
  beside: readonly Condition[],
  context: Context,
): Statement | undefined {
  if (!vulnerable || cpe === undefined) return undefined
  const key = cpeKey(cpe)
  if (key === undefined) {
    warn(
      context,
      'nvd/no-product',
      path,
      `${text} names no single product, so no component can be found by it`,
    )
    return undefined
  }
  const asked = beside.filter((condition) => !isOwnHardware(condition, cpe))
  const [first] = asked
  if (first === undefined) return { text, cpe, key, bounds }
  return { text, cpe, key, bounds, beside: asked.length === 1 ? first : { all: asked } }
}

function conditionOf(node: Node): Condition {
  if (node.kind === 'criterion') return { cpe: node.text, ...node.bounds }
  const parts = node.of.map(conditionOf)
  const [first] = parts
  const inner: Condition =
    parts.length === 1 && first !== undefined ? first : node.kind === 'all' ? { all: parts } : { any: parts }
  return node.negate ? { not: inner } : inner
}

/** A device's firmware (`o:acme:pump_firmware`) runs on that device (`h:acme:pump`) and on nothing else, so it is there. */
function isOwnHardware(condition: Condition, firmware: Cpe): boolean {
  if ('any' in condition) return condition.any.some((part) => isOwnHardware(part, firmware))
  if (!('cpe' in condition)) return false
  const [, , part, vendor, product] = condition.cpe.split(':')
  return part === 'h' && vendor === firmware.vendor && `${product}_firmware` === firmware.product
}
