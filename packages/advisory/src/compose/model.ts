// SPDX-License-Identifier: Apache-2.0
/** What a maker knows about an advisory before it is a CSAF document: products by key, flaws, and what to do about them. */
import type { TlpLabel } from '../provider/tlp.ts'
import type { CsafPublisherCategory, VexJustification } from '../vex/index.ts'

/** CSAF 2.0 and 2.1, sections 4.4 and 4.5. */
export const advisoryProfiles = ['csaf_security_advisory', 'csaf_vex'] as const
export type AdvisoryProfile = (typeof advisoryProfiles)[number]

/** Section 3.2.4.10 of CSAF 2.1 (3.2.3.9 of 2.0), without the groups that only mark the ends of a series of versions. */
export const productStatuses = [
  'known_affected',
  'fixed',
  'known_not_affected',
  'under_investigation',
  'recommended',
] as const
export type ProductStatus = (typeof productStatuses)[number]

/** Section 3.2.4.14.1 of CSAF 2.1; the first five are those of 2.0 (3.2.3.12.1). */
export const remediationCategories = [
  'vendor_fix',
  'mitigation',
  'workaround',
  'no_fix_planned',
  'none_available',
  'fix_planned',
  'optional_patch',
] as const
export type RemediationCategory = (typeof remediationCategories)[number]

export const threatCategories = ['impact', 'exploit_status', 'target_set'] as const
export type ThreatCategory = (typeof threatCategories)[number]

export const noteCategories = [
  'summary',
  'description',
  'details',
  'general',
  'faq',
  'legal_disclaimer',
  'other',
] as const
export type NoteCategory = (typeof noteCategories)[number]

/** How a reporter wants to be thanked; `unsaid` counts as no consent to be named. */
export type CreditWish = 'named' | 'anonymous' | 'declined' | 'unsaid'

export type Credit = {
  readonly wish: CreditWish
  /** As the person wants it written; without it nobody can be named. */
  readonly name?: string
  readonly organization?: string
  readonly summary?: string
  readonly url?: string
}

export type AdvisoryNote = {
  readonly category: NoteCategory
  readonly title?: string
  readonly text: string
  readonly audience?: string
}

export type AdvisoryReference = {
  readonly summary: string
  readonly url: string
  readonly category?: 'external' | 'self'
}

/** One version, or one range of versions, of a product. */
export type AdvisoryProduct = {
  /** By which the flaws of the input mean it; the document gives it a product id of its own. */
  readonly key: string
  readonly vendor: string
  readonly name: string
  /** One of the two. A range is a VERS (`vers:semver/<2.0.0`) or a vers-like specifier (section 3.1.2.3.2). */
  readonly version?: string
  readonly versionRange?: string
  readonly purls?: readonly string[]
  readonly cpe?: string
  /** Device identifiers of the UDI (21 CFR 801.3; EU MDR Annex VI part C). */
  readonly udiDi?: readonly string[]
  readonly modelNumbers?: readonly string[]
  readonly skus?: readonly string[]
  readonly serialNumbers?: readonly string[]
  readonly sbomUrls?: readonly string[]
  /** Other names as URIs, `urn:uuid:…` of a release among them. */
  readonly uris?: readonly string[]
}

export type AdvisoryStatus = {
  readonly product: string
  readonly status: ProductStatus
  /** Of `known_not_affected`: this, or an impact (section 4.5). */
  readonly justification?: VexJustification
  readonly impact?: string
}

export type AdvisoryRemediation = {
  readonly category: RemediationCategory
  readonly details: string
  readonly products: readonly string[]
  readonly url?: string
  /** RFC 3339. */
  readonly date?: string
}

export type AdvisoryThreat = {
  readonly category: ThreatCategory
  readonly details: string
  readonly products?: readonly string[]
  readonly date?: string
}

export type AdvisoryFlaw = {
  readonly cve?: string
  /** Names of other systems, the case's own number among them. */
  readonly ids?: readonly { readonly systemName: string; readonly text: string }[]
  readonly title?: string
  readonly cwes?: readonly { readonly id: string; readonly name: string; readonly version: string }[]
  readonly notes: readonly AdvisoryNote[]
  readonly statuses: readonly AdvisoryStatus[]
  /** CVSS vectors with their prefix; absent products: every one that is affected or under investigation. */
  readonly scores?: readonly {
    readonly vector: string
    readonly products?: readonly string[]
    readonly source?: string
  }[]
  readonly remediations?: readonly AdvisoryRemediation[]
  readonly threats?: readonly AdvisoryThreat[]
  readonly credits?: readonly Credit[]
  readonly references?: readonly AdvisoryReference[]
  /** RFC 3339. */
  readonly discoveryDate?: string
  readonly disclosureDate?: string
}

/** Everything that a document says. Ids and times are given, so that equal input gives equal documents. */
export type AdvisoryInput = {
  readonly profile: AdvisoryProfile
  readonly title: string
  /** BCP 47. */
  readonly lang: string
  readonly tlp: TlpLabel
  readonly publisher: {
    readonly category: CsafPublisherCategory
    readonly name: string
    readonly namespace: string
    readonly contact_details?: string
    readonly issuing_authority?: string
  }
  readonly trackingId: string
  readonly aliases?: readonly string[]
  /** When it was composed, RFC 3339; the dates of release are set when it is released. */
  readonly at: string
  readonly engine: { readonly name: string; readonly version: string }
  readonly notes: readonly AdvisoryNote[]
  readonly references?: readonly AdvisoryReference[]
  readonly credits?: readonly Credit[]
  readonly products: readonly AdvisoryProduct[]
  readonly flaws: readonly AdvisoryFlaw[]
}
