// SPDX-License-Identifier: Apache-2.0
import type { AdvisoryMention } from '../csaf/advisory.ts'
import type { CvssScore, Severity } from '../intel/severity.ts'

/** A component as far as matching needs it; the components of @primum/sbom fit. */
export type MatchComponent = {
  /** The document's own reference, handed through. */
  readonly ref?: string | undefined
  readonly name: string
  readonly version?: string | undefined
  readonly purl?: string | undefined
  readonly cpe?: string | readonly string[] | undefined
  /** Who supplies it, as the SBOM says; confirms a product that was found by name alone. */
  readonly supplier?: string | undefined
  /** The source package that a distribution built it from, where the SBOM tells it beside the purl. */
  readonly source?: { readonly name: string; readonly version?: string | undefined } | undefined
}

/** What findings and unmatched components show of a component. */
export type ComponentView = {
  readonly ref?: string
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly cpe?: string
}

/** The fields of a component that were there, in the shape that is printed. */
export function viewOf(component: MatchComponent): ComponentView {
  const { ref, name, version, purl, cpe } = component
  const first = typeof cpe === 'string' ? cpe : cpe?.[0]
  return {
    ...(ref === undefined ? {} : { ref }),
    name,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    ...(first === undefined ? {} : { cpe: first }),
  }
}

/**
 * Why a component could not be matched. Closed: a component that was looked up, and of which the index knows no flaw, is
 * not among these. Everything here must be shown as unknown and never as clean.
 */
export const unmatchedReasons = {
  'no-identifier': 'it has neither a purl nor a CPE',
  'purl-unparsable': 'its purl does not parse',
  'cpe-unparsable': 'its CPE does not parse',
  'type-not-covered': 'no source covers packages of this type',
  'ecosystem-not-in-index': 'this index holds no records for its ecosystem',
  'release-not-in-index': 'this index holds no records for its release of the distribution',
  'name-not-in-index': 'its type has no registry, and no record in this index speaks of this name',
  'version-missing': 'it has no version',
  'version-unparsable': 'its version is none that its ecosystem can order',
  'version-is-commit': 'its version is a commit, and the index holds no repository history to place it in',
  'commits-only': 'the records about it name commits only, and its version is none',
  'distribution-build': 'it is a distribution’s kernel, whose number does not show the fixes carried into it',
} as const

export type UnmatchedReason = keyof typeof unmatchedReasons

/** A reason with what was missing in words. */
export type Refusal = { readonly reason: UnmatchedReason; readonly detail: string }

/** Gives a reason its words. */
export function refuse(reason: UnmatchedReason, detail: string = unmatchedReasons[reason]): Refusal {
  return { reason, detail }
}

/** A component about which nothing can be said. */
export type Unmatched = ComponentView & {
  readonly reason: UnmatchedReason
  /** The reason in words, with what was missing. */
  readonly detail: string
}

/** How sure a match is. `low` means that a person has to look. */
export type Confidence = 'high' | 'medium' | 'low'

/** One record by which a component was found to be affected. */
export type MatchedRecord = {
  readonly id: string
  readonly source: string
  readonly modified: string
  readonly ecosystem: string
  readonly package: string
  /** The bounds around the version as the record writes them; absent where the version was listed. */
  readonly introduced?: string
  readonly fixed?: string
  readonly lastAffected?: string
  readonly confidence: Confidence
  /** Why the match is weaker than by name and version; absent when it is not. */
  readonly why?: string
}

/** One flaw in one component: all records that are about the flaw, merged. */
export type Finding = {
  /** The flaw's name: CVE before GHSA before all others. */
  readonly id: string
  /** Every other id of the flaw and of the advisories that told of it, sorted. */
  readonly aliases: readonly string[]
  readonly component: ComponentView
  /** Versions in which it is fixed, for this component's line of versions, lowest first; empty when none is known. */
  readonly fixed: readonly string[]
  readonly kev: boolean
  readonly kevDueDate?: string
  /** Day on which it came into the catalogue, `2021-12-10`. */
  readonly kevDateAdded?: string
  readonly kevRansomware?: boolean
  /** Probability of exploitation within 30 days, 0 to 1; null when not scored. */
  readonly epss: number | null
  readonly epssPercentile?: number
  readonly severity: Severity
  /** Of the flaw's records; where none has a vector, of the advisories, each with its `source`. */
  readonly cvss: readonly CvssScore[]
  /** Security advisories that name the flaw, newest first: further evidence, and nothing that was matched by. */
  readonly advisories: readonly AdvisoryMention[]
  /** Which of the component's identifiers the surest record was found by; `name` is always of low confidence. */
  readonly match: 'purl' | 'cpe' | 'name'
  readonly confidence: Confidence
  /** Why the confidence is not high, in words; absent when it is. */
  readonly why?: string
  readonly summary?: string
  readonly modified: string
  /** When the first of its records was published, RFC 3339; absent where none says. */
  readonly published?: string
  readonly records: readonly MatchedRecord[]
}

/** What {@link matchComponents} gives. */
export type MatchResult = {
  readonly findings: readonly Finding[]
  readonly unmatched: readonly Unmatched[]
}
