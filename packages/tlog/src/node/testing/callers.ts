// SPDX-License-Identifier: Apache-2.0

/** What callers use of a writer. */
type Adding<Alongside> = {
  readonly add: (entry: Uint8Array) => Promise<bigint>
  readonly append: (entries: readonly Uint8Array[], alongside?: Alongside) => Promise<bigint>
}

/** Callers of a log, who never add the same entry twice and remember what they were told. */
export class Callers {
  readonly acknowledged: Map<bigint, Uint8Array>
  /** Surely not stored. */
  readonly refused: Uint8Array[] = []
  /** Stored or not: the writer could not tell, or never answered. */
  readonly unknown = new Set<Uint8Array>()
  /** First index of the batch that something was stored alongside. */
  readonly alongside = new Map<string, bigint>()
  #count: number

  /** Callers who come after others, whose acknowledgements they have not forgotten. */
  constructor(before?: Callers) {
    this.acknowledged = new Map(before?.acknowledged)
    this.#count = before?.acknowledged.size ?? 0
  }

  async add(writer: Adding<never>): Promise<void> {
    const [entry = new Uint8Array(0)] = this.#entries(1)
    await this.#remember([entry], () => writer.add(entry))
  }

  async append(writer: Adding<never>, count: number): Promise<void> {
    const entries = this.#entries(count)
    await this.#remember(entries, () => writer.append(entries))
  }

  async appendAlongside(writer: Adding<string>, count: number, what: string): Promise<void> {
    const entries = this.#entries(count)
    await this.#remember(entries, async () => {
      const first = await writer.append(entries, what)
      this.alongside.set(what, first)
      return first
    })
  }

  #entries(count: number): readonly Uint8Array[] {
    return Array.from({ length: count }, () => new TextEncoder().encode(`entry ${this.#count++}`))
  }

  async #remember(entries: readonly Uint8Array[], call: () => Promise<bigint>): Promise<void> {
    for (const entry of entries) this.unknown.add(entry)
    try {
      const first = await call()
      for (const [i, entry] of entries.entries()) this.acknowledged.set(first + BigInt(i), entry)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'tlog/outcome-unknown') return
      this.refused.push(...entries)
    }
    for (const entry of entries) this.unknown.delete(entry)
  }
}
