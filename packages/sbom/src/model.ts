// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'

/** The form a document came in, known by its content. */
export type SbomFormat = 'cyclonedx-json' | 'cyclonedx-xml' | 'spdx-json' | 'spdx-tag-value' | 'spdx-json-ld'

/** One document, whatever its format, in one model. */
export type Sbom = SbomDocument & {
  /**
   * Every component in document order; nested ones follow the one they are part of. CycloneDX keeps the subject apart (in
   * `metadata.component`; what is nested in it comes last here), SPDX has it among them.
   */
  readonly components: readonly Component[]
}

/** All of an SBOM but its components. */
export type SbomDocument = {
  readonly format: SbomFormat
  /** As `1.6` (CycloneDX) or `2.3`, `3.0.1` (SPDX). */
  readonly specVersion: string
  /** CycloneDX `serialNumber`, SPDX 2 `documentNamespace`, SPDX 3 the document's `spdxId`. */
  readonly serialNumber?: string
  /** CycloneDX: the BOM's own version, a count of its revisions. */
  readonly documentVersion?: number
  /** SPDX: the document's name. */
  readonly name?: string
  /** When the SBOM was made, as written. */
  readonly timestamp?: string
  /** People and organisations who made the SBOM (not those who made the software). */
  readonly authors: readonly Agent[]
  readonly tools: readonly Tool[]
  /**
   * What the SBOM is about: CycloneDX `metadata.component`, SPDX the one package that the document `DESCRIBES`. Absent when
   * the document names none, or (SPDX) names several or none of its packages; see {@link SbomDocument.describes}.
   */
  readonly subject?: Component
  /** Refs of everything the document says it describes, in document order. */
  readonly describes: readonly string[]
  /** Who needs whom, from all relationships that say so, one entry for each ref that has an entry in the document. */
  readonly dependencies: readonly Dependency[]
  /** Every relationship as the document states it; for CycloneDX `dependsOn` and `provides`. */
  readonly relationships: readonly Relationship[]
  /** Identified things that are no components: CycloneDX services; SPDX files and snippets. */
  readonly others: readonly OtherElement[]
  /** What in the document is not as its standard wants, but does not hinder reading it. */
  readonly warnings: readonly Warning[]
  /** The members of the document that this model does not carry, verbatim. */
  readonly members: JsonObject
}

export type Agent = {
  readonly kind: 'person' | 'organization' | 'tool' | 'unknown'
  readonly name: string
  readonly email?: string
}

export type Tool = { readonly vendor?: string; readonly name: string; readonly version?: string }

/** A unit of software, hardware or other supply. Names and values are as written unless a member says otherwise. */
export type Component = {
  /**
   * Unique in the document: CycloneDX `bom-ref`, `SPDXID`, `spdxId`. A CycloneDX component that has none gets its JSON Pointer
   * with a leading `#`.
   */
  readonly ref: string
  /** CycloneDX: the ref of the component this one is nested in; absent at the top. SPDX says it in relationships. */
  readonly parent?: string
  /** In CycloneDX's words (`library`, `device`, `firmware`, `cryptographic-asset`, …); SPDX purposes in lower case with dashes. */
  readonly type?: string
  readonly group?: string
  readonly name: string
  /** Absent when not given or empty. */
  readonly version?: string
  /** A vers range instead of a version (CycloneDX 1.7). */
  readonly versionRange?: string
  readonly description?: string
  /** As written, not parsed; the first when there are several. */
  readonly purl?: string
  /** The first of {@link Component.cpes}. */
  readonly cpe?: string
  /** Every CPE name given, of either version, in document order. */
  readonly cpes: readonly string[]
  /** All other identifiers: further purls, SWID tag ids, gitoids, SWHIDs, and whatever else SPDX lists. */
  readonly identifiers: readonly Identifier[]
  /**
   * Who supplies it. CycloneDX: `supplier`, or when that is absent `manufacturer`, then `publisher`, as the NTIA's 2021 format
   * mapping has it. SPDX: the package supplier; `NOASSERTION` counts as absent.
   */
  readonly supplier?: string
  readonly manufacturer?: string
  readonly publisher?: string
  /** SPDX: who it came from first. */
  readonly originator?: string
  /** The source package that a distribution built it from, where a scanner wrote it beside the purl. */
  readonly source?: SourcePackage
  readonly authors: readonly string[]
  readonly hashes: readonly Hash[]
  readonly licenses: readonly License[]
  readonly copyright?: string
  readonly downloadLocation?: string
  readonly externalReferences: readonly ExternalReference[]
  /** CycloneDX: `required`, `optional` or `excluded`. */
  readonly scope?: string
  /** Level of support as written, such as `Actively maintained` (FDA premarket guidance, SBOM). */
  readonly supportLevel?: string
  /** {@link Component.supportLevel} in the guidance's three words, when it can be told. */
  readonly supportStatus?: SupportStatus
  /** End of support as written: a date, or words that stand in for one. */
  readonly endOfSupport?: string
  /** {@link Component.endOfSupport} as YYYY-MM-DD, when it is a date. */
  readonly endOfSupportDate?: string
  /** The members that this model does not carry, verbatim. For XML, elements in the JSON format's form. */
  readonly members: JsonObject
}

