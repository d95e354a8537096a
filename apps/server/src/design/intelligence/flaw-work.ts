// SPDX-License-Identifier: Apache-2.0
/** What the worker behind {@link FlawDesk} does: one request after the other, the index kept open between them. */
import { createReadStream, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import {
  buildIndex,
  type SyncProgress as IndexProgress,
  setAsideOldIndex,
  syncIndex,
} from '@primum/flaws/node'
import { assertNever, CodedError, formatError } from '@primum/parse'
import { parseSupportAddendum, readSbom } from '@primum/sbom'
import { evidenceOf } from './evidence.ts'
import {
  type FlawReply,
  type FlawRequest,
  type FlawWork,
  type FlawWorkerData,
  type SyncProgress,
  stampOf,
} from './flaw-desk.ts'
import { IndexInUse } from './index-in-use.ts'
import { judgeComponents } from './judge-components.ts'
import { knownFlaw, scoreOf } from './known-flaw.ts'
import { PackageStates } from './package-state.ts'
import { applyAddenda, presentSbom } from './present-sbom.ts'

// Given by flaw-desk.ts when it starts this file as a worker.
const { indexFile, cacheDir, maxSbomBytes, nvdApiKey } = workerData as FlawWorkerData
const port = parentPort
if (port === null) throw new TypeError('flaw-work.ts runs only as a worker')
mkdirSync(path.dirname(indexFile), { recursive: true, mode: 0o700 })
const index = new IndexInUse(indexFile)

type Answers = {
  readonly [Kind in keyof FlawWork]: (
    ask: FlawWork[Kind]['ask'],
    id: number,
  ) => Promise<FlawWork[Kind]['answer']> | FlawWork[Kind]['answer']
}

const answers: Answers = {
  readSbom: async ({ path, fileName }) => {
    const sbom = await readSbom(createReadStream(path), {
      file: fileName,
      limits: { maxBytes: maxSbomBytes },
    })
    return presentSbom(sbom, index.current())
  },
  readSupport: async ({ path: document, fileName, addenda }) => {
    const limits = { maxBytes: maxSbomBytes }
    const sbom = await readSbom(createReadStream(document), { file: fileName, limits })
    return applyAddenda(
      sbom,
      addenda.map((addendum) => parseSupportAddendum(readFileSync(addendum.path), addendum.fileName)),
    )
  },
  judge: ({ components, open }) => judgeComponents(index.current(), components, open),
  packageStates: ({ packages }) => {
    const current = index.current()
    if (current === undefined) return undefined
    const states = new PackageStates(current.flaws)
    return { index: current.sha256, states: packages.map((key) => states.of(key)) }
  },
  scores: ({ flaws }) => {
    const current = index.current()
    return flaws.map((names) => (current === undefined ? null : scoreOf(current.flaws, names)))
  },
  flaw: ({ id }) => knownFlaw(index.current(), id),
  evidence: ({ ids }) => evidenceOf(index.current()?.flaws, ids),
  state: () => index.state(),
  build: ({ sources }) => buildIndex({ db: indexFile, sources }),
  buildFirst: async ({ sources }) => {
    setAsideOldIndex(indexFile)
    // Looked at here and not by the asker: an upload may have come before this in the queue.
    if (stampOf(indexFile) === undefined) await buildIndex({ db: indexFile, sources })
    return undefined
  },
  sync: async (_ask, id) => {
    const { failed } = await syncIndex({
      db: indexFile,
      cache: cacheDir,
      ...(nvdApiKey === undefined ? {} : { nvdApiKey }),
      onProgress: (progress) => send({ id, done: false, progress: presentProgress(progress) }),
    })
    return failed.map(({ feed, error }) => ({ feed, reason: formatError(error) }))
  },
}

function presentProgress(progress: IndexProgress): SyncProgress {
  const { phase } = progress
  switch (phase) {
    case 'downloading':
      return {
        phase,
        source: progress.file,
        done: progress.receivedBytes,
        total: progress.totalBytes ?? null,
      }
    case 'reading':
      return { phase, source: progress.file, done: progress.records, total: null }
    case 'writing':
      return { phase, source: '', done: progress.records, total: null }
    default:
      return assertNever(phase)
  }
}

const send = (reply: FlawReply): void => port.postMessage(reply)

async function answer(request: FlawRequest): Promise<void> {
  const { id, kind } = request
  try {
    // The table pairs each kind with its own question; TypeScript cannot follow the pair through the lookup.
    const handler = answers[kind] as (ask: unknown, id: number) => unknown
    send({ id, done: true, answer: await handler(request.ask, id) })
  } catch (error) {
    send({ id, done: true, error: describe(error) })
  }
}

function describe(error: unknown): { code: string; message: string; where: CodedError['where'] } {
  if (error instanceof CodedError) return { code: error.code, message: error.message, where: error.where }
  return { code: 'worker/failed', message: String(error), where: {} }
}

// One after the other, so that memory stays that of one document. A sync waits for the network most of the time and must not keep
// SBOMs waiting; that no two builds run at once is held by the index's lock.
let queue: Promise<void> = Promise.resolve()
port.on('message', (request: FlawRequest) => {
  if (request.kind === 'sync') void answer(request)
  else queue = queue.then(() => answer(request))
})
