// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { appendEntries } from '../builder.ts'
import { MAX_ENTRY_BYTES } from '../entry-bundle.ts'
import { fault } from '../fault.ts'
import { sameBytes, type TreeHasher } from '../hash.ts'
import type { Tree } from '../tile-reader.ts'
import { acknowledge, type Batch, EntryQueue, rejectBatch } from './entry-queue.ts'
import { defaultLimits, type WriterLimits } from './limits.ts'
import type { CommitStep, LogStore } from './log-store.ts'
import { Publisher, type PublisherParts } from './publisher.ts'
import { type PublishedCheckpoint, type Recovered, recover } from './recover.ts'
import { fullObjects, type Tip } from './tip.ts'

/** What a writer is made of. */
export type WriterParts<Alongside = never> = Omit<PublisherParts, 'store' | 'limits'> & {
  /** Belongs to the writer, who closes it. */
  readonly store: LogStore<Alongside>
  readonly hasher: TreeHasher
  /** What is absent is as in {@link defaultLimits}. */
  readonly limits?: Partial<WriterLimits>
}

/**
 * Takes up a log, new or not, and publishes what was committed and not published yet.
 *
 * @throws CodedError `tlog/rolled-back` when less is stored than readers have seen; as `openCheckpoint` when the published
 *   checkpoint is not this log's; whatever the store throws. The store is closed then.
 */
export async function openWriter<Alongside = never>(
  parts: WriterParts<Alongside>,
): Promise<LogWriter<Alongside>> {
  try {
    const writer = new LogWriter(parts, await recover(await parts.store.load(), parts))
    await writer.begin()
    return writer
  } catch (error) {
    // Why it cannot be opened is what the caller has to know.
    await parts.store.close().catch(() => undefined)
    throw error
  }
}

/**
 * The one who writes a log. Entries that wait are committed together: what comes while a batch is being stored is the next batch.
 * An entry is acknowledged when its batch is durable; a checkpoint over it follows from the publisher, which works beside the
 * commits.
 */
export class LogWriter<Alongside = never> {
  readonly #parts: WriterParts<Alongside>
  readonly #limits: WriterLimits
  readonly #queue: EntryQueue<Alongside>
  readonly #publisher: Publisher
  readonly #stopped = Promise.withResolvers<unknown>()
  #tip: Tip
  #running: Promise<void> | undefined
  #onRoom: (() => void) | undefined
  #closing: Promise<void> | undefined
  /** Why nothing can be added any more. */
  #refusal: { readonly error: unknown } | undefined

