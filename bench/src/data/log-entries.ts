// SPDX-License-Identifier: Apache-2.0
import { Random } from './random.ts'

/** Length of each entry that goes into a log, in bytes. */
export const ENTRY_BYTES = 300

const NOISE_BYTES = 1 << 20
const NUMBER_BYTES = 8

/**
 * Batches of entries that all differ and do not compress: a number, then a piece of noise. A batch lies in the memory of the one that came `inFlight`
 * before it, so that the memory of a process is not the load's; no more than that may be unacknowledged.
 */
export class EntryBatches {
  readonly #noise: Buffer
  readonly #slots: readonly (readonly Buffer[])[]
  #taken = 0

  constructor(batchEntries: number, inFlight: number) {
    const random = new Random(1)
    this.#noise = Buffer.alloc(NOISE_BYTES)
    for (let at = 0; at < NOISE_BYTES; at += 4) this.#noise.writeUInt32LE(random.below(2 ** 32), at)
    this.#slots = Array.from({ length: inFlight }, () => {
      const bytes = Buffer.alloc(batchEntries * ENTRY_BYTES)
      return Array.from({ length: batchEntries }, (_, i) =>
        bytes.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES),
      )
    })
  }

  /** The next entries, the first with this number; fewer than a batch when only so many are wanted. */
  take(first: number, count: number): readonly Buffer[] {
    const slot = this.#slots[this.#taken++ % this.#slots.length] ?? []
    const entries = count < slot.length ? slot.slice(0, count) : slot
    for (const [i, entry] of entries.entries()) {
      const number = first + i
      const from = (number * (ENTRY_BYTES - NUMBER_BYTES)) % (NOISE_BYTES - ENTRY_BYTES)
      entry.writeDoubleBE(number)
      this.#noise.copy(entry, NUMBER_BYTES, from, from + ENTRY_BYTES - NUMBER_BYTES)
    }
    return entries
  }
}

/** Hands entries over in batches, each as soon as fewer than `inFlight` are unacknowledged, and waits for all. */
export async function offerBatches(
  { entries, batchEntries, inFlight }: BatchLoad,
  append: (batch: readonly Buffer[]) => Promise<unknown>,
  onOffered: (entries: number) => void = () => undefined,
): Promise<void> {
  const batches = new EntryBatches(batchEntries, inFlight)
  const unacknowledged: Promise<unknown>[] = []
  for (let first = 0; first < entries; first += batchEntries) {
    if (unacknowledged.length === inFlight) await unacknowledged.shift()
    const count = Math.min(batchEntries, entries - first)
    unacknowledged.push(append(batches.take(first, count)))
    onOffered(first + count)
  }
  await Promise.all(unacknowledged)
}

export type BatchLoad = {
  readonly entries: number
  readonly batchEntries: number
  /** Batches that may wait for their acknowledgement. Two: while one is stored, the next one waits already. */
  readonly inFlight: number
}
