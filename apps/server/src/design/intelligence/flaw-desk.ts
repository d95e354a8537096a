// SPDX-License-Identifier: Apache-2.0
/**
 * The server's one door to the index of known flaws. Reading SBOMs, matching and building run in a worker thread, so that a
 * large document never stops the server from answering.
 */
import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { EpssScore, IndexInfo, PackageKey } from '@primum/flaws'
import type { BuildReport } from '@primum/flaws/node'
import { CodedError, type Where } from '@primum/parse'
import type { Judged, ReadSbom, SupportStatements } from '../sboms/read-sbom.ts'
import type { JudgedComponent } from './judge-components.ts'
import type { OpenFinding } from './why-gone.ts'

/** What the sources say about a flaw, for people. */
export type FlawEvidence = {
  /** Markdown written by others: shown as text and never as a page. */
  readonly details: string | null
  readonly references: readonly { readonly type: string; readonly url: string }[]
  readonly sources: readonly {
    readonly id: string
    readonly source: string
    readonly modifiedAt: string | null
  }[]
}

/** The index as it is on disk now. */
export type IndexState = {
  readonly sha256: string
  readonly sizeBytes: number
  readonly info: IndexInfo
}

/** What a running sync is doing, for people. */
export type SyncProgress = {
  readonly phase: 'downloading' | 'reading' | 'writing'
  /** What it works on; empty while it writes. */
  readonly source: string
  /** Bytes while downloading, records otherwise. */
  readonly done: number
  /** Bytes; null when the source does not say, and when records are counted. */
  readonly total: number | null
}

/** A feed that a sync could not use; of it the index holds what it held. */
export type FailedFeed = { readonly feed: string; readonly reason: string }

export type FlawDesk = {
  /** @throws {CodedError} `sbom/…` or `json/…`, with the file name and the place */
  readSbom(path: string, fileName: string): Promise<ReadSbom>
  /**
   * The document's support statements once the addenda, oldest first, are applied to it.
   *
   * @throws {CodedError} `sbom/addendum` or `json/…`, with the place
   */
  readSupport(ask: SupportQuestion): Promise<SupportStatements>
  /** @param open findings that are known of these components: the answer says why one is not found any more */
  judge(components: readonly JudgedComponent[], open: readonly OpenFinding[]): Promise<Judged>
  /** What the index says of packages, as hashes in the order of the question; undefined while there is no usable index. */
  packageStates(packages: readonly PackageKey[]): Promise<PackageStatesAnswer | undefined>
  /** For each flaw, given by all its names, the highest chance of exploitation; null where none is scored. */
  scores(flaws: readonly (readonly string[])[]): Promise<readonly (EpssScore | null)[]>
  /** Everything that the index knows under an id: of a flaw, or of an advisory about several. */
  flaw(id: string): Promise<KnownFlaw>
  evidence(ids: readonly string[]): Promise<FlawEvidence>
  /** Undefined while there is no usable index. Looks at the file each time; cheap when it did not change. */
  state(): Promise<IndexState | undefined>
  /** Adds files to the index, or builds it. The old index stays in use until the new one is whole. */
  build(sources: readonly string[]): Promise<BuildReport>
  /**
   * Builds an index where there is none at all, or where it has an older format, which is kept beside it; one that is there in any other
   * state is left alone.
   */
  buildFirst(sources: readonly string[]): Promise<void>
  /** Fetches what changed at the sources' real addresses; gives the feeds that failed while the others went on. */
  sync(onProgress: (progress: SyncProgress) => void): Promise<readonly FailedFeed[]>
  close(): Promise<void>
}

/** States of packages, and the index that they are of. */
export type PackageStatesAnswer = { readonly index: string; readonly states: readonly string[] }

/** What an index knows under an id. */
export type KnownFlaw = {
  /** SHA-256 of the index; null while there is none. */
  readonly index: string | null
  /** Whether any record, KEV entry, score or advisory has this id. */
  readonly known: boolean
  /** Ids of the flaws that it is about, the canonical one of each; the id itself when nothing knows it. */
  readonly flaws: readonly string[]
  /** These and every other id that names one of them. */
  readonly names: readonly string[]
  /** The packages that records about these flaws speak of. */
  readonly packages: readonly PackageKey[]
}

export type SupportQuestion = {
  readonly path: string
  readonly fileName: string
  readonly addenda: readonly { readonly path: string; readonly fileName: string }[]
}

/** A request to the worker and what it answers, by kind. */
export type FlawWork = {
  readSbom: { ask: { readonly path: string; readonly fileName: string }; answer: ReadSbom }
  readSupport: { ask: SupportQuestion; answer: SupportStatements }
  judge: {
    ask: { readonly components: readonly JudgedComponent[]; readonly open: readonly OpenFinding[] }
    answer: Judged
  }
  packageStates: {
    ask: { readonly packages: readonly PackageKey[] }
    answer: PackageStatesAnswer | undefined
  }
  scores: {
    ask: { readonly flaws: readonly (readonly string[])[] }
    answer: readonly (EpssScore | null)[]
  }
  flaw: { ask: { readonly id: string }; answer: KnownFlaw }
  evidence: { ask: { readonly ids: readonly string[] }; answer: FlawEvidence }
  state: { ask: Record<never, never>; answer: IndexState | undefined }
  build: { ask: { readonly sources: readonly string[] }; answer: BuildReport }
  buildFirst: { ask: { readonly sources: readonly string[] }; answer: undefined }
  sync: { ask: Record<never, never>; answer: readonly FailedFeed[] }
}

