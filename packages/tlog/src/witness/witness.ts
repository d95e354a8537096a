// SPDX-License-Identifier: Apache-2.0
import { fault } from '../fault.ts'
import type { NoteVerifier } from '../note.ts'
import { decideAddCheckpoint, type WitnessDecision, type WitnessMeans } from './decide.ts'
import { type CosignedTree, closeAll, recordOf, type WitnessRecords, withRecord } from './records.ts'

/** Where a witness keeps its records. Called by one witness, one call at a time. */
export type WitnessStore = {
  /** The records as they were saved last. What it gives is durable. */
  load(): Promise<WitnessRecords>
  /** When it resolves the records are durable; when it rejects they may be. */
  save(records: WitnessRecords): Promise<void>
}

/** What a {@link Witness} is made of. */
export type WitnessParts = Omit<WitnessMeans, 'logVerifiers'> & {
  readonly store: WitnessStore
  /** The logs that are witnessed at this moment: what checks the own signatures of the log with this origin, or undefined. */
  readonly logs: () => Promise<(origin: string) => readonly NoteVerifier[] | undefined>
  /** POSIX seconds. */
  readonly now: () => bigint
}

type Waiting = {
  readonly body: string
  readonly resolve: (decision: WitnessDecision) => void
  readonly reject: (error: unknown) => void
}

/**
 * A witness at work. Requests are decided one after another over the same records, and those that came while the store was busy are
 * stored together; none is answered before what it changed is durable. After a failed save it is not known what is stored: everyone who
 * waited gets the error, and the next request begins with what `load` finds, as after a crash.
 */
export class Witness {
  readonly #parts: WitnessParts
  #records: WitnessRecords | undefined
  #waiting: Waiting[] = []
  #running: Promise<void> | undefined

  constructor(parts: WitnessParts) {
    this.#parts = parts
  }

  /**
   * Loads the records, so that a state that may not be used is noticed before the first request.
   *
   * @throws whatever the store's `load` throws.
   */
  async start(): Promise<void> {
    this.#records = await this.#parts.store.load()
  }

  /**
   * Decides over an add-checkpoint request.
   *
   * @throws what the store throws; nothing was cosigned then.
   */
  addCheckpoint(body: string): Promise<WitnessDecision> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ body, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** The log's largest tree that was cosigned, if there is one and the witness is not between a failed save and the next request. */
  latest(origin: string): CosignedTree | undefined {
    return this.#records === undefined ? undefined : recordOf(this.#records, origin).latest
  }

  /** Origins that {@link latest} knows. */
  origins(): readonly string[] {
    return [...(this.#records?.logs.keys() ?? [])]
  }

  /** Resolves when every request that was made is answered. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        const decisions = await this.#decideAll(batch)
        for (const [i, decision] of decisions.entries()) batch[i]?.resolve(decision)
      } catch (error) {
        this.#records = undefined
        for (const { reject } of batch) reject(error)
      }
    }
    this.#running = undefined
  }

  async #decideAll(batch: readonly Waiting[]): Promise<readonly WitnessDecision[]> {
    const { store, logs, now, ...means } = this.#parts
    const stored = this.#records ?? (await store.load())
    const logVerifiers = await logs()
    const timestamp = now()
    // "The timestamp MUST NOT be zero": a machine that does not know the time makes no statement about it.
    if (timestamp <= 0n) throw fault('tlog/bad-argument', 'the clock has no time to state')
    let records = stored
    const decisions: WitnessDecision[] = []
    for (const { body } of batch) {
      const decision = await decideAddCheckpoint(body, records, timestamp, { ...means, logVerifiers })
      records = follow(records, decision)
      decisions.push(decision)
    }
    if (records !== stored) await store.save(records)
    this.#records = records
    return decisions
  }
}

/** The records after a decision. */
function follow(records: WitnessRecords, decision: WitnessDecision): WitnessRecords {
  if (decision.kind === 'rolled-back') return withRecord(closeAll(records), decision.origin, decision.record)
  if (decision.kind !== 'cosigned' || decision.record === undefined) return records
  return withRecord(records, decision.origin, decision.record)
}
