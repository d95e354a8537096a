// SPDX-License-Identifier: Apache-2.0
import { type VexIdentity, type VexProduct, type VexStatement, vexStatuses } from './model.ts'

/** Order by UTF-16 code units: the same on every machine, unlike a locale's. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Which statement was known to be true later; one without a time is the earliest. Negative: the first is earlier. */
export function compareTimes(a: VexStatement, b: VexStatement): number {
  const [left, right] = [a.lastUpdated ?? a.timestamp, b.lastUpdated ?? b.timestamp]
  if (left === undefined || right === undefined) {
    return Number(left !== undefined) - Number(right !== undefined)
  }
  return Temporal.Instant.compare(left, right)
}

/** Which status shows more. Negative: the first hides more. */
export function compareStatuses(a: VexStatement, b: VexStatement): number {
  return vexStatuses.indexOf(a.status) - vexStatuses.indexOf(b.status)
}

/** A text that tells identities apart, for sorting and for merging equal ones. */
export function identityKey(identity: VexIdentity): string {
  const { purl, cpe, bomSerial, bomVersion, bomRef, name, version, versionRange, ids, hashes } = identity
  const digests = Object.entries(hashes ?? {}).sort(([a], [b]) => compareText(a, b))
  return JSON.stringify([purl, cpe, bomSerial, bomVersion, bomRef, name, version, versionRange, ids, digests])
}

function productKey(product: VexProduct): string {
  return `${identityKey(product)}${(product.subcomponents ?? []).map(identityKey).join()}`
}

/** Products and subcomponents in canonical order, equal ones once. */
export function canonicalProducts(products: readonly VexProduct[]): readonly VexProduct[] {
  const sorted = products.map((product) => {
    if (product.subcomponents === undefined) return product
    const byKey = new Map(product.subcomponents.map((sub) => [identityKey(sub), sub]))
    return {
      ...product,
      subcomponents: [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, sub]) => sub),
    }
  })
  const byKey = new Map(sorted.map((product) => [productKey(product), product]))
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, product]) => product)
}

/** Statements in canonical order: by flaw, then time, then products, then everything else. */
export function canonicalStatements<T extends VexStatement>(statements: readonly T[]): readonly T[] {
  return statements
    .map((statement) => ({ ...statement, products: canonicalProducts(statement.products) }))
    .map((statement) => ({ statement, key: statementKey(statement) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ statement }) => statement)
}

function statementKey(statement: VexStatement): string {
  const { vulnerability, timestamp = '', products, status, justification = '' } = statement
  const rest = [statement.impactStatement, statement.actionStatement, statement.statusNotes]
  return [vulnerability.id, timestamp, ...products.map(productKey), status, justification, ...rest].join(
    '\u0000',
  )
}

/**
 * What was written, each different thing once (both schemas want `uniqueItems`), in the order of its own text: so that
 * reading a document and writing it again gives the same bytes, whatever order and form the statements had before.
 */
export function canonicalItems<T extends object>(
  items: readonly T[],
  keyOf: (item: T) => string = () => '',
): readonly T[] {
  const byText = new Map(items.map((item) => [`${keyOf(item)}\u0000${JSON.stringify(item)}`, item]))
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item)
}