export type FlawRequest = {
  [Kind in keyof FlawWork]: { readonly id: number; readonly kind: Kind; readonly ask: FlawWork[Kind]['ask'] }
}[keyof FlawWork]

export type FlawReply =
  | { readonly id: number; readonly done: true; readonly answer: unknown }
  | { readonly id: number; readonly done: false; readonly progress: SyncProgress }
  | {
      readonly id: number
      readonly done: true
      readonly error: { readonly code: string; readonly message: string; readonly where: Where }
    }

export type FlawWorkerData = {
  readonly indexFile: string
  readonly cacheDir: string
  readonly maxSbomBytes: number
  readonly nvdApiKey?: string | undefined
}

type Waiting = {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: ((progress: SyncProgress) => void) | undefined
}

const IDLE_MS = 30_000

/** Tells one index file from the next: files are written whole and renamed into place. Undefined when there is none. */
export function stampOf(file: string): string | undefined {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? undefined : `${stat.ino}:${stat.size}:${stat.mtimeNs}`
}

/** Opens the desk. The worker starts with the first request and again after a crash, which fails only what it was doing. */
export function openFlawDesk(data: FlawWorkerData): FlawDesk {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let known: { readonly stamp: string; readonly state: IndexState | undefined } | undefined
  let nextId = 1
  const waiting = new Map<number, Waiting>()

  function failAll(reason: Error): void {
    worker = undefined
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  function start(): Worker {
    const started = new Worker(new URL('./flaw-worker.ts', import.meta.url), {
      workerData: data,
      // An SBOM at the size limit needs room; without a bound one document could take the whole machine.
      // The young generation is kept small: it would grow to several times of what a document needs.
      resourceLimits: { maxOldGenerationSizeMb: 2_048, maxYoungGenerationSizeMb: 16 },
    })
    started.on('message', (reply: FlawReply) => settle(reply))
    started.on('error', (error) => failAll(new Error('the flaw worker failed', { cause: error })))
    started.on('exit', (code) => {
      if (worker === started) failAll(new Error(`the flaw worker ended (${code})`))
    })
    started.unref()
    return started
  }

  function settle(reply: FlawReply): void {
    const asked = waiting.get(reply.id)
    if (asked === undefined) return
    if (!reply.done) {
      asked.onProgress?.(reply.progress)
      return
    }
    waiting.delete(reply.id)
    if (waiting.size === 0) restWhenIdle()
    if ('error' in reply) {
      const { code, message, where } = reply.error
      asked.reject(new CodedError(code, message, { where }))
    } else {
      asked.resolve(reply.answer)
    }
  }

  /** A worker that read a large document keeps its memory; one that nobody asks gives it back. */
  function restWhenIdle(): void {
    worker?.unref()
    idle = setTimeout(() => {
      const ending = worker
      worker = undefined
      void ending?.terminate()
    }, IDLE_MS).unref()
  }

  /** Asked every few seconds: only a file that changed is worth the worker's time. */
  async function state(): Promise<IndexState | undefined> {
    const stamp = stampOf(data.indexFile)
    if (stamp === undefined) return undefined
    if (known?.stamp !== stamp) known = { stamp, state: await ask('state', {}) }
    return known.state
  }

  function ask<Kind extends keyof FlawWork>(
    kind: Kind,
    question: FlawWork[Kind]['ask'],
    onProgress?: (progress: SyncProgress) => void,
  ): Promise<FlawWork[Kind]['answer']> {
    clearTimeout(idle)
    worker ??= start()
    worker.ref()
    const id = nextId++
    const target = worker
    return new Promise((resolve, reject) => {
      // The worker answers each kind with its own answer: flaw-worker.ts is checked against the same table.
      waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, onProgress })
      target.postMessage({ id, kind, ask: question })
    })
  }

  return {
    readSbom: (path, fileName) => ask('readSbom', { path, fileName }),
    readSupport: (question) => ask('readSupport', question),
    judge: (components, open) => ask('judge', { components, open }),
    packageStates: (packages) => ask('packageStates', { packages }),
    scores: (flaws) => ask('scores', { flaws }),
    flaw: (id) => ask('flaw', { id }),
    evidence: (ids) => ask('evidence', { ids }),
    state,
    build: (sources) => ask('build', { sources }),
    buildFirst: async (sources) => {
      await ask('buildFirst', { sources })
    },
    sync: (onProgress) => ask('sync', {}, onProgress),
    close: async () => {
      clearTimeout(idle)
      const ending = worker
      failAll(new Error('the server is stopping'))
      await ending?.terminate()
    },
  }
}
