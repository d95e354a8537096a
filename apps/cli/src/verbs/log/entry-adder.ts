// SPDX-License-Identifier: Apache-2.0
import type { LogWriter } from '@primum/tlog'

/** Entries that wait to be stored before no more are taken. */
const WAITING_ENTRIES = 4096
const WAITING_BYTES = 2 * 1024 * 1024

/** What an {@link EntryAdder} works with. */
export type EntryAdderParts = {
  readonly writer: Pick<LogWriter, 'append'>
  /** Told of entries that are on disk, in their order; waited for. */
  readonly onAdded: (firstIndex: bigint, entries: readonly Uint8Array[]) => Promise<void>
  /** Told when no more can be added. */
  readonly onFailure: (error: unknown) => void
}

/**
 * Adds a stream of entries one batch after the other: what comes while a batch is being stored is the next. So nothing is added after an entry that
 * failed, and the index of each is known by its place in the stream.
 */
export class EntryAdder {
  readonly #parts: EntryAdderParts
  #waiting: Uint8Array[] = []
  #waitingBytes = 0
  #running: Promise<void> | undefined
  #batch: Promise<void> = Promise.resolve()

  constructor(parts: EntryAdderParts) {
    this.#parts = parts
  }

  /** Takes entries; resolves when there is room for more. @throws what kept earlier ones from being stored */
  async add(entries: readonly Uint8Array[]): Promise<void> {
    for (const entry of entries) {
      this.#waiting.push(entry)
      this.#waitingBytes += entry.length
    }
    if (this.#running === undefined) {
      this.#running = this.#run()
      this.#running.catch(this.#parts.onFailure)
    }
    while (this.#waiting.length >= WAITING_ENTRIES || this.#waitingBytes >= WAITING_BYTES) await this.#batch
  }

  /** Resolves when all are stored. @throws what kept one from being stored */
  async drain(): Promise<void> {
    await this.#running
  }

  /** Ends for good when a batch fails: what waits then is never stored. */
  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      this.#batch = this.#store(this.#waiting)
      this.#waiting = []
      this.#waitingBytes = 0
      await this.#batch
    }
    this.#running = undefined
  }

  async #store(entries: readonly Uint8Array[]): Promise<void> {
    await this.#parts.onAdded(await this.#parts.writer.append(entries), entries)
  }
}
