// SPDX-License-Identifier: Apache-2.0
import { fault } from '../fault.ts'
import type { ReadObject } from './log-source.ts'

/** What came back for a GET. */
export type HttpObject = {
  readonly status: number
  /** The header of that name (RFC 9110, section 10.2.3). */
  readonly retryAfter: string | undefined
  /** Decoded where it came with a content-encoding. May be cut off one byte behind `maxBytes`. */
  readonly body: Uint8Array
}

/** Sends a GET and rejects when no whole answer comes. */
export type HttpGet = (url: string, maxBytes: number) => Promise<HttpObject>

/** What {@link httpReader} needs. */
export type HttpReaderParts = {
  /** The log's prefix; with or without a slash at its end. */
  readonly url: string
  readonly get: HttpGet
  /** Rejects when it is not worth waiting any more. */
  readonly sleep: (ms: number) => Promise<void>
  /** The time of day in milliseconds since 1970. */
  readonly nowMs: () => number
  /** Told before an object is asked for again. */
  readonly onRetry?: (reason: string, waitMs: number) => void
}

/** Statuses for what is not there; 403 among them, with which Amazon S3 answers those who may not list a bucket. */
const ABSENT: readonly number[] = [403, 404, 410]

/** How often an object is asked for before it counts as unavailable. */
const TRIES = 5

/** Rest before the second try; twice as long before each further one. */
const FIRST_REST_MS = 500

/** A server that asks for a longer rest is unavailable for now. */
const LONGEST_REST_MS = 120_000

/**
 * Reads a log's objects over HTTP (tlog-tiles). What fails in a way that may pass (no answer, 408, 429, 5xx) is tried again after longer and longer rests, none
 * shorter than the server asks for.
 */
export function httpReader({ url, get, sleep, nowMs, onRetry }: HttpReaderParts): ReadObject {
  const prefix = url.endsWith('/') ? url : `${url}/`
  return async (path, maxBytes) => {
    const where = { path }
    for (let tried = 1; ; tried++) {
      const answer = await attempt(get, `${prefix}${path}`, maxBytes)
      if (answer.kind === 'answered') return answer.body
      const { reason, mayPass, retryAfter } = answer
      if (!mayPass) throw fault('tlog/unavailable', reason, { where, cause: answer.cause })
      const waitMs = Math.max(restMs(retryAfter, nowMs()), FIRST_REST_MS * 2 ** (tried - 1))
      if (waitMs > LONGEST_REST_MS) {
        const rest = `${reason}, and wants to be asked again after ${Math.ceil(waitMs / 1000)} seconds`
        throw fault('tlog/unavailable', rest, { where })
      }
      if (tried === TRIES)
        throw fault('tlog/unavailable', `${reason}, ${TRIES} times`, { where, cause: answer.cause })
      onRetry?.(reason, waitMs)
      await sleep(waitMs)
    }
  }
}

type Attempt =
  | { readonly kind: 'answered'; readonly body: Uint8Array | undefined }
  | {
      readonly kind: 'failed'
      readonly reason: string
      readonly mayPass: boolean
      readonly retryAfter?: string | undefined
      readonly cause?: unknown
    }

async function attempt(get: HttpGet, url: string, maxBytes: number): Promise<Attempt> {
  let answer: HttpObject
  try {
    answer = await get(url, maxBytes)
  } catch (cause) {
    return {
      kind: 'failed',
      reason: `the server gives no whole answer (${reasonOf(cause)})`,
      mayPass: true,
      cause,
    }
  }
  const { status, body, retryAfter } = answer
  if (status === 200) return { kind: 'answered', body }
  if (ABSENT.includes(status)) return { kind: 'answered', body: undefined }
  const mayPass = status === 408 || status === 429 || status >= 500
  return { kind: 'failed', reason: `the server answers ${status}`, mayPass, retryAfter }
}

/** How long a server wants to be left alone: a number of seconds, or a date (RFC 9110, sections 10.2.3 and 5.6.7); 0 when it does not say. */
function restMs(retryAfter = '', nowMs: number): number {
  if (/^[0-9]{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000
  return /^[A-Z][a-z]{2}, .* GMT$/.test(retryAfter) ? Date.parse(retryAfter) - nowMs || 0 : 0
}

/** The innermost reason: `fetch` only says that it failed, and keeps why in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : reasonOf(error.cause)
}
