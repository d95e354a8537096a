// SPDX-License-Identifier: Apache-2.0
/**
 * Answers with a file as HTTP caches and downloaders want it: conditional requests (RFC 9110, section 13), so that whoever
 * asks whether something changed gets a few bytes, and one range (section 14), so that a download that broke off goes on.
 */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ProviderFile } from './files.ts'

export type AnswerOptions = {
  /** False: only for who asked, never kept by a cache between. */
  readonly isPublic: boolean
}

export function answerWith(
  request: FastifyRequest,
  reply: FastifyReply,
  { mediaType, content, changedAt }: ProviderFile,
  { isPublic }: AnswerOptions,
): FastifyReply {
  const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`
  // Seconds, as the header has them: what changed within the same second is told apart by the ETag.
  const changedMs = Math.floor(changedAt.epochMilliseconds / 1000) * 1000
  const lastModified = new Date(changedMs).toUTCString()
  reply
    .header('etag', etag)
    .header('last-modified', lastModified)
    // Asked for again each time and mostly answered with 304: a hash that is older than its document would be an alarm.
    .header('cache-control', isPublic ? 'public, no-cache' : 'private, no-cache')
    .header('accept-ranges', 'bytes')
    // CSAF 2.1, section 7.1.25: programs in browsers may read it too; cookies are never sent along.
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
  if (!isPublic) reply.header('vary', 'authorization, cookie')
  if (isUnchanged(request, etag, changedMs)) return reply.code(304).send()
  reply.header('content-type', mediaType)
  const range = rangeOf(request, etag, lastModified)
  if (range === undefined) return reply.send(content)
  const part = boundsOf(range, content.length)
  if (part === undefined) {
    return reply.code(416).header('content-range', `bytes */${content.length}`).send(Buffer.alloc(0))
  }
  const [start, end] = part
  return reply
    .code(206)
    .header('content-range', `bytes ${start}-${end - 1}/${content.length}`)
    .send(content.subarray(start, end))
}

/** RFC 9110, 13.2.2: If-None-Match decides alone where it is given. */
function isUnchanged({ headers }: FastifyRequest, etag: string, changedMs: number): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
  }
  const sinceMs = Date.parse(headers['if-modified-since'] ?? '')
  return sinceMs >= changedMs
}

/** The one range that is asked for; several, other units, or a condition that does not hold, mean the whole file. */
function rangeOf(
  { headers, method }: FastifyRequest,
  etag: string,
  lastModified: string,
): string | undefined {
  const condition = headers['if-range']
  const isSame = condition === undefined || condition === etag || condition === lastModified
  return method === 'GET' && isSame ? /^bytes=(\d+-\d*|-\d+)$/.exec(headers.range ?? '')?.[1] : undefined
}

/** First byte and the one behind the last; undefined where the file has none of them (RFC 9110, 14.1.2). */
function boundsOf(range: string, sizeBytes: number): readonly [number, number] | undefined {
  const [first = '', last = ''] = range.split('-')
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1)
  return start < end ? [start, end] : undefined
}
