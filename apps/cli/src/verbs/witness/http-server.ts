// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { CodedError, decodeUtf8 } from '@primum/parse'
import { answerOf, type Witness, type WitnessAnswer, type WitnessDecision } from '@primum/tlog'
import { RateLimit } from './rate-limit.ts'

/**
 * Room for a proof and a note with 16 signatures, which have to be accepted, of nearly 5 kB each, as post-quantum ones have (signed-note,
 * "Format").
 */
const MAX_BODY_BYTES = 128 * 1024

/** What is served, and how. */
export type WitnessSite = {
  readonly witness: Witness
  readonly vkey: string
  /** Begins and ends with a slash. */
  readonly prefix: string
  /** Requests a minute from one address; 0 for any number. */
  readonly ratePerMinute: number
  /** Milliseconds of a clock that never goes back. */
  readonly clockMs: () => number
  /** Told what was decided over each add-checkpoint request. */
  readonly onDecision: (decision: WitnessDecision, status: number) => Promise<void>
  /** Told why a request could not be decided over: the disk, or a fault of ours. */
  readonly onFailure: (error: unknown) => Promise<void>
}

/** The witness over HTTP (C2SP tlog-witness, "HTTP Interface"); not listening yet. */
export function witnessServer(site: WitnessSite): Server {
  const limit = new RateLimit(site.ratePerMinute)
  const server = createServer(
    {
      // A log sends a few kilobytes at once; who takes longer holds a place that others need.
      headersTimeout: 5000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 1000,
      keepAliveTimeout: 60_000,
      maxHeaderSize: 8192,
    },
    (request, response) => {
      const isAllowed = limit.allows(request.socket.remoteAddress ?? '', site.clockMs())
      // Told to end meanwhile: a connection that stays open would be waited for.
      response.once('finish', () => {
        if (!server.listening) request.socket.end()
      })
      void respond(request, response, isAllowed ? answerRequest(request, site) : tooMany, site)
    },
  )
  server.maxConnections = 1000
  // Also for who reads the answer slowly.
  server.timeout = 90_000
  return server
}

type Answer = WitnessAnswer & { readonly headers?: Readonly<Record<string, string>> }

const text = (status: number, body: string): Answer => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body,
})

const tooMany: Answer = {
  ...text(429, 'too many requests from this address\n'),
  headers: { 'retry-after': '60' },
}

/** Never rejects. */
async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer | Promise<Answer>,
  { onFailure }: WitnessSite,
): Promise<void> {
  try {
    send(request, response, await answer)
  } catch (error) {
    // Who went away in the middle of a request is owed nothing.
    if (request.destroyed && !request.complete) return
    await onFailure(error).catch(() => undefined)
    send(request, response, text(500, 'this witness has a fault\n'))
  }
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  // What was not read of a request would be taken for the next one.
  if (!request.complete) response.shouldKeepAlive = false
  response.writeHead(answer.status, {
    'content-type': answer.contentType,
    'content-length': Buffer.byteLength(answer.body),
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

async function answerRequest(request: IncomingMessage, site: WitnessSite): Promise<Answer> {
  const path = (request.url ?? '').split('?')[0] ?? ''
  if (!path.startsWith(site.prefix)) return notFound
  const place = path.slice(site.prefix.length)
  if (place === 'add-checkpoint') return onlyWith(['POST'], request, () => addCheckpoint(request, site))
  if (place === '') return onlyWith(['GET', 'HEAD'], request, async () => text(200, aboutPage(site)))
  const [, originHash] = /^([0-9a-f]{64})\/checkpoint$/.exec(place) ?? []
  if (originHash === undefined) return notFound
  return onlyWith(['GET', 'HEAD'], request, async () => latestCheckpoint(originHash, site))
}

const notFound = text(404, 'there is nothing here\n')

async function onlyWith(
  methods: readonly string[],
  { method = '' }: IncomingMessage,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  if (methods.includes(method)) return answer()
  return { ...text(405, 'this is not how to ask here\n'), headers: { allow: methods.join(', ') } }
}

async function addCheckpoint(
  request: IncomingMessage,
  { witness, onDecision }: WitnessSite,
): Promise<Answer> {
  const bytes = await readBody(request)
  if (bytes === undefined) return text(413, `a request has at most ${MAX_BODY_BYTES} bytes\n`)
  const decision = await decide(bytes, witness)
  const answer = answerOf(decision)
  await onDecision(decision, answer.status)
  return answer
}

async function decide(bytes: Uint8Array, witness: Witness): Promise<WitnessDecision> {
  let body: string
  try {
    body = decodeUtf8(bytes)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return { kind: 'malformed', reason: error.message }
  }
  return witness.addCheckpoint(body)
}

/** The body; undefined when it is too long. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    sizeBytes += chunk.length
    if (sizeBytes > MAX_BODY_BYTES) return undefined
  }
  return Buffer.concat(chunks)
}

/** tlog-witness, "Monitor Retrieval Mechanism". */
function latestCheckpoint(originHash: string, { witness }: WitnessSite): Answer {
  const origin = witness.origins().find((it) => createHash('sha256').update(it).digest('hex') === originHash)
  const latest = origin === undefined ? undefined : witness.latest(origin)
  if (latest === undefined) return text(404, 'nothing was cosigned for a log with this origin\n')
  return { ...text(200, latest.note), headers: { 'cache-control': 'no-cache' } }
}

function aboutPage({ vkey, witness }: WitnessSite): string {
  const origins = witness.origins().map((origin) => `  ${origin}\n`)
  return [
    'This is a witness of transparency logs (https://c2sp.org/tlog-witness), run with Primum.\n',
    'It cosigns a checkpoint when the log has proved that it only grew.\n\n',
    `Its key:\n  ${vkey}\n\n`,
    `Logs that it has cosigned for:\n${origins.length === 0 ? '  none yet\n' : origins.join('')}`,
  ].join('')
}
