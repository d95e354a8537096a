// SPDX-License-Identifier: Apache-2.0
import { Buffer } from 'node:buffer'
import type { HttpGet } from '../verify/http-reader.ts'

/** How long a GET may take. */
export type HttpGetOptions = {
  /** Longest time without a byte of the answer. */
  readonly idleMs: number
  /** Longest time in all. */
  readonly totalMs: number
  /** Ends what is under way, and all that comes. */
  readonly signal: AbortSignal
}

/**
 * GET over HTTP with the platform's `fetch`, for `httpReader`. Follows redirects, since what comes is verified wherever it comes from; decodes gzip. No more of
 * an answer is read than was asked for, counted after decoding, so that a small answer cannot fill the memory.
 */
export function httpGet({ idleMs, totalMs, signal }: HttpGetOptions): HttpGet {
  return async (url, maxBytes) => {
    const idle = new AbortController()
    const timer = setTimeout(() => idle.abort(new Error(`nothing came for ${idleMs} ms`)), idleMs)
    try {
      const anySignal = AbortSignal.any([signal, idle.signal, AbortSignal.timeout(totalMs)])
      const { status, headers, body } = await fetch(url, { signal: anySignal })
      const chunks: Uint8Array[] = []
      let sizeBytes = 0
      for await (const chunk of body ?? []) {
        timer.refresh()
        chunks.push(chunk)
        sizeBytes += chunk.length
        // Leaving the loop cancels the rest.
        if (sizeBytes > maxBytes) break
      }
      return {
        status,
        retryAfter: headers.get('retry-after') ?? undefined,
        body: Buffer.concat(chunks).subarray(0, maxBytes + 1),
      }
    } finally {
      clearTimeout(timer)
    }
  }
}
