// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import type { Condition } from '../cpe/condition.ts'
import type { AdvisoryMention } from '../csaf/advisory.ts'
import type { LifecycleProduct } from '../endoflife/product.ts'
import type { EpssScore } from '../epss/epss.ts'
import type { CvssScore, Severity } from '../intel/severity.ts'
import type { Terms } from '../intel/source.ts'
import type { KevEntry } from '../kev/kev.ts'
import type { OsvRange } from '../osv/record.ts'

/** The head of a record: what a finding shows and a match needs, without details and references. */
export type RecordHead = {
  readonly id: string
  readonly modified: string
  /** When it was first published, RFC 3339; absent where the source does not say. */
  readonly published?: string
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
  /** Go: the bounds in the project's own version numbers, where the record's ranges cover every version of the module for want of any. */
  readonly ownRanges?: readonly OsvRange[]
  /** What a record says beside a product that is named by CPE; absent for other ecosystems. */
  readonly cpe?: {
    /** The name that the component's own must match, apart from the version. */
    readonly criteria: string
    /** A range's start that is itself not affected (`versionStartExcluding`). */
    readonly after?: string
    /** What must hold beside it. */
    readonly beside?: Condition
  }
}

/** One source's share of the index. */
export type SourceInfo = Terms & {
  readonly name: string
  readonly records: number
  /** RFC 3339 time of its newest record, for some a day; `''` when it holds none with a believable time. */
  readonly newest: string
  /** The terms in a line, see {@link describeTerms}. */
  readonly terms: string
}

/** What a sync last took from one address. */
export type FeedInfo = {
  /** `osv:npm`, `nvd`, `kev`, `epss`, `endoflife`. */
  readonly name: string
  readonly url: string
  /** When something new was last taken from it, RFC 3339. */
  readonly changed: string
  /** How many entries it then had; absent for what is there as a whole, which `catalogues` counts. */
  readonly entries?: number
  /** How far it was read: the time of the newest change that is in the index, or the hash of the file. */
  readonly mark: string
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
  /** What is there as a whole and is no record: KEV, EPSS, endoflife.date, with their terms. */
  readonly catalogues: readonly SourceInfo[]
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
  /** Products whose support has known dates; `newest` is the day of the newest release that is listed. Absent when there are none. */
  readonly lifecycle?: { readonly products: number; readonly cycles: number; readonly newest: string }
  /** Where syncs stand; empty when the index was built from files alone. */
  readonly feeds: readonly FeedInfo[]
}

/**
 * One state of the intelligence, read only. Implementations answer synchronously and from one snapshot: an index that is
 * replaced while it is open keeps answering from the old state. Unknown keys give `undefined` or an empty list;
 * a damaged index throws `index/corrupt`.
 */
export type FlawIndex = {
  readonly info: IndexInfo
  /** Names in the ecosystem `CPE` (`part:vendor:product`) that have this product, whoever the vendor is; sorted. */
  cpeProducts(product: string): readonly string[]
  /** Products whose support has known dates, by one of the keys of `lifecycle-keys.ts`; sorted by name. */
  lifecycleProducts(key: string): readonly LifecycleProduct[]
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
