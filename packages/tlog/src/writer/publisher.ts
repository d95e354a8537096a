// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatCheckpoint, openCheckpoint } from '../checkpoint.ts'
import { fault } from '../fault.ts'
import { type NoteSigner, signNote } from '../note.ts'
import type { Tree } from '../tile-reader.ts'
import type { WriterLimits } from './limits.ts'
import type { LogStore } from './log-store.ts'
import type { LogIdentity, PublishedCheckpoint, Recovered } from './recover.ts'
import { partialObjects, type Tip } from './tip.ts'

/** Calls back once after some milliseconds, unless what it returns is called first. */
export type StartTimer = (ms: number, callback: () => void) => () => void

/** What a {@link Publisher} works with. */
export type PublisherParts = LogIdentity & {
  readonly store: Pick<LogStore, 'putObjects' | 'putCheckpoint'>
  /** Signs with the key that `verifier` checks. */
  readonly signer: NoteSigner
  readonly limits: WriterLimits
  readonly startTimer: StartTimer
  /**
   * Asked before each checkpoint is published: gives the note with further signature lines, or the same note. Publishing waits
   * for it, so it has to end in its own time. When it throws, that is reported and the note is published as it was; but not when
   * it throws `tlog/rolled-back`, because a witness has seen a tree that this one does not begin with or end: then the writer
   * stops.
   */
  readonly cosign?: (note: string, tree: Tree) => Promise<string>
  /** Told of each checkpoint once it is published. */
  readonly onCheckpoint?: (published: PublishedCheckpoint) => void
  /** Told of what failed and is tried again or done without: a checkpoint that was not published, or not cosigned. Does not throw. */
  readonly report: (problem: unknown) => void
}

/** What the commit loop wants to hear. */
export type PublisherEvents = {
  /** Something was put or covered, so there may be room for more. */
  readonly onRoom: () => void
  /** The log may not be written any more: someone else writes it, or it was set back. */
  readonly onFatal: (error: unknown) => void
}

type Waiting = {
  readonly resolve: (published: PublishedCheckpoint) => void
  readonly reject: (error: unknown) => void
}

/**
 * Publishes what is committed: tiles and bundles, then the checkpoint over them. Works beside the commits, one attempt at a time,
 * with a rest after each so that many entries share a checkpoint. What fails is reported, and tried again after the rest.
 */
export class Publisher {
  readonly #parts: PublisherParts
  readonly #events: PublisherEvents
  #tip: Tip
  #published: PublishedCheckpoint | undefined
  #attempt: Promise<void> | undefined
  #endRest: (() => void) | undefined
  #failedLast = false
  #paused = false
  #stopped: { readonly error: unknown } | undefined
  #asked: Waiting[] = []
  #covering: (Waiting & { readonly index: bigint })[] = []

  constructor(parts: PublisherParts, events: PublisherEvents, { tip, published }: Recovered) {
    this.#parts = parts
    this.#events = events
    this.#tip = tip
    this.#published = published
  }

  /** What was published last; undefined before the first time in a new log. */
  get published(): PublishedCheckpoint | undefined {
    return this.#published
  }

  /** Whether there is something that no checkpoint covers; in a new log, that is the empty tree. */
  get isBehind(): boolean {
    return this.#published === undefined || this.#published.tree.size < this.#tip.tree.size
  }

