// SPDX-License-Identifier: Apache-2.0
import { fault } from '../fault.ts'
import type { WriterLimits } from './limits.ts'

/** Entries of one caller, who waits for the index of the first. They are committed all or none. */
export type EntryRequest<Alongside> = {
  readonly entries: readonly Uint8Array[]
  readonly sizeBytes: number
  readonly alongside: Alongside | undefined
  readonly resolve: (firstIndex: bigint) => void
  readonly reject: (error: unknown) => void
}

/** Requests that are committed together. */
export type Batch<Alongside> = {
  readonly requests: readonly EntryRequest<Alongside>[]
  readonly entries: readonly Uint8Array[]
  readonly alongside: Alongside | undefined
}

/** What waits to be committed, in the order in which it came, and no more than the limits allow. */
export class EntryQueue<Alongside> {
  readonly #limits: WriterLimits
  #requests: EntryRequest<Alongside>[] = []
  #entries = 0
  #bytes = 0

  constructor(limits: WriterLimits) {
    this.#limits = limits
  }

  get isEmpty(): boolean {
    return this.#requests.length === 0
  }

  /** @throws CodedError `tlog/busy` when it does not fit. Into an empty queue everything fits: otherwise a large append never would. */
  push(request: EntryRequest<Alongside>): void {
    const entries = this.#entries + request.entries.length
    const bytes = this.#bytes + request.sizeBytes
    if (!this.isEmpty && (entries > this.#limits.queueEntries || bytes > this.#limits.queueBytes)) {
      throw fault('tlog/busy', `${this.#entries} entries wait already to be stored; try again later`)
    }
    this.#requests.push(request)
    this.#entries = entries
    this.#bytes = bytes
  }

  /** The next batch; undefined when nothing waits. What has something alongside is a batch of its own. */
  take(): Batch<Alongside> | undefined {
    const [first] = this.#requests
    if (first === undefined) return undefined
    let count = 0
    let entries = 0
    let bytes = 0
    for (const request of this.#requests) {
      if (count > 0) {
        if (first.alongside !== undefined || request.alongside !== undefined) break
        if (entries + request.entries.length > this.#limits.batchEntries) break
        if (bytes + request.sizeBytes > this.#limits.batchBytes) break
      }
      count++
      entries += request.entries.length
      bytes += request.sizeBytes
    }
    const requests = this.#requests.splice(0, count)
    this.#entries -= entries
    this.#bytes -= bytes
    return { requests, entries: requests.flatMap((request) => request.entries), alongside: first.alongside }
  }

  /** Tells everyone who waits that it will not be stored. */
  rejectAll(error: unknown): void {
    const requests = this.#requests
    this.#requests = []
    this.#entries = 0
    this.#bytes = 0
    for (const { reject } of requests) reject(error)
  }
}

/** Tells each caller of a batch the index of its first entry. */
export function acknowledge<Alongside>({ requests }: Batch<Alongside>, firstIndex: bigint): void {
  let index = firstIndex
  for (const { entries, resolve } of requests) {
    resolve(index)
    index += BigInt(entries.length)
  }
}

/** Tells each caller of a batch what kept it from being stored. */
export function rejectBatch<Alongside>({ requests }: Batch<Alongside>, error: unknown): void {
  for (const { reject } of requests) reject(error)
}
