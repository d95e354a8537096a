// SPDX-License-Identifier: Apache-2.0
import { placeKeys } from './csaf-product-tree.ts'
import type { VexProduct, VexStatement, VexVulnerability } from './model.ts'
import { compareStatuses, compareText, compareTimes } from './order.ts'

/** What holds now of a flaw in each product, and what was said earlier or against it. */
export type CurrentStatements<S extends VexStatement> = {
  readonly current: readonly S[]
  readonly superseded: readonly { readonly statement: S; readonly by: S }[]
}

/**
 * Of several statements about one flaw in one product, the one that holds: the latest, and of the same time the one that
 * shows more. For documents that may say only one thing of a product (CSAF 2.0, sections 6.1.6 and 6.1.23).
 */
export function currentStatements<S extends VexStatement>(statements: readonly S[]): CurrentStatements<S> {
  const holding = new Map<string, S>()
  const placed = statements.flatMap((statement) =>
    statement.products.flatMap((product) =>
      partsOf(product).map((part) => ({ statement, part, key: placeOf(statement, part) })),
    ),
  )
  for (const { statement, key } of placed) {
    const known = holding.get(key)
    if (known === undefined || holdsOver(statement, known)) holding.set(key, statement)
  }
  const kept = new Map<S, VexProduct[]>()
  const superseded: { statement: S; by: S }[] = []
  for (const { statement, part, key } of placed) {
    const by = holding.get(key) ?? statement
    if (by !== statement) superseded.push({ statement, by })
    else if (kept.get(statement)?.push(part) === undefined) kept.set(statement, [part])
  }
  return { current: [...kept].map(([statement, products]) => ({ ...statement, products })), superseded }
}

function placeOf(statement: VexStatement, part: VexProduct): string {
  return JSON.stringify([flawKey(statement.vulnerability), ...placeKeys(part, statement.supplier)])
}

/** One part for each subcomponent, because each has a status of its own. */
function partsOf(product: VexProduct): readonly VexProduct[] {
  const { subcomponents = [], ...whole } = product
  return subcomponents.length === 0
    ? [whole]
    : subcomponents.map((sub) => ({ ...whole, subcomponents: [sub] }))
}

/** The one word order of texts decides where nothing else does, so that the order of the input does not matter. */
function holdsOver(a: VexStatement, b: VexStatement): boolean {
  return (
    (compareTimes(a, b) || compareStatuses(a, b) || compareText(JSON.stringify(a), JSON.stringify(b))) > 0
  )
}

const cve = /^CVE-[0-9]{4}-[0-9]{4,}$/i

/** The CVE id by which a flaw goes, if any; the first by text where it has several. */
export function cveOf({ id, aliases }: VexVulnerability): string | undefined {
  return cve.test(id) ? id : [...aliases].sort(compareText).find((alias) => cve.test(alias))
}

/** What a flaw is grouped by. */
export function flawKey(vulnerability: VexVulnerability): string {
  return (cveOf(vulnerability) ?? vulnerability.id).toUpperCase()
}