  /** Begins what it is time for, if anything; called whenever something changed. */
  poke(): void {
    if (this.#attempt !== undefined || this.#paused || this.#stopped !== undefined) return
    const isPressed = this.#tip.uncoveredBytes >= this.#parts.limits.uncoveredBytes / 2 && !this.#failedLast
    const isDue = this.isBehind && (this.#endRest === undefined || isPressed)
    if (isDue || this.#asked.length > 0) this.#attempt = this.#publish()
    else if (this.#tip.unputBytes > 0 && !this.#failedLast) this.#attempt = this.#putEarly()
  }

  /** Publishes now: what is committed, or the same tree again with fresh cosignatures. Rejects with what made the attempt fail. */
  publish(): Promise<PublishedCheckpoint> {
    return new Promise((resolve, reject) => {
      if (this.#stopped !== undefined) return reject(this.#stopped.error)
      this.#asked.push({ resolve, reject })
      this.poke()
    })
  }

  /** A published checkpoint that covers the entry at this index, which need not be there yet. */
  covering(index: bigint): Promise<PublishedCheckpoint> {
    return new Promise((resolve, reject) => {
      if (this.#published !== undefined && index < this.#published.tree.size) return resolve(this.#published)
      if (this.#stopped !== undefined) return reject(this.#stopped.error)
      this.#covering.push({ index, resolve, reject })
    })
  }

  /** Publishes what is committed by now, if that is not done already. Rejects with what kept it from being published. */
  async flush(): Promise<void> {
    await this.#attempt
    if (this.isBehind) await this.publish()
  }

  /** Lets the attempt that is under way end, and begins none until {@link resume}. */
  async pause(): Promise<void> {
    this.#paused = true
    await this.#attempt
  }

  /** Goes on from what was found in the store. If an attempt that failed has published after all, that is done once more. */
  resume(tip: Tip): void {
    this.#tip = tip
    this.#paused = false
    this.poke()
  }

  /** Begins no attempt any more; whoever waits for a checkpoint gets the error. */
  stop(error: unknown): void {
    if (this.#stopped !== undefined) return
    this.#stopped = { error }
    this.#endRest?.()
    for (const { reject } of [...this.#asked, ...this.#covering]) reject(error)
    this.#asked = []
    this.#covering = []
  }

  /** Puts full tiles and bundles while no checkpoint is due, so that they need not be held until then. */
  async #putEarly(): Promise<void> {
    try {
      await this.#putFull()
    } catch (error) {
      this.#fail(error)
      this.#rest()
    }
    this.#attempt = undefined
    this.poke()
  }

  async #publish(): Promise<void> {
    const asked = this.#asked
    this.#asked = []
    try {
      const published = await this.#putAll()
      this.#failedLast = false
      this.#announce(published)
      for (const { resolve } of asked) resolve(published)
    } catch (error) {
      for (const { reject } of asked) reject(error)
      this.#fail(error)
    }
    this.#attempt = undefined
    this.#rest()
    this.poke()
  }

  /** The steps of publishing, in the order in which a crash may cut them off. */
  async #putAll(): Promise<PublishedCheckpoint> {
    const tip = this.#tip
    const { edge, tree, uncoveredBytes } = tip
    // Committed already, so that a crash here leaves tiles that the next start writes again, byte for byte.
    await this.#putFull()
    if (this.isBehind) await this.#parts.store.putObjects(partialObjects(edge))
    // Nothing is signed before it is committed and readable: witnesses who are asked now can be shown the proof, and no crash
    // takes back what they signed.
    const note = await this.#cosigned(await this.#signed(tree), tree)
    await this.#parts.store.putCheckpoint(note, tree)
    tip.cover(uncoveredBytes)
    this.#events.onRoom()
    return { note, tree }
  }

  async #putFull(): Promise<void> {
    const full = this.#tip.unput()
    if (full.length === 0) return
    await this.#parts.store.putObjects(full)
    this.#tip.forget(full)
    this.#events.onRoom()
  }

  #fail(error: unknown): void {
    this.#failedLast = true
    this.#parts.report(error)
    if (isFatal(error)) this.#events.onFatal(error)
  }

  async #signed({ size, root }: Tree): Promise<string> {
    const { origin, signer } = this.#parts
    return await signNote(formatCheckpoint({ origin, size, root, extensions: [] }), [signer])
  }

  /** The note with further signatures, or as it is when there are none to be had: witnesses must not be able to stop the log. */
  async #cosigned(plain: string, tree: Tree): Promise<string> {
    const { cosign, origin, verifier, report } = this.#parts
    if (cosign === undefined) return plain
    try {
      const note = await cosign(plain, tree)
      const { note: opened } = await openCheckpoint(note, origin, [verifier])
      if (plain.startsWith(`${opened.text}\n`)) return note
      throw fault('tlog/bad-note', 'cosigning gave back another checkpoint than the one to cosign')
    } catch (problem) {
      if (isFatal(problem)) throw problem
      report(problem)
      return plain
    }
  }

  #announce(published: PublishedCheckpoint): void {
    this.#published = published
    const covered = this.#covering.filter(({ index }) => index < published.tree.size)
    this.#covering = this.#covering.filter(({ index }) => index >= published.tree.size)
    for (const { resolve } of covered) resolve(published)
    try {
      this.#parts.onCheckpoint?.(published)
    } catch (problem) {
      this.#parts.report(problem)
    }
  }

  #rest(): void {
    this.#endRest?.()
    if (this.#stopped !== undefined) return
    this.#endRest = this.#parts.startTimer(this.#parts.limits.checkpointEveryMs, () => {
      this.#endRest = undefined
      this.poke()
    })
  }
}

function isFatal(error: unknown): boolean {
  return error instanceof CodedError && (error.code === 'tlog/fenced' || error.code === 'tlog/rolled-back')
}
