// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'

/**
 * One bound of a range (OSV schema 1.7, `affected[].ranges[].events[]`). An `introduced` of `"0"` lies before every
 * version; a `limit` of `"*"` lies after every version.
 */
export type OsvEvent = {
  readonly kind: 'introduced' | 'fixed' | 'last_affected' | 'limit'
  readonly version: string
}

/** `SEMVER` and `ECOSYSTEM` bounds are versions, `GIT` bounds are commit ids of `repo`. */
export type OsvRange = {
  readonly type: 'SEMVER' | 'ECOSYSTEM' | 'GIT'
  readonly repo?: string
  readonly events: readonly OsvEvent[]
}

/** A vector or a label, as the source wrote it: `{type: 'CVSS_V3', score: 'CVSS:3.1/…'}`, `{type: 'Ubuntu', score: 'low'}`. */
export type OsvSeverity = { readonly type: string; readonly score: string }

/** Package and versions that one record says are affected. Absent `package`: only commits of a repository are named. */
export type OsvAffected = {
  readonly package?: { readonly ecosystem: string; readonly name: string; readonly purl?: string }
  readonly ranges: readonly OsvRange[]
  /** Affected versions written out, each as its ecosystem spells it. */
  readonly versions: readonly string[]
  readonly severity: readonly OsvSeverity[]
  readonly ecosystemSpecific?: JsonObject
  readonly databaseSpecific?: JsonObject
}

/**
 * An OSV record (OSV schema 1.0 to 1.7): the members that matching and judging need, typed; lists that are absent or
 * null are empty. `json` is the whole record as it was read, with every member we know nothing about.
 */
export type OsvRecord = {
  readonly id: string
  /** RFC 3339, UTC, as written. */
  readonly modified: string
  readonly published?: string
  /** Set when the record was taken back; it then describes no flaw. */
  readonly withdrawn?: string
  readonly aliases: readonly string[]
  readonly related: readonly string[]
  /** Records that this one repeats for its own packages, for example a distribution's record of a CVE. */
  readonly upstream: readonly string[]
  readonly summary?: string
  readonly severity: readonly OsvSeverity[]
  readonly affected: readonly OsvAffected[]
  readonly databaseSpecific?: JsonObject
  readonly json: JsonObject
}
