// SPDX-License-Identifier: Apache-2.0
import { type Advisory, advisoryKey } from '../csaf/advisory.ts'
import { compareTimes } from '../osv/time.ts'

/** The advisories of an index that is being built: what the old index holds, and what the sources have newer. */
export class AdvisoryShelf {
  readonly #all = new Map<string, Advisory>()
  readonly #old: ReadonlySet<string>
  readonly #fresh = new Set<string>()

  constructor(old: Iterable<Advisory>) {
    for (const advisory of old) this.#all.set(advisoryKey(advisory), advisory)
    this.#old = new Set(this.#all.keys())
  }

  /** Of documents with one id the newest revision counts, and at equal times the one read last. */
  add(advisory: Advisory): 'taken' | 'unchanged' | 'outdated' {
    const key = advisoryKey(advisory)
    const known = this.#all.get(key)
    if (known !== undefined) {
      if (compareTimes(known.revisedAt, advisory.revisedAt) > 0) return 'outdated'
      if (JSON.stringify(known) === JSON.stringify(advisory)) return 'unchanged'
    }
    this.#all.set(key, advisory)
    this.#fresh.add(key)
    return 'taken'
  }

  get all(): readonly Advisory[] {
    return [...this.#all.values()]
  }

  /** Ids that the old index did not hold. */
  get added(): readonly string[] {
    return this.#idsOf((key) => !this.#old.has(key))
  }

  /** Ids of which the old index held another revision. */
  get changed(): readonly string[] {
    return this.#idsOf((key) => this.#old.has(key))
  }

  #idsOf(counts: (key: string) => boolean): readonly string[] {
    return [...this.#fresh].filter(counts).flatMap((key) => this.#all.get(key)?.id ?? [])
  }
}
