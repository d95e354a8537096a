// SPDX-License-Identifier: Apache-2.0
import type { PackageKey } from '@primum/flaws'
import type { Component } from '@primum/sbom'
import type { JudgedFinding } from '../findings/judged.ts'
import type { MinimumElements } from './minimum-elements.ts'

/** A component as it is stored; column names, because thousands of them go to the database as they are. */
export type ComponentRow = {
  readonly ref: string
  readonly parent_ref: string | null
  readonly type: string | null
  readonly name: string
  readonly version: string | null
  readonly purl: string | null
  readonly package_key: string
  readonly cpes: readonly string[]
  readonly supplier: string | null
  /** The source package that a distribution's binary package was built from. */
  readonly source: Component['source'] | null
  readonly licences: readonly string[]
  readonly hashes: readonly { readonly algorithm: string; readonly value: string }[]
  readonly support_level: string | null
  readonly end_of_support: string | null
  readonly unmatched_reason: string | null
  /** Under which packages it is looked up: places in {@link ReadSbom.packages}; no column. */
  readonly packages: readonly number[]
}

/** What one state of the intelligence says about a list of components. */
export type Judged = {
  /** SHA-256 of the index; null while there is none, and then every component is unmatched. */
  readonly index: string | null
  readonly findings: readonly JudgedFinding[]
  /** Why nothing could be found for a component, by its ref. */
  readonly unmatched: Readonly<Record<string, string>>
  /** Keys of the components about whose ecosystem or release the index holds nothing: what was found before still stands. */
  readonly uncovered: readonly string[]
  /** Why a flaw that was found before is not found any more, by {@link goneKey}; only of those that the asker named. */
  readonly gone: Readonly<Record<string, string>>
}

/** Support statements after addenda were applied to a document. */
export type SupportStatements = {
  readonly components: readonly Pick<ComponentRow, 'ref' | 'support_level' | 'end_of_support'>[]
  readonly minimumElements: MinimumElements
  /** Entries of the newest addendum that fit no component, as a person would name them. */
  readonly unused: readonly string[]
}

/** All that the server keeps of an SBOM besides the document itself. */
export type ReadSbom = {
  readonly format: string
  readonly specVersion: string
  readonly serialNumber: string | null
  readonly components: readonly ComponentRow[]
  /** Each package under which some component is looked up. */
  readonly packages: readonly PackageKey[]
  readonly unmatchedCount: number
  readonly dependencies: Readonly<Record<string, readonly string[]>>
  readonly minimumElements: MinimumElements
  readonly warnings: readonly {
    readonly code: string
    readonly path: string | null
    readonly message: string
  }[]
  readonly judged: Judged
}
