// SPDX-License-Identifier: Apache-2.0
/** Bytes of strangers leave as what they are, bytes: saved and never shown, whatever they look like and whatever they call themselves. */
import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** Answers with a download. A page that a browser made of it in spite of all could run nothing and reach nothing (CSP 3, `sandbox`). */
export function sendDownload(reply: FastifyReply, name: string, content: Readable | Buffer): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeFileName(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .send(content)
}

/** RFC 8187, 3.2.1: encodeURIComponent leaves four characters alone that an ext-value may not have. */
const encodeFileName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
