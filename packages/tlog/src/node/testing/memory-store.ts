// SPDX-License-Identifier: Apache-2.0
import { emptyEdge, rootOfEdge, type TreeEdge } from '../../builder.ts'
import { fault } from '../../fault.ts'
import { treeHasher } from '../../hash.ts'
import { isFull, parseBundlePath, parseTilePath, tileAt } from '../../tile.ts'
import type { Tree } from '../../tile-reader.ts'
import type { CommitStep, LogObject, LogStore, StoredLog } from '../../writer/log-store.ts'
import { sha256 } from '../sha256.ts'

const hasher = treeHasher(sha256)

/** A log in memory that outlives its writers. It insists on what a store may rely on, and on what a log may never do. */
export class MemoryLog {
  edge: TreeEdge = emptyEdge
  note: string | undefined
  publishedSize = 0n
  readonly objects = new Map<string, Uint8Array>()
  /** Full objects that were committed and are not published. */
  staged: readonly LogObject[] = []
  /** All notes that were ever published. */
  readonly notes: string[] = []
  /** What was stored alongside batches, with the first index of the batch. */
  readonly alongside: (readonly [index: bigint, what: string])[] = []

  commit({ from, entries, edge, tree, full }: CommitStep, alongside: string | undefined): void {
    if (this.edge.size !== from) throw fault('tlog/fenced', 'another writer was quicker')
    if (entries.length === 0 || tree.size !== from + BigInt(entries.length) || edge.size !== tree.size) {
      throw new Error('the sizes of the step do not fit each other')
    }
    if (rootOfEdge(edge, hasher).toHex() !== tree.root.toHex()) throw new Error('the edge has another root')
    this.edge = edge
    this.staged = [...this.staged, ...full.map(copy)]
    if (alongside !== undefined) this.alongside.push([from, alongside])
  }

  put(objects: readonly LogObject[]): void {
    for (const { path, content } of objects) {
      const entries = path.startsWith('tile/entries/')
      const { level, index, width } = entries ? { level: 0, ...parseBundlePath(path) } : parseTilePath(path)
      const committed = tileAt(level, index, this.edge.size)
      if (committed === undefined || committed.width < width) throw new Error(`${path} is not committed`)
      const before = this.objects.get(path)
      if (before !== undefined && before.toHex() !== content.toHex()) throw new Error(`${path} was changed`)
      if (isFull({ width }) && content.length === 0) throw new Error(`${path} is empty`)
      this.objects.set(path, content.slice())
    }
  }

  publish(note: string, { size, root }: Tree): void {
    if (size < this.publishedSize) throw fault('tlog/fenced', 'a larger tree is published')
    if (size === this.edge.size && root.toHex() !== rootOfEdge(this.edge, hasher).toHex()) {
      throw new Error('the published tree is another one')
    }
    this.note = note
    this.notes.push(note)
    this.publishedSize = size
    this.staged = this.staged.filter(({ path }) => !isCovered(path, size))
  }

  load(): StoredLog {
    const { edge, staged, note } = this
    return { edge, unpublished: staged.map(copy), ...(note === undefined ? {} : { checkpoint: note }) }
  }
}

const copy = ({ path, content }: LogObject): LogObject => ({ path, content: content.slice() })

function isCovered(path: string, size: bigint): boolean {
  const tile = path.startsWith('tile/entries/') ? { level: 0, ...parseBundlePath(path) } : parseTilePath(path)
  const there = tileAt(tile.level, tile.index, size)
  return there !== undefined && isFull(there)
}

/** What a store is asked to do. */
export type Call = 'load' | 'commit' | 'putObjects' | 'putCheckpoint'

/** Decides over a call, which is the `ordinal`th of its kind (from 1): let it be, or let it fail, done all the same or not. */
export type Failing = (call: Call, ordinal: number) => 'works' | 'fails, done' | 'fails, not done'

/** A store over a {@link MemoryLog}. It also holds the writer to its promise of what it calls beside what. */
export class MemoryStore implements LogStore<string> {
  readonly #log: MemoryLog
  readonly #failing: Failing
  readonly counts: Record<Call, number>
  readonly #running = new Set<Call>()
  closed = false

  constructor(
    log: MemoryLog,
    failing: Failing = () => 'works',
    counts: Record<Call, number> = { load: 0, commit: 0, putObjects: 0, putCheckpoint: 0 },
  ) {
    this.#log = log
    this.#failing = failing
    this.counts = counts
  }

  load(): Promise<StoredLog> {
    return this.#do('load', () => this.#log.load())
  }

  commit(step: CommitStep, alongside?: string): Promise<void> {
    return this.#do('commit', () => this.#log.commit(step, alongside))
  }

  putObjects(objects: readonly LogObject[]): Promise<void> {
    return this.#do('putObjects', () => this.#log.put(objects))
  }

  putCheckpoint(note: string, tree: Tree): Promise<void> {
    return this.#do('putCheckpoint', () => this.#log.publish(note, tree))
  }

  async close(): Promise<void> {
    if (this.#running.size > 0) throw new Error('closed beside another call')
    this.closed = true
  }

  async #do<Result>(call: Call, act: () => Result): Promise<Result> {
    if (this.closed) throw new Error(`${call} after close`)
    for (const other of this.#running) {
      if (
        call === 'load' ||
        other === 'load' ||
        call === other ||
        (call !== 'commit' && other !== 'commit')
      ) {
        throw new Error(`${call} beside ${other}`)
      }
    }
    this.#running.add(call)
    try {
      this.counts[call]++
      const outcome = this.#failing(call, this.counts[call])
      await turn()
      if (outcome === 'works') return act()
      if (outcome === 'fails, done') act()
      await turn()
      throw new Error(`${call} fails: ${outcome}`)
    } finally {
      this.#running.delete(call)
    }
  }
}

/** Lets everything else that can run do so. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
