// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import type { AdvisoryMention } from '../csaf/advisory.ts'
import type { EpssScore } from '../epss/epss.ts'
import type { CvssScore, Severity } from '../intel/severity.ts'
import type { KevEntry } from '../kev/kev.ts'
import type { OsvRange } from '../osv/record.ts'

/** The head of a record: what a finding shows and a match needs, without details and references. */
export type RecordHead = {
  readonly id: string
  readonly modified: string
  /** Set: the record was taken back and describes no flaw. */
  readonly withdrawn?: string
  /** The source it was read from, for example `GHSA` or `AlmaLinux`; see {@link sourceOf}. */
  readonly source: string
  readonly aliases: readonly string[]
  /** The flaws it is about: one for most, several for an advisory that fixes several. Flaw names, CVE where there is one. */
  readonly subjects: readonly string[]
  readonly summary?: string
  readonly label: Severity
  readonly cvss: readonly CvssScore[]
}

/** What one record says of one package. */
export type PackageEntry = {
  /** Number of the record in this index; meaningless in another. */
  readonly record: number
  /** Place in the record's `affected` list. */
  readonly position: number
  /** The ecosystem of the record's package, without its release; `GIT` where it names only a repository. */
  readonly ecosystem: string
  /** The ecosystem's release as the record writes it, `''` when it has none: `12` of `Debian:12`. */
  readonly release: string
  readonly ranges: readonly OsvRange[]
  readonly versions: readonly string[]
  /** Vectors that hold for this package only. */
  readonly cvss: readonly CvssScore[]
  /** Go import paths inside the module; absent where the record names none. */
  readonly imports?: readonly string[]
  /** CPE name that the component's own must match, and what must be present beside it; absent for other ecosystems. */
  readonly cpe?: { readonly criteria: string; readonly with: readonly string[] }
}

/** One source's share of the index. */
export type SourceInfo = {
  readonly name: string
  readonly records: number
  /** RFC 3339 time of its newest record, `''` when it holds none with a believable time. */
  readonly newest: string
  readonly terms: string
}

/** What is in an index, as `primum intel info` prints it. */
export type IndexInfo = {
  readonly format: number
  readonly built: string
  readonly records: number
  readonly withdrawn: number
  readonly packages: number
  readonly sources: readonly SourceInfo[]
  /** Affected packages for each ecosystem without its release, with the releases named. */
  readonly ecosystems: Readonly<
    Record<string, { readonly packages: number; readonly releases: readonly string[] }>
  >
  readonly newest: string
  readonly kev?: { readonly version: string; readonly released: string; readonly entries: number }
  readonly epss?: { readonly model: string; readonly date: string; readonly scores: number }
  /** Security advisories that name CVEs (CSAF); absent when there are none. They are no source for matching. */
  readonly advisories?: {
    readonly documents: number
    /** How many CVEs they name. */
    readonly cves: number
    /** RFC 3339 time of the newest revision. */
    readonly newest: string
    /** By publisher; `records` counts documents. */
    readonly publishers: readonly SourceInfo[]
  }
}

/**
 * One state of the intelligence, read only. Implementations answer synchronously and from one snapshot: an index that is
 * replaced while it is open keeps answering from the old state. Unknown keys give `undefined` or an empty list;
 * a damaged index throws `index/corrupt`.
 */
export type FlawIndex = {
  readonly info: IndexInfo
  /** Everything said about a package of an ecosystem (without its release). `name` in any spelling the ecosystem folds. */
  packageEntries(ecosystem: string, name: string): readonly PackageEntry[]
  head(record: number): RecordHead
  /** The number of the record with this id. */
  recordNumber(id: string): number | undefined
  /** The whole record as the source published it. */
  record(id: string): JsonObject | undefined
  /** The flaw that an id belongs to; the id itself when no record knows it. */
  flawOf(id: string): string
  /** All ids that name the flaw, itself included, sorted. */
  flawIds(flaw: string): readonly string[]
  kev(cve: string): KevEntry | undefined
  epss(cve: string): EpssScore | undefined
  /** The advisories that name a CVE, newest first. */
  advisories(cve: string): readonly AdvisoryMention[]
  /** Every record's number and head in one pass, for comparing two indexes. */
  heads(): Iterable<readonly [number, RecordHead]>
}
