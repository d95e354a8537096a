// SPDX-License-Identifier: Apache-2.0

/** A tally as it lies in the index file: for each ecosystem its packages, and the entries of each of its releases. */
export type StoredTally = Readonly<
  Record<string, readonly [packages: number, entries: Readonly<Record<string, number>>]>
>

type Count = { packages: number; readonly entries: Map<string, number> }

/**
 * Counts packages by ecosystem and entries by release. It can count down too, so that an update need not look at what it leaves
 * as it is; a release whose last entry is gone is no longer one that the index knows.
 */
export class PackageTally {
  readonly #counts = new Map<string, Count>()

  constructor(stored: StoredTally = {}) {
    for (const [ecosystem, [packages, entries]] of Object.entries(stored)) {
      this.#counts.set(ecosystem, { packages, entries: new Map(Object.entries(entries)) })
    }
  }

  /** `step` is 1 for a package that is new in the table, -1 for one that is gone. */
  countPackage(ecosystem: string, step: 1 | -1): void {
    this.#count(ecosystem).packages += step
  }

  /** `step` is 1 for an entry that is added, -1 for one that is taken out; entries without a release are not counted. */
  countEntry(ecosystem: string, release: string, step: 1 | -1): void {
    if (release === '') return
    const { entries } = this.#count(ecosystem)
    const left = (entries.get(release) ?? 0) + step
    if (left > 0) entries.set(release, left)
    else entries.delete(release)
  }

  /** Ecosystems that have packages, sorted by name. */
  *ecosystems(): Generator<
    readonly [name: string, count: { readonly packages: number; readonly releases: readonly string[] }]
  > {
    for (const [name, { packages, entries }] of this.#sorted()) {
      yield [name, { packages, releases: [...entries.keys()].sort() }]
    }
  }

  store(): StoredTally {
    return Object.fromEntries(
      this.#sorted().map(([name, { packages, entries }]) => [
        name,
        [packages, Object.fromEntries([...entries].sort(byName))] as const,
      ]),
    )
  }

  #sorted(): readonly (readonly [string, Count])[] {
    return [...this.#counts].filter(([, { packages }]) => packages > 0).sort(byName)
  }

  #count(ecosystem: string): Count {
    const known = this.#counts.get(ecosystem)
    if (known !== undefined) return known
    const count: Count = { packages: 0, entries: new Map() }
    this.#counts.set(ecosystem, count)
    return count
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
