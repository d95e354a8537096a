// SPDX-License-Identifier: Apache-2.0
/**
 * One neutral model of a VEX statement, into which OpenVEX, CycloneDX VEX and CSAF VEX are read and from which each of
 * them is written. Status and justification keep the spelling that OpenVEX and CSAF share. What a dialect says beyond
 * the model stays in the document as it was received, and is named in its `unread`.
 */

/** Every status, from what hides a finding to what shows it. */
export const vexStatuses = ['not_affected', 'fixed', 'under_investigation', 'affected'] as const
export type VexStatus = (typeof vexStatuses)[number]

/** OpenVEX 0.2.0, "Status Justifications"; the same labels as CSAF 2.0, section 3.2.3.5 (flags). */
export const vexJustifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const
export type VexJustification = (typeof vexJustifications)[number]

/** CycloneDX 1.6, vulnerability analysis: the words that have no equal elsewhere, kept so that nothing is lost. */
export const cycloneDxStates = [
  'resolved',
  'resolved_with_pedigree',
  'exploitable',
  'in_triage',
  'false_positive',
  'not_affected',
] as const
export type CycloneDxState = (typeof cycloneDxStates)[number]

export const cycloneDxJustifications = [
  'code_not_present',
  'code_not_reachable',
  'requires_configuration',
  'requires_dependency',
  'requires_environment',
  'protected_by_compiler',
  'protected_at_runtime',
  'protected_at_perimeter',
  'protected_by_mitigating_control',
] as const
export type CycloneDxJustification = (typeof cycloneDxJustifications)[number]

export const cycloneDxResponses = [
  'can_not_fix',
  'will_not_fix',
  'update',
  'rollback',
  'workaround_available',
] as const
export type CycloneDxResponse = (typeof cycloneDxResponses)[number]

/** What CycloneDX said, where the statement came from there or should go there unchanged. */
export type CycloneDxAnalysis = {
  readonly state: CycloneDxState
  readonly justification?: CycloneDxJustification
  readonly responses?: readonly CycloneDxResponse[]
}

/**
 * By what a product or component is known; at least one of purl, cpe, bomRef, name or ids. A purl without a version
 * means every version; a CPE may hold wildcards.
 */
export type VexIdentity = {
  readonly purl?: string
  /** CPE 2.2 URI or CPE 2.3 formatted string. */
  readonly cpe?: string
  readonly bomRef?: string
  /** The UUID of the BOM in which `bomRef` counts; absent when the document does not say. */
  readonly bomSerial?: string
  /** The revision of that BOM; absent: the first, or not told. */
  readonly bomVersion?: number
  readonly name?: string
  readonly version?: string
  /** A VERS range that narrows the identity to some versions. */
  readonly versionRange?: string
  /** Other IRIs by which it is named; a purl or a CPE among them is compared as such. */
  readonly ids?: readonly string[]
  /** Algorithm, as {@link digestName} spells it, to digest in lower-case hexadecimal. */
  readonly hashes?: Readonly<Record<string, string>>
}

/** A product; with subcomponents, the statement speaks only of these inside that product. */
export type VexProduct = VexIdentity & { readonly subcomponents?: readonly VexIdentity[] }

export type VexVulnerability = {
  readonly id: string
  readonly aliases: readonly string[]
  readonly title?: string
  readonly description?: string
  readonly detail?: string
  /** OpenVEX `@id`, or the CycloneDX source's address. */
  readonly url?: string
  /** CWE; a name where the document gives it, which CSAF does and CycloneDX does not. */
  readonly weaknesses?: readonly { readonly id: `CWE-${number}`; readonly name?: string }[]
  /** CVSS vectors with their prefix (2.0 has none), and who scored. */
  readonly ratings?: readonly { readonly vector: string; readonly source?: string }[]
  readonly references?: readonly { readonly url: string; readonly title?: string }[]
}

/** Times are RFC 3339 in UTC. */
export type VexStatement = {
  /** An IRI by which others refer to the statement. */
  readonly id?: string
  /** The statement's own revision. */
  readonly revision?: number
  readonly vulnerability: VexVulnerability
  /** Empty where the document names none (an OpenVEX template, a CycloneDX VEX without `affects`): it applies to nothing. */
  readonly products: readonly VexProduct[]
  readonly status: VexStatus
  readonly justification?: VexJustification
  readonly impactStatement?: string
  readonly actionStatement?: string
  /** When the action statement was issued. */
  readonly actionTimestamp?: string
  readonly statusNotes?: string
  readonly supplier?: string
  /** When it was first known to be true; absent when neither statement nor document says. */
  readonly timestamp?: string
  readonly lastUpdated?: string
  readonly cyclonedx?: CycloneDxAnalysis
}

export type VexDialect = 'openvex' | 'cyclonedx' | 'csaf'

/** A statement and where it was read. */
export type SourcedStatement = VexStatement & {
  readonly source: { readonly file?: string; readonly dialect: VexDialect; readonly path: string }
}

/** A whole document. */
export type VexDocument = {
  readonly dialect: VexDialect
  /** The dialect's own version, as `0.2.0`. */
  readonly specVersion: string
  readonly id?: string
  readonly author?: string
  readonly role?: string
  readonly tooling?: string
  readonly timestamp?: string
  readonly lastUpdated?: string
  /** The document's revision. */
  readonly version: number
  readonly title?: string
  /** Who publishes, as CSAF wants it. */
  readonly publisher?: { readonly category: CsafPublisherCategory; readonly namespace: string }
  readonly statements: readonly SourcedStatement[]
  /** The parsed JSON as it was received. */
  readonly original: unknown
  /** JSON Pointers (RFC 6901) of what `original` says and this model does not hold. */
  readonly unread: readonly string[]
}

/** What the reader of one dialect gives. */
export type ReadVex = Omit<VexDocument, 'original' | 'unread'>

/** CSAF 2.0, section 3.2.1.8.1. */
export const csafPublisherCategories = [
  'coordinator',
  'discoverer',
  'other',
  'translator',
  'user',
  'vendor',
] as const
export type CsafPublisherCategory = (typeof csafPublisherCategories)[number]

/** Something that is not said any more after a conversion, and where the source says it. */
export type VexLoss = { readonly path: string; readonly message: string }
