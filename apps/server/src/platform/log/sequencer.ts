// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps one log going: of all servers over one database, the one that holds the lease writes it and the others stand by. What fails is
 * said and tried again; nothing that fails here loses an entry, because entries wait in the database.
 */
import { randomUUID } from 'node:crypto'
import { CodedError } from '@primum/parse'
import { type LogWriter, type NoteSigner, openWriter, type StartTimer } from '@primum/tlog'
import type { FastifyBaseLogger } from 'fastify'
import { type Lease, renewLease, takeLease } from './lease.ts'
import { type Alongside, openPostgresLogStore, type PostgresLogParts } from './postgres-log-store.ts'
import { cosign, judgeWitnesses, type WitnessParts } from './witnesses/ask.ts'

/** A third of the lease: two renewals may fail before it is over. */
const RENEW_EVERY_MS = 2_000
/** How often the writer looks by itself, because a nudge can be lost. */
const LOOK_EVERY_MS = 1_000
/** After a failure, and between two tries to get the lease. */
const RETRY_AFTER_MS = 2_000

export type SequencerParts = Omit<PostgresLogParts, 'lease' | 'judge'> &
  WitnessParts & {
    readonly signer: NoteSigner
    readonly logger: FastifyBaseLogger
    /** Appends all that waits. */
    readonly drain: (writer: LogWriter<Alongside>) => Promise<void>
    /** Rest between two checkpoints. */
    readonly checkpointEveryMs: number
    /** How often the checkpoint is published anew while nothing is added, so that its cosignatures are fresh. */
    readonly freshenEveryMs: number
  }

/** What the log's writer is doing on this server. */
export type WriterState =
  | { readonly kind: 'starting' }
  /** Another server writes it. */
  | { readonly kind: 'standing-by' }
  /** Another server has to write it, because its signing key is not on this one. */
  | { readonly kind: 'without-key' }
  | { readonly kind: 'writing' }
  /** It cannot be written, and nothing is lost: what waits goes on waiting. Tried again every few seconds. */
  | { readonly kind: 'failing'; readonly code: string; readonly message: string }

export type Sequencer = {
  readonly state: () => WriterState
  /** Says that there is something to append. */
  readonly nudge: () => void
  /** Publishes the present checkpoint anew; does nothing on a server that does not write. */
  readonly publish: () => Promise<void>
  /** Appends and publishes what waits, gives the lease back and ends. */
  readonly stop: () => Promise<void>
}

export function startSequencer(parts: SequencerParts): Sequencer {
  const { db, logId, logger } = parts
  const stopping = new AbortController()
  const bell = new Bell()
  let state: WriterState = { kind: 'starting' }
  let writer: LogWriter<Alongside> | undefined

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const lease = await takeLease(db, logId, randomUUID())
        if (lease === undefined) state = { kind: 'standing-by' }
        else await write(lease)
      } catch (error) {
        fail(error)
      }
      if (!stopping.signal.aborted) await bell.wait(RETRY_AFTER_MS)
    }
  }

  async function write(lease: Lease): Promise<void> {
    const open = await openWriter({
      ...parts,
      store: openPostgresLogStore({ ...parts, lease, judge: (note) => judgeWitnesses(parts, note) }),
      startTimer,
      limits: { checkpointEveryMs: parts.checkpointEveryMs },
      cosign: (note, tree) => cosign(parts, note, tree),
      report: (problem) => logger.warn({ log: logId, err: problem }, 'the log is behind'),
    })
    writer = open
    state = { kind: 'writing' }
    const ended = new AbortController()
    const end = (): void => {
      ended.abort()
      bell.ring()
    }
    void open.stopped.then(end)
    const stopRenewing = every(RENEW_EVERY_MS, async () => {
      if (!(await renewLease(db, lease))) end()
    })
    const stopFreshening = every(parts.freshenEveryMs, async () => {
      await open.publish()
    })
    try {
      while (!stopping.signal.aborted && !ended.signal.aborted) {
        await parts.drain(open)
        await bell.wait(LOOK_EVERY_MS)
      }
      if (stopping.signal.aborted) await parts.drain(open)
    } finally {
      writer = undefined
      stopRenewing()
      stopFreshening()
      await open.close()
    }
  }

  /** Repeats something that may fail; a failure is said, and tried again the next time. */
  function every(ms: number, act: () => Promise<void>): () => void {
    const timer = setInterval(() => {
      act().catch((error: unknown) => logger.warn({ log: logId, err: error }, 'the log could not be kept up'))
    }, ms)
    timer.unref()
    return () => clearInterval(timer)
  }

  function fail(error: unknown): void {
    const code = error instanceof CodedError ? error.code : 'log/unavailable'
    const message =
      error instanceof CodedError ? error.message : 'the database or the object store is not there'
    // Once for each reason and not every two seconds.
    if (state.kind !== 'failing' || state.code !== code) {
      logger.error({ log: logId, err: error }, 'the log cannot be written; acts go on waiting for it')
    }
    state = { kind: 'failing', code, message }
  }

  const ended = run()
  return {
    state: () => state,
    nudge: () => bell.ring(),
    publish: async () => {
      await writer?.publish()
    },
    stop: async () => {
      stopping.abort()
      bell.ring()
      await ended
    },
  }
}

const startTimer: StartTimer = (ms, callback) => {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}

/** Lets one loop sleep until it is rung for. A ring while nobody sleeps ends the next sleep at once. */
class Bell {
  #isRung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#isRung = true
    this.#wake?.()
  }

  async wait(timeoutMs: number): Promise<void> {
    if (!this.#isRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.#wake = undefined
    }
    this.#isRung = false
  }
}
