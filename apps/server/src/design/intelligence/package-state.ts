// SPDX-License-Identifier: Apache-2.0
/**
 * What an index says of a package, as one hash: two indexes that give the same hash give the same findings in every component that is
 * looked up under this package. So a new index is compared with what is stored, whoever built it and however many came between, and
 * only the releases that hold a package with another hash are judged again.
 */
import { createHash } from 'node:crypto'
import type { FlawIndex, PackageKey, RecordHead } from '@primum/flaws'
import { epssLevel } from '../findings/epss-level.ts'

/** Hashes packages of one index; what several of them share is worked out once. */
export class PackageStates {
  readonly #index: FlawIndex
  readonly #coverage = new Map<string, string>()
  readonly #flaws = new Map<string, string>()

  constructor(index: FlawIndex) {
    this.#index = index
  }

  /** 64 lower-case hexadecimal digits. */
  of({ ecosystem, name }: PackageKey): string {
    const entries = this.#index.packageEntries(ecosystem, name).map(({ record, ...entry }) => {
      const head = this.#index.head(record)
      return JSON.stringify([entry, head, this.#flawsOf([...head.subjects, ...head.aliases])])
    })
    // Numbers of records, and with them the order, are another thing in another index.
    return hash([this.#coverageOf(ecosystem), ...entries.sort()])
  }

  /** Whether an ecosystem is known at all, and which releases of it: an index's silence about others means nothing. */
  #coverageOf(ecosystem: string): string {
    return remembered(this.#coverage, ecosystem, () => {
      const known = this.#index.info.ecosystems[ecosystem]
      return known === undefined ? '' : hash(known.releases)
    })
  }

  #flawsOf(ids: readonly string[]): readonly string[] {
    return [...new Set(ids.map((id) => this.#index.flawOf(id)))].sort().map((flaw) => this.#flaw(flaw))
  }

  #headOf(id: string): RecordHead | null {
    const record = this.#index.recordNumber(id)
    return record === undefined ? null : this.#index.head(record)
  }

  /** Of EPSS only its level: the digits move every day and are refreshed by themselves (refresh-scores.ts). */
  #flaw(flaw: string): string {
    return remembered(this.#flaws, flaw, () => {
      const index = this.#index
      return hash(
        [...index.flawIds(flaw)].sort().map((id) => {
          return JSON.stringify([
            id,
            // A CVE also has records of our own naming: NVD's statements, and corrections of them.
            ...[id, `NVD-${id}`, `CPE-${id}`].map((name) => this.#headOf(name)),
            index.kev(id) ?? null,
            epssLevel(index.epss(id)?.epss ?? null),
            index.advisories(id),
          ])
        }),
      )
    })
  }
}

function remembered(known: Map<string, string>, key: string, find: () => string): string {
  const held = known.get(key)
  if (held !== undefined) return held
  const found = find()
  known.set(key, found)
  return found
}

function hash(parts: readonly string[]): string {
  const sum = createHash('sha256')
  // Each part with its length, so that no two lists of parts are the same bytes.
  for (const part of parts) sum.update(`${part.length}\n${part}`)
  return sum.digest('hex')
}
