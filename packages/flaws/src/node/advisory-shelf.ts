// SPDX-License-Identifier: Apache-2.0
import { type Advisory, advisoryKey } from '../csaf/advisory.ts'
import { compareTimes } from '../osv/time.ts'

/** What became of an advisory, and how to take it back where anything changed. */
export type Shelved = { readonly became: 'taken' | 'unchanged' | 'outdated'; readonly undo?: () => void }

/** The advisories of an index that is being built: what the old index holds, and what the sources have newer. */
export class AdvisoryShelf {
  readonly #all: Map<string, Advisory>
  readonly #old: ReadonlySet<string>
  readonly #fresh = new Set<string>()

  /** @param old by {@link advisoryKey} */
  constructor(old: ReadonlyMap<string, Advisory>) {
    this.#all = new Map(old)
    this.#old = new Set(old.keys())
  }

  /** Of documents with one id the newest revision counts, and at equal times the one read last. */
  add(advisory: Advisory): Shelved {
    const key = advisoryKey(advisory)
    const known = this.#all.get(key)
    if (known !== undefined) {
      if (compareTimes(known.revisedAt, advisory.revisedAt) > 0) return { became: 'outdated' }
      if (JSON.stringify(known) === JSON.stringify(advisory)) return { became: 'unchanged' }
    }
    const isFirst = !this.#fresh.has(key)
    this.#all.set(key, advisory)
    this.#fresh.add(key)
    const undo = () => {
      if (known === undefined) this.#all.delete(key)
      else this.#all.set(key, known)
      if (isFirst) this.#fresh.delete(key)
    }
    return { became: 'taken', undo }
  }

  get hasChanged(): boolean {
    return this.#fresh.size > 0
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
