// SPDX-License-Identifier: Apache-2.0
/** One component's result from its two answers: by its purl, and by the upstream products that it may be. */
import type { FlawIndex } from '../index/index-reader.ts'
import { distributionTypes } from '../product/products-of.ts'
import type { PurlFields } from '../purl/purl.ts'
import type { Answered } from './answer.ts'
import type { Finding, Refusal, UnmatchedReason } from './component.ts'
import { findingsOf, type Hit } from './finding.ts'
import { distributionOfPurl } from './lookup.ts'
import { withoutLineFixes } from './release-line.ts'

/** What is known of one component. */
export type Result = { readonly findings: readonly Omit<Finding, 'component'>[]; readonly refusal?: Refusal }

/** Looked up, and no flaw of its version is known. */
const nothingFound: Result = { findings: [] }

/** Whether no registry and no distribution has answered: no place to look, a name that is no one's own, a package that its distribution never wrote about. */
export function asksUpstream(purl: PurlFields | undefined, { refusal, isOpen, isKnown }: Answered): boolean {
  return refusal !== undefined || isOpen || (isPackaged(purl) && !isKnown)
}

/** Puts the two answers together; `upstream` is absent where it was not asked for. */
export function conclude(
  index: FlawIndex,
  purl: PurlFields | undefined,
  own: Answered,
  upstream: Answered | undefined,
): Result {
  const beside = upstream?.hits ?? []
  const hits = [
    ...own.hits,
    ...(isPackaged(purl) ? beside.map((hit) => carriedBack(hit, purl, own)) : beside),
  ]
  const left = withoutLineFixes(index, hits, [...own.fixes, ...(upstream?.fixes ?? [])])
  const refusal = left.length === 0 ? refusalOf(purl, own, upstream) : refusalBesideHits(upstream)
  if (left.length === 0 && refusal === undefined) return nothingFound
  return { findings: findingsOf(index, left), ...(refusal === undefined ? {} : { refusal }) }
}

/** Whether it is a distribution's package, also of a distribution that no source covers. */
function isPackaged(purl: PurlFields | undefined): purl is PurlFields {
  return purl !== undefined && distributionTypes.has(purl.type)
}

/** An upstream answer about a distribution's package, into whose older version the fix may have been carried. */
function carriedBack(hit: Hit, purl: PurlFields, { refusal }: Answered): Hit {
  const silent =
    refusal?.detail ?? `no record of ${distributionOfPurl(purl) ?? purl.namespace} speaks of this package`
  const why = `${hit.why ?? ''}; ${silent}, and the distribution may have carried the fix into version ${hit.lookup.version}`
  return { ...hit, confidence: 'low', why }
}

/** Without a version only part could be told. */
function refusalBesideHits(upstream: Answered | undefined): Refusal | undefined {
  return upstream?.refusal?.reason === 'version-missing' ? upstream.refusal : undefined
}

/** Why nothing can be said; undefined when one of the two ways gave an answer. */
function refusalOf(
  purl: PurlFields | undefined,
  own: Answered,
  upstream: Answered | undefined,
): Refusal | undefined {
  if (upstream === undefined) return own.refusal
  // What upstream's records say of a distribution's version clears nothing and is no reason of its own.
  if (isPackaged(purl))
    return upstream.refusal?.reason === 'distribution-build' ? upstream.refusal : own.refusal
  if (own.refusal === undefined || upstream.refusal === undefined) return undefined
  return vagueness(upstream.refusal) < vagueness(own.refusal) ? upstream.refusal : own.refusal
}

/** Of two reasons the one that tells a person more of what is missing. */
function vagueness({ reason }: Refusal): number {
  const vague: readonly UnmatchedReason[] = [
    'ecosystem-not-in-index',
    'name-not-in-index',
    'type-not-covered',
    'no-identifier',
  ]
  return vague.indexOf(reason) + 1
}
