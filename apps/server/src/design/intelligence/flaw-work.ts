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
import { assertNever, CodedError } from '@primum/parse'
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
import { applyAddenda, presentSbom } from './present-sbom.ts'

// Given by flaw-desk.ts when it starts this file as a worker.
const { indexFile, cacheDir, maxSbomBytes } = workerData as FlawWorkerData
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
    return presentSbom(sbom, (components) => judgeComponents(index.current(), components))
  },
  readSupport: async ({ path: document, fileName, addenda }) => {
    const limits = { maxBytes: maxSbomBytes }
    const sbom = await readSbom(createReadStream(document), { file: fileName, limits })
    return applyAddenda(
      sbom,
      addenda.map((addendum) => parseSupportAddendum(readFileSync(addendum.path), addendum.fileName)),
    )
  },
  judge: ({ components }) => judgeComponents(index.current(), components),
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
    await syncIndex({
      db: indexFile,
      cache: cacheDir,
      onProgress: (progress) => send({ id, done: false, progress: presentProgress(progress) }),
    })
    return undefined
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

// Strictly one after the other: a build must not run beside another, and memory stays that of one document.
let queue: Promise<void> = Promise.resolve()
port.on('message', (request: FlawRequest) => {
  queue = queue.then(() => answer(request))
})
