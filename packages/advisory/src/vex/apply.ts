// SPDX-License-Identifier: Apache-2.0
import { type IdentityMatch, matchIdentity, type VersInclusion, type VexSubject } from './match.ts'
import type { VexDocument, VexProduct, VexStatement, VexStatus } from './model.ts'
import { vexStatuses } from './model.ts'

/** What is needed of a finding to know which statements are about it. */
export type VexFinding = {
  readonly id: string
  readonly aliases: readonly string[]
  readonly component: VexSubject
}

/** What a statement spoke of, from the most to the least specific. */
export const vexScopes = ['component-in-product', 'product', 'component'] as const
export type VexScope = (typeof vexScopes)[number]

/** The statement that decided, why, and those that also apply but say another thing. */
export type AppliedVex<S extends VexStatement = VexStatement> = {
  readonly status: VexStatus
  /** A finding that is not_affected or fixed need not be shown among those to act upon. */
  readonly suppresses: boolean
  readonly scope: VexScope
  readonly match: IdentityMatch
  readonly statement: S
  readonly overruled: readonly S[]
}

/** How a document is applied. */
export type ApplyOptions = {
  /**
   * The product under which the findings stand, in every identity that it has: the SBOM's subject, and where known the
   * products that contain it or that contain the component. Without any, statements about a product do not apply.
   */
  readonly products: readonly VexSubject[]
  /** Decides VERS ranges; without it a statement that is narrowed to a range does not apply. */
  readonly inRange?: VersInclusion
}

type Candidate<S extends VexStatement> = {
  readonly scope: VexScope
  readonly match: IdentityMatch
  readonly statement: S
}

/**
 * Marks each finding with what the statements say of this flaw in this component of this product; a statement about
 * the same flaw in another component or product leaves it untouched.
 *
 * Precedence, first difference decides: (1) scope: the component in the product, then the product as a whole, then the
 * component wherever it is used; (2) an identity with the exact version before one for any version; (3) the later
 * `lastUpdated` or `timestamp`, none being the earliest; (4) the status that shows more: affected, under
 * investigation, fixed, not affected.
 *
 * @returns the findings in their order, each with `vex` where a statement applies
 */
export function applyVex<F extends VexFinding, S extends VexStatement>(
  statements: readonly S[],
  findings: readonly F[],
  options: ApplyOptions,
): readonly (F & { readonly vex?: AppliedVex<S> })[] {
  const byFlaw = new Map<string, Prepared<S>[]>()
  for (const given of statements) {
    const statement = prepare(given, options)
    for (const id of namesOf(given.vulnerability)) {
      const known = byFlaw.get(id)
      if (known === undefined) byFlaw.set(id, [statement])
      else known.push(statement)
    }
  }
  return findings.map((finding) => {
    const about = new Set([...namesOf(finding)].flatMap((id) => byFlaw.get(id) ?? []))
    const candidates = [...about].flatMap((statement) => candidatesOf(statement, finding, options))
    const [first, ...rest] = candidates.sort(compareCandidates)
    if (first === undefined) return finding
    const { status } = first.statement
    const vex: AppliedVex<S> = {
      ...first,
      status,
      suppresses: suppresses(status),
      overruled: rest.map(({ statement }) => statement).filter((statement) => statement.status !== status),
    }
    return { ...finding, vex }
  })
}

/** All statements of several documents, for {@link applyVex}. */
export function statementsOf(documents: readonly VexDocument[]): VexDocument['statements'] {
  return documents.flatMap(({ statements }) => statements)
}

/** Tells whether a status says that nothing is left to do here. */
export function suppresses(status: VexStatus): boolean {
  return status === 'not_affected' || status === 'fixed'
}

/** Identifiers are compared without regard to case: `ghsa-…` and `GHSA-…` are the same advisory. */
function namesOf({
  id,
  aliases,
}: {
  readonly id: string
  readonly aliases: readonly string[]
}): ReadonlySet<string> {
  return new Set([id, ...aliases].map((name) => name.toLowerCase()))
}

/** A statement with the part of the answer that is the same for every finding: whether its products are ours. */
type Prepared<S extends VexStatement> = {
  readonly statement: S
  readonly products: readonly { readonly product: VexProduct; readonly outer: IdentityMatch | undefined }[]
}

function prepare<S extends VexStatement>(statement: S, { products, inRange }: ApplyOptions): Prepared<S> {
  const ours = statement.products.map((product) => ({
    product,
    outer: best(products.map((subject) => matchIdentity(product, subject, inRange))),
  }))
  // What names components inside another product than ours can never apply.
  return {
    statement,
    products: ours.filter(
      ({ product, outer }) => outer !== undefined || (product.subcomponents ?? []).length === 0,
    ),
  }
}

/** The most specific way in which a statement is about a finding, if any. */
function candidatesOf<S extends VexStatement>(
  { statement, products }: Prepared<S>,
  { component }: VexFinding,
  { inRange }: ApplyOptions,
): readonly Candidate<S>[] {
  const found: Candidate<S>[] = []
  for (const { product, outer } of products) {
    const subcomponents = product.subcomponents ?? []
    if (subcomponents.length > 0) {
      const inner = best(subcomponents.map((sub) => matchIdentity(sub, component, inRange)))
      // A match is as exact as its weaker half.
      const match = outer === 'any' ? outer : inner
      if (outer !== undefined && inner !== undefined && match !== undefined) {
        found.push({ scope: 'component-in-product', match, statement })
      }
    } else {
      const own = matchIdentity(product, component, inRange)
      if (outer !== undefined) found.push({ scope: 'product', match: outer, statement })
      if (own !== undefined) found.push({ scope: 'component', match: own, statement })
    }
  }
  return found.sort(compareCandidates).slice(0, 1)
}

function best(matches: readonly (IdentityMatch | undefined)[]): IdentityMatch | undefined {
  return matches.includes('exact') ? 'exact' : matches.find((match) => match !== undefined)
}

function compareCandidates(a: Candidate<VexStatement>, b: Candidate<VexStatement>): number {
  return (
    vexScopes.indexOf(a.scope) - vexScopes.indexOf(b.scope) ||
    Number(b.match === 'exact') - Number(a.match === 'exact') ||
    compareTimes(b.statement, a.statement) ||
    vexStatuses.indexOf(b.statement.status) - vexStatuses.indexOf(a.statement.status)
  )
}

function compareTimes(a: VexStatement, b: VexStatement): number {
  const [left, right] = [a.lastUpdated ?? a.timestamp, b.lastUpdated ?? b.timestamp]
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined)
  return Temporal.Instant.compare(left, right)
}