/** `version` is the source package's own, which may differ from that of what was built. */
export type SourcePackage = { readonly name: string; readonly version?: string }

export type SupportStatus = 'actively-maintained' | 'no-longer-maintained' | 'abandoned'

export type Identifier = { readonly type: string; readonly value: string }

/** `algorithm` is spelled as CycloneDX spells it (`SHA-256`) in every format; one unknown there stays as written. */
export type Hash = { readonly algorithm: string; readonly value: string }

/** Exactly one of `id` (SPDX licence list), `name` and `expression` (SPDX licence expression). */
export type License = {
  readonly id?: string
  readonly name?: string
  readonly expression?: string
  readonly acknowledgement?: 'declared' | 'concluded'
  readonly url?: string
}

export type ExternalReference = { readonly type: string; readonly url: string; readonly comment?: string }

/** `dependsOn` may hold refs that the document does not define, and may be cyclic. */
export type Dependency = {
  readonly ref: string
  readonly dependsOn: readonly string[]
  /** CycloneDX 1.6: specifications or keys that `ref` implements. */
  readonly provides?: readonly string[]
}

/** `type` as the format spells it: `dependsOn`, `provides`, `STATIC_LINK`, `CONTAINS`, `hasStaticLink`, … */
export type Relationship = {
  readonly from: string
  readonly type: string
  readonly to: string
  readonly comment?: string
}

export type OtherElement = {
  readonly ref: string
  readonly kind: 'service' | 'file' | 'snippet'
  readonly name: string
  readonly hashes: readonly Hash[]
  readonly members: JsonObject
}

/**
 * Something not as the standard wants. `invalid`: against its schema or text, refused by `strict`. `doubtful`: allowed, but
 * probably not meant, such as a dependency on a ref that the document lacks.
 */
export type Warning = {
  readonly kind: 'invalid' | 'doubtful'
  readonly path: string
  readonly message: string
}

/** A `T` being built, whose members may still be undefined. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] | undefined }

/**
 * A copy without what is undefined, so that an absent member is absent. A copy, because deleting members would turn the object into a slow
 * and large one, and there may be hundreds of thousands.
 */
export function compact<T extends object>(draft: Draft<T>): T {
  const kept: Partial<Draft<T>> = {}
  for (const key in draft) {
    const value = draft[key]
    if (value !== undefined) kept[key] = value
  }
  return kept as T // every required member is checked by the caller's own types
}

/** The members of `object` that are not `carried`, or the same shared empty object when none are left. */
export function membersLeft(
  object: JsonObject,
  carried: (name: string, value: JsonValue | undefined) => boolean,
): JsonObject {
  let left: [string, JsonValue][] | undefined
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (value === undefined || carried(name, value)) continue
    left ??= []
    left.push([name, value])
  }
  // fromEntries defines members, so one called __proto__ stays a member.
  return left === undefined ? noMembers : Object.fromEntries(left)
}

/** For {@link membersLeft}: what is carried whatever its value. */
export function named(names: string): (name: string) => boolean {
  const set = new Set(names.split(' '))
  return (name) => set.has(name)
}

export const noMembers: JsonObject = Object.freeze({})
