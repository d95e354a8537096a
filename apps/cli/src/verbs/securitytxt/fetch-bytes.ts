// SPDX-License-Identifier: Apache-2.0
import { get as getHttp, type IncomingMessage } from 'node:http'
import { get as getHttps } from 'node:https'
import { TLSSocket } from 'node:tls'
import { CodedError } from '@primum/parse'

/** What a server answered, and how. */
export type Fetched = {
  readonly status: number
  /** From the first address to the one that answered. */
  readonly addresses: readonly [string, ...string[]]
  readonly contentType: string | null
  /** Of every server on the way that was asked over https. */
  readonly hasValidCertificate: boolean
  readonly bytes: Uint8Array
}

/** Larger than any security.txt or key that is meant well. */
const MAX_BYTES = 1_048_576
const MAX_REDIRECTS = 10
const IDLE_MS = 30_000

/**
 * GET, along redirects. A certificate that cannot be trusted does not end it: that is a part of the answer, which the caller must not
 * overlook.
 *
 * @param ca certificates to trust instead of the machine's, PEM
 * @throws {CodedError} `network/unreachable`, `network/redirects`, `network/too-large`
 */
export async function fetchBytes(address: string, ca?: string): Promise<Fetched> {
  let addresses: readonly [string, ...string[]] = [address]
  let hasValidCertificate = true
  for (;;) {
    const url = new URL(addresses.at(-1) ?? address)
    const response = await ask(url, ca)
    const { socket, statusCode: status = 0, headers } = response
    hasValidCertificate &&= !(socket instanceof TLSSocket) || socket.authorized
    const next = status >= 300 && status < 400 ? headers.location : undefined
    if (next === undefined) {
      const bytes = await readAll(response, url)
      return { status, addresses, contentType: headers['content-type'] ?? null, hasValidCertificate, bytes }
    }
    response.destroy()
    if (addresses.length > MAX_REDIRECTS) {
      throw new CodedError('network/redirects', `more than ${MAX_REDIRECTS} redirects`, {
        where: { file: address },
      })
    }
    addresses = [...addresses, targetOf(next, url)]
  }
}

function targetOf(location: string, from: URL): string {
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  if (target === undefined || !/^https?:$/.test(target.protocol)) {
    throw new CodedError(
      'network/redirects',
      `it redirects to ${JSON.stringify(location)}; expected a web address`,
      {
        where: { file: from.href },
      },
    )
  }
  return target.href
}

function ask(url: URL, ca: string | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const fail = (cause: Error): void =>
      reject(new CodedError('network/unreachable', reasonOf(cause), { where: { file: url.href }, cause }))
    const options = { headers: { accept: 'text/plain, */*;q=0.1' }, timeout: IDLE_MS }
    const request =
      url.protocol === 'https:'
        ? getHttps(url, { ...options, ca, rejectUnauthorized: false }, resolve)
        : getHttp(url, options, resolve)
    request.on('error', fail)
    request.on('timeout', () => request.destroy(new Error(`nothing came for ${IDLE_MS / 1_000} seconds`)))
  })
}

async function readAll(response: IncomingMessage, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  try {
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      // no encoding was set, so chunks are bytes
      chunks.push(chunk)
      sizeBytes += chunk.length
      if (sizeBytes > MAX_BYTES) break
    }
  } catch (cause) {
    throw new CodedError('network/unreachable', 'the answer broke off', { where: { file: url.href }, cause })
  }
  if (sizeBytes > MAX_BYTES) {
    throw new CodedError('network/too-large', 'the answer is larger than 1 MiB; this is not read', {
      where: { file: url.href },
    })
  }
  return Buffer.concat(chunks)
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke off',
}

function reasonOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? error.message
}
