// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage } from 'node:http'
import { Agent, type RequestOptions, request } from 'node:https'
import { CodedError } from '@primum/parse'

export type NetworkCode =
  /** No connection, a certificate that nobody vouches for, or a connection that ended early. */
  | 'network/unreachable'
  | 'network/timeout'
  /** An answer that is neither the file nor "not modified". */
  | 'network/status'
  | 'network/too-large'
  /** Too many, or to an address without TLS. */
  | 'network/redirect'

export type HttpsAnswer = {
  readonly status: number
  /** Empty with 304. */
  readonly body: Buffer
  readonly etag: string | undefined
  readonly lastModified: string | undefined
  /** Where it came from after redirects. */
  readonly url: string
  readonly redirects: number
}

export type HttpsGet = (
  url: string,
  options: { readonly maxBytes: number; readonly headers?: Readonly<Record<string, string>> },
) => Promise<HttpsAnswer>

export type HttpsOptions = {
  readonly userAgent: string
  /** Longest time without a byte. */
  readonly idleMs: number
  /** Longest time for one file, so that a server which sends a byte now and then holds nobody. */
  readonly totalMs: number
  /** Sent to the origin that it is for, and to no other, whatever redirects say. */
  readonly authorization?: { readonly origin: string; readonly value: string } | undefined
  /** Certificates that are trusted beside the system's; PEM. */
  readonly ca?: string | undefined
  /** Where every connection goes, whatever the URL's host: for a provider behind another address, and for tests. */
  readonly connectTo?: { readonly host: string; readonly port: number } | undefined
}

/** CSAF 2.1, section 7.1.6: more than ten in a row SHOULD NOT be. */
const MAX_REDIRECTS = 10

/**
 * GET over TLS and never without (CSAF 2.0 and 2.1, section 7.1.3). Takes no compressed answer, so that the bytes that are
 * counted are the bytes that are kept.
 *
 * @throws CodedError {@link NetworkCode}
 */
export function httpsGet(options: HttpsOptions): { readonly get: HttpsGet; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const get: HttpsGet = async (url, { maxBytes, headers = {} }) => {
    let place = url
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const answer = await getOnce(place, maxBytes, headers, { ...options, agent })
      if ('location' in answer) {
        place = redirectTarget(place, answer.location)
        continue
      }
      return { ...answer, url: place, redirects }
    }
    throw fault('network/redirect', url, `it redirects more than ${MAX_REDIRECTS} times`)
  }
  return { get, close: () => agent.destroy() }
}

function redirectTarget(from: string, location: string): string {
  const target = URL.canParse(location, from) ? new URL(location, from) : undefined
  if (target?.protocol === 'https:') return target.href
  throw fault('network/redirect', from, 'it redirects to an address without TLS')
}

type Once = Omit<HttpsAnswer, 'url' | 'redirects'> | { readonly location: string }

async function getOnce(
  url: string,
  maxBytes: number,
  headers: Readonly<Record<string, string>>,
  {
    userAgent,
    idleMs,
    totalMs,
    authorization,
    ca,
    connectTo,
    agent,
  }: HttpsOptions & { readonly agent: Agent },
): Promise<Once> {
  const { origin, hostname, host, port, pathname, search } = new URL(url)
  const total = AbortSignal.timeout(totalMs)
  const requestOptions: RequestOptions = {
    agent,
    host: connectTo?.host ?? hostname.replace(/^\[(.*)\]$/, '$1'),
    port: connectTo?.port ?? (port === '' ? 443 : Number(port)),
    path: `${pathname}${search}`,
    // An address has no name to ask for (RFC 6066, section 3).
    servername: /^[\d.]+$|:/.test(hostname) ? '' : hostname,
    signal: total,
    timeout: idleMs,
    ...(ca === undefined ? {} : { ca }),
    headers: {
      ...headers,
      host,
      'user-agent': userAgent,
      'accept-encoding': 'identity',
      ...(authorization?.origin === origin ? { authorization: authorization.value } : {}),
    },
  }
  const silence = new AbortController()
  try {
    const response = await respond(requestOptions, silence)
    const { statusCode: status = 0, headers: given } = response
    const { location, etag, 'last-modified': lastModified, 'content-encoding': coding = 'identity' } = given
    if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
      response.destroy()
      return { location }
    }
    if (coding !== 'identity') {
      response.destroy()
      throw fault('network/status', url, `the answer is encoded as ${coding}, which nobody asked for`)
    }
    const body = await readBody(response, maxBytes, url)
    return { status, body, etag, lastModified }
  } catch (cause) {
    if (cause instanceof CodedError) throw cause
    if (total.aborted) throw fault('network/timeout', url, `it took more than ${totalMs} ms`, cause)
    if (silence.signal.aborted) throw fault('network/timeout', url, `nothing came for ${idleMs} ms`, cause)
    const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw fault('network/unreachable', url, `the connection failed${why}`, cause)
  }
}

/** @param silence told when nothing comes any more, before or amid the answer */
function respond(options: RequestOptions, silence: AbortController): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(options, resolve)
    sent.on('timeout', () => {
      silence.abort()
      sent.destroy(new Error('nothing came'))
    })
    sent.on('error', reject)
    sent.end()
  })
}

async function readBody(response: IncomingMessage, maxBytes: number, url: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of response) {
    const part = chunk as Buffer // a response without an encoding gives buffers
    sizeBytes += part.length
    if (sizeBytes > maxBytes) {
      throw fault('network/too-large', url, `it has more than ${maxBytes} bytes`)
    }
    chunks.push(part)
  }
  return Buffer.concat(chunks)
}

export function fault(
  code: NetworkCode,
  url: string,
  message: string,
  cause?: unknown,
): CodedError<NetworkCode> {
  return new CodedError(code, message, { where: { file: url }, cause })
}
