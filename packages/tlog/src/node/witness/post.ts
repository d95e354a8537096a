// SPDX-License-Identifier: Apache-2.0
import { type HttpAnswer, MAX_WITNESS_ANSWER_BYTES } from '../../witness/ask.ts'

/**
 * POST over HTTP with the platform's `fetch`, for `askWitnesses`. Redirects are not followed: a POST would come out of one as a GET. No
 * more of the answer is read than a witness may say.
 */
export async function httpPost(url: string, body: string, signal: AbortSignal): Promise<HttpAnswer> {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual', signal })
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    sizeBytes += chunk.length
    // Leaving the loop cancels the rest.
    if (sizeBytes > MAX_WITNESS_ANSWER_BYTES) break
  }
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    body: Buffer.concat(chunks),
  }
}
