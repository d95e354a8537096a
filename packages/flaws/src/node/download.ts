// SPDX-License-Identifier: Apache-2.0

import { once } from 'node:events'
import {
  createWriteStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { CodedError } from '@primum/parse'

/** Why a download did not succeed. What had arrived is kept for the next attempt. */
export type DownloadCode =
  | 'sync/unreachable'
  | 'sync/refused'
  | 'sync/gone'
  | 'sync/incomplete'
  | 'sync/too-large'
  | 'sync/other-shape'

/** The part of `fetch` that is used. */
export type Fetch = (
  url: string,
  init: { readonly headers: Record<string, string>; readonly signal: AbortSignal },
) => Promise<Response>

/** How to download. */
export type DownloadOptions = {
  readonly fetch: Fetch
  /** Waits between two attempts. */
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Attempts for one file before it is given up. */
  readonly attempts: number
  /** Silence after which a connection counts as dead. */
  readonly idleTimeoutMs: number
  readonly maxBytes: number
  /** Sent with each request, for example a key. Never part of a message. */
  readonly headers?: Readonly<Record<string, string>>
  /** Wait before the second attempt; doubled for each further one, up to half a minute. Absent: one second. */
  readonly firstWaitMs?: number
  /** This server refuses with 403 who asks too often. */
  readonly isThrottledBy403?: boolean
  readonly onProgress?: ((received: number, total: number | undefined) => void) | undefined
}

/** What is remembered beside a file: enough to ask only for what is missing or new. */
type State = { readonly url: string; readonly etag?: string; readonly lastModified?: string }

type Step =
  | { readonly done: 'unchanged' | 'fetched' }
  | { readonly again: CodedError<DownloadCode>; readonly fresh?: boolean }

/**
 * Brings a file up to date. A file that is there whole is asked for with its validator (RFC 9110, 13.1) and left alone on
 * 304; a part that is there is continued with `Range` and `If-Range` (RFC 9110, 14), so that parts of two versions are
 * never joined. The file appears under its name only when it is whole.
 *
 * @throws CodedError {@link DownloadCode}
 */
export async function download(
  url: string,
  file: string,
  options: DownloadOptions,
): Promise<'unchanged' | 'fetched'> {
  let last: CodedError<DownloadCode> | undefined
  for (let attempt = 0; attempt < options.attempts; attempt++) {
    if (attempt > 0) await options.sleep(Math.min(30_000, (options.firstWaitMs ?? 1000) * 2 ** (attempt - 1)))
    const step = await request(url, file, options)
    if ('done' in step) return step.done
    if (step.fresh === true) rmSync(partOf(file), { force: true })
    last = step.again
  }
  throw last ?? fault('sync/unreachable', url, 'no attempt was allowed')
}

async function request(url: string, file: string, options: DownloadOptions): Promise<Step> {
  const part = partOf(file)
  const whole = existsSync(file) ? readState(`${file}.state`, url) : undefined
  const begun = existsSync(part) ? readState(`${part}.state`, url) : undefined
  const validator = begun?.etag ?? begun?.lastModified
  const offset = begun === undefined || validator === undefined ? 0 : statSync(part).size
  const headers: Record<string, string> = { ...options.headers, 'accept-encoding': 'identity' }
  if (offset > 0 && validator !== undefined) {
    headers['range'] = `bytes=${offset}-`
    headers['if-range'] = validator
  }
  if (whole?.etag !== undefined) headers['if-none-match'] = whole.etag
  else if (whole?.lastModified !== undefined) headers['if-modified-since'] = whole.lastModified
  const idle = new IdleTimer(options.idleTimeoutMs)
  try {
    const response = await options.fetch(url, { headers, signal: idle.signal })
    return await receive(response, { url, file, part, offset, idle, options })
  } catch (cause) {
    if (cause instanceof CodedError) throw cause
    return { again: fault('sync/unreachable', url, 'the connection failed', cause) }
  } finally {
    idle.stop()
  }
}

type Transfer = {
  readonly url: string
  readonly file: string
  readonly part: string
  readonly offset: number
  readonly idle: IdleTimer
  readonly options: DownloadOptions
}

async function receive(response: Response, transfer: Transfer): Promise<Step> {
  const { url, file, part, offset, options } = transfer
  const { status } = response
  if (status === 304) {
    await response.body?.cancel()
    return existsSync(file)
      ? { done: 'unchanged' }
      : { again: fault('sync/refused', url, 'the server answered 304 to a first request'), fresh: true }
  }
  const continues = status === 206 && rangeStart(response) === offset
  if (status !== 200 && !continues) {
    await response.body?.cancel()
    const message = `the server answered ${status}`
    // 416: what we hold is no part of what they hold now. A range that starts elsewhere cannot be joined either.
    if (status === 416 || status === 206)
      return { again: fault('sync/incomplete', url, message), fresh: true }
    if (status === 429 || status === 408 || status >= 500 || (status === 403 && options.isThrottledBy403))
      return { again: fault('sync/unreachable', url, message) }
    throw fault(status === 404 || status === 410 ? 'sync/gone' : 'sync/refused', url, message)
  }
  const start = continues ? offset : 0
  writeState(`${part}.state`, url, response)
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  const total = Number.isFinite(length) ? start + length : undefined
  const end = await writeBody(response, start, total, transfer)
  if (end instanceof CodedError) return { again: end }
  if (total !== undefined && end !== total) {
    return { again: fault('sync/incomplete', url, `the server sent ${end} of ${total} bytes`) }
  }
  renameSync(part, file)
  renameSync(`${part}.state`, `${file}.state`)
  return { done: 'fetched' }
}

/** Writes the body at its place and gives the size reached, or the error that ended it; what came stays on disk. */
async function writeBody(
  response: Response,
  start: number,
  total: number | undefined,
  { url, part, idle, options }: Transfer,
): Promise<number | CodedError<DownloadCode>> {
  const out = createWriteStream(part, { flags: start === 0 ? 'w' : 'r+', start })
  let size = start
  try {
    await once(out, 'open')
    for await (const chunk of response.body ?? []) {
      idle.touch()
      size += chunk.length
      if (size > options.maxBytes) {
        throw fault('sync/too-large', url, `the file has more than ${options.maxBytes} bytes`)
      }
      if (!out.write(chunk)) await once(out, 'drain')
      options.onProgress?.(size, total)
    }
    return size
  } catch (cause) {
    if (cause instanceof CodedError) throw cause
    return fault('sync/incomplete', url, `the connection ended after ${size} bytes`, cause)
  } finally {
    out.end()
    await once(out, 'close')
  }
}

function partOf(file: string): string {
  return `${file}.part`
}

function rangeStart(response: Response): number | undefined {
  const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1]
  return start === undefined ? undefined : Number(start)
}

