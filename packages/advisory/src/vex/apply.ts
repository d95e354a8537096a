// SPDX-License-Identifier: Apache-2.0
import { best, type IdentityMatch, matchIdentity, type VersInclusion, type VexSubject } from './match.ts'
import type { VexProduct, VexStatement, VexStatus } from './model.ts'
import { compareStatuses, compareTimes } from './order.ts'

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
  /** They gave way, in the order of precedence. */
  readonly overruled: readonly S[]
  /** Those of them that are as specific and of the same time: a contradiction, which a person has to clear up. */
  readonly contradicted: readonly S[]
}

/**
 * Why a statement applied to no finding: it names no product; it names a product that this is not (or not in a version
 * that could be compared); or that product has no finding of this flaw in what it names.
 */
export type UnmatchedReason = 'no-product' | 'other-product' | 'no-finding'

export type Unmatched<S extends VexStatement = VexStatement> = {
  readonly statement: S
  readonly reason: UnmatchedReason
}

export type VexApplication<F extends VexFinding, S extends VexStatement> = {
  /** In their order, each with `vex` where a statement applies. */
  readonly findings: readonly (F & { readonly vex?: AppliedVex<S> })[]
  /** In the order of the statements. */
  readonly unmatched: readonly Unmatched<S>[]
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
  /** The place of its document among those that are applied. */
  readonly rank: number
}

/**
 * Marks each finding with what the statements say of this flaw in this component of this product; a statement about
 * the same flaw in another component or product leaves it untouched.
 *
 * Precedence, first difference decides: (1) scope: the component in the product, then the product as a whole, then the
 * component wherever it is used; (2) an identity with the exact version before one for any version; (3) the later
 * `lastUpdated` or `timestamp`, none being the earliest; (4) the status that shows more: affected, under investigation, fixed, not
 * affected, so that no order of documents hides what one of them shows; (5) the later document.
 *
 * @param documents the statements of each document, in the order in which the documents count
 */
export function applyVex<F extends VexFinding, S extends VexStatement>(
  documents: readonly (readonly S[])[],
  findings: readonly F[],
  options: ApplyOptions,
): VexApplication<F, S> {
  const all = documents.flatMap((statements, rank) =>
    statements.map((statement) => prepare(statement, rank, options)),
  )
  const byFlaw = new Map<string, Prepared<S>[]>()
  for (const prepared of all) {
    for (const id of namesOf(prepared.statement.vulnerability)) {
      const known = byFlaw.get(id)
      if (known === undefined) byFlaw.set(id, [prepared])
      else known.push(prepared)
    }
  }
  const applied = new Set<S>()
  const judged = findings.map((finding) => {
    const about = new Set([...namesOf(finding)].flatMap((id) => byFlaw.get(id) ?? []))
    const candidates = [...about].flatMap((statement) => candidatesOf(statement, finding, options))
    for (const { statement } of candidates) applied.add(statement)
    const vex = decide(candidates)
    return vex === undefined ? finding : { ...finding, vex }
  })
  const unmatched = all
    .filter(({ statement }) => !applied.has(statement))
    .map(({ statement, products }) => ({ statement, reason: reasonOf(statement, products) }))
  return { findings: judged, unmatched }
}

function decide<S extends VexStatement>(candidates: readonly Candidate<S>[]): AppliedVex<S> | undefined {
  const [first, ...rest] = candidates.toSorted(compareCandidates)
  if (first === undefined) return undefined
  const { scope, match, statement } = first
  const { status } = statement
  const others = rest.filter((candidate) => candidate.statement.status !== status)
  return {
    status,
    suppresses: suppresses(status),
    scope,
    match,
    statement,
    overruled: others.map((candidate) => candidate.statement),
    contradicted: others
      .filter((candidate) => compareWeights(first, candidate) === 0)
      .map((candidate) => candidate.statement),
  }
}

function reasonOf(statement: VexStatement, ours: readonly unknown[]): UnmatchedReason {
  if (statement.products.length === 0) return 'no-product'
  // What names no components may also name a component itself, which only the findings would show.
  return ours.length === 0 ? 'other-product' : 'no-finding'
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
  readonly rank: number
  readonly products: readonly { readonly product: VexProduct; readonly outer: IdentityMatch | undefined }[]
}

function prepare<S extends VexStatement>(
  statement: S,
  rank: number,
  { products, inRange }: ApplyOptions,
): Prepared<S> {
  const ours = statement.products.map((product) => ({
    product,
    outer: best(products.map((subject) => matchIdentity(product, subject, inRange))),
  }))
  // What names components inside another product than ours can never apply.
  return {
    statement,
    rank,
    products: ours.filter(
      ({ product, outer }) => outer !== undefined || (product.subcomponents ?? []).length === 0,
    ),
  }
}

/** The most specific way in which a statement is about a finding, if any. */
function candidatesOf<S extends VexStatement>(
  { statement, rank, products }: Prepared<S>,
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
        found.push({ scope: 'component-in-product', match, statement, rank })
      }
    } else {
      const own = matchIdentity(product, component, inRange)
      if (outer !== undefined) found.push({ scope: 'product', match: outer, statement, rank })
      if (own !== undefined) found.push({ scope: 'component', match: own, statement, rank })
    }
  }
  return found.sort(compareCandidates).slice(0, 1)
}

function compareCandidates(a: Candidate<VexStatement>, b: Candidate<VexStatement>): number {
  return compareWeights(a, b) || compareStatuses(b.statement, a.statement) || b.rank - a.rank
}

/** What a statement weighs by itself, whatever document it is in. Negative: the first weighs more. */
function compareWeights(a: Candidate<VexStatement>, b: Candidate<VexStatement>): number {
  return (
    vexScopes.indexOf(a.scope) - vexScopes.indexOf(b.scope) ||
    Number(b.match === 'exact') - Number(a.match === 'exact') ||
    compareTimes(b.statement, a.statement)
  )
}
