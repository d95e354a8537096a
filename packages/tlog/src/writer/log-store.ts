// SPDX-License-Identifier: Apache-2.0
import type { TreeEdge } from '../builder.ts'
import type { Tree } from '../tile-reader.ts'

/**
 * A tile or entry bundle under its path (tlog-tiles): `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`. One path, one
 * content, for ever.
 */
export type LogObject = { readonly path: string; readonly content: Uint8Array }

/** What {@link LogStore.load} finds. */
export type StoredLog = {
  /** The right edge of the tree after the last commit; `emptyEdge` before the first. */
  readonly edge: TreeEdge
  /** At least each full tile and bundle that the tree of `checkpoint` does not have yet; all of them when there is no checkpoint. */
  readonly unpublished: readonly LogObject[]
  /** The signed note that was published last; absent only when none ever was. */
  readonly checkpoint?: string
}

/** One batch: what is known of the log after it, computed before anything is stored. */
export type CommitStep = {
  /** Tree size before; the store's has to be the same. */
  readonly from: bigint
  /** At least one. The first gets the leaf index `from`. */
  readonly entries: readonly Uint8Array[]
  /** The edge after. Its peaks give `tree.root`. */
  readonly edge: TreeEdge
  /** The tree after: `tree.size` is `from` and the number of entries. */
  readonly tree: Tree
  /** Tiles and bundles that these entries have filled. Partial ones are not here: they are cut from the edge when it is published. */
  readonly full: readonly LogObject[]
}

/**
 * Where one log is kept: the smallest thing that a durable log can be built on. Made for one writer, `openWriter`, which is the
 * only caller.
 *
 * - **Durable** means: outlives the end of this process and a power cut. It is true when a promise resolves, never before.
 * - **Concurrency**: there is at most one `commit` at a time, and beside it at most one `putObjects` or `putCheckpoint`. `load`
 *   and `close` are alone: every earlier call has settled before them. Two processes may each believe to be the writer; then
 *   `commit` decides.
 * - **Retry**: the store need not retry. It may where it is sure that doing a thing twice is the same as doing it once.
 * - Contents and entries are not changed by anyone once they are handed over, in either direction. But the writer gives back the memory of
 *   an object once it is put: a store that has use for a content after the call copies it.
 *
 * @typeParam Alongside what a caller may have stored in the same transaction as a batch; `never` where the store has no
 *   transactions.
 */
export type LogStore<Alongside = never> = {
  /**
   * What was committed last, whoever did it. Settles what was unknown: all that it gives is durable, and what it does not give
   * can never turn up later, though a `commit` that was cut off is still on its way. Changes nothing else, and can be called
   * again after an error.
   *
   * @throws CodedError when what is stored is not a whole log; anything else when it cannot be read.
   */
  readonly load: () => Promise<StoredLog>

  /**
   * Adds one batch: all of it or nothing, and only if the stored tree still has size `from` (and, where there is a lease, it is
   * still ours). When it resolves, the entries have their indices for ever and `full` is kept until a checkpoint covers it.
   *
   * @throws CodedError `tlog/not-stored` when surely nothing was stored; the log is as it was and the next batch may come.
   * @throws CodedError `tlog/fenced` when surely nothing was stored because someone else writes this log now.
   * @throws anything else when it is not known whether it was stored; `load` is called next, and tells.
   */
  readonly commit: (step: CommitStep, alongside?: Alongside) => Promise<void>

  /**
   * Stores tiles and bundles under their paths. When it resolves they are durable, and readable whole by everyone. They are determined by
   * what was committed, so whoever repeats it, however late, stores the same bytes: a store may skip what is there already, if it is sure
   * that it is durable. After an error any of them may be stored; it is called again with the same ones, or more.
   *
   * @throws CodedError `tlog/fenced` when someone else writes this log now.
   */
  readonly putObjects: (objects: readonly LogObject[]) => Promise<void>

  /**
   * Publishes a signed note for a tree that was committed and whose objects were put; `tree.size` is that of some commit.
   * Replaces the one before at once for readers: they see the one or the other. A note for the same tree with other signatures
   * replaces too. When it resolves the note is durable, and what was kept of the first `tree.size` entries in order to publish
   * them may be forgotten. After an error either note may be there; it is called again with the same tree or a larger one.
   *
   * @throws CodedError `tlog/fenced` when someone else writes this log now, which a published larger tree shows: that one is
   *   never replaced.
   */
  readonly putCheckpoint: (note: string, tree: Tree) => Promise<void>

  /** Gives up what was held (lock, lease, files). Stores nothing. The next `load` is that of another store. */
  readonly close: () => Promise<void>
}