/** A state that cannot be read, or that belongs to another address, is no state: the file is fetched anew. */
function readState(path: string, url: string): State | undefined {
  if (!existsSync(path)) return undefined
  try {
    const state: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof state !== 'object' || state === null || !('url' in state) || state.url !== url)
      return undefined
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
    const etag = 'etag' in state ? text(state.etag) : undefined
    const lastModified = 'lastModified' in state ? text(state.lastModified) : undefined
    return {
      url,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A weak entity tag does not promise equal bytes and must not be used to join parts (RFC 9110, 13.1.5). */
function writeState(path: string, url: string, response: Response): void {
  const etag = response.headers.get('etag') ?? undefined
  const lastModified = response.headers.get('last-modified') ?? undefined
  const strong = etag?.startsWith('W/') === true ? undefined : etag
  writeFileSync(path, JSON.stringify({ url, etag: strong, lastModified }))
}

function fault(code: DownloadCode, url: string, message: string, cause?: unknown): CodedError<DownloadCode> {
  return new CodedError(code, message, { where: { file: url }, cause })
}

/** Aborts a request that has been silent for too long. */
class IdleTimer {
  readonly #controller = new AbortController()
  readonly #timer: NodeJS.Timeout

  constructor(milliseconds: number) {
    this.#timer = setTimeout(() => this.#controller.abort(), milliseconds)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  touch(): void {
    this.#timer.refresh()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