  constructor(parts: WriterParts<Alongside>, recovered: Recovered) {
    this.#parts = parts
    this.#limits = { ...defaultLimits, ...parts.limits }
    this.#queue = new EntryQueue(this.#limits)
    this.#tip = recovered.tip
    const events = { onRoom: () => this.#onRoom?.(), onFatal: (error: unknown) => this.#stop(error) }
    this.#publisher = new Publisher({ ...parts, limits: this.#limits }, events, recovered)
  }

  /** For {@link openWriter}: publishes what recovery has found, in a new log the empty tree. */
  async begin(): Promise<void> {
    try {
      await this.#publisher.flush()
    } catch (error) {
      this.#stop(error)
      throw error
    }
  }

  /**
   * Adds one entry. Resolves with its index (0-based) when it is durable. The bytes are not changed by the caller until then.
   *
   * @throws CodedError `tlog/entry-too-long` over 65,535 bytes; `tlog/busy` when too much waits; `tlog/closed`; `tlog/not-stored`
   *   when its batch failed, for the reason in the cause; `tlog/outcome-unknown` when it may be stored or not; `tlog/fenced` when
   *   someone else writes the log.
   */
  add(entry: Uint8Array): Promise<bigint> {
    return this.#enqueue([entry], undefined)
  }

  /**
   * Adds entries that follow each other, all or none, and has what is `alongside` stored in the same transaction. Resolves with
   * the index of the first.
   *
   * @throws CodedError as {@link add}; `tlog/bad-argument` for no entries.
   */
  append(entries: readonly Uint8Array[], alongside?: Alongside): Promise<bigint> {
    return this.#enqueue(entries, alongside)
  }

  /** The checkpoint that was published last. */
  checkpoint(): PublishedCheckpoint {
    const { published } = this.#publisher
    // Set by `begin`, which everyone who has a writer has waited for.
    if (published === undefined) throw fault('tlog/closed', 'the writer has not begun')
    return published
  }

  /**
   * Waits for a published checkpoint that covers the entry at this index (0-based), which need not be there yet.
   *
   * @throws CodedError `tlog/closed`, or what stopped the writer, when there is none by then.
   */
  checkpointCovering(index: bigint): Promise<PublishedCheckpoint> {
    return this.#publisher.covering(index)
  }

  /**
   * Publishes now. When nothing is new, publishes the same tree again, so that its cosignatures are fresh.
   *
   * @throws CodedError `tlog/closed`, or what kept it from being published.
   */
  publish(): Promise<PublishedCheckpoint> {
    return this.#publisher.publish()
  }

  /** Resolves when the writer has ended: with what made it stop by itself, or with undefined after {@link close}. */
  get stopped(): Promise<unknown> {
    return this.#stopped.promise
  }

  /**
   * Takes no more entries, stores those that wait, publishes them and closes the store. The same promise for each call.
   *
   * @throws what kept something acknowledged from being published (the next {@link openWriter} publishes it), or the store from
   *   being closed.
   */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  #enqueue(entries: readonly Uint8Array[], alongside: Alongside | undefined): Promise<bigint> {
    return new Promise((resolve, reject) => {
      if (this.#refusal !== undefined) throw this.#refusal.error
      let sizeBytes = 0
      for (const { length } of entries) {
        if (length > MAX_ENTRY_BYTES) {
          throw fault('tlog/entry-too-long', `an entry has ${length} bytes; at most ${MAX_ENTRY_BYTES} fit`)
        }
        sizeBytes += length
      }
      if (entries.length === 0) throw fault('tlog/bad-argument', 'there are no entries to append')
      this.#queue.push({ entries, sizeBytes, alongside, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  async #run(): Promise<void> {
    // Callers of this moment come into the same batch.
    await Promise.resolve()
    for (;;) {
      await this.#room()
      const batch = this.#queue.take()
      if (batch === undefined) break
      await this.#commit(batch)
    }
    this.#running = undefined
  }

  /** Waits while too much is committed that is not published; not when closing, where only what the queue holds is added to it. */
  async #room(): Promise<void> {
    const { unputBytes, uncoveredBytes } = this.#limits
    while (this.#tip.unputBytes >= unputBytes || this.#tip.uncoveredBytes >= uncoveredBytes) {
      if (this.#refusal !== undefined) return
      await new Promise<void>((resolve) => {
        this.#onRoom = resolve
      })
    }
  }

  /** Compute, then commit, then acknowledge. A crash before the commit leaves the log as it was, and after it the batch is in the log. */
  async #commit(batch: Batch<Alongside>): Promise<void> {
    let step: CommitStep
    try {
      step = nextStep(this.#tip, batch.entries, this.#parts.hasher)
    } catch (error) {
      rejectBatch(batch, error)
      return
    }
    try {
      await this.#parts.store.commit(step, batch.alongside)
    } catch (error) {
      await this.#settle(step, batch, error)
      return
    }
    this.#tip.advance(step)
    acknowledge(batch, step.from)
    this.#publisher.poke()
  }

  /** Tells the callers of a failed commit the truth, if it can be known. */
  async #settle(step: CommitStep, batch: Batch<Alongside>, error: unknown): Promise<void> {
    if (error instanceof CodedError && error.code === 'tlog/not-stored') {
      rejectBatch(batch, error)
      return
    }
    if (error instanceof CodedError && error.code === 'tlog/fenced') {
      rejectBatch(batch, error)
      this.#stop(error)
      return
    }
    await this.#publisher.pause()
    try {
      const tip = await this.#loadAgain()
      if (isSameTree(tip.tree, step.tree)) acknowledge(batch, step.from)
      else if (isSameTree(tip.tree, this.#tip.tree)) rejectBatch(batch, notStored(error))
      else
        throw fault('tlog/fenced', 'the stored tree is neither the one before nor the one after the commit')
      this.#tip = tip
      this.#publisher.resume(tip)
    } catch (cause) {
      const unknown = outcomeUnknown(error, cause)
      rejectBatch(batch, unknown)
      this.#stop(unknown)
    }
  }

  async #loadAgain(): Promise<Tip> {
    const { tip, published } = await recover(await this.#parts.store.load(), this.#parts)
    const { size } = this.checkpoint().tree
    if (published === undefined || published.tree.size < size) {
      throw fault('tlog/rolled-back', `the checkpoint of ${size} entries was published, and is gone`)
    }
    return tip
  }

  /** Ends without a call of {@link close}, which then only closes the store. */
  #stop(error: unknown): void {
    this.#refuse(error)
    this.#queue.rejectAll(error)
    this.#publisher.stop(error)
    this.#stopped.resolve(error)
  }

  #refuse(error: unknown): void {
    this.#refusal ??= { error }
    this.#onRoom?.()
  }

  async #close(): Promise<void> {
    const closed = fault('tlog/closed', 'the log is closed')
    this.#refuse(closed)
    await this.#running
    try {
      await this.#publisher.flush()
    } finally {
      this.#publisher.stop(closed)
      await this.#publisher.pause()
      await this.#parts.store.close()
      this.#stopped.resolve(undefined)
    }
  }
}

/** What the log will be with these entries. */
function nextStep({ edge }: Tip, entries: readonly Uint8Array[], hasher: TreeHasher): CommitStep {
  const append = appendEntries(edge, entries, hasher)
  return { from: edge.size, entries, edge: append.edge, tree: append.tree, full: fullObjects(append) }
}

function isSameTree(a: Tree, b: Tree): boolean {
  return a.size === b.size && sameBytes(a.root, b.root)
}

function notStored(error: unknown) {
  return fault('tlog/not-stored', `the entries were not stored: ${reasonOf(error)}`, { cause: error })
}

function outcomeUnknown(error: unknown, cause: unknown) {
  return fault(
    'tlog/outcome-unknown',
    `a commit failed (${reasonOf(error)}), and whether it was stored cannot be read (${reasonOf(cause)})`,
    { cause: new AggregateError([error, cause]) },
  )
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
